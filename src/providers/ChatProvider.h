// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/HttpProvider.h"
#include "providers/RequestCheck.h"
#include "providers/protocols/ChatDialect.h"

namespace assay::providers {

/// A provider that speaks Chat Completions: `POST base/chat/completions`, `GET base/models`, the key as Bearer if there is one.
class ChatProvider : public HttpProvider {
public:
    ChatProvider(core::ProviderProfile profile, net::Network &network, ChatDialect dialect, ApiLimits limits);

    [[nodiscard]] Vendor vendor() const final { return m_dialect.vendor; }
    [[nodiscard]] net::HttpRequest buildCompletion(const core::CompletionRequest &request,
                                                   const core::Access &access) const override;
    [[nodiscard]] std::unique_ptr<StreamDecoder> makeDecoder() const final;
    [[nodiscard]] net::HttpRequest buildModelList(const core::Access &access, const QUrlQuery &page) const override;
    [[nodiscard]] std::expected<ModelPage, QString> decodeModels(const QByteArray &body) const override;
    [[nodiscard]] QList<core::Sentence> check(const core::CompletionRequest &request,
                                              const core::ModelInfo *model) const override;
    /// Of an own endpoint nobody knows what it takes: what it refuses by name is left out.
    [[nodiscard]] std::optional<AmendedRequest> amend(const QByteArray &body, int status, QByteArrayView errorBody) const final;

protected:
    /// One entry of the list; nullopt: nothing to chat with.
    [[nodiscard]] virtual std::optional<core::ModelInfo> decodeModel(const QJsonObject &entry) const;

private:
    ChatDialect m_dialect;
    ApiLimits m_limits;
};

} // namespace assay::providers
