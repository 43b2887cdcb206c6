// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/NdjsonParser.h"

#include <algorithm>
#include <utility>

namespace assay::net {

void NdjsonParser::feed(QByteArrayView bytes)
{
    if (m_overflowed) {
        return;
    }
    const qsizetype by = m_bytes.compact(m_position);
    m_position -= by;
    m_searched = std::max<qsizetype>(m_searched - by, 0);
    m_bytes.append(bytes);
}

std::optional<StreamItem> NdjsonParser::next()
{
    while (!m_overflowed) {
        const qsizetype end = m_bytes.find('\n', std::max(m_position, m_searched));
        m_searched = end;
        if (end == m_bytes.size()) {
            m_overflowed = end - m_position > maximumItemSize;
            return std::nullopt;
        }
        const qsizetype from = std::exchange(m_position, end + 1);
        if (const auto item = itemOf(from, end, false)) {
            return item;
        }
    }
    return std::nullopt;
}

std::optional<StreamItem> NdjsonParser::finish()
{
    if (m_overflowed) {
        return std::nullopt;
    }
    const qsizetype from = std::exchange(m_position, m_bytes.size());
    return itemOf(from, m_bytes.size(), true);
}

std::optional<StreamItem> NdjsonParser::itemOf(qsizetype from, qsizetype to, bool unterminated) const
{
    if (to > from && m_bytes.at(to - 1) == '\r') {
        --to;
    }
    if (m_bytes.view(from, to).trimmed().isEmpty()) {
        return std::nullopt;
    }
    const qsizetype readable = unterminated ? to - from : m_bytes.readableFrom(from);
    return StreamItem{StreamItem::Kind::Data, {}, m_bytes.view(from, to), readable, unterminated};
}

} // namespace assay::net
