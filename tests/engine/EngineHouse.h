// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/CatalogueKeeper.h"
#include "engine/ComparisonEngine.h"
#include "support/FakeClock.h"
#include "support/FakeDirectory.h"
#include "support/FakeKeyVault.h"
#include "support/MemoryRunStore.h"

#include <QTest>

namespace assay::test {

inline core::ProviderError errorOf(core::ErrorKind kind, int status = 0,
                                   std::optional<std::chrono::milliseconds> retryAfter = std::nullopt)
{
    return {.kind = kind, .status = status, .message = QStringLiteral("It went wrong."), .retryAfter = retryAfter};
}

inline constexpr std::chrono::milliseconds soon{1};

/// An engine among doubles, with the providers "alpha" and "beta", whose keys are there. alpha/m0 costs 1 USD a million tokens in,
/// 2 USD out.
struct EngineHouse {
    EngineHouse()
    {
        keys.put(QStringLiteral("alpha"), "alpha-key");
        keys.put(QStringLiteral("beta"), "beta-key");
    }

    static core::Route route(const QString &provider, int model = 0)
    {
        return {core::ProviderId(provider), core::ModelId(QStringLiteral("m%1").arg(model))};
    }

    static core::Seed seed()
    {
        core::Seed seed;
        core::ModelInfo model;
        model.route = route(QStringLiteral("alpha"));
        model.name = QStringLiteral("Alpha Zero");
        model.contextWindow = 100'000;
        model.maxOutput = 1'000;
        model.refusedParameters = {QStringLiteral("seed")};
        model.fromSeed = true;
        seed.catalogue.add(model);
        core::Price price;
        price.base.input = core::Money::fromPico(1'000'000);
        price.base.output = core::Money::fromPico(2'000'000);
        seed.prices.add(model.route, price);
        return seed;
    }

    /// One contestant for each route.
    static core::Comparison plan(const QList<core::Route> &routes, const QString &prompt = QStringLiteral("Name a cheese."))
    {
        core::Comparison plan;
        for (const core::Route &each : routes) {
            core::Contestant contestant;
            contestant.route = each;
            plan.contestants.append(contestant);
        }
        core::Turn turn;
        turn.prompt = prompt;
        plan.turns.append(turn);
        return plan;
    }

    static core::Comparison planOf(int contestants)
    {
        QList<core::Route> routes;
        for (int i = 0; i < contestants; ++i) {
            routes.append(route(QStringLiteral("alpha"), i));
        }
        return plan(routes);
    }

    /// Starts it and goes on until the requests are out.
    std::unique_ptr<engine::ComparisonRun> start(const core::Comparison &plan)
    {
        auto run = engine.start(plan);
        QCoreApplication::processEvents();
        return run;
    }

    FakeDirectory directory;
    FakeProvider &alpha = directory.add(QStringLiteral("alpha"));
    FakeProvider &beta = directory.add(QStringLiteral("beta"));
    FakeKeyVault keys;
    FakeClock clock;
    MemoryRunStore store;
    engine::CatalogueKeeper catalogue{seed(), directory, keys, clock, nullptr};
    engine::ComparisonEngine engine{{directory, keys, catalogue, clock, &store}};
};

} // namespace assay::test
