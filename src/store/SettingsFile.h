// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SettingsStore.h"

#include <QHash>
#include <QJsonObject>
#include <QTimer>

#include <optional>

namespace assay::store {

/// The settings as one JSON object in `settings.json` of the data folder, the user's alone (0600).
///
/// Written as a whole or not at all, soon after a change and when this ends. Of what two programs set, each writes the names that it has
/// changed itself; the others it takes from the file. A file that is not JSON is put aside as `settings.json.damaged-<time>`, never lost,
/// and the settings start empty. A file that cannot be read or written is left alone and tried again with
/// the next change.
class SettingsFile final : public core::SettingsStore {
    Q_OBJECT
public:
    explicit SettingsFile(const QString &dataFolder, QObject *parent = nullptr);
    ~SettingsFile() override;

    [[nodiscard]] QJsonValue value(const QString &name) const override;
    /// Null or undefined forgets the name.
    void setValue(const QString &name, const QJsonValue &value) override;

    /// Where a damaged file was put, for a word to the user; empty: there was none.
    [[nodiscard]] QString damagedFile() const { return m_damaged; }
    /// Writes at once. False: it could not.
    bool save();

private:
    /// Nothing: it is there but cannot be read, and so must not be written over.
    [[nodiscard]] std::optional<QJsonObject> read();
    bool putAside();
    [[nodiscard]] bool write(const QJsonObject &values) const;
    void take(const QJsonObject &values);

    QString m_file;
    QString m_damaged;
    QJsonObject m_values;
    QHash<QString, QJsonValue> m_unsaved;
    QTimer m_delay;
};

} // namespace assay::store
