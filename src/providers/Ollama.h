// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/HttpProvider.h"

namespace assay::providers {

/// Ollama by its own API: `base/api/chat` in lines of JSON, the list of local models from `base/api/tags`, what each can do from
/// `base/api/show`. No key locally. A base that ends in `/v1` or `/api` is meant for another client of it, and forgiven.
class Ollama final : public HttpProvider {
public:
    explicit Ollama(net::Network &network);
    [[nodiscard]] static core::ProviderProfile shippedProfile();

    [[nodiscard]] Vendor vendor() const override { return Vendor::Ollama; }
    [[nodiscard]] net::HttpRequest buildCompletion(const core::CompletionRequest &request,
                                                   const core::Access &access) const override;
    [[nodiscard]] std::unique_ptr<StreamDecoder> makeDecoder() const override;
    [[nodiscard]] net::HttpRequest buildModelList(const core::Access &access, const QUrlQuery &page) const override;
    [[nodiscard]] std::expected<ModelPage, QString> decodeModels(const QByteArray &body) const override;
    [[nodiscard]] std::optional<net::HttpRequest> buildModelDetail(const core::ModelInfo &model,
                                                                   const core::Access &access) const override;
    void decodeModelDetail(const QByteArray &body, core::ModelInfo &model) const override;
    [[nodiscard]] QList<core::Sentence> check(const core::CompletionRequest &request,
                                              const core::ModelInfo *model) const override;

private:
    [[nodiscard]] net::HttpRequest buildAt(const QString &path, const core::Access &access) const;
};

} // namespace assay::providers
