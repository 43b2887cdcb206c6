// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/Arrangements.h"

#include "core/SettingsStore.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

const auto arrangementsName = u"panes.arrangements"_s;
const auto layoutName = u"panes.layout"_s;
const auto zoomName = u"panes.zoom"_s;
const auto foldedName = u"panes.folded"_s;

/// The same for every comparison of the same models in the same order, whatever they are asked.
QString keyOf(const QList<core::Contestant> &lineUp)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const core::Contestant &contestant : lineUp) {
        hash.addData(contestant.route.toString().toUtf8());
        hash.addData("\n");
        hash.addData(contestant.label.toUtf8());
        hash.addData("\n");
    }
    return u"line-up "_s + QString::fromLatin1(hash.result().toHex().left(24));
}

QString keyOf(const core::ComparisonId &id)
{
    return u"comparison "_s + id.toString();
}

/// Newest first: an array of {"of": key, …}.
void put(QJsonArray &kept, const QString &key, QJsonObject object)
{
    object.insert(u"of"_s, key);
    for (qsizetype at = kept.size() - 1; at >= 0; --at) {
        if (kept.at(at).toObject().value("of"_L1) == key) {
            kept.removeAt(at);
        }
    }
    kept.prepend(object);
    while (kept.size() > Arrangements::most) {
        kept.removeLast();
    }
}

} // namespace

PaneArrangement Arrangements::of(const core::Comparison &comparison) const
{
    const QJsonArray kept = m_settings.value(arrangementsName).toArray();
    for (const QString &key : {keyOf(comparison.id), keyOf(comparison.contestants)}) {
        const auto found =
            std::ranges::find_if(kept, [&key](const QJsonValue &value) { return value.toObject().value("of"_L1) == key; });
        if (found != kept.end()) {
            return PaneArrangement::fromJson(found->toObject());
        }
    }
    return PaneArrangement::fromJson({{u"layout"_s, m_settings.value(layoutName)}});
}

void Arrangements::keep(const core::Comparison &comparison, const PaneArrangement &arrangement)
{
    QJsonArray kept = m_settings.value(arrangementsName).toArray();
    const QJsonObject object = arrangement.toJson();
    // Who was read alone matters to that comparison; the next one begins with all in sight.
    QJsonObject forNext = object;
    forNext.remove("alone"_L1);
    forNext.remove("current"_L1);
    put(kept, keyOf(comparison.contestants), forNext);
    put(kept, keyOf(comparison.id), object);
    m_settings.setValue(arrangementsName, kept);
    m_settings.setValue(layoutName, object.value("layout"_L1));
}

int Arrangements::zoom() const
{
    return std::clamp(m_settings.value(zoomName).toInt(100), leastZoom, greatestZoom);
}

void Arrangements::setZoom(int percent)
{
    m_settings.setValue(zoomName, std::clamp(percent, leastZoom, greatestZoom));
}

bool Arrangements::areEarlierFolded() const
{
    return m_settings.value(foldedName).toBool(false);
}

void Arrangements::setEarlierFolded(bool folded)
{
    m_settings.setValue(foldedName, folded);
}

} // namespace assay::ui
