// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace assay::simulator {

/// Whose manners the simulator shows: each lies under a path of its own, with that provider's dialect.
enum class Face {
    Anthropic,  ///< /anthropic
    OpenRouter, ///< /openrouter/api/v1
    OpenAi,     ///< /openai/v1
    Groq,       ///< /groq/openai/v1
    Together,   ///< /together/v1
    Gemini,     ///< /gemini/v1beta
    Ollama,     ///< /ollama
    Plain,      ///< the root: a local server that speaks Chat Completions and Messages both
};

inline constexpr std::array allFaces{Face::Anthropic, Face::OpenRouter, Face::OpenAi, Face::Groq,
                                     Face::Together,  Face::Gemini,     Face::Ollama, Face::Plain};

enum class Endpoint {
    ChatCompletions,
    Messages,
    CountTokens,
    Responses,
    CountInput,
    GenerateContent,
    StreamGenerateContent,
    OllamaChat,
    Models,
    Key,
    Credits,
    Generation,
    Tags,
    Show,
    Version,
    Health
};

struct Target {
    Face face = Face::Plain;
    Endpoint endpoint = Endpoint::Models;
    QString model = {}; ///< where the address names it
    friend bool operator==(const Target &, const Target &) = default;
};

/// The providers that the face plays: OpenAI's has two, by protocol. `local` for Face::Plain.
[[nodiscard]] QList<core::ProviderId> providersOf(Face face);
/// The provider by whose protocol the target is asked.
[[nodiscard]] core::ProviderId providerOf(Target target);
[[nodiscard]] std::optional<Face> faceOf(const core::ProviderId &provider);
/// What to put behind the simulator's root to have a provider's base URL: `/openrouter/api/v1`, `/v1` for Face::Plain.
[[nodiscard]] QString basePathOf(Face face);
/// nullopt: nothing is served there.
[[nodiscard]] std::optional<Target> targetOf(QStringView path);

} // namespace assay::simulator
