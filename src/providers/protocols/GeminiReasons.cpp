// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/GeminiReasons.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

using Kind = core::FinishReason::Kind;

struct Row {
    QLatin1StringView word;
    std::optional<Kind> kind;
};

constexpr std::array rows{
    Row{"STOP"_L1, Kind::Stop},
    Row{"MAX_TOKENS"_L1, Kind::Length},
    // Gemini 4: the output limit of one request was reached, not that of the answer.
    Row{"CONTINUATION"_L1, Kind::Length},
    Row{"SAFETY"_L1, Kind::Filter},
    Row{"RECITATION"_L1, Kind::Filter},
    Row{"LANGUAGE"_L1, Kind::Filter},
    Row{"BLOCKLIST"_L1, Kind::Filter},
    Row{"PROHIBITED_CONTENT"_L1, Kind::Filter},
    Row{"SPII"_L1, Kind::Filter},
    Row{"IMAGE_SAFETY"_L1, Kind::Filter},
    Row{"IMAGE_PROHIBITED_CONTENT"_L1, Kind::Filter},
    Row{"IMAGE_RECITATION"_L1, Kind::Filter},
    Row{"MALFORMED_FUNCTION_CALL"_L1, std::nullopt},
    Row{"UNEXPECTED_TOOL_CALL"_L1, std::nullopt},
    Row{"TOO_MANY_TOOL_CALLS"_L1, std::nullopt},
    Row{"MALFORMED_RESPONSE"_L1, std::nullopt},
    Row{"NO_IMAGE"_L1, std::nullopt},
    Row{"IMAGE_OTHER"_L1, std::nullopt},
    Row{"OTHER"_L1, std::nullopt},
};

} // namespace

std::optional<Kind> kindOfFinishReason(const QString &word)
{
    const auto row = std::ranges::find_if(rows, [&word](const Row &each) { return word == each.word; });
    return row == rows.end() ? std::optional(Kind::Other) : row->kind;
}

} // namespace assay::providers
