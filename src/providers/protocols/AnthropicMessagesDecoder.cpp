// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/AnthropicMessagesDecoder.h"

#include "providers/ErrorTable.h"
#include "providers/protocols/AnthropicBlocks.h"
#include "providers/protocols/JsonReader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::FinishReason;

namespace {

struct Reason {
    QLatin1StringView word;
    FinishReason::Kind kind;
};

constexpr std::array reasons{
    Reason{"end_turn"_L1, FinishReason::Kind::Stop},     Reason{"stop_sequence"_L1, FinishReason::Kind::Stop},
    Reason{"max_tokens"_L1, FinishReason::Kind::Length}, Reason{"model_context_window_exceeded"_L1, FinishReason::Kind::Length},
    Reason{"pause_turn"_L1, FinishReason::Kind::Length}, Reason{"tool_use"_L1, FinishReason::Kind::ToolCalls},
    Reason{"refusal"_L1, FinishReason::Kind::Refusal},
};

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void take(std::optional<std::int64_t> &target, const QJsonValue &value)
{
    // Null in message_delta means: as message_start said.
    if (value.isDouble() && value.toInteger(-1) >= 0) {
        target = value.toInteger();
    }
}

QJsonObject parse(QByteArrayView bytes)
{
    QJsonParseError error{};
    QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        document = QJsonDocument::fromJson(QString::fromUtf8(bytes).toUtf8());
    }
    return document.object();
}

/// A content_block_delta of one piece of text.
struct BlockDelta {
    std::optional<qint64> index;
    std::string_view kind;
    std::string_view text;
};

bool readDelta(ondemand::object object, BlockDelta &delta)
{
    const auto readPiece = [&delta](std::string_view key, ondemand::value &value) {
        if (is(key, "type")) {
            delta.kind = stringOf(value).value_or("");
        } else if (is(key, "text") || is(key, "thinking") || is(key, "signature") || is(key, "partial_json")) {
            delta.text = stringOf(value).value_or("");
        }
        return true;
    };
    bool typed = false;
    const bool ok = forEachField(object, [&](std::string_view key, ondemand::value &value) {
        if (is(key, "type")) {
            typed = is(stringOf(value).value_or(""), "content_block_delta");
            return typed;
        }
        if (is(key, "index")) {
            delta.index = integerOf(value);
        } else if (is(key, "delta")) {
            const auto piece = objectOf(value);
            return piece && forEachField(*piece, readPiece);
        }
        return true;
    });
    return ok && typed && delta.index && !delta.kind.empty();
}

} // namespace

AnthropicMessagesDecoder::AnthropicMessagesDecoder() : m_reader(std::make_unique<JsonReader>()) {}

AnthropicMessagesDecoder::~AnthropicMessagesDecoder() = default;

void AnthropicMessagesDecoder::goOnBehind(qsizetype textSize, int calls)
{
    m_textSize = textSize;
    m_callsBefore = calls;
}

void AnthropicMessagesDecoder::decode(const net::StreamItem &item, StreamEvents &out)
{
    if (m_failed || m_done || item.kind == net::StreamItem::Kind::Comment || decodeDelta(item, out)) {
        return;
    }
    const QJsonObject event = parse(item.data);
    if (!event.isEmpty()) {
        decodeRare(event, out);
    } else if (item.data.trimmed() != QByteArrayView("[DONE]") && !item.unterminated) {
        core::ProviderError error;
        error.status = 200;
        error.message = u"The stream holds something that is not JSON."_s;
        fail(std::move(error), out);
    }
}

