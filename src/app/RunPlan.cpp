// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RunPlan.h"

#include "app/ChainOptions.h"
#include "app/PromptSource.h"

#include <QCoreApplication>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::RunPlan)
};

constexpr int mostRepeats = 1000;
constexpr int longestTimeout = 24 * 60 * 60;

std::expected<QList<core::Contestant>, QString> contestantsFrom(const Arguments &arguments)
{
    const auto routes = routesFrom(arguments.values("model"_L1));
    const auto chain = chainFrom(arguments);
    if (!routes || !chain) {
        return std::unexpected(!routes ? routes.error() : chain.error());
    }
    if (routes->isEmpty()) {
        return std::unexpected(Text::tr("No model is given. Use --model PROVIDER/MODEL; \"assay models\" lists them."));
    }
    if (routes->size() > core::maximumContestants) {
        return std::unexpected(
            Text::tr("%1 models are too many; a comparison takes %2.").arg(routes->size()).arg(core::maximumContestants));
    }
    QList<core::Contestant> contestants;
    for (const core::Route &route : *routes) {
        core::Contestant contestant;
        contestant.route = route;
        contestant.fallback = *chain;
        contestants.append(contestant);
    }
    return contestants;
}

std::expected<core::Turn, QString> turnFrom(const Arguments &arguments)
{
    core::Turn turn;
    for (const auto all = arguments.values("attach"_L1); const QString &path : all) {
        auto attachment = attachmentFrom(path);
        if (!attachment) {
            return std::unexpected(attachment.error());
        }
        turn.attachments.append(*std::move(attachment));
    }
    auto prompt = promptFrom(arguments);
    if (!prompt) {
        return std::unexpected(prompt.error());
    }
    turn.prompt = *std::move(prompt);
    return turn;
}

} // namespace

std::expected<core::Parameters, QString> parametersFrom(const QStringList &settings)
{
    core::Parameters parameters;
    for (const QString &setting : settings) {
        const QString key = setting.section(u'=', 0, 0);
        QString value = setting.section(u'=', 1);
        if (!setting.contains(u'=') || key.isEmpty()) {
            return std::unexpected(Text::tr("--set wants KEY=VALUE, not \"%1\".").arg(setting));
        }
        const bool isJson = value.trimmed().startsWith(u'{') || value.trimmed().startsWith(u'[');
        if ((key == "schema"_L1 || key == "tools"_L1 || key == "extra"_L1) && !isJson) {
            const auto bytes = bytesOf(value.startsWith(u'@') ? value.sliced(1) : value);
            if (!bytes) {
                return std::unexpected(bytes.error());
            }
            value = QString::fromUtf8(*bytes);
        }
        if (const QString objection = parameters.set(key, value); !objection.isEmpty()) {
            return std::unexpected(objection);
        }
    }
    return parameters;
}

std::expected<int, QString> numberFrom(const Arguments &arguments, QLatin1StringView name, int most, int otherwise)
{
    if (!arguments.has(name)) {
        return otherwise;
    }
    bool isNumber = false;
    const int number = arguments.value(name).toInt(&isNumber);
    if (!isNumber || number < 1 || number > most) {
        return std::unexpected(
            Text::tr("--%1 wants a whole number from 1 to %2, not \"%3\".").arg(name).arg(most).arg(arguments.value(name)));
    }
    return number;
}

std::expected<QList<core::Route>, QString> routesFrom(const QStringList &texts)
{
    QList<core::Route> routes;
    for (const QString &text : texts) {
        const auto route = core::Route::fromString(text);
        if (!route) {
            return std::unexpected(
                Text::tr("\"%1\" is not a model; write PROVIDER/MODEL, for example openrouter/%1.").arg(text));
        }
        routes.append(*route);
    }
    return routes;
}

std::expected<RunPlan, QString> RunPlan::from(const Arguments &arguments)
{
    RunPlan plan;
    plan.store = !arguments.has("no-store"_L1);
    plan.json = arguments.has("json"_L1);
    plan.demo = arguments.has("demo"_L1);
    auto contestants = contestantsFrom(arguments);
    auto parameters = parametersFrom(arguments.values("set"_L1));
    auto baseUrls = baseUrlsFrom(arguments.values("base-url"_L1));
    const auto repeats = numberFrom(arguments, "repeat"_L1, mostRepeats, 1);
    const auto timeout = numberFrom(arguments, "timeout"_L1, longestTimeout, 0);
    for (const QString &error : {contestants ? QString() : contestants.error(), parameters ? QString() : parameters.error(),
                                 baseUrls ? QString() : baseUrls.error(), repeats ? QString() : repeats.error(),
                                 timeout ? QString() : timeout.error()}) {
        if (!error.isEmpty()) {
            return std::unexpected(error);
        }
    }
    // Last, since it may wait for standard input.
    auto turn = turnFrom(arguments);
    if (!turn) {
        return std::unexpected(turn.error());
    }
    plan.comparison.contestants = *std::move(contestants);
    plan.comparison.parameters = *std::move(parameters);
    plan.comparison.system = arguments.value("system"_L1);
    plan.comparison.repeats = *repeats;
    plan.comparison.turns = {*std::move(turn)};
    plan.baseUrls = *std::move(baseUrls);
    if (*timeout > 0) {
        plan.timeout = std::chrono::seconds(*timeout);
    }
    return plan;
}

QString objectionTo(const core::Comparison &comparison, const core::ProviderDirectory &providers)
{
    QStringList known;
    const QList<core::ProviderProfile> profiles = providers.profiles();
    for (const core::ProviderProfile &profile : profiles) {
        known.append(profile.id.toString());
    }
    for (const core::Contestant &contestant : comparison.contestants) {
        for (const auto all = QList<core::Route>{contestant.route} + contestant.fallback.routes();
             const core::Route &route : all) {
            const QString name = route.provider.toString();
            if (!providers.provider(route.provider)) {
                return Text::tr("There is no provider \"%1\".").arg(name) + suggestion(name, known) + u' '
                       + Text::tr("There are %1; --base-url %2=URL defines an own one.").arg(known.join(", "_L1), name);
            }
        }
    }
    return {};
}

} // namespace assay::app
