// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/RequestParser.h"

#include <QList>
#include <QUrl>
#include <QUrlQuery>

namespace assay::simulator {

using State = RequestParser::State;

State RequestParser::feed(const QByteArray &bytes)
{
    m_buffer += bytes;
    return parse();
}

HttpRequest RequestParser::take()
{
    HttpRequest request = *std::move(m_head);
    m_head.reset();
    if (!m_chunked) {
        request.body = m_buffer.first(m_bodySize);
        m_buffer.remove(0, m_bodySize);
    }
    m_bodySize = 0;
    m_chunked = false;
    return request;
}

State RequestParser::parse()
{
    if (!m_head) {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0) {
            return m_buffer.size() > largestHead ? State::TooLarge : State::Incomplete;
        }
        const State state = parseHead(end);
        m_buffer.remove(0, end + 4);
        if (state != State::Complete) {
            return state;
        }
    }
    if (m_chunked) {
        return parseChunks();
    }
    return m_buffer.size() >= m_bodySize ? State::Complete : State::Incomplete;
}

State RequestParser::parseHead(qsizetype end)
{
    const QList<QByteArray> lines = m_buffer.first(end).split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    if (start.size() != 3 || !start[2].startsWith("HTTP/1.")) {
        return State::Malformed;
    }
    HttpRequest request;
    request.method = start[0];
    const QUrl url = QUrl::fromEncoded(start[1]);
    request.path = url.path();
    for (const auto all = QUrlQuery(url).queryItems(QUrl::FullyDecoded); const auto &[name, value] : all) {
        request.query.insert(name, value);
    }
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon <= 0) {
            return State::Malformed;
        }
        request.headers.insert(lines[i].first(colon).toLower(), lines[i].sliced(colon + 1).trimmed());
    }
    m_chunked = request.header("transfer-encoding").toLower() == "chunked";
    bool number = true;
    const QByteArray length = request.header("content-length");
    m_bodySize = length.isEmpty() ? 0 : length.toLongLong(&number);
    if (!number || m_bodySize < 0) {
        return State::Malformed;
    }
    if (m_bodySize > largestBody) {
        return State::TooLarge;
    }
    const bool asks = request.header("expect").toLower() == "100-continue";
    m_head = std::move(request);
    return asks ? State::WantsContinue : State::Complete;
}

State RequestParser::parseChunks()
{
    for (;;) {
        const qsizetype end = m_buffer.indexOf("\r\n");
        if (end < 0) {
            return State::Incomplete;
        }
        bool number = false;
        const qsizetype size = m_buffer.first(end).toLongLong(&number, 16);
        if (!number || size < 0) {
            return State::Malformed;
        }
        if (m_head->body.size() + size > largestBody) {
            return State::TooLarge;
        }
        if (m_buffer.size() < end + 2 + size + 2) {
            return State::Incomplete;
        }
        m_head->body += m_buffer.sliced(end + 2, size);
        m_buffer.remove(0, end + 2 + size + 2);
        if (size == 0) {
            return State::Complete;
        }
    }
}

} // namespace assay::simulator
