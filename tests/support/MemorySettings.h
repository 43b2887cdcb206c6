// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SettingsStore.h"

#include <QHash>

namespace assay::test {

class MemorySettings final : public core::SettingsStore {
    Q_OBJECT
public:
    using SettingsStore::SettingsStore;

    [[nodiscard]] QJsonValue value(const QString &name) const override { return m_values.value(name, QJsonValue::Undefined); }
    void setValue(const QString &name, const QJsonValue &value) override
    {
        m_values.insert(name, value);
        Q_EMIT changed(name);
    }

private:
    QHash<QString, QJsonValue> m_values;
};

} // namespace assay::test
