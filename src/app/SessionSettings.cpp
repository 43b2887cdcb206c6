// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SessionSettings.h"

namespace assay::app {

SessionSettings::SessionSettings(core::SettingsStore &kept, QObject *parent) : core::SettingsStore(parent), m_kept(kept)
{
    connect(&m_kept, &core::SettingsStore::changed, this, [this](const QString &name) {
        if (!m_own.contains(name)) {
            Q_EMIT changed(name);
        }
    });
}

QJsonValue SessionSettings::value(const QString &name) const
{
    const auto own = m_own.constFind(name);
    return own != m_own.constEnd() ? *own : m_kept.value(name);
}

void SessionSettings::setValue(const QString &name, const QJsonValue &value)
{
    m_own.insert(name, value);
    Q_EMIT changed(name);
}

} // namespace assay::app
