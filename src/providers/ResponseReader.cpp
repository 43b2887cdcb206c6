// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/ResponseReader.h"

#include "net/RateLimits.h"
#include "net/RetryAfter.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

// Whole answers and error pages; a stream is never held.
constexpr qsizetype maximumWhole = 64 * 1024 * 1024;

/// What is left is no event whose end alone is missing.
bool isHalf(QByteArrayView data)
{
    return data.trimmed() != QByteArrayView("[DONE]")
           && QJsonDocument::fromJson(QByteArray::fromRawData(data.data(), data.size())).isNull();
}

} // namespace

ResponseReader::ResponseReader(std::unique_ptr<StreamDecoder> decoder, Vendor vendor)
    : m_decoder(std::move(decoder)), m_vendor(vendor)
{
    if (m_decoder->framing() == Framing::Lines) {
        m_parser.emplace<net::NdjsonParser>();
    }
}

void ResponseReader::begin(int, const QHttpHeaders &headers)
{
    if (m_vendor == Vendor::Gemini) {
        m_tier = QString::fromLatin1(headers.value("x-gemini-service-tier").trimmed()).left(40);
    }
}

// A proxy's page, a JSON error with status 200, a server that ignores `stream`: the first character tells, whatever the header says.
// Gives what of the bytes is to be read: without the white space before, however it is cut, and for lines of JSON without a byte order mark,
// of which SSE's parser takes care itself.
QByteArrayView ResponseReader::sniff(QByteArrayView bytes)
{
    const bool lines = m_decoder->framing() == Framing::Lines;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool mark = lines && (c == '\xEF' || c == '\xBB' || c == '\xBF');
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || mark) {
            continue;
        }
        const bool page = c == '[' || c == '<';
        m_body = (lines ? c != '{' : c == '{' || page) ? Body::Whole : Body::Stream;
        return bytes.sliced(i);
    }
    return {};
}

void ResponseReader::read(QByteArrayView bytes, StreamEvents &out)
{
    if (m_body == Body::Unknown) {
        bytes = sniff(bytes);
    }
    if (m_body == Body::Whole) {
        m_whole += bytes.first(std::min(bytes.size(), maximumWhole - m_whole.size()));
    } else if (m_body == Body::Stream) {
        std::visit([&](auto &parser) { drain(parser, bytes, out); }, m_parser);
    }
}

template <class Parser>
void ResponseReader::drain(Parser &parser, QByteArrayView bytes, StreamEvents &out)
{
    parser.feed(bytes);
    while (const auto item = parser.next()) {
        decode(*item, out);
    }
    if (parser.overflowed() && !m_error) {
        core::ProviderError error;
        error.message = u"One event of the stream is larger than 64 MiB."_s;
        error.cut = m_anything;
        m_error = error;
    }
}

void ResponseReader::decode(const net::StreamItem &item, StreamEvents &out)
{
    const size_t from = out.size();
    m_decoder->decode(item, out);
    note(out, from);
}

void ResponseReader::note(const StreamEvents &out, size_t from)
{
    for (size_t i = from; i < out.size(); ++i) {
        m_anything = true;
        if (const auto *finished = std::get_if<core::Finished>(&out[i])) {
            m_finish = finished->reason;
        } else if (const auto *failed = std::get_if<core::Failed>(&out[i])) {
            m_error = failed->error;
        }
    }
}

core::CompletionEnd ResponseReader::end(const Ending &ending, StreamEvents &out)
{
    const size_t from = out.size();
    if (m_body == Body::Stream) {
        if (const auto item = std::visit([](auto &parser) { return parser.finish(); }, m_parser)) {
            m_decoder->decode(*item, out);
            m_brokenOff = item->unterminated && out.size() == from && isHalf(item->data);
        }
        m_decoder->finish(out);
    } else if (m_body == Body::Whole && !ending.fault) {
        (void)m_decoder->decodeWhole(m_whole, out);
    }
    if (ending.status == 403) {
        if (const auto verdict = verdictOfBody(ending.errorBody, {m_vendor, ending.status, ending.headers, ending.now})) {
            out.emplace_back(core::Finished{*verdict});
        }
    }
    if (!m_tier.isEmpty() && m_tier != "standard"_L1 && (m_anything || out.size() > from)) {
        core::UsageReport report;
        report.usage.serviceTier = m_tier;
        out.emplace_back(std::move(report));
    }
    note(out, from);

    core::CompletionEnd end;
    end.status = ending.status;
    end.requestId = net::requestIdOf(ending.headers);
    end.limits = net::rateLimitsOf(ending.headers, ending.now);
    const bool stopped = ending.fault && ending.fault->kind == core::ErrorKind::Cancelled;
    if (m_finish) {
        end.finish = m_finish;
    } else if (m_error && !stopped) {
        end.error = m_error;
    } else {
        end.error = errorOf(ending);
    }
    if (end.error && end.error->requestId.isEmpty()) {
        end.error->requestId = end.requestId;
    }
    return end;
}

core::ProviderError ResponseReader::errorOf(const Ending &ending) const
{
    const ErrorFacts facts{m_vendor, ending.status, ending.headers, ending.now};
    if (ending.status != 0 && (ending.status < 200 || ending.status >= 300)) {
        return ending.fault && ending.fault->kind != core::ErrorKind::Network ? *ending.fault
                                                                              : errorOfBody(ending.errorBody, facts);
    }
    core::ProviderError error;
    if (ending.fault) {
        error = *ending.fault;
    } else if (m_brokenOff) {
        // QtNetwork takes some resets for the body's end, but no server ends its answer within an event.
        error.kind = core::ErrorKind::Network;
        error.status = ending.status;
        error.message = u"The connection broke off in the middle of the answer."_s;
    } else if (m_body == Body::Whole || !m_anything) {
        error = errorOfBody(m_whole, facts);
    } else {
        error.kind = core::ErrorKind::Protocol;
        error.status = ending.status;
        error.message = u"The answer ended before it was complete."_s;
    }
    error.cut = m_anything && error.kind != core::ErrorKind::Cancelled;
    return error;
}

} // namespace assay::providers
