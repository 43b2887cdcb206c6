// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstring>
#include <limits>
#include <optional>
#include <vector>

namespace assay::net {

/// Bytes that arrived and are not parsed yet. Positions count from the start of the buffer and move with compact().
/// Every byte is searched once for each separator, however small the pieces in which it arrives.
class ByteQueue final {
public:
    /// Room behind the last byte that may be read (not written) by a parser that works in wide steps.
    static constexpr qsizetype slack = 64;

    void append(QByteArrayView bytes)
    {
        const auto needed = static_cast<size_t>(m_size + bytes.size() + slack);
        if (needed > m_bytes.size()) {
            m_bytes.resize(std::max(needed, m_bytes.size() * 2));
        }
        if (!bytes.isEmpty()) {
            std::memcpy(m_bytes.data() + m_size, bytes.data(), static_cast<size_t>(bytes.size()));
        }
        m_size += bytes.size();
    }

    /// Drops what lies before `start` if that is worth the move. Returns by how much positions shrink.
    [[nodiscard]] qsizetype compact(qsizetype start)
    {
        if (start == 0 || (start < m_size && start < m_size / 2)) {
            return 0;
        }
        std::memmove(m_bytes.data(), m_bytes.data() + start, static_cast<size_t>(m_size - start));
        m_size -= start;
        return start;
    }

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] char at(qsizetype position) const { return m_bytes[static_cast<size_t>(position)]; }
    [[nodiscard]] QByteArrayView view(qsizetype from, qsizetype to) const { return {m_bytes.data() + from, to - from}; }
    [[nodiscard]] qsizetype readableFrom(qsizetype position) const { return static_cast<qsizetype>(m_bytes.size()) - position; }

    /// Where `byte` is found at or behind `from`; size() when it is not there.
    [[nodiscard]] qsizetype find(char byte, qsizetype from) const
    {
        const void *hit = std::memchr(m_bytes.data() + from, byte, static_cast<size_t>(m_size - from));
        return hit == nullptr ? m_size : static_cast<const char *>(hit) - m_bytes.data();
    }

private:
    std::vector<char> m_bytes = std::vector<char>(static_cast<size_t>(slack));
    qsizetype m_size = 0;
};

} // namespace assay::net
