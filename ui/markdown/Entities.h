// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace assay::ui {

/// The character that an HTML entity (`&amp;`, `&#8212;`, `&#x2014;`) stands for, cleaned like all text; an unknown one stays as it is.
[[nodiscard]] QString textOfEntity(QByteArrayView entity);

} // namespace assay::ui
