// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/ChatProvider.h"

namespace assay::providers {

/// OpenAI's Chat Completions. For models that reason, this API shows no reasoning and takes fewer parameters than Responses.
class OpenAiChat final : public ChatProvider {
public:
    explicit OpenAiChat(net::Network &network);
    [[nodiscard]] static core::ProviderProfile shippedProfile();

protected:
    /// The list mixes in everything that OpenAI hosts: only families that this API serves are kept.
    [[nodiscard]] std::optional<core::ModelInfo> decodeModel(const QJsonObject &entry) const override;
};

} // namespace assay::providers
