// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ResponsesEncoder.h"

#include "providers/OpenAiFamilies.h"
#include "providers/protocols/ResponsesInput.h"
#include "providers/protocols/SchemaRules.h"
#include "providers/protocols/ToolForms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::Parameters;

namespace {

QJsonObject reasoningOf(const core::CompletionRequest &request, Vendor vendor)
{
    const QString &effort = request.parameters.effort;
    QJsonObject reasoning;
    if (!effort.isEmpty()) {
        reasoning.insert("effort"_L1, effort);
    }
    const bool known = vendor == Vendor::OpenAi && openAiRulesOf(request.model.toString()).reasons;
    if (effort != "none"_L1 && (known || !effort.isEmpty())) {
        reasoning.insert("summary"_L1, "auto"_L1);
    }
    return reasoning;
}

void addParameters(QJsonObject &body, const Parameters &parameters)
{
    if (parameters.maxTokens) {
        body.insert("max_output_tokens"_L1, *parameters.maxTokens);
    }
    if (parameters.temperature) {
        body.insert("temperature"_L1, *parameters.temperature);
    }
    if (parameters.topP) {
        body.insert("top_p"_L1, *parameters.topP);
    }
    if (parameters.logprobs) {
        body.insert("include"_L1, QJsonArray{"message.output_text.logprobs"_L1});
        body.insert("top_logprobs"_L1, *parameters.logprobs);
    }
    if (!parameters.schema.isEmpty()) {
        const QJsonObject format{{"type"_L1, "json_schema"_L1},
                                 {"name"_L1, "answer"_L1},
                                 {"schema"_L1, parameters.schema},
                                 {"strict"_L1, isStrict(parameters.schema)}};
        body.insert("text"_L1, QJsonObject{{"format"_L1, format}});
    }
    if (!parameters.tools.isEmpty()) {
        body.insert("tools"_L1, responsesTools(parameters.tools));
    }
}

} // namespace

QByteArray encodeResponses(const core::CompletionRequest &request, Vendor vendor)
{
    QJsonObject body{{"model"_L1, request.model.toString()},
                     {"stream"_L1, true},
                     {"store"_L1, false},
                     {"input"_L1, buildResponsesInput(request.messages)}};
    if (!request.system.isEmpty()) {
        body.insert("instructions"_L1, request.system);
    }
    if (vendor == Vendor::OpenAi) {
        // Padding against listeners who measure lengths: it doubles the bytes, and TLS to one host is not what it is made for.
        body.insert("stream_options"_L1, QJsonObject{{"include_obfuscation"_L1, false}});
    }
    addParameters(body, request.parameters);
    if (const QJsonObject reasoning = reasoningOf(request, vendor); !reasoning.isEmpty()) {
        body.insert("reasoning"_L1, reasoning);
    }
    for (auto extra = request.extra.begin(); extra != request.extra.end(); ++extra) {
        body.insert(extra.key(), extra.value());
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace assay::providers
