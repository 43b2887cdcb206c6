// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SettingsStore.h"

#include <QHash>

namespace assay::app {

/// Settings that are read from the file and changed for this call only: what a command sets must not outlive it.
class SessionSettings final : public core::SettingsStore {
    Q_OBJECT
public:
    /// `kept` outlives this.
    explicit SessionSettings(core::SettingsStore &kept, QObject *parent = nullptr);

    [[nodiscard]] QJsonValue value(const QString &name) const override;
    void setValue(const QString &name, const QJsonValue &value) override;

private:
    core::SettingsStore &m_kept;
    QHash<QString, QJsonValue> m_own;
};

} // namespace assay::app
