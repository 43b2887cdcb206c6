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
    struct Span {
        qsizetype from = 0;
        qsizetype to = 0;
        bool isSet = false;
    };
    /// The line's end, or nullopt while it is incomplete. Moves m_position behind the line and its break.
    [[nodiscard]] std::optional<Span> takeLine();
    [[nodiscard]] bool skipMark();
    [[nodiscard]] std::optional<StreamItem> takeField(Span line);
    [[nodiscard]] std::optional<StreamItem> dispatch(bool unterminated);
    void addData(Span value);
    [[nodiscard]] qsizetype keepFrom() const;

    ByteQueue m_bytes;
    QByteArray m_joined; ///< the data of an event with several data lines
    Span m_event;
    Span m_data;
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
