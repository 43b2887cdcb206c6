// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/GeminiEncoder.h"

#include "providers/protocols/AttachmentText.h"
#include "providers/protocols/GeminiModel.h"
#include "providers/protocols/GeminiParts.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::Message;
using core::Parameters;

namespace {

QJsonObject textPart(const QString &text)
{
    return {{"text"_L1, text}};
}

QJsonObject attachmentPart(const core::Attachment &attachment)
{
    if (kindOf(attachment) == AttachmentKind::Text) {
        return textPart(fencedText(attachment));
    }
    const QJsonObject blob{{"mimeType"_L1, attachment.mediaType}, {"data"_L1, QString::fromLatin1(attachment.data.toBase64())}};
    return {{"inlineData"_L1, blob}};
}

QJsonArray userParts(const Message &message)
{
    QJsonArray parts;
    for (const core::Attachment &attachment : message.attachments) {
        parts.append(attachmentPart(attachment));
    }
    // An empty text beside a file is refused.
    if (!message.text.isEmpty() || parts.isEmpty()) {
        parts.append(textPart(message.text));
    }
    return parts;
}

QJsonObject content(QLatin1StringView role, const QJsonArray &parts)
{
    return {{"role"_L1, role}, {"parts"_L1, parts}};
}

/// The turns, with what the API wants to know of a tool's result: the function's name, and all results of one turn together.
class Contents final {
public:
    void add(const Message &message)
    {
        if (message.role == Message::Role::Tool) {
            addResult(message);
            return;
        }
        flush();
        if (message.role == Message::Role::User) {
            m_contents.append(content("user"_L1, userParts(message)));
            return;
        }
        m_calls = message.toolCalls;
        // A turn without parts is refused; an answer that failed before its first word is one.
        if (const QJsonArray parts = modelParts(message); !parts.isEmpty()) {
            m_contents.append(content("model"_L1, parts));
        }
    }

    [[nodiscard]] QJsonArray finish()
    {
        flush();
        return m_contents;
    }

private:
    void addResult(const Message &message)
    {
        QJsonObject response{{"name"_L1, nameOf(message.toolCallId)},
                             {"response"_L1, QJsonObject{{"result"_L1, message.text}}}};
        if (!message.toolCallId.isEmpty() && !isMadeCallId(message.toolCallId)) {
            response.insert("id"_L1, message.toolCallId);
        }
        m_results.append(QJsonObject{{"functionResponse"_L1, response}});
    }

    [[nodiscard]] QString nameOf(const QString &callId) const
    {
        for (const core::ToolCall &call : m_calls) {
            if (call.id == callId) {
                return call.name;
            }
        }
        return callId;
    }

    void flush()
    {
        if (!m_results.isEmpty()) {
            m_contents.append(content("user"_L1, m_results));
            m_results = {};
        }
    }

    QJsonArray m_contents;
    QJsonArray m_results;
    QList<core::ToolCall> m_calls; ///< of the assistant message that came last
};

QJsonArray contents(const core::CompletionRequest &request, bool systemInFront)
{
    Contents out;
    bool inFront = systemInFront && !request.system.isEmpty();
    for (Message message : request.messages) {
        if (inFront && message.role == Message::Role::User) {
            message.text = message.text.isEmpty() ? request.system : request.system + u"\n\n"_s + message.text;
            inFront = false;
        }
        out.add(message);
    }
    return out.finish();
}

QJsonArray toolsOf(const QJsonArray &tools)
{
    QJsonArray functions;
    for (const QJsonValue &tool : tools) {
        QJsonObject function{{"name"_L1, tool["name"_L1].toString()}};
        if (const QString description = tool["description"_L1].toString(); !description.isEmpty()) {
            function.insert("description"_L1, description);
        }
        if (const QJsonObject schema = tool["parameters"_L1].toObject(); !schema.isEmpty()) {
            function.insert("parametersJsonSchema"_L1, schema);
        }
        functions.append(function);
    }
    return {QJsonObject{{"functionDeclarations"_L1, functions}}};
}

QJsonObject thinkingConfig(const Parameters &parameters, const GeminiModel &model)
{
    QJsonObject out;
    if (model.thinks()) {
        out.insert("includeThoughts"_L1, true);
    }
    if (parameters.thinkingBudget) {
        out.insert("thinkingBudget"_L1, *parameters.thinkingBudget);
    } else if (parameters.effort == "none"_L1) {
        if (model.thinks()) {
            out = {{"thinkingBudget"_L1, 0}};
        }
    } else if (!parameters.effort.isEmpty()) {
        out.insert("thinkingLevel"_L1, parameters.effort.toUpper());
    }
    return out;
}

QJsonObject generationConfig(const Parameters &parameters, const GeminiModel &model)
{
    QJsonObject out;
    const auto add = [&out](QLatin1StringView key, const auto &value) {
        if (value) {
            out.insert(key, QJsonValue(*value));
        }
    };
    add("temperature"_L1, parameters.temperature);
    add("topP"_L1, parameters.topP);
    add("topK"_L1, parameters.topK);
    add("maxOutputTokens"_L1, parameters.maxTokens);
    add("seed"_L1, parameters.seed);
    if (parameters.logprobs) {
        out.insert("responseLogprobs"_L1, true);
        if (*parameters.logprobs > 0) {
            out.insert("logprobs"_L1, *parameters.logprobs);
        }
    }
    if (!parameters.stop.isEmpty()) {
        out.insert("stopSequences"_L1, QJsonArray::fromStringList(parameters.stop));
    }
    if (!parameters.schema.isEmpty()) {
        out.insert("responseMimeType"_L1, "application/json"_L1);
        out.insert("responseJsonSchema"_L1, parameters.schema);
    }
    if (const QJsonObject thinking = thinkingConfig(parameters, model); !thinking.isEmpty()) {
        out.insert("thinkingConfig"_L1, thinking);
    }
    if (model.image) {
        // Some make only one of both unless they are asked for both.
        out.insert("responseModalities"_L1, QJsonArray{"TEXT"_L1, "IMAGE"_L1});
    }
    return out;
}

void lay(QJsonObject &body, const QJsonObject &extra)
{
    for (auto each = extra.begin(); each != extra.end(); ++each) {
        if (each.key() == "generationConfig"_L1 && each.value().isObject()) {
            QJsonObject config = body.value("generationConfig"_L1).toObject();
            const QJsonObject over = each.value().toObject();
            for (auto one = over.begin(); one != over.end(); ++one) {
                config.insert(one.key(), one.value());
            }
            body.insert("generationConfig"_L1, config);
        } else {
            body.insert(each.key(), each.value());
        }
    }
}

} // namespace

QByteArray encodeGemini(const core::CompletionRequest &request)
{
    const GeminiModel model = geminiModelOf(request.model.toString());
    QJsonObject body{{"contents"_L1, contents(request, model.gemma)}};
    if (!request.system.isEmpty() && !model.gemma) {
        body.insert("systemInstruction"_L1, QJsonObject{{"parts"_L1, QJsonArray{textPart(request.system)}}});
    }
    if (const QJsonObject config = generationConfig(request.parameters, model); !config.isEmpty()) {
        body.insert("generationConfig"_L1, config);
    }
    if (!request.parameters.tools.isEmpty()) {
        body.insert("tools"_L1, toolsOf(request.parameters.tools));
    }
    if (request.continuation) {
        body.insert("continuationToken"_L1, QString::fromUtf8(request.continuation->token));
    }
    lay(body, request.extra);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace assay::providers
