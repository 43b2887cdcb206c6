// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/PriceLines.h"

#include "engine/CatalogueKeeper.h"
#include "engine/ComparisonEngine.h"

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

QString perMillion(const std::optional<core::Money> &rate)
{
    return rate ? (*rate * 1'000'000).toDecimal() : u"unknown"_s;
}

} // namespace

QStringList priceLines(const ComparisonEngine &engine, const QList<core::Contestant> &contestants)
{
    const QDate today = engine.services().clock.utcNow().date();
    QStringList out;
    for (const core::Contestant &contestant : contestants) {
        for (const auto all = QList{contestant.route} + contestant.fallback.routes(); const core::Route &route : all) {
            const core::Price *price = engine.services().catalogue.prices().priceOf(route, today);
            const core::Rates rates = price != nullptr ? price->base : core::Rates();
            const QString line = u"%1: %2 in, %3 out, USD per million tokens"_s.arg(route.toString(), perMillion(rates.input),
                                                                                    perMillion(rates.output));
            if (!out.contains(line)) {
                out.append(line);
            }
        }
    }
    return out;
}

} // namespace assay::engine
