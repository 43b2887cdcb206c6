// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace assay::providers {

/// What the name of a Claude model tells of its rules, where the model list does not. Sources: Anthropic's model pages and migration guide,
/// November 2026. A Claude that is not known counts as one of the newest; a name of another family (a local server that speaks the Messages
/// API) has no rules.
struct ClaudeModel {
    enum class Line { None, Haiku, Sonnet, Opus, Fable, Unknown };
    Line line = Line::None;
    int major = 0;
    int minor = 0;

    [[nodiscard]] bool isClaude() const { return line != Line::None; }
    [[nodiscard]] bool isBefore(int otherMajor, int otherMinor) const
    {
        return major != 0 && (major < otherMajor || (major == otherMajor && minor < otherMinor));
    }
    /// temperature, top_p and top_k; gone from 4.7 on.
    [[nodiscard]] bool takesSampling() const { return !isClaude() || isBefore(4, 7); }
    [[nodiscard]] bool takesAdaptive() const { return isClaude() && !isBefore(4, 6); }
    /// A thinking budget in tokens.
    [[nodiscard]] bool takesBudget() const { return !isClaude() || isBefore(4, 7); }
    /// Thinks unless it is told not to, and hides it unless it is told to show it.
    [[nodiscard]] bool thinksUnasked() const { return isClaude() && !isBefore(5, 0); }
    [[nodiscard]] bool takesDisabled() const;
    /// Cannot stop thinking, but can be told to think between tools alone.
    [[nodiscard]] bool takesBetweenTools() const { return line == Line::Sonnet && !isBefore(5, 5); }
    /// `tool_choice` `any` and `tool`.
    [[nodiscard]] bool takesForcedTool() const;
    /// An answer that the request begins.
    [[nodiscard]] bool takesPrefill() const { return !isClaude() || isBefore(4, 6); }
    /// The effort words; empty: none at all, or a name without rules.
    [[nodiscard]] QStringList efforts() const;
};

[[nodiscard]] ClaudeModel claudeModelOf(const QString &id);

} // namespace assay::providers
