// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/RequestCheck.h"

#include "providers/protocols/AttachmentText.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::Parameters;
using Sentences = QList<core::Sentence>;

namespace {

bool asksToThink(const Parameters &parameters)
{
    return parameters.thinkingBudget.value_or(0) > 0 || (!parameters.effort.isEmpty() && parameters.effort != "none"_L1);
}

/// What the model's own flags say, where no list of refused parameters says it already.
void checkFlags(const Parameters &parameters, const core::ModelInfo &model, const QStringList &refused, Sentences &out)
{
    if (model.tools == false && !parameters.tools.isEmpty() && !refused.contains("tools"_L1)) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 cannot call tools."), {model.displayName()}});
    }
    if (model.structuredOutput == false && !parameters.schema.isEmpty() && !refused.contains("schema"_L1)) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 does not take the parameter %2."),
                                  {model.displayName(), u"schema"_s}});
    }
    const bool told = refused.contains("effort"_L1) || refused.contains("thinking_budget"_L1);
    if (model.reasoning == false && model.efforts.isEmpty() && asksToThink(parameters) && !told) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 does not think."), {model.displayName()}});
    }
}

void checkParameters(const Parameters &parameters, const core::ModelInfo *model, const ApiLimits &limits, Sentences &out)
{
    const QStringList words = parameters.toJson().keys();
    for (const QString &word : words) {
        if (limits.refused.contains(word) || (word == "cache"_L1 && !limits.cacheMarks)) {
            out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 does not take the parameter %2."),
                                      {limits.name, word}});
        }
    }
    const QStringList refused = model == nullptr ? QStringList() : model->refusedOf(parameters);
    for (const QString &word : refused) {
        if (!limits.refused.contains(word)) {
            out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 does not take the parameter %2."),
                                      {model->displayName(), word}});
        }
    }
    if (model != nullptr) {
        checkFlags(parameters, *model, refused, out);
    }
    if (!parameters.effort.isEmpty()) {
        const bool knowsModel = model != nullptr && !model->efforts.isEmpty();
        const QStringList &efforts = knowsModel ? model->efforts : limits.efforts;
        if (!efforts.isEmpty() && !efforts.contains(parameters.effort)) {
            out.append(
                core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 does not take the effort %2; it takes %3."),
                               {knowsModel ? model->displayName() : limits.name, parameters.effort, efforts.join(u", "_s)}});
        }
    }
}

void checkSizes(const Parameters &parameters, const core::ModelInfo *model, const ApiLimits &limits, Sentences &out)
{
    if (limits.maximumStops > 0 && parameters.stop.size() > limits.maximumStops) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes at most %2 stop sequences."),
                                  {limits.name, QString::number(limits.maximumStops)}});
    }
    if (limits.maximumSeed > 0 && parameters.seed && std::abs(*parameters.seed) > limits.maximumSeed) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes no seed beyond %2."),
                                  {limits.name, QString::number(limits.maximumSeed)}});
    }
    if (limits.maximumTemperature > 0 && parameters.temperature.value_or(0) > limits.maximumTemperature) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes a temperature of at most %2."),
                                  {limits.name, QString::number(limits.maximumTemperature)}});
    }
    if (model != nullptr && model->maxOutput && parameters.maxTokens && *parameters.maxTokens > *model->maxOutput) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 writes at most %2 tokens."),
                                  {model->displayName(), QString::number(*model->maxOutput)}});
    }
    const std::optional<int> budget = parameters.thinkingBudget;
    if (budget && *budget < limits.minimumBudget) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 wants a thinking budget of at least %2 tokens."),
                                  {limits.name, QString::number(limits.minimumBudget)}});
    }
    if (budget && limits.budgetBelowLimit && parameters.maxTokens && *budget >= *parameters.maxTokens) {
        out.append(core::Sentence{
            QT_TRANSLATE_NOOP("assay::Sentence",
                              "The thinking budget must be smaller than max_tokens, which covers thinking and answer."),
            {}});
    }
    if (budget && limits.effortOrBudget && !parameters.effort.isEmpty()) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes an effort or a thinking budget, not both."),
                                  {limits.name}});
    }
}

