// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Catalogue.h"
#include "core/Contestant.h"

namespace assay::ui {

/// What a first comparison is filled in with.
struct LineUpSuggestion final {
    /// Up to three models of one provider that write text, of different makers where it has several, from cheap to dear.
    [[nodiscard]] static QList<core::Contestant> of(const core::Catalogue &catalogue, const core::ProviderId &provider);
    [[nodiscard]] static QString samplePrompt();
};

} // namespace assay::ui