// The one kind of event that comes hundreds of times; the others may take the slow way. True: it was one and is done.
bool AnthropicMessagesDecoder::decodeDelta(const net::StreamItem &item, StreamEvents &out)
{
    if (const std::string_view text = m_last.textOf(item.data); !text.empty()) {
        addText(text, out);
        return true;
    }
    ondemand::object object;
    BlockDelta delta;
    if (!m_reader->open(item, object) || !readDelta(object, delta) || is(delta.kind, "citations_delta")) {
        return false;
    }
    if (is(delta.kind, "text_delta")) {
        if (!delta.text.empty()) {
            addText(delta.text, out);
            m_last.keep(item.data, delta.text);
        }
    } else if (is(delta.kind, "thinking_delta")) {
        if (!delta.text.empty()) {
            out.emplace_back(core::ReasoningDelta{toQString(delta.text), {}, {}});
        }
    } else if (is(delta.kind, "signature_delta")) {
        if (!delta.text.empty()) {
            out.emplace_back(
                core::ReasoningDelta{{}, QByteArray(delta.text.data(), static_cast<qsizetype>(delta.text.size())), {}});
        }
    } else if (is(delta.kind, "input_json_delta")) {
        addArguments(*delta.index, delta.text, out);
    } else {
        warnOnce(u"delta \"%1\""_s.arg(toQString(delta.kind)), out);
    }
    return true;
}

void AnthropicMessagesDecoder::addText(std::string_view text, StreamEvents &out)
{
    QString words = toQString(text);
    m_textSize += words.size();
    out.emplace_back(std::in_place_type<core::TextDelta>, std::move(words));
}

void AnthropicMessagesDecoder::addArguments(qint64 index, std::string_view fragment, StreamEvents &out)
{
    if (!fragment.empty() && m_calls.contains(index)) {
        m_inputs.remove(index);
        out.emplace_back(core::ToolCallDelta{m_calls.value(index), {}, {}, toQString(fragment)});
    }
    if (const auto tool = m_serverTools.find(index); tool != m_serverTools.end()) {
        tool->arguments += toQString(fragment);
    }
}

void AnthropicMessagesDecoder::decodeRare(const QJsonObject &event, StreamEvents &out)
{
    const QString type = event.value("type"_L1).toString();
    if (type == "message_start"_L1) {
        startMessage(event.value("message"_L1).toObject(), out);
    } else if (type == "content_block_start"_L1) {
        startBlock(event.value("index"_L1).toInteger(), event.value("content_block"_L1).toObject(), out);
    } else if (type == "content_block_delta"_L1 && event.value("delta"_L1)["type"_L1].toString() == "citations_delta"_L1) {
        takeCitation(event.value("delta"_L1)["citation"_L1].toObject(), out);
    } else if (type == "content_block_stop"_L1) {
        stopBlock(event.value("index"_L1).toInteger(), out);
    } else if (type == "message_delta"_L1) {
        applyMessageDelta(event, out);
    } else if (type == "message_stop"_L1) {
        stopMessage(out);
    } else if (type == "error"_L1 || (type.isEmpty() && event.contains("error"_L1))) {
        const ErrorFacts facts{Vendor::Anthropic, 200, {}, {}};
        core::ProviderError unknown;
        unknown.kind = core::ErrorKind::Server;
        unknown.status = 200;
        unknown.message = u"The provider reported an error without a word on it."_s;
        fail(errorOfJson(event, facts).value_or(unknown), out);
    } else if (type != "ping"_L1) {
        warnOnce(u"event \"%1\""_s.arg(type.left(60)), out);
    }
}

bool AnthropicMessagesDecoder::decodeWhole(QByteArrayView body, StreamEvents &out)
{
    const QJsonObject message = parse(body);
    if (message.value("type"_L1).toString() != "message"_L1) {
        return false;
    }
    startMessage(message, out);
    takeUsage(message.value("usage"_L1).toObject(), out);
    takeReason(message);
    stopMessage(out);
    return true;
}

void AnthropicMessagesDecoder::startMessage(const QJsonObject &message, StreamEvents &out)
{
    core::ServedBy served;
    served.model = message.value("model"_L1).toString();
    served.generationId = message.value("id"_L1).toString();
    if (served != core::ServedBy()) {
        out.emplace_back(std::move(served));
    }
    qint64 index = 0;
    for (const auto all = message.value("content"_L1).toArray(); const QJsonValue &block : all) {
        startBlock(index, block.toObject(), out);
        stopBlock(index++, out);
    }
    // The output of message_start is a beginning and no figure: on a stream that is cut it would pass for what was billed.
    QJsonObject usage = message.value("usage"_L1).toObject();
    usage.remove("output_tokens"_L1);
    takeUsage(usage, out);
}

