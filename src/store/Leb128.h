// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>

namespace assay::store {

// Whole numbers that are not negative, seven bits a byte, the lowest first.

inline void appendNumber(QByteArray &bytes, qint64 number)
{
    auto rest = static_cast<quint64>(number);
    while (rest >= 0x80U) {
        bytes.append(static_cast<char>((rest & 0x7FU) | 0x80U));
        rest >>= 7U;
    }
    bytes.append(static_cast<char>(rest));
}

/// Takes a number off the front; 0 where the bytes end.
inline qint64 takeNumber(QByteArrayView &bytes)
{
    quint64 number = 0;
    for (unsigned shift = 0; !bytes.isEmpty() && shift < 63; shift += 7) {
        const auto byte = static_cast<quint8>(bytes.front());
        bytes = bytes.sliced(1);
        number |= static_cast<quint64>(byte & 0x7FU) << shift;
        if ((byte & 0x80U) == 0) {
            break;
        }
    }
    return static_cast<qint64>(number);
}

/// Takes as many bytes off the front as the number before them says, or as there are.
inline QByteArrayView takeBytes(QByteArrayView &bytes)
{
    const qint64 said = takeNumber(bytes); // first: it makes the bytes fewer
    const qsizetype size = std::clamp<qint64>(said, 0, bytes.size());
    const QByteArrayView part = bytes.first(size);
    bytes = bytes.sliced(size);
    return part;
}

} // namespace assay::store
