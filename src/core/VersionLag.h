// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Catalogue.h"

namespace assay::core {

/// Version lag: which models are to be had elsewhere and not (yet) at `provider`. Pure; any thread.
///
/// At a router (OpenRouter, an own gateway), these are the models that Anthropic, OpenAI and Google list themselves. At one of those makers
/// it is the reverse: what routers offer under the maker's name (`anthropic/…`) and the maker does not list. Where a provider's own list has been
/// fetched, only what stands in it counts; where not, the shipped catalogue has to do. Each model once, sorted by route.
[[nodiscard]] QList<ModelInfo> missingAt(const Catalogue &catalogue, const ProviderId &provider);

/// Whether the provider serves only its own models under their own names, and is known to do so.
[[nodiscard]] bool isMaker(const ProviderId &provider);

/// What two names of one model have in common: `claude-sonnet-4-5-20250929` and `anthropic/claude-sonnet-4.5:thinking` both give
/// `claude-sonnet-4-5`. Without author, variant, snapshot date and `-latest`.
[[nodiscard]] QString modelKeyOf(const ModelId &id);

/// Whether the provider's own list is known, not only what Assay ships.
[[nodiscard]] bool hasFetchedList(const Catalogue &catalogue, const ProviderId &provider);

} // namespace assay::core
