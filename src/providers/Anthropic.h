// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/HttpProvider.h"

namespace assay::providers {

/// Anthropic's Messages API, and every server that speaks it (llama.cpp, LM Studio, Ollama, a gateway): `POST base/v1/messages`.
class Anthropic final : public HttpProvider {
public:
    Anthropic(core::ProviderProfile profile, net::Network &network);
    explicit Anthropic(net::Network &network);
    [[nodiscard]] static core::ProviderProfile shippedProfile();

    [[nodiscard]] Vendor vendor() const override { return Vendor::Anthropic; }
    [[nodiscard]] net::HttpRequest buildCompletion(const core::CompletionRequest &request,
                                                   const core::Access &access) const override;
    [[nodiscard]] std::unique_ptr<StreamDecoder> makeDecoder() const override;
    [[nodiscard]] net::HttpRequest buildModelList(const core::Access &access, const QUrlQuery &page) const override;
    [[nodiscard]] std::expected<ModelPage, QString> decodeModels(const QByteArray &body) const override;
    [[nodiscard]] std::optional<net::HttpRequest> buildTokenCount(const core::CompletionRequest &request,
                                                                  const core::Access &access) const override;
    [[nodiscard]] QList<core::Sentence> check(const core::CompletionRequest &request,
                                              const core::ModelInfo *model) const override;
};

} // namespace assay::providers
