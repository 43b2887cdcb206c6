// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/SseParser.h"

#include <algorithm>
#include <string_view>
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
            if (span->isSet()) {
                shift(span->from);
                shift(span->to);
            }
        }
    }
    m_bytes.append(bytes);
}

std::optional<StreamItem> SseParser::next()
{
    std::optional<StreamItem> item;
    if (m_overflowed || !skipMark()) {
        return item;
    }
    while (takeLine()) {
        switch (readLine()) {
        case Line::End:
            dispatch(item.emplace(), false);
            return item;
        case Line::Comment:
            item.emplace();
            item->kind = StreamItem::Kind::Comment;
            item->data = m_bytes.view(m_line.from, m_line.to);
            item->readable = m_bytes.readableFrom(m_line.from);
            return item;
        case Line::Field:
            break;
        }
        if (m_overflowed) {
            return item;
        }
    }
    m_overflowed = m_bytes.size() - keepFrom() > maximumItemSize;
    return item;
}

std::optional<StreamItem> SseParser::finish()
{
    std::optional<StreamItem> item;
    if (m_overflowed) {
        return item;
    }
    m_markPassed = true;
    if (m_position < m_bytes.size()) {
        // A comment is of no interest: at the end there is nothing left to keep alive.
        m_line = {std::exchange(m_position, m_bytes.size()), m_bytes.size()};
        (void)readLine();
    }
    if (m_data.isSet()) {
        dispatch(item.emplace(), true);
    }
    return item;
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

bool SseParser::takeLine()
{
    const qsizetype size = m_bytes.size();
    if (m_swallowLineFeed && m_position < size) {
        m_swallowLineFeed = false;
        m_position += m_bytes.at(m_position) == '\n' ? 1 : 0;
    }
    // Every byte is searched once: what was found waits until the position has passed it, and what was not there is not sought again.
    const auto locate = [this, size](char byte, qsizetype &known, qsizetype &searched) {
        if (known < m_position && searched < size) {
            searched = m_bytes.find(byte, std::max(searched, m_position));
            known = searched < size ? searched : -1;
        }
        return known < m_position ? size : known;
    };
    qsizetype end = m_position;
    if (end == size || m_bytes.at(end) != '\n') {
        end = std::min(locate('\n', m_lineFeed, m_searchedLf), locate('\r', m_carriageReturn, m_searchedCr));
        if (end == size) {
            return false;
        }
        m_swallowLineFeed = m_bytes.at(end) == '\r';
    }
    m_line.from = m_position;
    m_line.to = end;
    m_position = end + 1;
    return true;
}

SseParser::Line SseParser::readLine()
{
    static constexpr std::string_view data("data:");
    static constexpr std::string_view event("event:");
    const QByteArrayView bytes = m_bytes.view(m_line.from, m_line.to);
    const std::string_view text(bytes.data(), static_cast<size_t>(bytes.size()));
    if (text.empty()) {
        if (m_data.isSet()) {
            return Line::End;
        }
        m_event.from = -1;
    } else if (text.starts_with(data) || text == data.substr(0, data.size() - 1)) {
        cutName(static_cast<qsizetype>(data.size()) - 1);
        addData();
    } else if (text.starts_with(event) || text == event.substr(0, event.size() - 1)) {
        cutName(static_cast<qsizetype>(event.size()) - 1);
        m_event.from = m_line.from;
        m_event.to = m_line.to;
    } else if (text.front() == ':') {
        cutName(0);
        return Line::Comment;
    }
    return Line::Field;
}

// A name without a colon is a field without a value.
void SseParser::cutName(qsizetype name)
{
    qsizetype from = std::min(m_line.from + name + 1, m_line.to);
    from += from < m_line.to && m_bytes.at(from) == ' ' ? 1 : 0;
    m_line.from = from;
}

void SseParser::addData()
{
    if (!m_data.isSet()) {
        m_data.from = m_line.from;
        m_data.to = m_line.to;
        return;
    }
    if (!m_severalData) {
        m_severalData = true;
        m_joined = m_bytes.view(m_data.from, m_data.to).toByteArray();
    }
    m_joined += '\n';
    m_joined += m_bytes.view(m_line.from, m_line.to);
    m_overflowed = m_joined.size() > maximumItemSize;
}

void SseParser::dispatch(StreamItem &item, bool unterminated)
{
    if (m_event.isSet()) {
        item.event = m_bytes.view(m_event.from, m_event.to);
    }
    item.data = m_severalData ? QByteArrayView(m_joined) : m_bytes.view(m_data.from, m_data.to);
    item.readable = m_severalData || unterminated ? item.data.size() : m_bytes.readableFrom(m_data.from);
    item.unterminated = unterminated;
    m_event.from = m_data.from = -1;
    m_severalData = false;
}

qsizetype SseParser::keepFrom() const
{
    qsizetype from = m_position;
    for (const Span &span : {m_event, m_data}) {
        if (span.isSet()) {
            from = std::min(from, span.from);
        }
    }
    return from;
}

} // namespace assay::net
