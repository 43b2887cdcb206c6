// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace assay::net {

/// One piece of a stream as its framing gives it: a server-sent event, or a line of JSON.
///
/// The views look into the parser that made the item and hold until its next feed(), next() or finish().
struct StreamItem {
    enum class Kind {
        Data,    ///< something for the decoder
        Comment, ///< a keep-alive; `data` is its text
    };
    Kind kind = Kind::Data;
    QByteArrayView event; ///< the `event:` field; empty where there was none
    QByteArrayView data;  ///< the bytes as they came; UTF-8 is neither checked nor mended
    /// Bytes that may be read from data.data() on, at least data.size(): a reader that wants padding need not copy. Behind a terminated
    /// item stands the line's end. Behind an unterminated one might stand what came earlier, which a reader of broken JSON could take for
    /// its end; so there it is data.size().
    qsizetype readable = 0;
    /// The body ended before the framing did: the last piece may be half of one.
    bool unterminated = false;
};

/// No event of any provider comes near it; more is a server gone wrong.
inline constexpr qsizetype maximumItemSize = qsizetype(64) * 1024 * 1024;

} // namespace assay::net
