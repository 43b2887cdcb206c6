// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/ChatProvider.h"

namespace assay::providers {

/// An OpenAI-compatible server that the user named: llama.cpp, LM Studio, vLLM, a company's gateway. The base URL ends in the version segment.
/// Everything the user set is sent.
class OwnEndpoint final : public ChatProvider {
public:
    OwnEndpoint(const core::ProviderProfile &profile, net::Network &network);

    /// llama.cpp's `/chat/completions/input_tokens`; other servers do not know it, and then it is an estimate.
    [[nodiscard]] std::optional<net::HttpRequest> buildTokenCount(const core::CompletionRequest &request,
                                                                  const core::Access &access) const override;
};

} // namespace assay::providers