void AnthropicMessagesDecoder::startBlock(qint64 index, const QJsonObject &block, StreamEvents &out)
{
    const QString type = block.value("type"_L1).toString();
    if (type == "text"_L1) {
        startText(block, out);
    } else if (type == "thinking"_L1) {
        const QString text = block.value("thinking"_L1).toString();
        const QByteArray signature = block.value("signature"_L1).toString().toUtf8();
        markPlace(out);
        if (!text.isEmpty() || !signature.isEmpty()) {
            out.emplace_back(core::ReasoningDelta{text, signature, {}});
        }
    } else if (type == "redacted_thinking"_L1) {
        markPlace(out);
        out.emplace_back(core::ReasoningDelta{{}, {}, compact(block)});
    } else if (type == "tool_use"_L1) {
        const int call = callCount();
        m_calls.insert(index, call);
        if (const QJsonObject input = block.value("input"_L1).toObject(); !input.isEmpty()) {
            m_inputs.insert(index, QString::fromUtf8(compact(input)));
        }
        out.emplace_back(core::ToolCallDelta{call, block.value("id"_L1).toString(), block.value("name"_L1).toString(), {}});
    } else if (type == "server_tool_use"_L1 || type == "mcp_tool_use"_L1) {
        m_serverTools.insert(index, {block, {}});
    } else if (type.endsWith("_tool_result"_L1)) {
        takeResult(block, out);
    } else {
        warnOnce(u"block \"%1\""_s.arg(type.left(60)), out);
    }
}

void AnthropicMessagesDecoder::startText(const QJsonObject &block, StreamEvents &out)
{
    if (const QString text = block.value("text"_L1).toString(); !text.isEmpty()) {
        m_textSize += text.size();
        out.emplace_back(core::TextDelta{text});
    }
    for (const auto all = block.value("citations"_L1).toArray(); const QJsonValue &citation : all) {
        takeCitation(citation.toObject(), out);
    }
}

// Reasoning behind text has its place there, in a follow-up too. That in front of everything needs no word.
void AnthropicMessagesDecoder::markPlace(StreamEvents &out)
{
    if (m_textSize > 0) {
        const AnthropicPlace place{m_textSize, callCount(), {}};
        out.emplace_back(core::ReasoningDelta{{}, {}, place.toOpaque()});
    }
}

void AnthropicMessagesDecoder::tellInput(qint64 index, StreamEvents &out)
{
    if (const QString input = m_inputs.take(index); !input.isEmpty()) {
        out.emplace_back(core::ToolCallDelta{m_calls.value(index), {}, {}, input});
    }
}

void AnthropicMessagesDecoder::finish(StreamEvents &out)
{
    if (m_failed || m_done) {
        return;
    }
    QList<qint64> open = m_inputs.keys();
    std::ranges::sort(open);
    for (const qint64 index : open) {
        tellInput(index, out);
    }
}

void AnthropicMessagesDecoder::stopBlock(qint64 index, StreamEvents &out)
{
    tellInput(index, out);
    const auto found = m_serverTools.constFind(index);
    if (found == m_serverTools.cend()) {
        return;
    }
    QJsonObject block = found->block;
    if (const QJsonObject input = QJsonDocument::fromJson(found->arguments.toUtf8()).object(); !input.isEmpty()) {
        block.insert("input"_L1, input);
    }
    m_serverTools.erase(found);
    keepBlock(block, out);
    out.emplace_back(core::Warning{u"The provider ran its tool %1 with %2."_s.arg(
        block.value("name"_L1).toString(), QString::fromUtf8(compact(block.value("input"_L1).toObject())))});
}

void AnthropicMessagesDecoder::takeResult(const QJsonObject &block, StreamEvents &out)
{
    keepBlock(block, out);
    const QList<core::Citation> sources = sourcesOfResult(block);
    for (const core::Citation &source : sources) {
        out.emplace_back(core::Cited{source});
    }
    if (const QString code = block.value("content"_L1)["error_code"_L1].toString(); !code.isEmpty()) {
        out.emplace_back(core::Warning{u"A tool of the provider failed: %1."_s.arg(code)});
    }
}

