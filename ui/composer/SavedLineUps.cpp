// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/SavedLineUps.h"

#include "core/SettingsStore.h"

#include <QJsonArray>

#include <algorithm>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

const auto lastName = u"lineUp.last"_s;
const auto namedName = u"lineUps"_s;

} // namespace

SavedLineUps::SavedLineUps(core::SettingsStore &settings) : m_settings(settings) {}

QList<core::Contestant> SavedLineUps::last() const
{
    return core::LineUp::fromJson(m_settings.value(lastName).toObject()).contestants;
}

void SavedLineUps::setLast(const QList<core::Contestant> &contestants)
{
    m_settings.setValue(lastName, core::LineUp{{}, contestants}.toJson());
}

QList<core::LineUp> SavedLineUps::named() const
{
    QList<core::LineUp> lineUps;
    for (const auto all = m_settings.value(namedName).toArray(); const QJsonValue &value : all) {
        lineUps.append(core::LineUp::fromJson(value.toObject()));
    }
    std::ranges::sort(lineUps, [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return lineUps;
}

void SavedLineUps::save(const core::LineUp &lineUp)
{
    QList<core::LineUp> lineUps = named();
    lineUps.removeIf([&lineUp](const core::LineUp &other) { return other.name == lineUp.name; });
    lineUps.append(lineUp);
    write(lineUps);
}

void SavedLineUps::remove(const QString &name)
{
    QList<core::LineUp> lineUps = named();
    lineUps.removeIf([&name](const core::LineUp &other) { return other.name == name; });
    write(lineUps);
}

void SavedLineUps::write(const QList<core::LineUp> &lineUps)
{
    QJsonArray array;
    for (const core::LineUp &lineUp : lineUps) {
        array.append(lineUp.toJson());
    }
    m_settings.setValue(namedName, array);
}

} // namespace assay::ui