void checkThinking(const Parameters &parameters, const core::ModelInfo *model, const ApiLimits &limits, Sentences &out)
{
    const bool thinks = parameters.thinkingBudget || asksToThink(parameters);
    const bool samples = parameters.temperature || parameters.topP || parameters.topK;
    // Local servers of the same protocol do not mind: said only of models that are known.
    if (limits.samplesOnlyUnthinking && model != nullptr && thinks && samples) {
        out.append(
            core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes no temperature, top_p or top_k while it thinks."),
                           {model->displayName()}});
    }
}

/// Whether the model's list of what it reads leaves that kind out.
bool leavesOut(const core::ModelInfo *model, QStringView kind)
{
    return model != nullptr && !model->inputModalities.isEmpty() && !model->inputModalities.contains(kind);
}

void checkImage(const core::Attachment &attachment, const core::ModelInfo *model, const ApiLimits &limits, Sentences &out)
{
    if (model != nullptr && (model->vision == false || (!model->vision && leavesOut(model, u"image")))) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 cannot see pictures (%2)."),
                                  {model->displayName(), attachment.name}});
    } else if (const QString type = attachment.mediaType.section(u';', 0, 0).trimmed().toLower();
               !limits.imageTypes.isEmpty() && !limits.imageTypes.contains(type)) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes no pictures of the type %2 (%3)."),
                                  {limits.name, type, attachment.name}});
    }
}

void checkPdf(const core::Attachment &attachment, const core::ModelInfo *model, const ApiLimits &limits, Sentences &out)
{
    const bool modelTakesNone = limits.pdfAsListed && leavesOut(model, u"pdf");
    if (!limits.pdf || modelTakesNone) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes no PDF (%2)."),
                                  {modelTakesNone ? model->displayName() : limits.name, attachment.name}});
    }
}

void checkAttachment(const core::Attachment &attachment, const core::ModelInfo *model, const ApiLimits &limits, Sentences &out)
{
    const QString media = attachment.mediaType.section(u'/', 0, 0);
    switch (kindOf(attachment)) {
    case AttachmentKind::Text:
        return;
    case AttachmentKind::Image:
        return checkImage(attachment, model, limits, out);
    case AttachmentKind::Pdf:
        return checkPdf(attachment, model, limits, out);
    case AttachmentKind::Other:
        if (limits.media && (media == "audio"_L1 || media == "video"_L1)) {
            if (leavesOut(model, media)) {
                out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes no files of the type %2 (%3)."),
                                          {model->displayName(), attachment.mediaType, attachment.name}});
            }
            return;
        }
        out.append(
            core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 is of the type %2, which cannot be sent to a model."),
                           {attachment.name, attachment.mediaType}});
        return;
    }
}

/// The least that the request has on the wire: a file grows by a third when it is written as text.
qint64 leastBytesOf(const core::CompletionRequest &request)
{
    qint64 bytes = request.system.size();
    for (const core::Message &message : request.messages) {
        bytes += message.text.size();
        for (const core::Attachment &attachment : message.attachments) {
            const qint64 size = attachment.data.size();
            bytes += kindOf(attachment) == AttachmentKind::Text ? size : (size + 2) / 3 * 4;
        }
    }
    return bytes;
}

} // namespace

Sentences checkRequest(const core::CompletionRequest &request, const core::ModelInfo *model, const ApiLimits &limits)
{
    Sentences out;
    checkParameters(request.parameters, model, limits, out);
    checkSizes(request.parameters, model, limits, out);
    checkThinking(request.parameters, model, limits, out);
    if (limits.maximumBody > 0 && leastBytesOf(request) > limits.maximumBody) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes at most %2 MB in one request."),
                                  {limits.name, QString::number(limits.maximumBody / (1024 * 1024))}});
    }
    for (const core::Message &message : request.messages) {
        for (const core::Attachment &attachment : message.attachments) {
            checkAttachment(attachment, model, limits, out);
        }
    }
    return out;
}

} // namespace assay::providers
