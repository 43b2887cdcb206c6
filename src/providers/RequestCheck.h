// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ModelInfo.h"
#include "core/Prompt.h"
#include "core/Sentence.h"

#include <QStringList>

namespace assay::providers {

/// What a provider's API cannot express, whichever model is asked.
struct ApiLimits {
    QString name;            ///< as people write it
    bool cacheMarks = false; ///< the parameter `cache`; elsewhere prompts are kept without being asked, or not at all
    QStringList refused;     ///< parameters of ours, by their command line words
    QStringList efforts;     ///< words that it takes; empty: any
    bool pdf = true;
    bool pdfAsListed = false;      ///< a model whose list leaves PDF out takes none; elsewhere lists say less than is taken
    QStringList imageTypes;        ///< media types of pictures that it takes; empty: not known
    bool media = false;            ///< takes sound and video
    qint64 maximumBody = 0;        ///< bytes of a request; 0: not known
    double maximumTemperature = 0; ///< 0: unlimited
    int maximumStops = 0;          ///< 0: unlimited
    qint64 maximumSeed = 0;        ///< 0: unlimited
    int minimumBudget = 0;         ///< smallest thinking budget in tokens
    bool effortOrBudget = false;   ///< takes one of both
    bool budgetBelowLimit = false; ///< a thinking budget must be smaller than max_tokens
    bool samplesOnlyUnthinking = false; ///< no temperature, top_p or top_k while thinking is on
};

/// What of the request the API or the model is known to refuse. Nothing is said about what is not known.
[[nodiscard]] QList<core::Sentence> checkRequest(const core::CompletionRequest &request, const core::ModelInfo *model,
                                                 const ApiLimits &limits);

} // namespace assay::providers
