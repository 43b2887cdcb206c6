// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

namespace assay::core {
class SettingsStore;
}

namespace assay::ui {

/// The scheme that the user chose, as kept in the settings (`appearance.scheme`).
struct Appearance final {
    [[nodiscard]] static Scheme schemeOf(const core::SettingsStore &settings);
    /// Keeps it and puts it in place.
    static void setScheme(core::SettingsStore &settings, Scheme scheme);
};

} // namespace assay::ui
