// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Ids.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

#include <array>
#include <mutex>

namespace assay::core {

std::optional<Route> Route::fromString(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash <= 0 || slash == text.size() - 1) {
        return std::nullopt;
    }
    return Route{ProviderId(text.first(slash).toString()), ModelId(text.sliced(slash + 1).toString())};
}

QString Route::toString() const
{
    return provider.toString() + u'/' + model.toString();
}

QString makeUniqueId()
{
    // RFC 9562, method 1 of 6.2: a counter in rand_a keeps ids of one millisecond in the order they were made.
    static std::mutex mutex;
    static qint64 lastMs = 0;
    static quint32 counter = 0;

    qint64 ms = 0;
    quint32 count = 0;
    {
        const std::scoped_lock lock(mutex);
        ms = std::max(QDateTime::currentMSecsSinceEpoch(), lastMs);
        counter = ms == lastMs ? counter + 1 : QRandomGenerator::global()->bounded(0x400U);
        if (counter > 0xFFFU) {
            counter = 0;
            ++ms;
        }
        lastMs = ms;
        count = counter;
    }

    const quint64 random = QRandomGenerator::global()->generate64();
    std::array<quint8, 16> bytes{};
    for (int i = 0; i < 6; ++i) {
        bytes.at(static_cast<size_t>(i)) = static_cast<quint8>(ms >> (40 - 8 * i));
    }
    bytes[6] = static_cast<quint8>(0x70U | (count >> 8U));
    bytes[7] = static_cast<quint8>(count);
    for (size_t i = 8; i < 16; ++i) {
        bytes.at(i) = static_cast<quint8>(random >> (8U * (i - 8)));
    }
    bytes[8] = static_cast<quint8>((bytes[8] & 0x3FU) | 0x80U);
    const QByteArrayView view(reinterpret_cast<const char *>(bytes.data()), 16);
    return QUuid::fromRfc4122(view).toString(QUuid::WithoutBraces);
}

} // namespace assay::core
