// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"
#include "app/BaseUrl.h"
#include "core/Comparison.h"
#include "core/Provider.h"

#include <chrono>
#include <expected>

namespace assay::app {

/// What `run` was asked to do, as far as it can be told without knowing the providers.
struct RunPlan {
    core::Comparison comparison;
    QList<BaseUrl> baseUrls;
    std::optional<std::chrono::seconds> timeout;
    bool store = true;
    bool json = false;
    bool demo = false;

    /// The error is a sentence for people.
    [[nodiscard]] static std::expected<RunPlan, QString> from(const Arguments &arguments);
};

/// `--set` of run and of the experiments.
[[nodiscard]] std::expected<core::Parameters, QString> parametersFrom(const QStringList &settings);
/// A whole number of an option, or `otherwise` where the option was not given.
[[nodiscard]] std::expected<int, QString> numberFrom(const Arguments &arguments, QLatin1StringView name, int most,
                                                     int otherwise);
/// `--model` of run and of the window.
[[nodiscard]] std::expected<QList<core::Route>, QString> routesFrom(const QStringList &texts);
/// Whether every route's provider is there; the sentence says which is not and what may have been meant. Empty: all are.
[[nodiscard]] QString objectionTo(const core::Comparison &comparison, const core::ProviderDirectory &providers);

} // namespace assay::app
