// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace assay::core {

/// A file that goes with a message.
struct Attachment {
    QString name;
    QString mediaType; ///< `image/png`, `application/pdf`, `text/plain`, …
    QByteArray data;
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// A complete tool call of an answer.
struct ToolCall {
    QString id;
    QString name;
    QString arguments; ///< JSON text as the provider sent it; empty means {}
    friend bool operator==(const ToolCall &, const ToolCall &) = default;
};

/// A source that an answer names: a web page it searched, a passage of a document that it was given.
struct Citation {
    QString title;
    QString url;   ///< empty: a passage of an attachment
    QString cited; ///< the passage's own words, where the provider gives them
    friend bool operator==(const Citation &, const Citation &) = default;
};

/// A picture that a model made. What a model only names by its address is never loaded.
struct Picture {
    QString mediaType; ///< `image/png`
    QByteArray data;   ///< empty: only an address came
    QString url;
    friend bool operator==(const Picture &, const Picture &) = default;
};

/// Reasoning that belongs to an assistant message and must go back unchanged where the API needs it.
struct ReasoningPart {
    QString text;
    QByteArray signature;
    QByteArray opaque;
    friend bool operator==(const ReasoningPart &, const ReasoningPart &) = default;
};

struct Message {
    enum class Role { User, Assistant, Tool };
    Role role = Role::User;
    QString text;
    QList<Attachment> attachments;
    QList<ToolCall> toolCalls;      ///< assistant only
    QList<ReasoningPart> reasoning; ///< assistant only; only sent back to the route that made it
    QString toolCallId;             ///< tool only
    friend bool operator==(const Message &, const Message &) = default;
};

/// What the user set; nullopt and empty mean: leave it to the model.
struct Parameters {
    std::optional<double> temperature;
    std::optional<double> topP;
    std::optional<int> topK;
    std::optional<int> maxTokens;
    std::optional<qint64> seed;
    QStringList stop;
    QString effort;                    ///< none, minimal, low, medium, high, xhigh, max
    std::optional<int> thinkingBudget; ///< tokens
    /// How long the prompt stays in the provider's cache: `5m`, `1h`, where that is asked for (Anthropic's models); empty: not asked for.
    QString cache;
    std::optional<int> logprobs; ///< log probabilities: how many alternatives beside each token, 0 to 20
    QJsonObject schema;          ///< JSON schema that the answer must follow
    /// Tools that the model may call: objects with `name`, `description` and `parameters` (a JSON schema), whatever the wire's form.
    QJsonArray tools;
    /// Fields of the provider's own API that Assay has no word for, put into the request as they are: OpenRouter's `models` and
    /// `provider`, a `service_tier`, a `tool_choice`. What is asked, and whether it streams, cannot be changed by it.
    QJsonObject extra;

    [[nodiscard]] bool isEmpty() const { return *this == Parameters(); }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Parameters fromJson(const QJsonObject &object);
    /// Sets one `KEY=VALUE` of the command line (`temperature`, `top_p`, `top_k`, `max_tokens`, `seed`, `stop`, `effort`,
    /// `thinking_budget`, `cache`, `logprobs`, `schema`, `tools`, `extra`). `stop` may be set again and adds up; the values of `schema`, `tools` and
    /// `extra` are the JSON text itself, not a file's name. Returns what is wrong with it, in English for the terminal; empty when it was taken.
    [[nodiscard]] QString set(QStringView key, const QString &value);

    friend bool operator==(const Parameters &, const Parameters &) = default;
};

/// What makes a provider go on with an answer that it paused.
struct Continuation {
    QByteArray token; ///< FinishReason::continuation
    Message said;     ///< the answer so far
    friend bool operator==(const Continuation &, const Continuation &) = default;
};

/// One request to one model: everything that decides the bytes on the wire but address and key.
struct CompletionRequest {
    ModelId model;
    QString system;
    QList<Message> messages;
    Parameters parameters;
    QJsonObject extra; ///< merged into the body as it is (router preferences, dialect switches)
    /// Set: not a new answer is asked for, but the rest of one. Only for a provider that gave its token; others leave it out.
    std::optional<Continuation> continuation = {};
    friend bool operator==(const CompletionRequest &, const CompletionRequest &) = default;
};

} // namespace assay::core
