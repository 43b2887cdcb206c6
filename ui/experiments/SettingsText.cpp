// SPDX-License-Identifier: GPL-3.0-or-later
// What an experiment was set to, and what each of its times is made of.
#include "ui/experiments/ExperimentText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

// As `./dev bench timing_error` measured them (release build, 2 cores, 32 streams of 50 tokens a second each): from the moment at which a server
// in a process of its own has written a token until the engine has stamped it. Measure again and change them when the path of a token changes.
constexpr double medianMs = 0.25;
constexpr double p99Ms = 0.42;
constexpr int streams = 32;

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    }
    if (value.isObject()) {
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    }
    return value.toVariant().toString();
}

} // namespace

QList<QStringList> ExperimentText::settings(const QJsonObject &plan)
{
    QList<QStringList> out;
    if (const QString system = plan.value("system"_L1).toString(); !system.isEmpty()) {
        out.append({tr("System prompt"), system});
    }
    const QJsonObject parameters = plan.value("parameters"_L1).toObject();
    for (auto each = parameters.begin(); each != parameters.end(); ++each) {
        out.append({each.key(), textOf(each.value())});
    }
    QJsonArray routes = plan.value("routes"_L1).toArray();
    routes.append(plan.value("contestant"_L1));
    for (const QJsonValue &route : std::as_const(routes)) {
        const auto contestant = core::Contestant::fromJson(route.toObject());
        if (contestant && contestant->parameters) {
            out.append({tr("Parameters of %1").arg(nameOf(*contestant)), textOf(contestant->parameters->toJson())});
        }
        if (contestant && contestant->system) {
            out.append({tr("System prompt of %1").arg(nameOf(*contestant)), *contestant->system});
        }
    }
    if (plan.contains("repeats"_L1)) {
        out.append({tr("Repeats of each prompt"), QString::number(plan.value("repeats"_L1).toInt())});
        out.append({tr("Warm-up"), plan.value("warm_up"_L1).toBool(true) ? tr("yes") : tr("no")});
        out.append({tr("Routes of a pair"),
                    plan.value("concurrent"_L1).toBool() ? tr("at the same time") : tr("one after the other")});
    }
    if (plan.contains("seed"_L1)) {
        out.append({tr("Seed"), plan.value("seed"_L1).toString()});
    }
    if (plan.contains("max_cost_usd"_L1)) {
        out.append({tr("Cost limit"), u'$' + plan.value("max_cost_usd"_L1).toString()});
    }
    return out;
}

QString ExperimentText::phases(const engine::Sample &sample)
{
    const auto time = [](const std::optional<core::PhaseTimes::Duration> &duration) {
        return figure(engine::DuelMetric::Total, static_cast<double>(duration->count()) / 1000);
    };
    QStringList parts;
    if (sample.attempts > 1) {
        parts.append(tr("%n attempt(s); of the last:", nullptr, sample.attempts));
    }
    parts.append(sample.newConnection && sample.phases.connect ? tr("connected %1").arg(time(sample.phases.connect))
                                                               : tr("on an open connection"));
    if (sample.phases.requestSent) {
        parts.append(tr("request sent %1").arg(time(sample.phases.requestSent)));
    }
    if (sample.phases.headers) {
        parts.append(tr("head %1").arg(time(sample.phases.headers)));
    }
    if (sample.firstTokenMs) {
        parts.append(tr("first token %1").arg(figure(engine::DuelMetric::FirstToken, *sample.firstTokenMs)));
    }
    if (sample.totalMs) {
        parts.append(tr("last token %1").arg(figure(engine::DuelMetric::Total, *sample.totalMs)));
    }
    return parts.join(u" · "_s);
}

QString ExperimentText::timingError()
{
    const QLocale locale;
    return tr("Assay adds a delay of its own between a byte on the socket and the first-token stamp, the same for every route: "
              "with %1 streams %2 ms in the median and %3 ms at the 99th percentile, as the benchmark timing_error measured "
              "it.")
        .arg(streams)
        .arg(locale.toString(medianMs, 'f', 2), locale.toString(p99Ms, 'f', 2));
}

} // namespace assay::ui
