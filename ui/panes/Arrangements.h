// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "ui/panes/PaneArrangement.h"

namespace assay::core {
class SettingsStore;
}

namespace assay::ui {

/// Remembers how panes were arranged: with each comparison, and with each line-up for the next comparison of the same models. The settings
/// keep the last few hundred (`panes.arrangements`), and the layout and zoom that were used last.
class Arrangements final {
public:
    explicit Arrangements(core::SettingsStore &settings) : m_settings(settings) {}

    /// As the comparison was left; else as its line-up was; else nobody is hidden, in the layout that was used last.
    [[nodiscard]] PaneArrangement of(const core::Comparison &comparison) const;
    void keep(const core::Comparison &comparison, const PaneArrangement &arrangement);

    /// In percent of the application's font.
    [[nodiscard]] int zoom() const;
    void setZoom(int percent);

    [[nodiscard]] bool areEarlierFolded() const;
    void setEarlierFolded(bool folded);

    static constexpr int leastZoom = 50;
    static constexpr int greatestZoom = 300;
    static constexpr int most = 200; ///< how many are kept

private:
    core::SettingsStore &m_settings;
};

} // namespace assay::ui
