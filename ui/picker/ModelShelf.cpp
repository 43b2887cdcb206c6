// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picker/ModelShelf.h"

#include "core/SettingsStore.h"

#include <QJsonArray>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecents = 8;
const auto favouritesName = u"picker.favourites"_s;
const auto recentsName = u"picker.recents"_s;

} // namespace

ModelShelf::ModelShelf(core::SettingsStore &settings) : m_settings(settings) {}

QList<core::Route> ModelShelf::favourites() const
{
    return read(favouritesName);
}

void ModelShelf::setFavourite(const core::Route &route, bool favourite)
{
    QList<core::Route> routes = favourites();
    routes.removeAll(route);
    if (favourite) {
        routes.append(route);
    }
    write(favouritesName, routes);
}

QList<core::Route> ModelShelf::recents() const
{
    return read(recentsName);
}

void ModelShelf::addRecent(const core::Route &route)
{
    QList<core::Route> routes = recents();
    routes.removeAll(route);
    routes.prepend(route);
    write(recentsName, routes.mid(0, mostRecents));
}

QList<core::Route> ModelShelf::read(const QString &name) const
{
    QList<core::Route> routes;
    for (const auto all = m_settings.value(name).toArray(); const QJsonValue &value : all) {
        if (const auto route = core::Route::fromString(value.toString())) {
            routes.append(*route);
        }
    }
    return routes;
}

void ModelShelf::write(const QString &name, const QList<core::Route> &routes)
{
    QJsonArray array;
    for (const core::Route &route : routes) {
        array.append(route.toString());
    }
    m_settings.setValue(name, array);
}

} // namespace assay::ui
