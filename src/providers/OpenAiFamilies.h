// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ModelInfo.h"

#include <QString>
#include <QStringList>

namespace assay::providers {

/// What is known of an OpenAI model by the family that its id names. The list of models tells nothing of it.
struct OpenAiRules {
    bool reasons = false;
    QStringList refused; ///< parameters of ours; temperature and top_p pass with the effort `none` where there is one
    QStringList efforts; ///< empty: unknown
    [[nodiscard]] bool isKnown() const { return !refused.isEmpty(); }
};

[[nodiscard]] OpenAiRules openAiRulesOf(const QString &id);

/// Whether the id is one to talk to by Chat Completions, or by Responses, which has the `-pro` and `codex` models too. OpenAI's list mixes in
/// everything that it hosts.
[[nodiscard]] bool isOpenAiChatModel(const QString &id);
[[nodiscard]] bool isOpenAiResponsesModel(const QString &id);

/// An entry of OpenAI's list, with the day on which the model is shut down, if one is announced.
[[nodiscard]] core::ModelInfo openAiModelOf(const QJsonObject &entry);

/// The catalogue's word on a model, completed by its family's rules where the catalogue is silent. Those on log probabilities depend on what
/// else is set: a model that reasons tells them only with the effort `none`. Nullopt: nobody knows anything.
[[nodiscard]] std::optional<core::ModelInfo> withOpenAiRules(const core::ModelId &id, const core::Parameters &set,
                                                             const core::ModelInfo *model);

} // namespace assay::providers
