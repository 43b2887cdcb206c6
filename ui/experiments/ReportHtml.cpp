// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/ReportHtml.h"

#include "ui/Format.h"
#include "ui/experiments/ExperimentText.h"
#include "ui/experiments/ReportParts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::ReportHtml)
};

constexpr auto style = R"(
:root{color-scheme:light dark;--text:#1c1e21;--dim:#5b6169;--line:#d9dce0;--page:#fff;--accent:#2a66c8;--first:#2a66c8;--second:#b8590a;
--good:#1b7a3d;--bad:#b3261e}
@media (prefers-color-scheme:dark){:root{--text:#e6e8eb;--dim:#9aa1aa;--line:#3a3f46;--page:#1b1d20;--accent:#7fb0ff;--first:#7fb0ff;
--second:#f0a35e;--good:#6cc98b;--bad:#ff8a80}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--text);background:var(--page);max-width:1080px;margin:32px auto;padding:0 16px}
h1{font-size:1.4em}h2{font-size:1.15em;margin-top:2em}.verdict{font-size:1.15em}.meta,figcaption,summary{color:var(--dim)}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;margin:16px 0}
th,td{text-align:start;padding:6px 10px;border-bottom:1px solid var(--line);vertical-align:top}th{color:var(--dim);font-weight:500}
pre{white-space:pre-wrap;border:1px solid var(--line);border-radius:6px;padding:12px}
.plots{display:flex;flex-wrap:wrap;gap:24px}figure{margin:0}svg text{fill:var(--dim);font-size:12px}
.zero{stroke:var(--line);stroke-width:2}.whisker{stroke:var(--accent);stroke-width:2}.dot{fill:var(--accent)}
.first{fill:var(--first);opacity:.55}.second{fill:var(--second);opacity:.55}.median{stroke:var(--text);stroke-width:2}
.passed summary{color:var(--good)}.refused summary,.failed summary{color:var(--bad)}.ignored summary,.differs summary{color:var(--second)}
)";

QString bodyOf(const QJsonObject &report)
{
    const QString kind = report.value("kind"_L1).toString();
    if (kind == "duel"_L1) {
        return duelBody(engine::DuelReport::fromJson(report));
    }
    return kind == "drill"_L1 ? drillBody(engine::DrillReport::fromJson(report))
                              : parityBody(engine::ParityReport::fromJson(report));
}

QString endingOf(const QJsonObject &report)
{
    const QString end = report.value("end"_L1).toString();
    const auto limit = core::Money::fromDecimal(report.value("plan"_L1).toObject().value("max_cost_usd"_L1).toString());
    return ExperimentText::ending(end == "cancelled"_L1, end == "cost_limit"_L1, limit);
}

QString costOf(const QJsonObject &report)
{
    const QJsonObject cost = report.value("cost"_L1).toObject();
    core::CostSum sum;
    sum.known = core::Money::fromDecimal(cost.value("known_usd"_L1).toString()).value_or(core::Money());
    sum.unknown = cost.value("unknown"_L1).toInt();
    sum.estimated = cost.value("estimated"_L1).toBool();
    return Format::cost(sum);
}

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString settingsOf(const QJsonObject &parameters)
{
    QString out;
    for (auto each = parameters.begin(); each != parameters.end(); ++each) {
        const QJsonValue value = each.value();
        const QStringList texts = [&] {
            QStringList list;
            if (value.isArray()) {
                for (const auto all = value.toArray(); const QJsonValue &one : all) {
                    list.append(one.toString());
                }
            } else if (value.isObject()) {
                list.append(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
            } else {
                list.append(value.toVariant().toString());
            }
            return list;
        }();
        for (const QString &text : texts) {
            out += u" --set "_s + quoted(each.key() + u'=' + text);
        }
    }
    return out;
}

/// Both limits as a list with one entry for each hop, the own route's first.
QString limitsOf(const core::FallbackChain &chain)
{
    QString out;
    for (const auto &[name, limit] : {std::pair{"first-token-limit"_L1, &core::HopLimits::firstToken},
                                      std::pair{"total-limit"_L1, &core::HopLimits::total}}) {
        QStringList words;
        bool any = false;
        for (qsizetype hop = 0; hop <= chain.hops.size(); ++hop) {
            const auto &each = chain.limitsOf(hop).*limit;
            any = any || each;
            words.append(each ? QString::number(static_cast<double>(each->count()) / 1000, 'g', 12) : u"-"_s);
        }
        out += any ? u" --%1 %2"_s.arg(name, words.join(u',')) : QString();
    }
    return out;
}

} // namespace

QString commandOf(const QJsonObject &report)
{
    const QJsonObject plan = report.value("plan"_L1).toObject();
    const QString kind = report.value("kind"_L1).toString();
    QString out = u"assay "_s + kind;
    QJsonArray routes = plan.value("routes"_L1).toArray();
    if (kind == "drill"_L1) {
        routes = QJsonArray{plan.value("contestant"_L1)};
    }
    for (const QJsonValue &route : std::as_const(routes)) {
        const QJsonObject each = route.toObject();
        out += u" --model "_s + quoted(each.value("provider"_L1).toString() + u'/' + each.value("model"_L1).toString());
    }
    if (kind == "drill"_L1) {
        const engine::DrillPlan drill = engine::DrillPlan::fromJson(plan);
        for (const core::FallbackHop &hop : drill.contestant.fallback.hops) {
            out += u" --fallback "_s + quoted(hop.route.toString());
        }
        QStringList when;
        for (const auto all = core::allFallbackTriggers(); const core::FallbackTrigger trigger : all) {
            if (drill.contestant.fallback.triggers.testFlag(trigger)) {
                when.append(core::wordOf(trigger));
            }
        }
        out += u" --when "_s + when.join(u',') + u" --retries %1"_s.arg(drill.contestant.fallback.retries)
               + limitsOf(drill.contestant.fallback) + u" --shown-text "_s + core::wordOf(drill.contestant.fallback.shownText);
        for (const core::InjectedFault &fault : drill.faults) {
            out += u" --fault "_s + core::wordOf(fault.kind);
        }
    }
    QStringList prompts;
    for (const auto all = plan.value("prompts"_L1).toArray(); const QJsonValue &prompt : all) {
        prompts.append(prompt.toString());
    }
    if (plan.contains("prompt"_L1)) {
        prompts.append(plan.value("prompt"_L1).toString());
    }
    for (const QString &prompt : std::as_const(prompts)) {
        out += u" --prompt "_s + quoted(prompt);
    }
    for (const auto all = plan.value("probes"_L1).toArray(); const QJsonValue &probe : all) {
        out += u" --probe "_s + probe.toString();
    }
    if (plan.contains("repeats"_L1)) {
        out += u" --repeat %1"_s.arg(plan.value("repeats"_L1).toInt());
    }
    if (plan.contains("seed"_L1)) {
        out += u" --seed "_s + plan.value("seed"_L1).toString();
    }
    out += plan.value("concurrent"_L1).toBool() ? u" --concurrent"_s : QString();
    out += plan.value("warm_up"_L1).toBool(true) ? QString() : u" --no-warm-up"_s;
    if (plan.contains("system"_L1)) {
        out += u" --system "_s + quoted(plan.value("system"_L1).toString());
    }
    out += settingsOf(plan.value("parameters"_L1).toObject());
    if (plan.contains("max_cost_usd"_L1)) {
        out += u" --max-cost "_s + plan.value("max_cost_usd"_L1).toString();
    }
    return out;
}

QByteArray reportHtml(const QJsonObject &report, const QString &title)
{
    const bool simulated = report.value("simulated"_L1).toBool();
    const QString head = title + (simulated ? u" · "_s + Text::tr("simulated") : QString());
    QString out =
        u"<!doctype html>\n<html><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        "<title>%1</title><style>%2</style></head><body>\n<h1>%1</h1>\n"_s.arg(head.toHtmlEscaped(),
                                                                               QString::fromLatin1(style));
    out += u"<p class=\"meta\">%1 – %2 · %3</p>\n"_s.arg(report.value("started"_L1).toString().toHtmlEscaped(),
                                                         report.value("ended"_L1).toString().toHtmlEscaped(),
                                                         Text::tr("Cost: %1").arg(costOf(report)).toHtmlEscaped());
    if (const QString ending = endingOf(report); !ending.isEmpty()) {
        out += u"<p>%1</p>\n"_s.arg(ending.toHtmlEscaped());
    }
    out += bodyOf(report);
    if (QList<QStringList> settings = ExperimentText::settings(report.value("plan"_L1).toObject()); !settings.isEmpty()) {
        settings.prepend({Text::tr("Setting"), Text::tr("Value")});
        out += u"<h2>%1</h2>\n"_s.arg(Text::tr("Settings").toHtmlEscaped()) + htmlTable(settings);
    }
    out += u"<h2>%1</h2>\n<ul>"_s.arg(Text::tr("Prices of the day").toHtmlEscaped());
    for (const auto all = report.value("prices"_L1).toArray(); const QJsonValue &price : all) {
        out += u"<li>%1</li>"_s.arg(price.toString().toHtmlEscaped());
    }
    out += u"</ul>\n<h2>%1</h2>\n<pre>%2</pre>\n"_s.arg(Text::tr("Run it again").toHtmlEscaped(),
                                                        commandOf(report).toHtmlEscaped());
    // Inside a script element only this sequence would end it; as JSON the two forms are one.
    const QByteArray raw = QJsonDocument(report).toJson(QJsonDocument::Indented).replace("</", "<\\/");
    return out.toUtf8() + "<script type=\"application/json\" id=\"report\">\n" + raw + "</script>\n</body></html>\n";
}

} // namespace assay::ui
