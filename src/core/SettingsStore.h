// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QObject>

namespace assay::core {

/// The program's settings: small JSON values by name (`window.geometry`, `provider.groq`, `lineUp.last`). Kept in the data folder,
/// never a key among them. Writes are on disk at the latest when the program ends.
class SettingsStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QJsonValue value(const QString &name) const = 0;
    virtual void setValue(const QString &name, const QJsonValue &value) = 0;

Q_SIGNALS:
    void changed(const QString &name);
};

} // namespace assay::core
