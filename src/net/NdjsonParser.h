// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/ByteQueue.h"
#include "net/StreamItem.h"

#include <optional>

namespace assay::net {

/// Lines of JSON out of bytes: one value a line, LF or CR LF, empty lines are skipped, the last line may lack its end. Used like
/// SseParser.
class NdjsonParser final {
public:
    void feed(QByteArrayView bytes);
    [[nodiscard]] std::optional<StreamItem> next();
    [[nodiscard]] std::optional<StreamItem> finish();
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    [[nodiscard]] std::optional<StreamItem> itemOf(qsizetype from, qsizetype to, bool unterminated) const;

    ByteQueue m_bytes;
    qsizetype m_position = 0;
    qsizetype m_searched = 0;
    bool m_overflowed = false;
};

} // namespace assay::net
