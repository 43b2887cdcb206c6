// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/ChatProvider.h"

namespace assay::providers {

/// OpenAI's Chat Completions. For models that reason, this API shows no reasoning and takes fewer parameters than Responses; it is the one that
/// takes stop sequences and a seed.
class OpenAiChat final : public ChatProvider {
public:
    explicit OpenAiChat(net::Network &network);
    [[nodiscard]] static core::ProviderProfile shippedProfile();

    /// The list mixes in everything that OpenAI hosts: only families that this API serves are kept. A list that has none of them is another
    /// server's at OpenAI's place (a gateway, a local one), and is kept whole.
    [[nodiscard]] std::expected<ModelPage, QString> decodeModels(const QByteArray &body) const override;

    [[nodiscard]] QList<core::Sentence> check(const core::CompletionRequest &request,
                                              const core::ModelInfo *model) const override;

protected:
    [[nodiscard]] std::optional<core::ModelInfo> decodeModel(const QJsonObject &entry) const override;
};

} // namespace assay::providers
