// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"
#include "support/FakeReply.h"

#include <QPointer>

#include <functional>

namespace assay::test {

/// A provider that keeps what it was asked and leaves the answers to the test, or to a script.
class FakeProvider final : public core::Provider {
public:
    struct Exchange {
        core::CompletionRequest request;
        core::ProviderSettings settings;
        QByteArray key; ///< as handed over, for comparison
        QByteArray proxyPassword;
        QPointer<FakeReply> reply;
    };

    /// A profile named `id` that needs a key.
    explicit FakeProvider(const QString &id);
    explicit FakeProvider(core::ProviderProfile profile);

    [[nodiscard]] const core::ProviderProfile &profile() const override { return m_profile; }
    [[nodiscard]] std::unique_ptr<core::CompletionReply> complete(const core::CompletionRequest &request,
                                                                  const core::Access &access) override;
    [[nodiscard]] std::unique_ptr<core::ModelListReply> listModels(const core::Access &access) override;
    [[nodiscard]] std::unique_ptr<core::ProbeReply> probe(const core::Access &access) override;
    /// `tokenCount`; an estimate where it is not set.
    [[nodiscard]] std::unique_ptr<core::TokenCountReply> countTokens(const core::CompletionRequest &request,
                                                                     const core::Access &access) override;
    /// `bill`, where it is set.
    [[nodiscard]] std::unique_ptr<core::BillReply> fetchBill(const QString &generationId, const core::Access &access) override;
    /// A sentence for each parameter that `model` refuses and the request sets.
    [[nodiscard]] QList<core::Sentence> check(const core::CompletionRequest &request,
                                              const core::ModelInfo *model) const override;

    [[nodiscard]] const QList<Exchange> &exchanges() const { return m_exchanges; }
    [[nodiscard]] qsizetype count() const { return m_exchanges.size(); }
    /// Null once the exchange was dropped.
    [[nodiscard]] FakeReply *reply(qsizetype index) const { return m_exchanges.at(index).reply; }

    /// Runs from the event loop for each exchange from now on.
    void answerBy(std::function<void(FakeReply &, const core::CompletionRequest &)> script) { m_script = std::move(script); }
    /// Answers every exchange with this text, 10 tokens in and 20 out.
    void answerWith(const QString &text);

    std::expected<QList<core::ModelInfo>, core::ProviderError> models;
    std::expected<core::ProbeResult, core::ProviderError> probeResult;
    std::optional<std::expected<core::TokenCount, core::ProviderError>> tokenCount;
    std::optional<std::expected<core::Bill, core::ProviderError>> bill;
    QStringList billsAsked; ///< generation ids
    int listings = 0;
    QByteArray lastKey; ///< of a listing or probe
    core::ProviderProfile &mutableProfile() { return m_profile; }

private:
    core::ProviderProfile m_profile;
    QList<Exchange> m_exchanges;
    std::function<void(FakeReply &, const core::CompletionRequest &)> m_script;
};

} // namespace assay::test
