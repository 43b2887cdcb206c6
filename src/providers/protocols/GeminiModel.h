// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace assay::providers {

/// What the name of a Google model tells of its rules: the model list says nothing of them.
struct GeminiModel {
    int major = 0; ///< 0: an alias or another family's name
    int minor = 0;
    bool gemma = false;
    bool pro = false;
    bool flash = false;
    bool lite = false;
    bool image = false; ///< makes pictures
    bool speech = false;

    [[nodiscard]] bool isBefore(int otherMajor, int otherMinor) const
    {
        return major != 0 && (major < otherMajor || (major == otherMajor && minor < otherMinor));
    }
    /// Takes a thinkingConfig at all. A name that is not known counts as one of the newest.
    [[nodiscard]] bool thinks() const { return !gemma && !speech && !isBefore(2, 5) && !(image && isBefore(3, 0)); }
    /// Its thinking is measured out in tokens; of all others by a level.
    [[nodiscard]] bool takesBudget() const { return thinks() && major == 2; }
    /// Functions and a response schema in one request are refused by older ones.
    [[nodiscard]] bool takesToolsWithSchema() const { return !isBefore(3, 0); }
    /// The effort words that it takes, Gemini 3 and later; empty: not known, or none at all.
    [[nodiscard]] QStringList efforts() const;
};

/// `models/` in front is left out of account.
[[nodiscard]] GeminiModel geminiModelOf(const QString &id);

} // namespace assay::providers
