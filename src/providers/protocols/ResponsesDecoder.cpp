// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ResponsesDecoder.h"

#include "providers/ErrorTable.h"
#include "providers/protocols/ChatUsage.h"
#include "providers/protocols/JsonReader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::FinishReason;
using Kind = ResponsesOutput::Kind;

namespace {

struct DeltaKind {
    std::string_view type;
    Kind kind;
};

constexpr std::array deltas{
    DeltaKind{"response.output_text.delta", Kind::Text},
    DeltaKind{"response.reasoning_summary_text.delta", Kind::Summary},
    DeltaKind{"response.function_call_arguments.delta", Kind::Arguments},
    DeltaKind{"response.reasoning_text.delta", Kind::Reasoning},
    DeltaKind{"response.refusal.delta", Kind::Refusal},
    DeltaKind{"response.custom_tool_call_input.delta", Kind::Arguments},
};

const DeltaKind *kindOfDelta(std::string_view type)
{
    // By far the most frequent one stands first.
    const auto found = std::ranges::find(deltas, type, &DeltaKind::type);
    return found == deltas.end() ? nullptr : &*found;
}

// They announce or repeat what other events tell.
constexpr std::array silent{
    "response.content_part.added"_L1,
    "response.content_part.done"_L1,
    "response.output_text.done"_L1,
    "response.refusal.done"_L1,
    "response.reasoning_summary_part.added"_L1,
    "response.reasoning_summary_part.done"_L1,
    "response.reasoning_summary_text.done"_L1,
    "response.reasoning_text.done"_L1,
    "response.reasoning_part.added"_L1,
    "response.reasoning_part.done"_L1,
    "response.function_call_arguments.done"_L1,
    "response.custom_tool_call_input.done"_L1,
    "keepalive"_L1,
};

// The course of the provider's own tools; the item says that they were used.
constexpr std::array ownTools{
    "response.web_search_call."_L1,
    "response.file_search_call."_L1,
    "response.code_interpreter_call"_L1,
    "response.mcp_"_L1,
    "response.computer_call"_L1,
    "response.image_generation_call."_L1,
    "response.local_shell_call"_L1,
    "response.shell_call"_L1,
    "response.apply_patch_call"_L1,
    "response.tool_search_call"_L1,
    "response.compaction"_L1,
};

// A policy's verdict is a result, as a filter's is elsewhere, though here it is told as a failure.
constexpr std::array verdicts{"bio_policy"_L1, "misalignment_policy_violation"_L1, "content_filter"_L1};

std::optional<QJsonObject> parse(QByteArrayView bytes)
{
    QJsonParseError error{};
    QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        document = QJsonDocument::fromJson(QString::fromUtf8(bytes).toUtf8());
    }
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

core::ProviderError errorWith(core::ErrorKind kind, const QString &message)
{
    core::ProviderError error;
    error.kind = kind;
    error.status = 200;
    error.message = message;
    return error;
}

FinishReason::Kind kindOfIncomplete(const QString &reason)
{
    if (reason == "max_output_tokens"_L1) {
        return FinishReason::Kind::Length;
    }
    return reason == "content_filter"_L1 ? FinishReason::Kind::Filter : FinishReason::Kind::Other;
}

} // namespace

ResponsesDecoder::ResponsesDecoder(Vendor vendor) : m_vendor(vendor), m_reader(std::make_unique<JsonReader>()) {}

ResponsesDecoder::~ResponsesDecoder() = default;

void ResponsesDecoder::decode(const net::StreamItem &item, StreamEvents &out)
{
    if (m_failed || m_done || item.kind == net::StreamItem::Kind::Comment || decodeDelta(item, out)) {
        return;
    }
    if (const auto event = parse(item.data)) {
        decodeRare(*event, out);
    } else if (item.data.trimmed() != QByteArrayView("[DONE]") && !item.unterminated) {
        fail(errorWith(core::ErrorKind::Protocol, u"The stream holds something that is not JSON."_s), out);
    }
}

