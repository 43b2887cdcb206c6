// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SettingsFile.h"

#include "store/PrivateFiles.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QLoggingCategory>
#include <QSaveFile>

#include <chrono>

using namespace std::chrono_literals;

namespace assay::store {

namespace {

Q_LOGGING_CATEGORY(log, "assay.store", QtWarningMsg)

void put(QJsonObject &values, const QString &name, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined()) {
        values.remove(name);
    } else {
        values.insert(name, value);
    }
}

} // namespace

SettingsFile::SettingsFile(const QString &dataFolder, QObject *parent)
    : core::SettingsStore(parent), m_file(dataFolder + QStringLiteral("/settings.json"))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(500ms);
    connect(&m_delay, &QTimer::timeout, this, &SettingsFile::save);
    m_values = read().value_or(QJsonObject());
}

SettingsFile::~SettingsFile()
{
    save();
}

QJsonValue SettingsFile::value(const QString &name) const
{
    return m_values.value(name);
}

void SettingsFile::setValue(const QString &name, const QJsonValue &value)
{
    const QJsonValue kept = value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
    if (m_values.value(name) == kept) {
        return;
    }
    put(m_values, name, kept);
    m_unsaved.insert(name, kept);
    m_delay.start();
    Q_EMIT changed(name);
}

bool SettingsFile::save()
{
    m_delay.stop();
    if (m_unsaved.isEmpty()) {
        return true;
    }
    makePrivateFolder(QFileInfo(m_file).path());
    QLockFile lock(m_file + QStringLiteral(".lock"));
    // Reading and writing should be one step for other programs; a lock that cannot be had must not keep settings from being saved.
    if (!lock.tryLock(500)) {
        qCInfo(log) << "settings are written without their lock";
    }
    std::optional<QJsonObject> values = read();
    if (!values) {
        return false;
    }
    for (auto it = m_unsaved.cbegin(); it != m_unsaved.cend(); ++it) {
        put(*values, it.key(), it.value());
    }
    if (!write(*values)) {
        return false;
    }
    m_unsaved.clear();
    take(*values);
    return true;
}

std::optional<QJsonObject> SettingsFile::read()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!file.exists()) {
            return QJsonObject();
        }
        qCWarning(log) << "the settings cannot be read:" << file.errorString();
        return std::nullopt;
    }
    const QByteArray json = file.readAll();
    file.close();
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isObject()) {
        return document.object();
    }
    qCWarning(log) << "the settings are damaged:" << error.errorString();
    // What this program knows of them is better than nothing; but what is there must be safe first.
    return putAside() ? std::optional(m_values) : std::nullopt;
}

bool SettingsFile::putAside()
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString aside = QStringLiteral("%1.damaged-%2").arg(m_file, time);
    if (!QFile::rename(m_file, aside)) {
        return false;
    }
    m_damaged = aside;
    return true;
}

bool SettingsFile::write(const QJsonObject &values) const
{
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly)) {
        qCWarning(log) << "the settings cannot be written:" << file.errorString();
        return false;
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(values).toJson());
    if (!file.commit()) {
        qCWarning(log) << "the settings cannot be written:" << file.errorString();
        return false;
    }
    return true;
}

void SettingsFile::take(const QJsonObject &values)
{
    const QJsonObject before = std::exchange(m_values, values);
    QStringList names = before.keys() + values.keys();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (before.value(name) != values.value(name)) {
            Q_EMIT changed(name);
        }
    }
}

} // namespace assay::store
