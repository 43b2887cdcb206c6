// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/ChatProvider.h"

namespace assay::providers {

/// Ollama by its OpenAI face: `base/v1/chat/completions`; the list of local models from `base/api/tags`. No key locally. Whatever the user
/// set is sent; what the server does not know it ignores.
class Ollama final : public ChatProvider {
public:
    explicit Ollama(net::Network &network);
    [[nodiscard]] static core::ProviderProfile shippedProfile();

    [[nodiscard]] net::HttpRequest buildCompletion(const core::CompletionRequest &request,
                                                   const core::Access &access) const override;
    [[nodiscard]] net::HttpRequest buildModelList(const core::Access &access, const QUrlQuery &page) const override;

protected:
    [[nodiscard]] std::optional<core::ModelInfo> decodeModel(const QJsonObject &entry) const override;
};

} // namespace assay::providers