// The kinds of events that come hundreds of times; the others may take the slow way. True: it was one and is done.
bool ResponsesDecoder::decodeDelta(const net::StreamItem &item, StreamEvents &out)
{
    if (const std::string_view text = m_last.textOf(item.data); !text.empty()) {
        m_lastPlace.id = m_lastId;
        m_output.append(Kind::Text, m_lastPlace, text, out);
        return true;
    }
    ondemand::object object;
    if (!m_reader->open(item, object)) {
        return false;
    }
    const DeltaKind *kind = nullptr;
    ResponsesOutput::Place place;
    std::string_view text;
    std::string_view sequence;
    size_t logprobs = 0;
    const bool ok = forEachField(object, [&](std::string_view key, ondemand::value &value) {
        if (is(key, "type")) {
            const std::string_view type = stringOf(value).value_or("");
            kind = kindOfDelta(type);
            return kind != nullptr;
        }
        if (is(key, "delta")) {
            text = stringOf(value).value_or("");
        } else if (is(key, "logprobs")) {
            auto tokens = arrayOf(value);
            return !tokens || tokens->count_elements().get(logprobs) == simdjson::SUCCESS;
        } else if (is(key, "sequence_number")) {
            sequence = value.raw_json_token();
            sequence = sequence.substr(0, sequence.find_first_not_of("0123456789"));
        } else if (is(key, "output_index")) {
            place.index = integerOf(value);
        } else if (is(key, "item_id")) {
            place.id = stringOf(value).value_or("");
        } else if (is(key, "content_index") || is(key, "summary_index")) {
            place.part = integerOf(value).value_or(0);
        }
        return true;
    });
    if (!ok || kind == nullptr) {
        return false;
    }
    m_output.append(kind->kind, place, text, out);
    m_logprobs += static_cast<std::int64_t>(logprobs);
    if (logprobs > 0) {
        m_last.forget();
    } else if (kind->kind == Kind::Text && !text.empty()) {
        m_last.keep(item.data, text, sequence);
        m_lastPlace = place;
        m_lastId = place.id;
    }
    return true;
}

void ResponsesDecoder::decodeRare(const QJsonObject &event, StreamEvents &out)
{
    const QString type = event.value("type"_L1).toString();
    const QJsonObject response = event.value("response"_L1).toObject();
    if (type == "response.created"_L1 || type == "response.in_progress"_L1 || type == "response.queued"_L1) {
        takeHead(response, out);
    } else if (type == "response.completed"_L1 || type == "response.incomplete"_L1 || type == "response.failed"_L1
               || type == "response.cancelled"_L1) {
        terminate(type.sliced(9), response, out);
    } else if (type == "error"_L1 || (type.isEmpty() && event.contains("error"_L1))) {
        takeError(event.value("error"_L1).isObject() ? event.value("error"_L1).toObject() : event, out);
    } else if (!decodeItem(type, event, out)) {
        decodeOther(type, out);
    }
}

bool ResponsesDecoder::decodeItem(const QString &type, const QJsonObject &event, StreamEvents &out)
{
    if (type == "response.output_text.annotation.added"_L1) {
        m_output.cite(event.value("annotation"_L1).toObject(), out);
        return true;
    }
    const bool begins = type == "response.output_item.added"_L1;
    if (!begins && type != "response.output_item.done"_L1) {
        return false;
    }
    const QJsonObject item = event.value("item"_L1).toObject();
    const std::string id = item.value("id"_L1).toString().toStdString();
    ResponsesOutput::Place place;
    place.id = id;
    if (event.value("output_index"_L1).isDouble()) {
        place.index = event.value("output_index"_L1).toInteger();
    }
    if (!item.isEmpty()) {
        begins ? m_output.begin(place, item, out) : m_output.end(place, item, out);
    }
    return true;
}

void ResponsesDecoder::decodeOther(const QString &type, StreamEvents &out)
{
    const auto begins = [&type](QLatin1StringView start) { return type.startsWith(start); };
    if (std::ranges::find(silent, type) != silent.end() || std::ranges::any_of(ownTools, begins)) {
        return;
    }
    if (type.startsWith("response.audio."_L1) || type.startsWith("response.output_audio"_L1)) {
        warnOnce(u"The answer holds sound, which is not played."_s, out);
    } else {
        warnOnce(u"Skipped an unknown event \"%1\" of the answer."_s.arg(type.left(60)), out);
    }
}

