// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/ByteQueue.h"
#include "net/StreamItem.h"

#include <QByteArray>

#include <optional>

namespace assay::net {

/// Server-sent events out of bytes: LF, CR LF and CR end a line, wherever the network cut them; a byte order mark is skipped; several
/// `data:` lines are joined by LF; `id:` and `retry:` are ignored. Deviates from the HTML standard in two points that
/// providers need: an event that the body's end left without its empty line is delivered by finish(), and comments are told.
///
///     parser.feed(bytes);
///     while (const auto item = parser.next()) { … }
class SseParser final {
public:
    void feed(QByteArrayView bytes);
    [[nodiscard]] std::optional<StreamItem> next();
    /// The body ended: what is left becomes the last item.
    [[nodiscard]] std::optional<StreamItem> finish();
    /// An event was larger than maximumItemSize; nothing more will come.
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    /// Where something stands in m_bytes; not there while `from` is negative.
    struct Span {
        qsizetype from = -1;
        qsizetype to = -1;
        [[nodiscard]] bool isSet() const { return from >= 0; }
    };
    enum class Line {
        Field,   ///< kept, or of no interest
        Comment, ///< m_line is its text
        End,     ///< of an event that has data
    };
    /// Sets m_line and moves m_position behind the line and its break. False while the line is incomplete.
    [[nodiscard]] bool takeLine();
    [[nodiscard]] bool skipMark();
    [[nodiscard]] Line readLine();
    /// Makes m_line what stands behind its name and the colon.
    void cutName(qsizetype name);
    void addData();
    void dispatch(StreamItem &item, bool unterminated);
    [[nodiscard]] qsizetype keepFrom() const;

    ByteQueue m_bytes;
    QByteArray m_joined; ///< the data of an event with several data lines
    Span m_event;
    Span m_data;
    Span m_line; ///< the present one
    qsizetype m_position = 0;
    qsizetype m_lineFeed = -1;       ///< next known LF at or behind m_position; -1: look for it
    qsizetype m_carriageReturn = -1; ///< the same for CR
    qsizetype m_searchedLf = 0;
    qsizetype m_searchedCr = 0;
    bool m_severalData = false;
    bool m_markPassed = false;
    bool m_swallowLineFeed = false; ///< a CR ended the last line: an LF that follows belongs to it
    bool m_overflowed = false;
};

} // namespace assay::net
