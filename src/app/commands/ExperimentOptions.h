// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"
#include "app/BaseUrl.h"
#include "core/Contestant.h"
#include "core/Money.h"

#include <QJsonObject>

#include <chrono>
#include <cstdint>
#include <expected>
#include <optional>

namespace assay::app {

/// What duel, drill and parity have in common on the command line.
struct ExperimentOptions {
    QString dataFolder;
    QList<core::Contestant> contestants; ///< by `--model`
    QStringList prompts;                 ///< by `--prompt` and `--prompt-file`, one each; may be empty
    QString system;
    core::Parameters parameters;
    std::uint64_t seed = 1;
    std::optional<core::Money> maxCost;
    QString report; ///< where the HTML file goes; empty: nowhere
    QList<BaseUrl> baseUrls;
    std::optional<std::chrono::seconds> timeout;
    std::optional<QJsonObject> again; ///< the plan of an earlier report, which is run once more
    bool store = true;
    bool json = false;
    bool demo = false;

    /// The error is a sentence for people. `kind` is that of the report that `--again` means.
    [[nodiscard]] static std::expected<ExperimentOptions, QString> from(const Arguments &arguments, const QString &dataFolder,
                                                                        const QString &kind = {});
};

} // namespace assay::app
