// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/InjectedFault.h"

#include <QHash>

#include <optional>

namespace assay::engine {

/// What an experiment decides of one answer beside its prompt. An ordinary comparison has none of it.
struct TrialConditions {
    /// By hop of the chain, 0 being the contestant's own route: this happens to every try on that hop.
    QHash<qsizetype, core::InjectedFault> faults;
    std::optional<double> jitter; ///< of the delays before retries, 0 to 1; nullopt: at random
};

} // namespace assay::engine
