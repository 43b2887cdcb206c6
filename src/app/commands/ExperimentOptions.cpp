// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ExperimentOptions.h"

#include "app/PromptSource.h"
#include "app/ReportPages.h"
#include "app/RunPlan.h"
#include "store/SqliteRunStore.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::ExperimentOptions)
};

constexpr int longestTimeout = 24 * 60 * 60;

std::expected<QStringList, QString> promptsFrom(const Arguments &arguments)
{
    QStringList out = arguments.values("prompt"_L1);
    for (const auto all = arguments.values("prompt-file"_L1); const QString &path : all) {
        const auto bytes = bytesOf(path);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        out.append(QString::fromUtf8(*bytes));
    }
    return out;
}

std::expected<std::uint64_t, QString> seedFrom(const Arguments &arguments)
{
    if (!arguments.has("seed"_L1)) {
        return 1;
    }
    bool isNumber = false;
    const std::uint64_t seed = arguments.value("seed"_L1).toULongLong(&isNumber);
    if (!isNumber) {
        return std::unexpected(Text::tr("--seed wants a whole number, not \"%1\".").arg(arguments.value("seed"_L1)));
    }
    return seed;
}

std::expected<std::optional<core::Money>, QString> costFrom(const Arguments &arguments)
{
    if (!arguments.has("max-cost"_L1)) {
        return std::nullopt;
    }
    const auto money = core::Money::fromDecimal(arguments.value("max-cost"_L1));
    if (!money || *money < core::Money()) {
        return std::unexpected(
            Text::tr("--max-cost wants an amount in US dollars, not \"%1\".").arg(arguments.value("max-cost"_L1)));
    }
    return money;
}

/// Takes the plan of the report that `--again` means; what was given beside it goes before.
QString takeEarlier(ExperimentOptions &options, const Arguments &arguments, const QString &kind)
{
    constexpr std::array plans{
        "model"_L1,       "prompt"_L1,    "prompt-file"_L1, "system"_L1,  "set"_L1,   "repeat"_L1, "concurrent"_L1,
        "no-warm-up"_L1,  "fallback"_L1,  "when"_L1,        "retries"_L1, "fault"_L1, "probe"_L1,  "first-token-limit"_L1,
        "total-limit"_L1, "shown-text"_L1};
    for (const QLatin1StringView name : plans) {
        if (arguments.has(name)) {
            return Text::tr("--again takes the whole plan from the report; --%1 cannot stand beside it.").arg(name);
        }
    }
    store::SqliteRunStore store(options.dataFolder);
    const auto report = reportMeant(store, arguments.value("again"_L1), kind);
    if (!report) {
        return report.error();
    }
    const QJsonObject plan = report->content.value("plan"_L1).toObject();
    QJsonArray contestants = plan.value("routes"_L1).toArray();
    if (plan.contains("contestant"_L1)) {
        contestants.append(plan.value("contestant"_L1));
    }
    for (const QJsonValue &each : std::as_const(contestants)) {
        if (auto contestant = core::Contestant::fromJson(each.toObject())) {
            options.contestants.append(*std::move(contestant));
        }
    }
    if (!arguments.has("seed"_L1)) {
        options.seed = plan.value("seed"_L1).toString(u"1"_s).toULongLong();
    }
    if (!arguments.has("max-cost"_L1)) {
        options.maxCost = core::Money::fromDecimal(plan.value("max_cost_usd"_L1).toString());
    }
    options.again = plan;
    return {};
}

} // namespace

std::expected<ExperimentOptions, QString> ExperimentOptions::from(const Arguments &arguments, const QString &dataFolder,
                                                                  const QString &kind)
{
    ExperimentOptions out;
    const auto routes = routesFrom(arguments.values("model"_L1));
    auto prompts = promptsFrom(arguments);
    auto parameters = parametersFrom(arguments.values("set"_L1));
    auto baseUrls = baseUrlsFrom(arguments.values("base-url"_L1));
    const auto timeout = numberFrom(arguments, "timeout"_L1, longestTimeout, 0);
    const auto seed = seedFrom(arguments);
    const auto cost = costFrom(arguments);
    for (const QString &error :
         {routes ? QString() : routes.error(), prompts ? QString() : prompts.error(),
          parameters ? QString() : parameters.error(), baseUrls ? QString() : baseUrls.error(),
          timeout ? QString() : timeout.error(), seed ? QString() : seed.error(), cost ? QString() : cost.error()}) {
        if (!error.isEmpty()) {
            return std::unexpected(error);
        }
    }
    for (const core::Route &route : *routes) {
        core::Contestant contestant;
        contestant.route = route;
        out.contestants.append(contestant);
    }
    out.dataFolder = dataFolder;
    out.prompts = *std::move(prompts);
    out.system = arguments.value("system"_L1);
    out.parameters = *std::move(parameters);
    out.seed = *seed;
    out.maxCost = *cost;
    out.report = arguments.value("report"_L1);
    out.baseUrls = *std::move(baseUrls);
    if (*timeout > 0) {
        out.timeout = std::chrono::seconds(*timeout);
    }
    out.store = !arguments.has("no-store"_L1);
    out.json = arguments.has("json"_L1);
    out.demo = arguments.has("demo"_L1);
    if (arguments.has("again"_L1)) {
        if (const QString objection = takeEarlier(out, arguments, kind); !objection.isEmpty()) {
            return std::unexpected(objection);
        }
    }
    return out;
}

} // namespace assay::app
