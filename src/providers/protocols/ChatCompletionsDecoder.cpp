// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ChatCompletionsDecoder.h"

#include "providers/ErrorTable.h"
#include "providers/protocols/ChatChunk.h"
#include "providers/protocols/ChatUsage.h"

#include <QJsonDocument>
#include <QJsonObject>

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
    Reason{"stop"_L1, FinishReason::Kind::Stop},
    Reason{"eos"_L1, FinishReason::Kind::Stop},
    Reason{"length"_L1, FinishReason::Kind::Length},
    Reason{"tool_calls"_L1, FinishReason::Kind::ToolCalls},
    Reason{"function_call"_L1, FinishReason::Kind::ToolCalls},
    Reason{"content_filter"_L1, FinishReason::Kind::Filter},
};

FinishReason::Kind kindOf(const QString &word)
{
    for (const Reason &reason : reasons) {
        if (word == reason.word) {
            return reason.kind;
        }
    }
    return FinishReason::Kind::Other;
}

core::ProviderError streamError(core::ErrorKind kind, const QString &message)
{
    core::ProviderError error;
    error.kind = kind;
    error.status = 200;
    error.message = message;
    return error;
}

bool isDoneMark(QByteArrayView data)
{
    return data.trimmed() == QByteArrayView("[DONE]");
}

} // namespace

ChatCompletionsDecoder::ChatCompletionsDecoder(ChatDialect dialect)
    : m_dialect(dialect), m_reader(std::make_unique<JsonReader>()), m_usageReader(std::make_unique<JsonReader>())
{
}

ChatCompletionsDecoder::~ChatCompletionsDecoder() = default;

void ChatCompletionsDecoder::decode(const net::StreamItem &item, StreamEvents &out)
{
    if (m_failed || m_done || item.kind == net::StreamItem::Kind::Comment) {
        return;
    }
    if (const std::string_view text = m_terminated ? std::string_view() : m_last.textOf(item.data); !text.empty()) {
        out.emplace_back(std::in_place_type<core::TextDelta>, toQString(text));
        return;
    }
    if (isDoneMark(item.data)) {
        m_done = true;
        terminate({FinishReason::Kind::Stop, {}, {}}, out);
        return;
    }
    ChatChunk chunk;
    if (readChatChunk(*m_reader, item.data, item.readable, chunk)) {
        if (chunk.error.isEmpty() && !chunk.hasChoices && (chunk.isError || item.event == QByteArrayView("error"))) {
            chunk.error = "{\"error\":" + item.data.toByteArray() + '}';
        }
        const size_t before = out.size();
        apply(chunk, out);
        const bool textAlone = out.size() == before + 1 && std::holds_alternative<core::TextDelta>(out.back());
        // Another chunk may have changed what the kept one would change back, such as the model.
        m_last.keep(item.data, textAlone && chunk.logprobs == 0 && isBehindThinking() && !m_terminated ? chunk.textView
                                                                                                       : std::string_view());
    } else if (!item.unterminated && !m_terminated) {
        // Half an event at the body's end is a stream that was cut; in the middle it is a server that does not speak JSON.
        fail(streamError(core::ErrorKind::Protocol, u"The stream holds something that is not JSON."_s), out);
    }
}

bool ChatCompletionsDecoder::decodeWhole(QByteArrayView body, StreamEvents &out)
{
    ChatChunk chunk;
    if (!readChatChunk(*m_reader, body, body.size(), chunk) || !chunk.hasChoices) {
        return false;
    }
    apply(chunk, out);
    m_done = true;
    terminate({FinishReason::Kind::Stop, {}, {}}, out);
    return true;
}

