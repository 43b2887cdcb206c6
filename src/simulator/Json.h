// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringView>

namespace assay::simulator {

/// The text as a JSON string with its quotes. Frames are put together from these, since a QJsonObject for every token would be most
/// of the simulator's work.
[[nodiscard]] QByteArray quoted(QStringView text);
[[nodiscard]] QByteArray compact(const QJsonObject &object);
/// One event of server-sent events without a name.
[[nodiscard]] QByteArray dataFrame(const QByteArray &json);

} // namespace assay::simulator
