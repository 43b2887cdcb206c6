// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/ChatProvider.h"

namespace assay::providers {

/// OpenRouter: reports what it charges, who served, and keeps reasoning as details that go back in a follow-up. The model list is public, so the
/// key is proved by `GET /key`, which tells its limits too; `GET /credits` answers only to management keys.
class OpenRouter final : public ChatProvider {
public:
    explicit OpenRouter(net::Network &network);
    [[nodiscard]] static core::ProviderProfile shippedProfile();

    [[nodiscard]] net::HttpRequest buildCompletion(const core::CompletionRequest &request,
                                                   const core::Access &access) const override;
    [[nodiscard]] net::HttpRequest buildProbe(const core::Access &access) const override;
    /// Reads the answers to `GET /key` and `GET /credits`.
    void decodeAccount(const QByteArray &body, core::Account &account) const override;
    [[nodiscard]] std::optional<net::HttpRequest> buildCredits(const core::Access &access) const override;
    /// `GET /generation?id=`.
    [[nodiscard]] std::unique_ptr<core::BillReply> fetchBill(const QString &generationId, const core::Access &access) override;

protected:
    [[nodiscard]] std::optional<core::ModelInfo> decodeModel(const QJsonObject &entry) const override;
};

} // namespace assay::providers
