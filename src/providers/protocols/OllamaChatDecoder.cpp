// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/OllamaChatDecoder.h"

#include "providers/ErrorTable.h"
#include "providers/protocols/JsonReader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::FinishReason;

namespace {

constexpr std::array knownInMessage{"role"_L1, "content"_L1, "thinking"_L1, "tool_calls"_L1, "images"_L1};

QJsonObject parse(QByteArrayView bytes)
{
    QJsonParseError error{};
    QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        document = QJsonDocument::fromJson(QString::fromUtf8(bytes).toUtf8());
    }
    return document.object();
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<std::int64_t> countOf(const QJsonValue &value)
{
    return value.isDouble() && value.toInteger(-1) >= 0 ? std::optional<std::int64_t>(value.toInteger()) : std::nullopt;
}

QString pictureType(QByteArrayView data)
{
    if (data.startsWith("\x89PNG")) {
        return u"image/png"_s;
    }
    if (data.startsWith("\xFF\xD8\xFF")) {
        return u"image/jpeg"_s;
    }
    return data.startsWith("RIFF") ? u"image/webp"_s : QString();
}

/// Counters and durations (nanoseconds) of the last line, as they are.
QByteArray countersOf(const QJsonObject &line)
{
    QJsonObject out;
    for (auto field = line.begin(); field != line.end(); ++field) {
        if (field.value().isDouble()) {
            out.insert(field.key(), field.value());
        }
    }
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

} // namespace

OllamaChatDecoder::OllamaChatDecoder() : m_reader(std::make_unique<JsonReader>()) {}

OllamaChatDecoder::~OllamaChatDecoder() = default;

void OllamaChatDecoder::decode(const net::StreamItem &item, StreamEvents &out)
{
    if (m_failed || m_done || decodePlain(item, out)) {
        return;
    }
    const QJsonObject line = parse(item.data);
    if (!line.isEmpty()) {
        decodeLine(line, out);
    } else if (!item.unterminated) {
        core::ProviderError error;
        error.status = 200;
        error.message = u"The stream holds something that is not JSON."_s;
        fail(std::move(error), out);
    }
}

// The one kind of line that comes hundreds of times: text or thinking and nothing else.
bool OllamaChatDecoder::decodePlain(const net::StreamItem &item, StreamEvents &out)
{
    ondemand::object object;
    std::string_view model;
    std::string_view text;
    std::string_view thinking;
    const auto take = [](std::string_view &target, ondemand::value &value) {
        const auto words = stringOf(value);
        target = words.value_or("");
        return words.has_value();
    };
    const auto readMessage = [&](std::string_view key, ondemand::value &value) {
        if (is(key, "content")) {
            return take(text, value);
        }
        return is(key, "thinking") ? take(thinking, value) : is(key, "role");
    };
    const bool plain =
        m_reader->open(item, object) && forEachField(object, [&](std::string_view key, ondemand::value &value) {
            if (is(key, "message")) {
                const auto message = objectOf(value);
                return message && forEachField(*message, readMessage);
            }
            if (is(key, "model")) {
                return take(model, value);
            }
            bool done = true;
            return is(key, "created_at") || (is(key, "done") && value.get_bool().get(done) == simdjson::SUCCESS && !done);
        });
    if (!plain) {
        return false;
    }
    if (model != m_servedRaw) {
        m_servedRaw = model;
        takeServed(toQString(model), out);
    }
    if (!thinking.empty()) {
        out.emplace_back(core::ReasoningDelta{toQString(thinking), {}, {}});
    }
    appendText(toQString(text), out);
    return true;
}

void OllamaChatDecoder::finish(StreamEvents &out)
{
    if (!m_failed && !m_done) {
        append(m_splitter.finish(), out);
    }
}

void OllamaChatDecoder::decodeLine(const QJsonObject &line, StreamEvents &out)
{
    if (line.contains("error"_L1)) {
        core::ProviderError unknown;
        unknown.kind = core::ErrorKind::Server;
        unknown.status = 200;
        unknown.message = u"The provider reported an error without a word on it."_s;
        fail(errorOfJson(line, {Vendor::Ollama, 200, {}, {}}).value_or(unknown), out);
        return;
    }
    takeServed(line.value("model"_L1).toString(), out);
    m_logprobs += line.value("logprobs"_L1).toArray().size();
    decodeMessage(line.value("message"_L1).toObject(), out);
    if (line.value("done"_L1).toBool()) {
        decodeEnd(line, out);
    }
}

void OllamaChatDecoder::decodeMessage(const QJsonObject &message, StreamEvents &out)
{
    if (const QString thinking = message.value("thinking"_L1).toString(); !thinking.isEmpty()) {
        out.emplace_back(core::ReasoningDelta{thinking, {}, {}});
    }
    appendText(message.value("content"_L1).toString(), out);
    for (const auto all = message.value("tool_calls"_L1).toArray(); const QJsonValue &call : all) {
        if (call["function"_L1].isObject()) {
            decodeCall(call.toObject(), out);
        }
    }
    for (const auto all = message.value("images"_L1).toArray(); const QJsonValue &image : all) {
        core::Picture picture;
        picture.data = QByteArray::fromBase64(image.toString().toLatin1());
        picture.mediaType = pictureType(picture.data);
        if (!picture.mediaType.isEmpty()) {
            out.emplace_back(core::Pictured{std::move(picture)});
        } else {
            warnOnce(u"something that is no picture"_s, out);
        }
    }
    for (const QString &key : message.keys()) {
        if (std::ranges::none_of(knownInMessage, [&key](QLatin1StringView known) { return key == known; })) {
            warnOnce(u"an unknown field \"%1\""_s.arg(key.left(60)), out);
        }
    }
}

void OllamaChatDecoder::decodeCall(const QJsonObject &call, StreamEvents &out)
{
    const QJsonObject function = call.value("function"_L1).toObject();
    // An object by the book; some servers in front of it write it out.
    const QJsonValue given = function.value("arguments"_L1);
    const QString arguments = given.toObject().isEmpty() ? given.toString().trimmed() : compact(given.toObject());
    const int index = m_calls++;
    QString id = call.value("id"_L1).toString();
    if (id.isEmpty()) {
        // Older servers name none; a result is told by its call all the same.
        id = u"call_%1"_s.arg(index);
    }
    out.emplace_back(core::ToolCallDelta{index, id, function.value("name"_L1).toString(), arguments});
}

void OllamaChatDecoder::decodeEnd(const QJsonObject &line, StreamEvents &out)
{
    append(m_splitter.finish(), out);
    core::Usage usage;
    usage.input = countOf(line.value("prompt_eval_count"_L1));
    usage.output = countOf(line.value("eval_count"_L1));
    if (m_logprobs > 0) {
        usage.logprobs = m_logprobs;
    }
    if (!usage.isEmpty() || usage.logprobs) {
        usage.raw = countersOf(line);
        out.emplace_back(core::UsageReport{std::move(usage), std::nullopt});
    }
    FinishReason reason;
    reason.raw = line.value("done_reason"_L1).toString();
    if (reason.raw == "length"_L1) {
        reason.kind = FinishReason::Kind::Length;
    } else if (reason.raw.isEmpty() || reason.raw == "stop"_L1) {
        reason.kind = m_calls > 0 ? FinishReason::Kind::ToolCalls : FinishReason::Kind::Stop;
    }
    m_terminated = true;
    m_done = true;
    out.emplace_back(core::Finished{reason});
}

void OllamaChatDecoder::takeServed(QString model, StreamEvents &out)
{
    if (!model.isEmpty() && model != m_model) {
        m_model = model;
        core::ServedBy served;
        served.model = std::move(model);
        out.emplace_back(std::move(served));
    }
}

void OllamaChatDecoder::appendText(QString text, StreamEvents &out)
{
    if (m_splitter.isBehind() && !text.isEmpty()) {
        out.emplace_back(std::in_place_type<core::TextDelta>, std::move(text));
    } else if (!text.isEmpty()) {
        append(m_splitter.feed(std::move(text)), out);
    }
}

void OllamaChatDecoder::append(ThinkSplitter::Parts parts, StreamEvents &out)
{
    if (!parts.reasoning.isEmpty()) {
        out.emplace_back(core::ReasoningDelta{std::move(parts.reasoning), {}, {}});
    }
    if (!parts.text.isEmpty()) {
        out.emplace_back(core::TextDelta{std::move(parts.text)});
    }
}

void OllamaChatDecoder::warnOnce(const QString &what, StreamEvents &out)
{
    if (!m_warned.contains(what)) {
        m_warned.insert(what);
        out.emplace_back(core::Warning{u"Skipped %1 of the answer."_s.arg(what)});
    }
}

void OllamaChatDecoder::fail(core::ProviderError error, StreamEvents &out)
{
    m_failed = true;
    out.emplace_back(core::Failed{std::move(error)});
}

} // namespace assay::providers
