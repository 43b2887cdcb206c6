// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Reports.h"

#include "core/Contestant.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

QString titleOf(const QString &kind, const QJsonObject &plan)
{
    QStringList routes;
    if (kind == "drill"_L1) {
        const Contestant one = Contestant::fromJson(plan.value("contestant"_L1).toObject()).value_or(Contestant());
        routes.append(one.route.toString());
        for (const auto all = one.fallback.routes(); const Route &route : all) {
            routes.append(route.toString());
        }
        return routes.join(u" → "_s);
    }
    for (const auto all = plan.value("routes"_L1).toArray(); const QJsonValue &each : all) {
        if (const auto contestant = Contestant::fromJson(each.toObject())) {
            routes.append(contestant->route.toString());
        }
    }
    return routes.join(kind == "duel"_L1 ? u" ↔ "_s : u", "_s);
}

} // namespace

std::optional<Report> Report::of(const QJsonObject &content)
{
    Report out;
    out.head.kind = content.value("kind"_L1).toString();
    if (out.head.kind != "duel"_L1 && out.head.kind != "drill"_L1 && out.head.kind != "parity"_L1) {
        return std::nullopt;
    }
    out.head.id = ReportId(makeUniqueId());
    const QDateTime ended = QDateTime::fromString(content.value("ended"_L1).toString(), Qt::ISODateWithMs);
    out.head.created = ended.isValid() ? ended.toUTC() : QDateTime::currentDateTimeUtc();
    out.head.title = titleOf(out.head.kind, content.value("plan"_L1).toObject());
    out.head.simulated = content.value("simulated"_L1).toBool();
    out.content = content;
    return out;
}

} // namespace assay::core
