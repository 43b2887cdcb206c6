// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ChatSwitches.h"

#include <QString>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

template <class Value, size_t Size>
using Words = std::array<std::pair<Value, QLatin1StringView>, Size>;

constexpr Words<ChatSwitches::LimitField, 2> limitFields{{
    {ChatSwitches::LimitField::MaxTokens, QLatin1StringView("max_tokens")},
    {ChatSwitches::LimitField::MaxCompletionTokens, QLatin1StringView("max_completion_tokens")},
}};
constexpr Words<ChatSwitches::SystemRole, 2> systemRoles{{
    {ChatSwitches::SystemRole::System, QLatin1StringView("system")},
    {ChatSwitches::SystemRole::Developer, QLatin1StringView("developer")},
}};
constexpr Words<ChatSwitches::Reasoning, 4> reasonings{{
    {ChatSwitches::Reasoning::Effort, QLatin1StringView("reasoning_effort")},
    {ChatSwitches::Reasoning::Object, QLatin1StringView("reasoning")},
    {ChatSwitches::Reasoning::TemplateArguments, QLatin1StringView("chat_template_kwargs")},
    {ChatSwitches::Reasoning::Thinking, QLatin1StringView("thinking")},
}};

template <class Value, size_t Size>
void write(QJsonObject &out, QLatin1StringView key, Value value, const Words<Value, Size> &words)
{
    for (const auto &[each, word] : words) {
        // The first is what it is when nothing is set.
        if (each == value && value != words.front().first) {
            out.insert(key, QString(word));
        }
    }
}

template <class Value, size_t Size>
void read(const QJsonObject &object, QLatin1StringView key, Value &value, const Words<Value, Size> &words)
{
    for (const auto &[each, word] : words) {
        if (object.value(key).toString() == word) {
            value = each;
        }
    }
}

} // namespace

QJsonObject ChatSwitches::toJson() const
{
    QJsonObject out;
    write(out, "limit_field"_L1, limitField, limitFields);
    write(out, "system_role"_L1, systemRole, systemRoles);
    write(out, "reasoning"_L1, reasoning, reasonings);
    if (!streamOptions) {
        out.insert("stream_options"_L1, false);
    }
    return out;
}

ChatSwitches ChatSwitches::fromJson(const QJsonObject &object)
{
    ChatSwitches out;
    read(object, "limit_field"_L1, out.limitField, limitFields);
    read(object, "system_role"_L1, out.systemRole, systemRoles);
    read(object, "reasoning"_L1, out.reasoning, reasonings);
    out.streamOptions = object.value("stream_options"_L1).toBool(true);
    return out;
}

} // namespace assay::core
