// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/GeminiDecoder.h"

#include "providers/ErrorTable.h"
#include "providers/protocols/GeminiChunk.h"
#include "providers/protocols/GeminiParts.h"
#include "providers/protocols/GeminiReasons.h"
#include "providers/protocols/GeminiSources.h"
#include "providers/protocols/JsonReader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

// Usage comes with every piece, larger than the piece. The first ones are told each, then one in so many.
constexpr int usagesTold = 16;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonDocument parse(QByteArrayView bytes)
{
    QJsonParseError error{};
    QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        document = QJsonDocument::fromJson(QString::fromUtf8(bytes).toUtf8());
    }
    return document;
}

} // namespace

GeminiDecoder::GeminiDecoder()
    : m_reader(std::make_unique<JsonReader>()),
      m_usageReader(std::make_unique<JsonReader>()),
      m_chunk(std::make_unique<GeminiChunk>())
{
}

GeminiDecoder::~GeminiDecoder() = default;

void GeminiDecoder::goOnBehind(qsizetype textSize, int calls)
{
    m_textSize = textSize;
    m_calls = calls;
}

void GeminiDecoder::decode(const net::StreamItem &item, StreamEvents &out)
{
    if (m_failed || item.kind == net::StreamItem::Kind::Comment) {
        return;
    }
    if (const RepeatedPiece::Difference found = m_last.differenceOf(item.data); !found.text.empty()) {
        appendText(toQString(found.text), m_lastThought, out);
        takeUsage(found.figures, out);
        return;
    }
    m_last.forget();
    m_chunk->pieces.clear(); // the room stays
    *m_chunk = GeminiChunk{std::move(m_chunk->pieces), {}, {}, {}, {}};
    if (readPlainChunk(*m_reader, item, *m_chunk)) {
        decodePlain(*m_chunk, out);
        if (m_chunk->pieces.size() == 1 && m_chunk->reason.empty()) {
            m_last.keep(item.data, m_chunk->pieces.front().text, m_chunk->usage);
            m_lastThought = m_chunk->pieces.front().thought;
        }
        return;
    }
    const QJsonDocument document = parse(item.data);
    if (document.isObject()) {
        decodeChunk(document.object(), out);
    } else if (document.isArray() && document.array().size() == 1) {
        decodeChunk(document.array().first().toObject(), out);
    } else if (item.data.trimmed() != QByteArrayView("[DONE]") && !item.unterminated) {
        core::ProviderError error;
        error.status = 200;
        error.message = u"The stream holds something that is not JSON."_s;
        fail(std::move(error), out);
    }
}

void GeminiDecoder::decodePlain(const GeminiChunk &chunk, StreamEvents &out)
{
    if (chunk.model != m_model || chunk.id != m_id) {
        m_model = chunk.model;
        m_id = chunk.id;
        takeServed(toQString(chunk.model), toQString(chunk.id), out);
    }
    for (const GeminiChunk::Piece &piece : chunk.pieces) {
        appendText(toQString(piece.text), piece.thought, out);
    }
    if (!chunk.reason.empty()) {
        takeReason(toQString(chunk.reason), {});
    }
    takeUsage(chunk.usage, out);
}

void GeminiDecoder::finish(StreamEvents &out)
{
    if (m_failed || m_done) {
        return;
    }
    tellUsage(out);
    if (m_reason.raw.isEmpty()) {
        return;
    }
    m_done = true;
    if (m_logprobs > 0) {
        core::UsageReport told;
        told.usage.logprobs = m_logprobs;
        out.emplace_back(std::move(told));
    }
    const auto kind = m_blocked ? std::optional(core::FinishReason::Kind::Filter) : kindOfFinishReason(m_reason.raw);
    if (!kind) {
        core::ProviderError error;
        error.kind = core::ErrorKind::Server;
        error.status = 200;
        error.message = u"The model ended its answer with %1%2"_s.arg(
            m_reason.raw, m_reason.detail.isEmpty() ? u"."_s : u": "_s + m_reason.detail);
        fail(std::move(error), out);
        return;
    }
    m_reason.kind = *kind == core::FinishReason::Kind::Stop && m_calls > 0 ? core::FinishReason::Kind::ToolCalls : *kind;
    if (m_reason.raw == "CONTINUATION"_L1 && m_reason.continuation.isEmpty()) {
        out.emplace_back(core::Warning{
            u"The model reached the output limit of one request and has more to say, but does not tell how to ask for it."_s});
    }
    out.emplace_back(core::Finished{m_reason});
}

