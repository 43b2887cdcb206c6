// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace assay::ui {

/// A report as one file that opens offline: nothing is loaded, no script runs, the raw data lie in it as JSON, light and dark.
[[nodiscard]] QByteArray reportHtml(const QJsonObject &report, const QString &title);
/// The call that runs the experiment again, for a POSIX shell.
[[nodiscard]] QString commandOf(const QJsonObject &report);

} // namespace assay::ui
