// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Budget.h"
#include "core/Clock.h"
#include "core/KeyVault.h"
#include "core/Provider.h"
#include "core/RunStore.h"

namespace assay::engine {

class CatalogueKeeper;
class LimitsBoard;

/// What the engine works with; all of it outlives the engine.
struct Services {
    core::ProviderDirectory &providers;
    core::KeyVault &keys;
    CatalogueKeeper &catalogue;
    core::Clock &clock;
    core::RunStore *store = nullptr;     ///< nullptr: nothing is kept
    core::BudgetBook *budgets = nullptr; ///< nullptr: nothing limits what is spent
    LimitsBoard *limits = nullptr;       ///< nullptr: the engine has one of its own
};

} // namespace assay::engine
