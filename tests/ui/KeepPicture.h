// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

namespace assay::test {

/// With ASSAY_PICTURES set to a folder, what the test shows is kept there for people to look at.
inline void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("ASSAY_PICTURES");
    if (!folder.isEmpty()) {
        widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
    }
}

} // namespace assay::test