void AnthropicMessagesDecoder::keepBlock(const QJsonObject &block, StreamEvents &out)
{
    out.emplace_back(core::ReasoningDelta{{}, {}, AnthropicPlace{m_textSize, callCount(), block}.toOpaque()});
}

void AnthropicMessagesDecoder::takeCitation(const QJsonObject &citation, StreamEvents &out)
{
    if (const core::Citation source = citationOf(citation); source != core::Citation()) {
        out.emplace_back(core::Cited{source});
    }
}

void AnthropicMessagesDecoder::applyMessageDelta(const QJsonObject &event, StreamEvents &out)
{
    takeReason(event.value("delta"_L1).toObject());
    takeUsage(event.value("usage"_L1).toObject(), out);
}

void AnthropicMessagesDecoder::takeReason(const QJsonObject &delta)
{
    const QString word = delta.value("stop_reason"_L1).toString();
    if (word.isEmpty()) {
        return;
    }
    m_reason = {FinishReason::Kind::Other, word, {}};
    for (const Reason &reason : reasons) {
        if (word == reason.word) {
            m_reason.kind = reason.kind;
        }
    }
    if (word == "pause_turn"_L1) {
        // There is no token: the answer itself is sent back.
        m_reason.continuation = "pause_turn"_ba;
    }
    const QJsonObject details = delta.value("stop_details"_L1).toObject();
    QStringList parts{details.value("category"_L1).toString(), details.value("explanation"_L1).toString()};
    parts.removeAll(QString());
    m_reason.detail = word == "stop_sequence"_L1 ? delta.value("stop_sequence"_L1).toString() : parts.join(u": "_s);
}

void AnthropicMessagesDecoder::takeUsage(const QJsonObject &usage, StreamEvents &out)
{
    if (usage.isEmpty()) {
        return;
    }
    core::Usage next = m_usage;
    take(m_freshInput, usage.value("input_tokens"_L1));
    take(m_cacheWrites, usage.value("cache_creation_input_tokens"_L1));
    take(next.cacheRead, usage.value("cache_read_input_tokens"_L1));
    take(next.output, usage.value("output_tokens"_L1));
    take(next.reasoning, usage.value("output_tokens_details"_L1).toObject().value("thinking_tokens"_L1));
    const QJsonObject split = usage.value("cache_creation"_L1).toObject();
    take(next.cacheWrite5m, split.value("ephemeral_5m_input_tokens"_L1));
    take(next.cacheWrite1h, split.value("ephemeral_1h_input_tokens"_L1));
    take(next.webSearches, usage.value("server_tool_use"_L1).toObject().value("web_search_requests"_L1));
    for (const auto &[target, name] : {std::pair(&next.serviceTier, "service_tier"_L1), std::pair(&next.speed, "speed"_L1),
                                       std::pair(&next.region, "inference_geo"_L1)}) {
        if (const QString word = usage.value(name).toString(); !word.isEmpty()) {
            *target = word;
        }
    }
    if (m_cacheWrites && !next.cacheWrite1h) {
        // Without the split a write counts as the shorter and cheaper of both lifetimes, which is the default.
        next.cacheWrite5m = m_cacheWrites;
    }
    if (m_freshInput) {
        next.input = *m_freshInput + next.cacheRead.value_or(0) + next.cacheWrite().value_or(0);
    }
    if (next.isEmpty()) {
        return;
    }
    next.raw = compact(usage);
    m_usage = next;
    out.emplace_back(core::UsageReport{std::move(next), std::nullopt});
}

void AnthropicMessagesDecoder::stopMessage(StreamEvents &out)
{
    finish(out);
    m_terminated = true;
    m_done = true;
    out.emplace_back(core::Finished{m_reason});
}

void AnthropicMessagesDecoder::warnOnce(const QString &what, StreamEvents &out)
{
    if (!m_warned.contains(what)) {
        m_warned.insert(what);
        out.emplace_back(core::Warning{u"Skipped an unknown %1 of the answer."_s.arg(what)});
    }
}

void AnthropicMessagesDecoder::fail(core::ProviderError error, StreamEvents &out)
{
    m_failed = true;
    out.emplace_back(core::Failed{std::move(error)});
}

} // namespace assay::providers
