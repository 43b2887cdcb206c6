// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace assay::core {

/// Where servers of the Chat Completions protocol differ in what they take, as the user set it of an own endpoint.
struct ChatSwitches {
    enum class LimitField { MaxTokens, MaxCompletionTokens };
    enum class SystemRole { System, Developer };
    /// How an effort is written: `reasoning_effort`; `reasoning:{effort}`; `chat_template_kwargs:{enable_thinking}` and `thinking:{type}`,
    /// which only know on and off.
    enum class Reasoning { Effort, Object, TemplateArguments, Thinking };

    LimitField limitField = LimitField::MaxTokens;
    SystemRole systemRole = SystemRole::System;
    Reasoning reasoning = Reasoning::Effort;
    bool streamOptions = true; ///< `stream_options.include_usage`: without it most servers send no usage

    /// Only what differs from the above.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ChatSwitches fromJson(const QJsonObject &object);
    friend bool operator==(const ChatSwitches &, const ChatSwitches &) = default;
};

} // namespace assay::core
