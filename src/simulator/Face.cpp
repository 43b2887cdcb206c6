// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Face.h"

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

struct Place {
    Face face;
    QLatin1StringView provider;
    QLatin1StringView base;   ///< what a user types
    QLatin1StringView prefix; ///< what stands before the endpoint's own path
};

// Anthropic's and Ollama's base URLs end before the version, the others' behind it.
constexpr std::array places{
    Place{Face::Anthropic, "anthropic"_L1, "/anthropic"_L1, "/anthropic/v1"_L1},
    Place{Face::OpenRouter, "openrouter"_L1, "/openrouter/api/v1"_L1, "/openrouter/api/v1"_L1},
    Place{Face::OpenAi, "openai-chat"_L1, "/openai/v1"_L1, "/openai/v1"_L1},
    Place{Face::Groq, "groq"_L1, "/groq/openai/v1"_L1, "/groq/openai/v1"_L1},
    Place{Face::Together, "together"_L1, "/together/v1"_L1, "/together/v1"_L1},
    Place{Face::Gemini, "gemini"_L1, "/gemini/v1beta"_L1, "/gemini/v1beta"_L1},
    Place{Face::Ollama, "ollama"_L1, "/ollama"_L1, "/ollama/v1"_L1},
    Place{Face::Plain, "local"_L1, "/v1"_L1, "/v1"_L1},
};

constexpr auto responsesProvider = "openai"_L1;

std::optional<Endpoint> endpointOf(Face face, QStringView path)
{
    if (path == "/models"_L1) {
        return Endpoint::Models;
    }
    const bool messages = face == Face::Anthropic || face == Face::Plain || face == Face::OpenRouter;
    if (messages && path == "/messages"_L1) {
        return Endpoint::Messages;
    }
    if (messages && path == "/messages/count_tokens"_L1) {
        return Endpoint::CountTokens;
    }
    if (face != Face::Anthropic && path == "/chat/completions"_L1) {
        return Endpoint::ChatCompletions;
    }
    const bool responses = face == Face::OpenAi || face == Face::Plain || face == Face::OpenRouter || face == Face::Ollama;
    if (responses && path == "/responses"_L1) {
        return Endpoint::Responses;
    }
    if (responses && path == "/responses/input_tokens"_L1) {
        return Endpoint::CountInput;
    }
    if (face != Face::OpenRouter) {
        return std::nullopt;
    }
    if (path == "/key"_L1) {
        return Endpoint::Key;
    }
    if (path == "/credits"_L1) {
        return Endpoint::Credits;
    }
    return path == "/generation"_L1 ? std::optional(Endpoint::Generation) : std::nullopt;
}

std::optional<Target> geminiTargetOf(QStringView path)
{
    for (const auto version : {"/gemini/v1beta/models"_L1, "/gemini/v1/models"_L1}) {
        if (!path.startsWith(version)) {
            continue;
        }
        const QStringView rest = path.sliced(version.size());
        if (rest.isEmpty()) {
            return Target{Face::Gemini, Endpoint::Models};
        }
        const qsizetype colon = rest.lastIndexOf(u':');
        const QStringView action = rest.sliced(colon + 1);
        const QString model = rest.first(std::max<qsizetype>(colon, 0)).mid(1).toString();
        if (action == "streamGenerateContent"_L1) {
            return Target{Face::Gemini, Endpoint::StreamGenerateContent, model};
        }
        if (action == "generateContent"_L1) {
            return Target{Face::Gemini, Endpoint::GenerateContent, model};
        }
        return action == "countTokens"_L1 ? std::optional(Target{Face::Gemini, Endpoint::CountTokens, model}) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Target> ollamaTargetOf(QStringView path)
{
    struct Row {
        QLatin1StringView path;
        Endpoint endpoint;
    };
    static constexpr std::array rows{
        Row{"/ollama/api/chat"_L1, Endpoint::OllamaChat},
        Row{"/ollama/api/tags"_L1, Endpoint::Tags},
        Row{"/ollama/api/show"_L1, Endpoint::Show},
        Row{"/ollama/api/version"_L1, Endpoint::Version},
    };
    for (const Row &row : rows) {
        if (path == row.path) {
            return Target{Face::Ollama, row.endpoint};
        }
    }
    return std::nullopt;
}

const Place &placeOf(Face face)
{
    return places[static_cast<size_t>(face)];
}

} // namespace

QList<core::ProviderId> providersOf(Face face)
{
    QList<core::ProviderId> out{core::ProviderId(QString(placeOf(face).provider))};
    if (face == Face::OpenAi) {
        out.prepend(core::ProviderId(QString(responsesProvider)));
    }
    return out;
}

core::ProviderId providerOf(Target target)
{
    const bool responses = target.endpoint == Endpoint::Responses || target.endpoint == Endpoint::CountInput;
    return responses ? providersOf(target.face).first() : providersOf(target.face).last();
}

std::optional<Face> faceOf(const core::ProviderId &provider)
{
    if (provider.toString() == responsesProvider) {
        return Face::OpenAi;
    }
    for (const Place &place : places) {
        if (provider.toString() == place.provider) {
            return place.face;
        }
    }
    return std::nullopt;
}

QString basePathOf(Face face)
{
    return placeOf(face).base;
}

std::optional<Target> targetOf(QStringView path)
{
    if (const auto ollama = ollamaTargetOf(path)) {
        return ollama;
    }
    if (path.startsWith("/gemini/"_L1)) {
        return geminiTargetOf(path);
    }
    if (path == "/health"_L1) {
        return Target{Face::Plain, Endpoint::Health};
    }
    for (const Place &place : places) {
        if (!path.startsWith(place.prefix)) {
            continue;
        }
        if (const auto endpoint = endpointOf(place.face, path.sliced(place.prefix.size()))) {
            return Target{place.face, *endpoint};
        }
    }
    return std::nullopt;
}

} // namespace assay::simulator
