// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Cost.h"
#include "core/Ids.h"

#include <QDate>

#include <optional>

namespace assay::core {

/// Which part of the ledger is priced anew, and on what.
struct WhatIfQuestion {
    QDate from; ///< local days, both included
    QDate to;
    std::optional<Route> only; ///< the answers of this route; nullopt: of all
    Route route;               ///< what they are priced on
    Price price;               ///< the prices of that route, of whatever day
};

/// What attempts would have cost on another model, as a range. Both ends take the same tokens for each attempt, which another
/// tokenizer and another temper would not: that is what the answer assumes, and has to be said wherever it is shown.
struct WhatIf {
    Money low;           ///< the cache would have held as much as it did
    Money high;          ///< and nothing: all input at the full rate
    Money paid;          ///< what the same attempts did cost, as far as it is known
    int attempts = 0;    ///< that are in all three
    int unpriced = 0;    ///< whose usage is unknown, or that the prices do not cover; in none
    int paidUnknown = 0; ///< of `attempts`, how many have no known cost: `paid` lacks them

    /// Adds an attempt that was answered. Pure.
    void add(const Usage &usage, const Cost &cost, const Price &price);
    friend bool operator==(const WhatIf &, const WhatIf &) = default;
};

} // namespace assay::core
