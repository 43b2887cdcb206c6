// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ResponsesInput.h"

#include "providers/protocols/AttachmentText.h"
#include "providers/protocols/ResponsesOutput.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::Message;

namespace {

QJsonObject textPart(const QString &text)
{
    return {{"type"_L1, "input_text"_L1}, {"text"_L1, text}};
}

QJsonObject attachmentPart(const core::Attachment &attachment)
{
    switch (kindOf(attachment)) {
    case AttachmentKind::Image:
        return {{"type"_L1, "input_image"_L1}, {"image_url"_L1, dataUrl(attachment)}, {"detail"_L1, "auto"_L1}};
    case AttachmentKind::Text:
        return textPart(fencedText(attachment));
    case AttachmentKind::Pdf:
    case AttachmentKind::Other:
        break;
    }
    return {{"type"_L1, "input_file"_L1}, {"filename"_L1, attachment.name}, {"file_data"_L1, dataUrl(attachment)}};
}

QJsonValue userContent(const Message &message)
{
    if (message.attachments.isEmpty()) {
        return message.text;
    }
    QJsonArray parts;
    for (const core::Attachment &attachment : message.attachments) {
        parts.append(attachmentPart(attachment));
    }
    if (!message.text.isEmpty()) {
        parts.append(textPart(message.text));
    }
    return parts;
}

/// One assistant message, item by item.
class AnswerItems final {
public:
    AnswerItems(const Message &message, QJsonArray &input, QSet<QString> &customCalls)
        : m_message(message), m_input(input), m_customCalls(customCalls)
    {
    }

    void append()
    {
        for (const core::ReasoningPart &part : m_message.reasoning) {
            const QJsonObject item = QJsonDocument::fromJson(part.opaque).object();
            if (isResponsesItem(item)) {
                appendItem(item);
            }
        }
        appendText(m_message.text.size(), {});
        for (const core::ToolCall &call : m_message.toolCalls) {
            appendCall(call.id, false);
        }
    }

private:
    void appendItem(const QJsonObject &item)
    {
        const QString type = item.value("type"_L1).toString();
        if (type == "message"_L1) {
            appendText(item.value("length"_L1).toInteger(), item.value("phase"_L1).toString());
        } else if (type == "function_call"_L1 || type == "custom_tool_call"_L1) {
            appendCall(item.value("call_id"_L1).toString(), type == "custom_tool_call"_L1);
        } else {
            m_input.append(item);
        }
    }

    void appendText(qsizetype length, const QString &phase)
    {
        const QString text = m_message.text.sliced(m_told, std::clamp<qsizetype>(length, 0, m_message.text.size() - m_told));
        m_told += text.size();
        if (text.isEmpty()) {
            return;
        }
        QJsonObject item{{"type"_L1, "message"_L1},
                         {"role"_L1, "assistant"_L1},
                         {"content"_L1, QJsonArray{QJsonObject{{"type"_L1, "output_text"_L1}, {"text"_L1, text}}}}};
        if (!phase.isEmpty()) {
            item.insert("phase"_L1, phase);
        }
        m_input.append(item);
    }

    void appendCall(const QString &id, bool custom)
    {
        const auto call = std::ranges::find(m_message.toolCalls, id, &core::ToolCall::id);
        if (call == m_message.toolCalls.end() || m_calls.contains(id)) {
            return;
        }
        m_calls.insert(id);
        QJsonObject item{{"call_id"_L1, id}, {"name"_L1, call->name}};
        if (custom) {
            m_customCalls.insert(id);
            item.insert("type"_L1, "custom_tool_call"_L1);
            item.insert("input"_L1, call->arguments);
        } else {
            item.insert("type"_L1, "function_call"_L1);
            item.insert("arguments"_L1, call->arguments.isEmpty() ? u"{}"_s : call->arguments);
        }
        m_input.append(item);
    }

    const Message &m_message;
    QJsonArray &m_input;
    QSet<QString> &m_customCalls;
    QSet<QString> m_calls;
    qsizetype m_told = 0; ///< characters of the text that stand in the input
};

} // namespace

QJsonArray buildResponsesInput(const QList<Message> &messages)
{
    QJsonArray input;
    QSet<QString> customCalls;
    for (const Message &message : messages) {
        switch (message.role) {
        case Message::Role::User:
            input.append(QJsonObject{{"role"_L1, "user"_L1}, {"content"_L1, userContent(message)}});
            break;
        case Message::Role::Assistant:
            AnswerItems(message, input, customCalls).append();
            break;
        case Message::Role::Tool: {
            const bool custom = customCalls.contains(message.toolCallId);
            input.append(QJsonObject{{"type"_L1, custom ? "custom_tool_call_output"_L1 : "function_call_output"_L1},
                                     {"call_id"_L1, message.toolCallId},
                                     {"output"_L1, message.text}});
            break;
        }
        }
    }
    return input;
}

} // namespace assay::providers
