// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ChainOptions.h"

#include "app/RunPlan.h"

#include <QCoreApplication>

namespace assay::app {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::ChainOptions)
};

using Limits = QList<std::optional<milliseconds>>;

/// The triggers of `--when a,b`, all of them with `all`.
std::expected<core::FallbackTriggers, QString> triggersFrom(const QString &text)
{
    core::FallbackTriggers out;
    for (const auto words = text.split(u',', Qt::SkipEmptyParts); const QString &word : words) {
        const auto trigger = core::fallbackTriggerFromWord(word.trimmed());
        if (!trigger && word.trimmed() != "all"_L1) {
            QStringList known{u"all"_s};
            for (const auto all = core::allFallbackTriggers(); const auto each : all) {
                known.append(core::wordOf(each));
            }
            return std::unexpected(Text::tr("There is no trigger \"%1\".").arg(word) + suggestion(word, known) + u' '
                                   + Text::tr("There are %1.").arg(known.join(", "_L1)));
        }
        out |= trigger ? core::FallbackTriggers(*trigger) : core::FallbackChain::usual | core::FallbackTrigger::Cut;
    }
    return out;
}

/// One limit for each of `hops`; empty: the option was not given.
std::expected<Limits, QString> limitsFrom(const Arguments &arguments, QLatin1StringView name, qsizetype hops)
{
    constexpr double longest = 24 * 60 * 60;
    if (!arguments.has(name)) {
        return Limits();
    }
    Limits out;
    const QStringList words = arguments.value(name).split(u',');
    for (const QString &word : words) {
        bool isNumber = false;
        const double seconds = word.trimmed().toDouble(&isNumber);
        const bool none = word.trimmed() == "-"_L1;
        if (!none && (!isNumber || !(seconds >= 0.001) || seconds > longest)) {
            return std::unexpected(Text::tr("--%1 wants seconds, or a list of them with - for none, not \"%2\".")
                                       .arg(name, arguments.value(name)));
        }
        out.append(none ? std::nullopt : std::optional(milliseconds(qRound64(seconds * 1000))));
    }
    if (out.size() == 1) {
        return Limits(hops, out.constFirst());
    }
    if (out.size() != hops) {
        return std::unexpected(Text::tr("--%1 gives %2 limits; the chain has %3 routes.").arg(name).arg(out.size()).arg(hops));
    }
    return out;
}

} // namespace

std::expected<core::FallbackChain, QString> chainFrom(const Arguments &arguments)
{
    const auto routes = routesFrom(arguments.values("fallback"_L1));
    const auto triggers = triggersFrom(arguments.value("when"_L1));
    if (!routes || !triggers) {
        return std::unexpected(!routes ? routes.error() : triggers.error());
    }
    core::FallbackChain chain = core::FallbackChain::through(*routes);
    const auto firstToken = limitsFrom(arguments, "first-token-limit"_L1, routes->size() + 1);
    const auto total = limitsFrom(arguments, "total-limit"_L1, routes->size() + 1);
    if (!firstToken || !total) {
        return std::unexpected(!firstToken ? firstToken.error() : total.error());
    }
    for (qsizetype i = 0; i <= routes->size(); ++i) {
        core::HopLimits &limits = i == 0 ? chain.limits : chain.hops[i - 1].limits;
        limits.firstToken = firstToken->value(i);
        limits.total = total->value(i);
    }
    if (arguments.has("when"_L1)) {
        chain.triggers = *triggers;
    }
    if (arguments.has("retries"_L1)) {
        bool isNumber = false;
        chain.retries = arguments.value("retries"_L1).toInt(&isNumber);
        if (!isNumber || chain.retries < 0 || chain.retries > 2) {
            return std::unexpected(Text::tr("--retries wants 0, 1 or 2."));
        }
    }
    if (arguments.has("shown-text"_L1)) {
        const auto shown = core::shownTextFromWord(arguments.value("shown-text"_L1));
        if (!shown) {
            return std::unexpected(
                Text::tr("--shown-text is marked, kept or folded, not \"%1\".").arg(arguments.value("shown-text"_L1)));
        }
        chain.shownText = *shown;
    }
    return chain;
}

} // namespace assay::app
