// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/SseParser.h"

#include <algorithm>
#include <utility>

namespace assay::net {

void SseParser::feed(QByteArrayView bytes)
{
    if (m_overflowed) {
        return;
    }
    if (const qsizetype by = m_bytes.compact(keepFrom()); by > 0) {
        const auto shift = [by](qsizetype &position) { position = std::max<qsizetype>(position - by, 0); };
        const auto shiftKnown = [by](qsizetype &position) { position = position < by ? -1 : position - by; };
        shift(m_position);
        shift(m_searchedLf);
        shift(m_searchedCr);
        shiftKnown(m_lineFeed);
        shiftKnown(m_carriageReturn);
        for (Span *span : {&m_event, &m_data}) {
            shift(span->from);
            shift(span->to);
        }
    }
    m_bytes.append(bytes);
}

std::optional<StreamItem> SseParser::next()
{
    if (m_overflowed || !skipMark()) {
        return std::nullopt;
    }
    while (const auto line = takeLine()) {
        if (const auto item = takeField(*line)) {
            return item;
        }
        if (m_overflowed) {
            return std::nullopt;
        }
    }
    m_overflowed = m_bytes.size() - keepFrom() > maximumItemSize;
    return std::nullopt;
}

std::optional<StreamItem> SseParser::finish()
{
    if (m_overflowed) {
        return std::nullopt;
    }
    m_markPassed = true;
    if (m_position < m_bytes.size()) {
        const Span rest{m_position, m_bytes.size(), true};
        m_position = m_bytes.size();
        // Only a comment would come back, and at the end there is nothing left to keep alive.
        (void)takeField(rest);
    }
    return dispatch(true);
}

bool SseParser::skipMark()
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    if (m_markPassed) {
        return true;
    }
    const qsizetype there = std::min(m_bytes.size(), mark.size());
    if (m_bytes.view(0, there) != mark.first(there)) {
        m_markPassed = true;
    } else if (there == mark.size()) {
        m_markPassed = true;
        m_position = there;
        m_searchedLf = m_searchedCr = there;
    }
    return m_markPassed;
}

std::optional<SseParser::Span> SseParser::takeLine()
{
    if (m_swallowLineFeed && m_position < m_bytes.size()) {
        m_swallowLineFeed = false;
        if (m_bytes.at(m_position) == '\n') {
            ++m_position;
        }
    }
    const auto locate = [this](char byte, qsizetype &known, qsizetype &searched) {
        if (known < m_position) {
            known = m_bytes.find(byte, std::max(searched, m_position));
            searched = known;
            if (known == m_bytes.size()) {
                known = -1;
            }
        }
        return known < 0 ? m_bytes.size() : known;
    };
    const qsizetype lineFeed = locate('\n', m_lineFeed, m_searchedLf);
    const qsizetype carriageReturn = locate('\r', m_carriageReturn, m_searchedCr);
    const qsizetype end = std::min(lineFeed, carriageReturn);
    if (end >= m_bytes.size()) {
        return std::nullopt;
    }
    const Span line{m_position, end, true};
    m_position = end + 1;
    m_swallowLineFeed = m_bytes.at(end) == '\r';
    return line;
}

std::optional<StreamItem> SseParser::takeField(Span line)
{
    const QByteArrayView text = m_bytes.view(line.from, line.to);
    if (text.isEmpty()) {
        return dispatch(false);
    }
    const qsizetype colon = text.indexOf(':');
    const QByteArrayView name = colon < 0 ? text : text.first(colon);
    qsizetype from = colon < 0 ? line.to : line.from + colon + 1;
    if (from < line.to && m_bytes.at(from) == ' ') {
        ++from;
    }
    const Span value{from, line.to, true};
    if (colon == 0) {
        return StreamItem{
            StreamItem::Kind::Comment, {}, m_bytes.view(value.from, value.to), m_bytes.readableFrom(value.from), false};
    }
    if (name == QByteArrayView("data")) {
        addData(value);
    } else if (name == QByteArrayView("event")) {
        m_event = value;
    }
    return std::nullopt;
}

void SseParser::addData(Span value)
{
    if (!m_data.isSet) {
        m_data = value;
        return;
    }
    if (!m_severalData) {
        m_severalData = true;
        m_joined = m_bytes.view(m_data.from, m_data.to).toByteArray();
    }
    m_joined += '\n';
    m_joined += m_bytes.view(value.from, value.to);
    m_overflowed = m_joined.size() > maximumItemSize;
}

std::optional<StreamItem> SseParser::dispatch(bool unterminated)
{
    const Span event = std::exchange(m_event, {});
    const Span data = std::exchange(m_data, {});
    const bool several = std::exchange(m_severalData, false);
    if (!data.isSet) {
        return std::nullopt;
    }
    StreamItem item;
    item.event = m_bytes.view(event.from, event.to);
    item.data = several ? QByteArrayView(m_joined) : m_bytes.view(data.from, data.to);
    item.readable = several || unterminated ? item.data.size() : m_bytes.readableFrom(data.from);
    item.unterminated = unterminated;
    return item;
}

qsizetype SseParser::keepFrom() const
{
    qsizetype from = m_position;
    for (const Span &span : {m_event, m_data}) {
        if (span.isSet) {
            from = std::min(from, span.from);
        }
    }
    return from;
}

} // namespace assay::net