bool ResponsesDecoder::decodeWhole(QByteArrayView body, StreamEvents &out)
{
    const QJsonObject response = parse(body).value_or(QJsonObject());
    const QString status = response.value("status"_L1).toString();
    const bool ended =
        status == "completed"_L1 || status == "incomplete"_L1 || status == "failed"_L1 || status == "cancelled"_L1;
    if (!response.value("output"_L1).isArray() || !ended) {
        return false;
    }
    terminate(status, response, out);
    return true;
}

void ResponsesDecoder::takeHead(const QJsonObject &response, StreamEvents &out)
{
    core::ServedBy served = m_served;
    served.model = response.value("model"_L1).toString(served.model);
    served.generationId = response.value("id"_L1).toString(served.generationId);
    if (served != m_served) {
        m_served = served;
        out.emplace_back(std::move(served));
    }
}

void ResponsesDecoder::takeUsage(const QJsonObject &response, StreamEvents &out)
{
    const QJsonObject usage = response.value("usage"_L1).toObject();
    if (usage.isEmpty()) {
        return;
    }
    ChatDialect dialect;
    dialect.vendor = m_vendor;
    dialect.cacheWrite = ChatDialect::CacheWrite::ThirtyMinutes;
    if (auto report = readChatUsage(*m_reader, QJsonDocument(usage).toJson(QJsonDocument::Compact), dialect)) {
        report->usage.serviceTier = response.value("service_tier"_L1).toString();
        if (m_output.searches() > 0) {
            report->usage.webSearches = m_output.searches();
        }
        out.emplace_back(std::move(*report));
    }
}

void ResponsesDecoder::terminate(const QString &status, const QJsonObject &response, StreamEvents &out)
{
    takeHead(response, out);
    if (m_output.isEmpty()) {
        // A whole answer, or a server that streams nothing but the end.
        qint64 index = 0;
        for (const auto all = response.value("output"_L1).toArray(); const QJsonValue &item : all) {
            m_output.end({index++, {}, 0}, item.toObject(), out);
        }
    }
    takeUsage(response, out);
    if (status == "failed"_L1) {
        takeError(response.value("error"_L1).toObject(), out);
    } else if (status == "cancelled"_L1) {
        fail(errorWith(core::ErrorKind::Server, u"The provider cancelled the answer."_s), out);
    } else if (status == "incomplete"_L1) {
        const QString reason = response.value("incomplete_details"_L1)["reason"_L1].toString(status);
        finishWith({kindOfIncomplete(reason), reason, {}}, out);
    } else if (m_output.isRefused()) {
        finishWith({FinishReason::Kind::Refusal, status, {}}, out);
    } else {
        finishWith({m_output.hasCalls() ? FinishReason::Kind::ToolCalls : FinishReason::Kind::Stop, status, {}}, out);
    }
}

void ResponsesDecoder::finishWith(FinishReason reason, StreamEvents &out)
{
    m_terminated = true;
    m_done = true;
    if (m_logprobs > 0) {
        core::UsageReport told;
        told.usage.logprobs = m_logprobs;
        out.emplace_back(std::move(told));
    }
    out.emplace_back(core::Finished{std::move(reason)});
}

void ResponsesDecoder::takeError(const QJsonObject &error, StreamEvents &out)
{
    const QString code = error.value("code"_L1).toString();
    if (std::ranges::find(verdicts, code) != verdicts.end()) {
        finishWith({FinishReason::Kind::Filter, code, error.value("message"_L1).toString()}, out);
        return;
    }
    const ErrorFacts facts{m_vendor, 200, {}, {}};
    const auto known = errorOfJson(QJsonObject{{"error"_L1, error}}, facts);
    fail(known.value_or(errorWith(core::ErrorKind::Server, u"The provider reported an error without a word on it."_s)), out);
}

void ResponsesDecoder::warnOnce(const QString &message, StreamEvents &out)
{
    if (!m_warned.contains(message)) {
        m_warned.insert(message);
        out.emplace_back(core::Warning{message});
    }
}

void ResponsesDecoder::fail(core::ProviderError error, StreamEvents &out)
{
    m_failed = true;
    out.emplace_back(core::Failed{std::move(error)});
}

} // namespace assay::providers