void ChatCompletionsDecoder::apply(ChatChunk &chunk, StreamEvents &out)
{
    if (!chunk.tier.empty() && chunk.tier != m_tier) {
        m_tier = chunk.tier;
    }
    reportServed(chunk, out);
    if (m_terminated) {
        if (!chunk.usage.isEmpty()) {
            reportUsage(chunk.usage, out);
        }
        return;
    }
    m_logprobs += chunk.logprobs;
    addReasoning(chunk, out);
    addText(std::move(chunk.text), out);
    if (!chunk.refusal.isEmpty()) {
        m_refused = true;
        out.emplace_back(core::TextDelta{chunk.refusal});
    }
    for (const ToolFragment &fragment : std::as_const(chunk.tools)) {
        addTool(fragment, out);
    }
    if (!chunk.additions.isEmpty() || !chunk.warnings.isEmpty()) {
        addBeside(chunk, out);
    }
    if (!chunk.usage.isEmpty()) {
        reportUsage(chunk.usage, out);
    }
    if (!chunk.error.isEmpty()) {
        const ErrorFacts facts{m_dialect.vendor, 200, {}, {}};
        const QJsonObject said = QJsonDocument::fromJson(chunk.error).object();
        auto verdict =
            m_dialect.vendor == Vendor::OpenRouter ? verdictOfError(said.value("error"_L1).toObject()) : std::nullopt;
        if (verdict) {
            terminate(*std::move(verdict), out);
            return;
        }
        const auto error = errorOfJson(said, facts);
        fail(error.value_or(streamError(core::ErrorKind::Server, u"The provider reported an error without a word on it."_s)),
             out);
    } else if (!chunk.finishReason.isEmpty()) {
        applyReason(chunk, out);
    }
}

void ChatCompletionsDecoder::addReasoning(ChatChunk &chunk, StreamEvents &out)
{
    // The details repeat what `reasoning` says; they are kept for the provider alone.
    QString text = chunk.reasoning.isEmpty() ? std::move(chunk.detailsText) : std::move(chunk.reasoning);
    for (const QByteArray &detail : std::as_const(chunk.reasoningDetails)) {
        out.emplace_back(core::ReasoningDelta{std::exchange(text, {}), {}, detail});
    }
    if (!text.isEmpty()) {
        out.emplace_back(core::ReasoningDelta{std::move(text), {}, {}});
    }
}

void ChatCompletionsDecoder::addText(QString text, StreamEvents &out)
{
    if (text.isEmpty()) {
        return;
    }
    if (isBehindThinking()) {
        out.emplace_back(std::in_place_type<core::TextDelta>, std::move(text));
        return;
    }
    ThinkSplitter::Parts parts = m_splitter.feed(std::move(text));
    if (!parts.reasoning.isEmpty()) {
        out.emplace_back(core::ReasoningDelta{std::move(parts.reasoning), {}, {}});
    }
    if (!parts.text.isEmpty()) {
        out.emplace_back(core::TextDelta{std::move(parts.text)});
    }
}

void ChatCompletionsDecoder::addBeside(const ChatChunk &chunk, StreamEvents &out)
{
    for (const core::Citation &citation : chunk.additions.citations) {
        if (!m_citations.contains(citation)) {
            m_citations.append(citation);
            out.emplace_back(core::Cited{citation});
        }
    }
    for (const core::Picture &picture : chunk.additions.pictures) {
        out.emplace_back(core::Pictured{picture});
    }
    for (const QByteArray &file : chunk.additions.files) {
        if (m_dialect.returnsReasoning && !m_files.contains(file)) {
            m_files.append(file);
            out.emplace_back(core::ReasoningDelta{{}, {}, file});
        }
    }
    if (chunk.additions.hasSound) {
        warnOnce(u"The answer holds sound, which is not played."_s, out);
    }
    for (const QString &warning : chunk.warnings) {
        warnOnce(warning, out);
    }
}

void ChatCompletionsDecoder::warnOnce(const QString &message, StreamEvents &out)
{
    if (!m_warned.contains(message)) {
        m_warned.append(message);
        out.emplace_back(core::Warning{message});
    }
}

