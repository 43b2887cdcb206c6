// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace assay::ui {

struct Context;

/// The pages of the settings that are no provider's.
struct GeneralPages final {
    /// Light, dark, or as the system.
    [[nodiscard]] static QWidget *makeAppearance(const Context &context, QWidget *parent);
    /// One proxy for all providers.
    [[nodiscard]] static QWidget *makeNetwork(const Context &context, QWidget *parent);
};

} // namespace assay::ui