bool GeminiDecoder::decodeWhole(QByteArrayView body, StreamEvents &out)
{
    const QJsonDocument document = parse(body);
    const QJsonArray chunks = document.isArray() ? document.array() : QJsonArray{document.object()};
    const QJsonObject first = chunks.first().toObject();
    if (!first.contains("candidates"_L1) && !first.contains("promptFeedback"_L1)) {
        return false;
    }
    for (const QJsonValue &chunk : chunks) {
        if (!m_failed) {
            decodeChunk(chunk.toObject(), out);
        }
    }
    finish(out);
    return true;
}

void GeminiDecoder::decodeChunk(const QJsonObject &chunk, StreamEvents &out)
{
    if (chunk.contains("error"_L1)) {
        core::ProviderError unknown;
        unknown.kind = core::ErrorKind::Server;
        unknown.status = 200;
        unknown.message = u"The provider reported an error without a word on it."_s;
        fail(errorOfJson(chunk, {Vendor::Gemini, 200, {}, {}}).value_or(unknown), out);
        return;
    }
    takeServed(chunk.value("modelVersion"_L1).toString(), chunk.value("responseId"_L1).toString(), out);
    for (const auto all = chunk.value("candidates"_L1).toArray(); const QJsonValue &candidate : all) {
        if (candidate["index"_L1].toInt() != 0) {
            warnOnce(u"a second candidate"_s, out);
        } else {
            decodeCandidate(candidate.toObject(), out);
        }
    }
    const QJsonObject feedback = chunk.value("promptFeedback"_L1).toObject();
    if (const QString block = feedback.value("blockReason"_L1).toString(); !block.isEmpty()) {
        takeReason(block, feedback.value("blockReasonMessage"_L1).toString());
        m_blocked = true;
    }
    if (const QJsonObject usage = chunk.value("usageMetadata"_L1).toObject(); !usage.isEmpty()) {
        takeUsage(compact(usage).toStdString(), out);
    }
}

void GeminiDecoder::decodeCandidate(const QJsonObject &candidate, StreamEvents &out)
{
    const QJsonArray parts = candidate.value("content"_L1).toObject().value("parts"_L1).toArray();
    for (const QJsonValue &part : parts) {
        if (const QJsonObject fields = part.toObject(); !fields.isEmpty()) {
            decodePart(fields, out);
        }
    }
    m_logprobs += candidate.value("logprobsResult"_L1)["chosenCandidates"_L1].toArray().size();
    takeSources(candidate, out);
    takeReason(candidate.value("finishReason"_L1).toString(), candidate.value("finishMessage"_L1).toString());
    if (m_reason.raw == "CONTINUATION"_L1) {
        m_reason.continuation = candidate.value("continuationToken"_L1).toString().toUtf8();
    }
}

void GeminiDecoder::decodePart(const QJsonObject &part, StreamEvents &out)
{
    if (part.value("functionCall"_L1).isObject()) {
        decodeCall(part, out);
    } else if (part.contains("inlineData"_L1) || part.contains("fileData"_L1)) {
        decodeBlob(part, out);
    } else if (!part.contains("text"_L1)) {
        // Code that the provider ran, its result, a tool of the provider's: not text, but they belong to the turn.
        keepPart(part, out);
        for (const QString &key : part.keys()) {
            if (key != "thought"_L1 && key != "thoughtSignature"_L1) {
                warnOnce(u"a part \"%1\""_s.arg(key.left(60)), out);
            }
        }
    } else {
        const QString text = part.value("text"_L1).toString();
        const bool thought = part.value("thought"_L1).toBool();
        const bool isSigned = !part.value("thoughtSignature"_L1).toString().isEmpty();
        if (isSigned && thought) {
            out.emplace_back(core::ReasoningDelta{text, {}, GeminiPart{m_textSize, m_calls, false, part}.toOpaque()});
            return;
        }
        if (isSigned) {
            keepPart(part, out);
        }
        appendText(text, thought, out);
    }
}

void GeminiDecoder::decodeCall(const QJsonObject &part, StreamEvents &out)
{
    const QJsonObject call = part.value("functionCall"_L1).toObject();
    const QJsonObject arguments = call.value("args"_L1).toObject();
    if (part.contains("thoughtSignature"_L1)) {
        keepPart(part, out, true);
    }
    const int index = m_calls++;
    QString id = call.value("id"_L1).toString();
    if (id.isEmpty()) {
        id = madeCallId(m_served.generationId, index);
    }
    out.emplace_back(core::ToolCallDelta{index, id, call.value("name"_L1).toString(),
                                         arguments.isEmpty() ? QString() : QString::fromUtf8(compact(arguments))});
}

