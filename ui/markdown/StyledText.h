// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Document.h"

namespace assay::ui {

/// Adds text in one style behind what is there. `style` gives styles, link and source; its position is not looked at.
void appendStyled(QString &text, QList<Span> &spans, QStringView more, const Span &style = {});

} // namespace assay::ui
