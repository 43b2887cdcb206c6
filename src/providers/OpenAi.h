// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/HttpProvider.h"
#include "providers/RequestCheck.h"

namespace assay::providers {

/// OpenAI's Responses API, and every server that speaks it (llama.cpp, LM Studio, vLLM, Ollama, a gateway): `POST base/responses`. The way to
/// reach OpenAI's models that reason: here they show summaries of their reasoning, and keep it over a conversation.
class OpenAi final : public HttpProvider {
public:
    /// A server of the user's own.
    OpenAi(core::ProviderProfile profile, net::Network &network);
    explicit OpenAi(net::Network &network);
    [[nodiscard]] static core::ProviderProfile shippedProfile();

    [[nodiscard]] Vendor vendor() const override { return m_vendor; }
    [[nodiscard]] net::HttpRequest buildCompletion(const core::CompletionRequest &request,
                                                   const core::Access &access) const override;
    [[nodiscard]] std::unique_ptr<StreamDecoder> makeDecoder() const override;
    [[nodiscard]] net::HttpRequest buildModelList(const core::Access &access, const QUrlQuery &page) const override;
    /// OpenAI's list is cut down to what can be talked to. A list that has nothing of it is another server's at OpenAI's place, and is
    /// kept whole.
    [[nodiscard]] std::expected<ModelPage, QString> decodeModels(const QByteArray &body) const override;
    [[nodiscard]] std::optional<net::HttpRequest> buildTokenCount(const core::CompletionRequest &request,
                                                                  const core::Access &access) const override;
    [[nodiscard]] QList<core::Sentence> check(const core::CompletionRequest &request,
                                              const core::ModelInfo *model) const override;
    [[nodiscard]] std::optional<AmendedRequest> amend(const QByteArray &body, int status,
                                                      QByteArrayView errorBody) const override;

private:
    Vendor m_vendor = Vendor::OpenAi;
};

} // namespace assay::providers
