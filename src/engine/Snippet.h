// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "core/WireRequest.h"

#include <expected>

namespace assay::engine {

class ComparisonEngine;

/// What a contestant can be copied as, to be used elsewhere. The key stays out: it is taken from the environment when the copy runs.
enum class SnippetKind { Curl, Python, TypeScript, OpenRouter };
/// `curl`, `python`, `typescript`, `openrouter`.
[[nodiscard]] std::optional<SnippetKind> snippetKindFromWord(QStringView word);

/// The plan's contestant at `position` as text; a chain as requests of which the next is only sent when
/// the one before has failed, or as OpenRouter's routing object. The error is
/// an English sentence.
[[nodiscard]] std::expected<QString, QString> snippetOf(SnippetKind kind, const ComparisonEngine &engine,
                                                        const core::Comparison &plan, int position);

/// One request as text. `variable` is the name of the environment variable with the key; empty: none is needed. Pure.
[[nodiscard]] QString snippetOf(SnippetKind kind, const core::WireRequest &wire, const QString &variable);

/// The model, its fallbacks at OpenRouter and the router's preferences as the members of a request's body. Pure.
[[nodiscard]] QJsonObject openRouterObject(const core::Contestant &contestant);

} // namespace assay::engine
