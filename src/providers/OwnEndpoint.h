// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/ChatProvider.h"

namespace assay::providers {

/// An OpenAI-compatible server that the user named: llama.cpp, LM Studio, vLLM, a company's gateway. The base URL ends in the version segment.
/// Everything the user set is sent.
class OwnEndpoint final : public ChatProvider {
public:
    OwnEndpoint(const core::ProviderProfile &profile, net::Network &network);

    /// Servers of this machine alone are asked: LM Studio for what its list leaves open (`/api/v1/models`), llama.cpp for the window with which it was
    /// started (`/props`), where its list tells what the model was trained for.
    [[nodiscard]] std::optional<net::HttpRequest> buildModelDetail(const core::ModelInfo &model,
                                                                   const core::Access &access) const override;
    void decodeModelDetail(const QByteArray &body, core::ModelInfo &model) const override;
    /// llama.cpp's `/chat/completions/input_tokens`, and where a server does not know it vLLM's `/tokenize`, which stands beside the version segment.
    [[nodiscard]] std::optional<net::HttpRequest> buildTokenCount(const core::CompletionRequest &request,
                                                                  const core::Access &access) const override;
    [[nodiscard]] std::optional<net::HttpRequest> buildOtherTokenCount(const net::HttpRequest &asked,
                                                                       const core::CompletionRequest &request,
                                                                       const core::Access &access) const override;
    [[nodiscard]] std::optional<qint64> decodeTokenCount(const QByteArray &body) const override;
};

} // namespace assay::providers