void GeminiDecoder::decodeBlob(const QJsonObject &part, StreamEvents &out)
{
    const bool isFile = part.contains("fileData"_L1);
    const QJsonObject blob = part.value(isFile ? "fileData"_L1 : "inlineData"_L1).toObject();
    core::Picture picture;
    picture.mediaType = blob.value("mimeType"_L1).toString();
    if (isFile) {
        picture.url = blob.value("fileUri"_L1).toString();
    } else {
        picture.data = QByteArray::fromBase64(blob.value("data"_L1).toString().toLatin1());
    }
    if (!picture.mediaType.startsWith("image/"_L1) || (picture.data.isEmpty() && picture.url.isEmpty())) {
        warnOnce(u"a part of the type \"%1\""_s.arg(picture.mediaType.left(60)), out);
        return;
    }
    if (part.value("thought"_L1).toBool()) {
        warnOnce(u"a sketch that belongs to the reasoning"_s, out);
        return;
    }
    // A follow-up ("make it darker") needs the picture again.
    keepPart(part, out);
    out.emplace_back(core::Pictured{std::move(picture)});
}

void GeminiDecoder::appendText(QString text, bool thought, StreamEvents &out)
{
    if (text.isEmpty()) {
        return;
    }
    if (thought) {
        out.emplace_back(core::ReasoningDelta{std::move(text), {}, {}});
        return;
    }
    m_textSize += text.size();
    out.emplace_back(std::in_place_type<core::TextDelta>, std::move(text));
}

void GeminiDecoder::keepPart(const QJsonObject &part, StreamEvents &out, bool isCall)
{
    out.emplace_back(core::ReasoningDelta{{}, {}, GeminiPart{m_textSize, m_calls, isCall, part}.toOpaque()});
}

void GeminiDecoder::takeServed(const QString &model, const QString &id, StreamEvents &out)
{
    core::ServedBy served = m_served;
    served.model = model.isEmpty() ? served.model : model;
    served.generationId = id.isEmpty() ? served.generationId : id;
    if (served != m_served) {
        m_served = served;
        out.emplace_back(std::move(served));
    }
}

void GeminiDecoder::takeUsage(std::string_view raw, StreamEvents &out)
{
    if (raw.empty() || raw == m_usage) {
        return;
    }
    m_usage = raw;
    m_untold = true;
    if (m_usages < usagesTold || m_usages % usagesTold == 0) {
        tellUsage(out);
    }
    ++m_usages;
}

void GeminiDecoder::tellUsage(StreamEvents &out)
{
    if (auto report = untoldUsage()) {
        out.emplace_back(std::move(*report));
    }
    m_untold = false;
}

std::optional<core::UsageReport> GeminiDecoder::untoldUsage() const
{
    if (!m_untold) {
        return std::nullopt;
    }
    const QByteArray bytes(m_usage.data(), static_cast<qsizetype>(m_usage.size()));
    GeminiCounts counts;
    core::Usage usage = usageOf(readCounts(*m_usageReader, bytes, counts) ? counts : countsOf(parse(bytes).object()));
    if (usage.isEmpty()) {
        return std::nullopt;
    }
    usage.raw = bytes;
    return core::UsageReport{std::move(usage), std::nullopt};
}

void GeminiDecoder::takeSources(const QJsonObject &candidate, StreamEvents &out)
{
    const QList<core::Citation> sources = sourcesOf(candidate);
    for (const core::Citation &source : sources) {
        if (!m_sources.contains(source)) {
            m_sources.append(source);
            out.emplace_back(core::Cited{source});
        }
    }
}

void GeminiDecoder::takeReason(const QString &word, const QString &message)
{
    if (!word.isEmpty() && word != "FINISH_REASON_UNSPECIFIED"_L1) {
        m_reason = {core::FinishReason::Kind::Other, word, message, {}};
        m_terminated = true;
    }
}

void GeminiDecoder::warnOnce(const QString &what, StreamEvents &out)
{
    if (!m_warned.contains(what)) {
        m_warned.insert(what);
        out.emplace_back(core::Warning{u"Skipped %1 of the answer."_s.arg(what)});
    }
}

void GeminiDecoder::fail(core::ProviderError error, StreamEvents &out)
{
    m_failed = true;
    tellUsage(out);
    out.emplace_back(core::Failed{std::move(error)});
}

} // namespace assay::providers
