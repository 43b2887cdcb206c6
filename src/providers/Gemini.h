// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/HttpProvider.h"

namespace assay::providers {

/// Google's Gemini API by generateContent: `POST base/models/{model}:streamGenerateContent?alt=sse`. The version is part of the base URL: some
/// models exist only under v1beta, which is the default. The key goes into a header of its own and never into the address.
class Gemini final : public HttpProvider {
public:
    explicit Gemini(net::Network &network);
    [[nodiscard]] static core::ProviderProfile shippedProfile();

    [[nodiscard]] Vendor vendor() const override { return Vendor::Gemini; }
    [[nodiscard]] net::HttpRequest buildCompletion(const core::CompletionRequest &request,
                                                   const core::Access &access) const override;
    [[nodiscard]] std::optional<QUrl> elsewhere(const QUrl &asked) const override;
    [[nodiscard]] std::unique_ptr<StreamDecoder> makeDecoder() const override;
    [[nodiscard]] std::optional<net::HttpRequest> buildTokenCount(const core::CompletionRequest &request,
                                                                  const core::Access &access) const override;
    [[nodiscard]] net::HttpRequest buildModelList(const core::Access &access, const QUrlQuery &page) const override;
    [[nodiscard]] std::expected<ModelPage, QString> decodeModels(const QByteArray &body) const override;
    [[nodiscard]] QList<core::Sentence> check(const core::CompletionRequest &request,
                                              const core::ModelInfo *model) const override;

private:
    [[nodiscard]] net::HttpRequest buildAt(const QString &path, const core::Access &access) const;
};

} // namespace assay::providers
