// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace assay::simulator {

/// Why an answer ends; each dialect has its own words for it.
enum class Ending {
    Stop,
    StopSequence,
    Length,
    ToolCall,
    Refusal,
    Filter,
    Pause, ///< there is more, for whoever asks to go on: Anthropic and Gemini alone
};

struct ComposedTool {
    QString id;
    QString name;
    QString arguments; ///< JSON text
};

/// A whole answer before it is sent, cut into tokens.
struct Composed {
    QStringList reasoning;
    QStringList text;
    std::optional<ComposedTool> tool;
    QByteArray picture;        ///< PNG; empty: none
    QStringList toolArguments; ///< the tool's arguments, cut
    Ending ending = Ending::Stop;
    QString stopSequence; ///< with Ending::StopSequence
    qsizetype said = 0;   ///< with Ending::Pause: tokens of the whole answer that are out with this part

    [[nodiscard]] qsizetype outputTokens() const
    {
        return reasoning.size() + text.size() + toolArguments.size() + (tool ? 6 : 0);
    }
};

} // namespace assay::simulator
