// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QString>

namespace assay::ui {

/// Who answers in a pane, as people read it.
struct PaneIdentity {
    int number = 1;   ///< 1-based: the pane's place, and its hue
    QString name;     ///< the user's own, or the model's
    QString provider; ///< "OpenRouter"
    QString monogram; ///< "OR"
    core::Route route;
    bool simulated = false;
};

} // namespace assay::ui
