// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QList>

namespace assay::core {
class SettingsStore;
}

namespace assay::ui {

/// Favourites and recently used models, in the settings.
class ModelShelf final {
public:
    explicit ModelShelf(core::SettingsStore &settings);

    [[nodiscard]] QList<core::Route> favourites() const;
    void setFavourite(const core::Route &route, bool favourite);
    /// Newest first, at most eight.
    [[nodiscard]] QList<core::Route> recents() const;
    void addRecent(const core::Route &route);

private:
    [[nodiscard]] QList<core::Route> read(const QString &name) const;
    void write(const QString &name, const QList<core::Route> &routes);

    core::SettingsStore &m_settings;
};

} // namespace assay::ui
