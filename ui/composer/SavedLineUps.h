// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Contestant.h"

namespace assay::core {
class SettingsStore;
}

namespace assay::ui {

/// The line-ups that the settings keep: the last one and those with a name.
class SavedLineUps final {
public:
    explicit SavedLineUps(core::SettingsStore &settings);

    [[nodiscard]] QList<core::Contestant> last() const;
    void setLast(const QList<core::Contestant> &contestants);
    /// By name.
    [[nodiscard]] QList<core::LineUp> named() const;
    /// Replaces one of the same name.
    void save(const core::LineUp &lineUp);
    void remove(const QString &name);

private:
    void write(const QList<core::LineUp> &lineUps);

    core::SettingsStore &m_settings;
};

} // namespace assay::ui
