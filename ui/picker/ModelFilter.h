// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ModelInfo.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace assay::ui {

/// What of the catalogue is looked for. A plain value.
struct ModelFilter {
    QStringList words;         ///< lower case; all must occur, in any order
    core::ProviderId provider; ///< empty: any
    bool free = false;
    bool vision = false;
    bool tools = false;
    bool reasoning = false;
    std::optional<QSet<core::Route>> among; ///< only these

    [[nodiscard]] static QStringList wordsOf(const QString &text);
    /// What the words are looked for in: name, id and provider, lower case.
    [[nodiscard]] static QString haystackOf(const core::ModelInfo &model, const QString &providerName);
    [[nodiscard]] bool accepts(const core::ModelInfo &model, const QString &haystack) const;
    friend bool operator==(const ModelFilter &, const ModelFilter &) = default;
};

} // namespace assay::ui