void ChatCompletionsDecoder::addTool(const ToolFragment &fragment, StreamEvents &out)
{
    if (!fragment.index && fragment.id.isEmpty() && fragment.name.isEmpty() && fragment.arguments.isEmpty()) {
        return;
    }
    const ToolCallIndex::Place place = m_calls.place(fragment.index, fragment.id, fragment.name);
    core::ToolCallDelta delta;
    delta.index = place.index;
    delta.arguments = fragment.arguments;
    if (place.isNew) {
        // A call must have an id to be answered to; servers that need none send none.
        delta.id = fragment.id.isEmpty() ? u"call_%1"_s.arg(place.index) : fragment.id;
    } else if (delta.arguments.isEmpty() && !place.isNamed) {
        return;
    }
    if (place.isNamed) {
        delta.name = fragment.name;
    }
    out.emplace_back(std::move(delta));
}

void ChatCompletionsDecoder::reportServed(const ChatChunk &chunk, StreamEvents &out)
{
    const auto take = [](std::string &target, std::string_view value) {
        const bool news = !value.empty() && value != target;
        if (news) {
            target = value;
        }
        return news;
    };
    const bool model = take(m_model, chunk.model);
    const bool upstream = take(m_upstream, chunk.upstream);
    const bool id = take(m_id, chunk.id);
    if (model || upstream || id) {
        out.emplace_back(core::ServedBy{toQString(m_model), toQString(m_upstream), toQString(m_id)});
    }
}

void ChatCompletionsDecoder::reportUsage(const QByteArray &usage, StreamEvents &out)
{
    auto report = readChatUsage(*m_usageReader, usage, m_dialect);
    if (!report) {
        return;
    }
    report->usage.serviceTier = toQString(m_tier);
    if (*report != m_usage) {
        m_usage = *report;
        out.emplace_back(std::move(*report));
    }
}

void ChatCompletionsDecoder::applyReason(const ChatChunk &chunk, StreamEvents &out)
{
    if (chunk.finishReason == "error"_L1) {
        fail(streamError(core::ErrorKind::Server, u"The provider ended the answer with an error."_s), out);
        return;
    }
    FinishReason reason{kindOf(chunk.finishReason), chunk.finishReason, {}};
    if (!chunk.nativeReason.isEmpty() && chunk.nativeReason != chunk.finishReason) {
        reason.detail = chunk.nativeReason;
    }
    if (reason.kind == FinishReason::Kind::Stop && m_refused) {
        reason.kind = FinishReason::Kind::Refusal;
    } else if (reason.kind == FinishReason::Kind::Stop && m_calls.size() > 0) {
        // Small servers say "stop" though the answer asks for a tool.
        reason.kind = FinishReason::Kind::ToolCalls;
    }
    terminate(std::move(reason), out);
}

void ChatCompletionsDecoder::terminate(FinishReason reason, StreamEvents &out)
{
    if (m_terminated || m_failed) {
        return;
    }
    finish(out);
    m_terminated = true;
    if (m_logprobs > 0) {
        core::UsageReport told;
        told.usage.logprobs = m_logprobs;
        out.emplace_back(std::move(told));
    }
    out.emplace_back(core::Finished{std::move(reason)});
}

void ChatCompletionsDecoder::finish(StreamEvents &out)
{
    if (m_terminated || m_failed) {
        return;
    }
    ThinkSplitter::Parts rest = m_splitter.finish();
    if (!rest.reasoning.isEmpty()) {
        out.emplace_back(core::ReasoningDelta{std::move(rest.reasoning), {}, {}});
    }
    if (!rest.text.isEmpty()) {
        out.emplace_back(core::TextDelta{std::move(rest.text)});
    }
}

void ChatCompletionsDecoder::fail(core::ProviderError error, StreamEvents &out)
{
    if (m_terminated || m_failed) {
        return;
    }
    finish(out);
    m_failed = true;
    out.emplace_back(core::Failed{std::move(error)});
}

} // namespace assay::providers
