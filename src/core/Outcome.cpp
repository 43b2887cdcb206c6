// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Outcome.h"

#include <array>
#include <utility>

namespace assay::core {

namespace {

constexpr std::array<std::pair<Outcome, QLatin1StringView>, 8> words{{
    {Outcome::Complete, QLatin1StringView("complete")},
    {Outcome::Capped, QLatin1StringView("capped")},
    {Outcome::Refused, QLatin1StringView("refused")},
    {Outcome::Filtered, QLatin1StringView("filtered")},
    {Outcome::ToolCall, QLatin1StringView("tool_call")},
    {Outcome::Cut, QLatin1StringView("cut")},
    {Outcome::Failed, QLatin1StringView("failed")},
    {Outcome::Stopped, QLatin1StringView("stopped")},
}};

} // namespace

QString wordOf(Outcome outcome)
{
    for (const auto &[each, word] : words) {
        if (each == outcome) {
            return word;
        }
    }
    return {};
}

std::optional<Outcome> outcomeFromWord(QStringView word)
{
    for (const auto &[outcome, each] : words) {
        if (each == word) {
            return outcome;
        }
    }
    return std::nullopt;
}

Outcome outcomeOf(FinishReason::Kind kind)
{
    switch (kind) {
    case FinishReason::Kind::Length:
        return Outcome::Capped;
    case FinishReason::Kind::ToolCalls:
        return Outcome::ToolCall;
    case FinishReason::Kind::Refusal:
        return Outcome::Refused;
    case FinishReason::Kind::Filter:
        return Outcome::Filtered;
    case FinishReason::Kind::Stop:
    case FinishReason::Kind::Other: // ended by the provider's own will, though in a word that is new to us
        break;
    }
    return Outcome::Complete;
}

} // namespace assay::core
