// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/WorstCase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

constexpr std::int64_t bytesPerToken = 3;
constexpr std::int64_t tokensPerImage = 5'000;
constexpr std::int64_t tokensPerMessage = 8; ///< roles and separators

std::int64_t tokensOf(qsizetype bytes)
{
    return (bytes + bytesPerToken - 1) / bytesPerToken;
}

std::int64_t tokensOf(const core::Attachment &attachment)
{
    return attachment.mediaType.startsWith("image/"_L1) ? tokensPerImage : tokensOf(attachment.data.size());
}

std::int64_t tokensOf(const core::Message &message)
{
    std::int64_t tokens = tokensPerMessage + tokensOf(message.text.toUtf8().size());
    for (const core::Attachment &attachment : message.attachments) {
        tokens += tokensOf(attachment);
    }
    for (const core::ToolCall &call : message.toolCalls) {
        tokens += tokensOf(call.name.size() + call.arguments.toUtf8().size());
    }
    for (const core::ReasoningPart &part : message.reasoning) {
        tokens += tokensOf(part.text.toUtf8().size());
    }
    return tokens;
}

/// 0: nobody knows.
std::int64_t outputLimit(const core::CompletionRequest &request, const core::ModelInfo *model)
{
    if (request.parameters.maxTokens) {
        return *request.parameters.maxTokens;
    }
    return model != nullptr ? model->maxOutput.value_or(0) : 0;
}

} // namespace

std::int64_t estimatedInput(const core::CompletionRequest &request)
{
    std::int64_t tokens = tokensOf(request.system.toUtf8().size());
    for (const core::Message &message : request.messages) {
        tokens += tokensOf(message);
    }
    return tokens;
}

void addWorstCase(WorstCase &sum, const core::CompletionRequest &request, const core::ModelInfo *model,
                  const core::Price *price, int repeats)
{
    std::int64_t input = estimatedInput(request);
    if (model != nullptr && model->contextWindow) {
        input = std::min<std::int64_t>(input, *model->contextWindow);
    }
    sum.assumesOutput = sum.assumesOutput || !request.parameters.maxTokens;
    const std::int64_t output = outputLimit(request, model);
    const core::Rates rates = price != nullptr ? price->ratesFor(input) : core::Rates();
    if (rates.isFree()) {
        return;
    }
    if (!rates.input || !rates.output || output == 0) {
        sum.unknown += repeats;
        return;
    }
    sum.known += (*rates.input * input + *rates.output * output) * repeats;
}

} // namespace assay::engine
