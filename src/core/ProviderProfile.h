// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ChatSwitches.h"
#include "core/Ids.h"
#include "core/InjectedFault.h"
#include "core/SecretString.h"

#include <QHash>
#include <QJsonObject>
#include <QUrl>

#include <chrono>
#include <optional>

namespace assay::core {

/// The wire formats. ChatCompletions and Responses are OpenAI's, Gemini is generateContent, OllamaChat is Ollama's own /api/chat.
enum class Protocol { ChatCompletions, AnthropicMessages, Responses, Gemini, OllamaChat };

/// What a provider is, as shipped or, for an own endpoint, as the user defined it.
struct ProviderProfile {
    ProviderId id;
    QString name;     ///< as people write it: "OpenRouter"
    QString monogram; ///< two letters for its badge
    Protocol protocol = Protocol::ChatCompletions;
    QUrl baseUrl; ///< the prefix that the provider's documentation gives
    bool needsKey = true;
    QString keyVariable;    ///< environment variable: `ANTHROPIC_API_KEY`; empty: none
    QString keyPrefix;      ///< how its keys begin, by which a pasted key is recognised; empty: no telling
    QUrl keyPage;           ///< where a user gets a key
    bool own = false;       ///< defined by the user
    bool simulated = false; ///< served by the simulator
    friend bool operator==(const ProviderProfile &, const ProviderProfile &) = default;
};

struct ProxySettings {
    enum class Mode { System, None, Http, Socks5 };
    Mode mode = Mode::System;
    QString host;
    int port = 0;
    QString user; ///< its password is in the key vault under KeyName("proxy")
    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};

/// What the user can set of a provider. Everything has a default.
struct ProviderSettings {
    bool enabled = true;
    std::optional<QUrl> baseUrl;
    ProxySettings proxy;
    std::chrono::milliseconds connectTimeout{30'000};
    std::chrono::milliseconds firstByteTimeout{300'000};
    std::chrono::milliseconds idleTimeout{300'000}; ///< between two pieces of an answer
    bool allowPlainHttp = false;                    ///< to hosts other than loopback
    QHash<QString, QString> headers;                ///< sent along; never a key
    ChatSwitches chat;                              ///< of an own endpoint that speaks Chat Completions

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ProviderSettings fromJson(const QJsonObject &object);
    friend bool operator==(const ProviderSettings &, const ProviderSettings &) = default;
};

/// All that a provider is handed for one exchange. Lives as long as the exchange.
struct Access {
    ProviderSettings settings;
    SecretString key; ///< empty: none
    SecretString proxyPassword;
    std::optional<InjectedFault> fault = std::nullopt; ///< set by a drill alone
};

/// Whether the host is this machine: localhost, 127.0.0.0/8, [::1].
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace assay::core
