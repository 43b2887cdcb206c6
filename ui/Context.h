// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Budget.h"
#include "core/Clock.h"
#include "core/Contestant.h"
#include "core/History.h"
#include "core/KeyVault.h"
#include "core/Provider.h"
#include "core/Reports.h"
#include "core/SettingsStore.h"
#include "engine/CatalogueKeeper.h"
#include "engine/ComparisonEngine.h"

#include <functional>

namespace assay::ui {

/// What the window works with. The program composes it; all of it outlives the window.
struct Context {
    engine::ComparisonEngine &engine;
    engine::CatalogueKeeper &catalogue;
    core::ProviderDirectory &providers;
    core::KeyVault &keys;
    core::SettingsStore &settings;
    core::Clock &clock;
    core::RunStore *store = nullptr;       ///< nullptr: nothing is kept
    core::BudgetBook *budgets = nullptr;   ///< nullptr: there are none
    core::HistoryStore *history = nullptr; ///< the same, where it can be filtered and added up too
    core::ReportBook *reports = nullptr;   ///< the same, for the reports of experiments
    QString dataFolder;                    ///< for people to read; empty: unknown
    bool demo = false;                     ///< the simulated providers run already
    QList<core::Contestant> demoLineUp;    ///< with `demo`: what stands in the line-up when nothing else does
    /// Reads files of comparisons into the store; a sentence for people about what came of it. Empty: there is no store.
    std::function<QFuture<std::expected<QString, QString>>(const QStringList &files)> importFiles;
    /// Starts the simulated providers and returns a line-up of them; empty where they could not be started.
    std::function<QList<core::Contestant>()> startDemo;
};

} // namespace assay::ui
