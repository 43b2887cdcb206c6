// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Face.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <expected>
#include <optional>

namespace assay::simulator {

/// A tool that the client offers.
struct OfferedTool {
    QString name;
    QJsonObject schema;
};

/// What a request asks for, whatever the protocol.
struct Asked {
    QString model;
    QString system;
    QString prompt; ///< the last user message
    int turns = 0;  ///< user messages so far
    qint64 inputTokens = 0;
    bool stream = false;
    bool includeUsage = false;
    bool hideReasoning = false; ///< switched off, or not to be shown
    bool noReasoning = false;
    bool toolAnswered = false; ///< the last message is a tool's result
    bool logprobs = false;
    QString begun;           ///< the messages end with this beginning of the answer (Anthropic)
    std::optional<int> said; ///< so many tokens of the answer are out (Gemini's continuationToken)
    bool pauses = false;     ///< the protocol knows answers that are paused
    std::optional<int> maxTokens;
    std::optional<QJsonObject> schema; ///< the answer must be JSON of this form; empty: any JSON
    QStringList stop;
    QList<OfferedTool> tools;
};

/// What is wrong with a request, in the provider's words.
struct Complaint {
    int status = 400;
    QString message = {};
    QString parameter = {};  ///< the field that it is about
    QString code = {};       ///< Chat Completions' word for it
    QString retryAfter = {}; ///< seconds, where the body tells it
};

[[nodiscard]] std::expected<Asked, Complaint> decodeChatCompletions(const QByteArray &body);
/// `strict`: what the API does not know is refused, as OpenAI does; local servers pass over it.
[[nodiscard]] std::expected<Asked, Complaint> decodeResponses(const QByteArray &body, bool strict);
/// `version` is the header anthropic-version: from 2026-10-21 on sampling parameters are refused. Empty: any.
[[nodiscard]] std::expected<Asked, Complaint> decodeMessages(const QByteArray &body, const QByteArray &version);
/// Gemini: model and manner stand in the address.
[[nodiscard]] std::expected<Asked, Complaint> decodeGemini(const QByteArray &body, const QString &model, bool stream);
/// What makes the gemini face go on behind so many tokens of an answer.
[[nodiscard]] QString continuationToken(qsizetype said);
/// Ollama's own /api/chat, which streams unless told otherwise.
[[nodiscard]] std::expected<Asked, Complaint> decodeOllama(const QByteArray &body);

} // namespace assay::simulator
