// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"
#include "core/WireRequest.h"
#include "net/HttpRequest.h"
#include "providers/RefusedParameter.h"
#include "providers/Vendor.h"
#include "providers/protocols/StreamDecoder.h"

#include <QUrlQuery>

#include <expected>
#include <initializer_list>
#include <memory>

namespace assay::net {
class Network;
}

namespace assay::providers {

/// A page of a model list.
struct ModelPage {
    QList<core::ModelInfo> models;
    QUrlQuery next; ///< asks for the next page; empty: this was the last
};

/// What every provider over HTTP has in common. A provider says how requests look and what answers mean; nothing of it touches a socket, so
/// its tests need none.
class HttpProvider : public core::Provider, public core::WireSource {
public:
    HttpProvider(core::ProviderProfile profile, net::Network &network);
    ~HttpProvider() override;

    [[nodiscard]] const core::ProviderProfile &profile() const final { return m_profile; }
    void setProfile(const core::ProviderProfile &profile) { m_profile = profile; }

    [[nodiscard]] std::unique_ptr<core::CompletionReply> complete(const core::CompletionRequest &request,
                                                                  const core::Access &access) final;
    [[nodiscard]] std::unique_ptr<core::ModelListReply> listModels(const core::Access &access) final;
    [[nodiscard]] std::unique_ptr<core::ProbeReply> probe(const core::Access &access) final;
    [[nodiscard]] std::unique_ptr<core::TokenCountReply> countTokens(const core::CompletionRequest &request,
                                                                     const core::Access &access) final;

    [[nodiscard]] core::WireRequest wireOf(const core::CompletionRequest &request,
                                           const core::ProviderSettings &settings) const final;

    [[nodiscard]] virtual Vendor vendor() const = 0;
    [[nodiscard]] virtual net::HttpRequest buildCompletion(const core::CompletionRequest &request,
                                                           const core::Access &access) const = 0;
    [[nodiscard]] virtual std::unique_ptr<StreamDecoder> makeDecoder() const = 0;
    /// What to send once more instead of a completion's `body` that was refused with this error; nullopt: the error stands.
    [[nodiscard]] virtual std::optional<AmendedRequest> amend(const QByteArray &, int, QByteArrayView) const
    {
        return std::nullopt;
    }
    /// Where a model may be had that was not found at `asked` (status 404): asked for once more there. Nullopt: nowhere.
    [[nodiscard]] virtual std::optional<QUrl> elsewhere(const QUrl &) const { return std::nullopt; }
    /// `page` is empty for the first.
    [[nodiscard]] virtual net::HttpRequest buildModelList(const core::Access &access, const QUrlQuery &page) const = 0;
    /// The error says what is wrong with the body, in English.
    [[nodiscard]] virtual std::expected<ModelPage, QString> decodeModels(const QByteArray &body) const = 0;
    /// Asks for what the list leaves open of a model; nullopt: there is no more to know. Asked for each model of the list, in turn.
    [[nodiscard]] virtual std::optional<net::HttpRequest> buildModelDetail(const core::ModelInfo &, const core::Access &) const
    {
        return std::nullopt;
    }
    virtual void decodeModelDetail(const QByteArray &, core::ModelInfo &) const {}
    /// A request that only a good key gets answered; by default the model list.
    [[nodiscard]] virtual net::HttpRequest buildProbe(const core::Access &access) const { return buildModelList(access, {}); }
    /// Takes over what the answer to the probe, or to the credits, tells of the account. A body of anything else changes nothing.
    virtual void decodeAccount(const QByteArray &, core::Account &) const {}
    /// A second question about the account, asked behind the probe; that it fails is no failure of the probe. Nullopt: there is none.
    [[nodiscard]] virtual std::optional<net::HttpRequest> buildCredits(const core::Access &) const { return std::nullopt; }

    /// The question for the provider's counting endpoint: the body of a completion without what only generating takes (fieldsOf helps).
    /// Nullopt: it has none, and counts are estimates.
    [[nodiscard]] virtual std::optional<net::HttpRequest> buildTokenCount(const core::CompletionRequest &,
                                                                          const core::Access &) const
    {
        return std::nullopt;
    }
    /// What to ask instead where the server knew no such address as `asked`; nullopt: nothing, and it is an estimate. By default the same question
    /// elsewhere().
    [[nodiscard]] virtual std::optional<net::HttpRequest> buildOtherTokenCount(const net::HttpRequest &asked,
                                                                               const core::CompletionRequest &,
                                                                               const core::Access &) const;
    /// The figure in its answer: `input_tokens` (Anthropic, OpenAI, llama.cpp) or `totalTokens` (Gemini). Nullopt: it holds none.
    [[nodiscard]] virtual std::optional<qint64> decodeTokenCount(const QByteArray &body) const;

protected:
    /// A request to `path` below the base URL with everything that comes from settings: time limits, proxy, own headers, the key as Bearer.
    [[nodiscard]] net::HttpRequest buildRequest(const QString &path, const core::Access &access) const;
    [[nodiscard]] net::Network &network() const { return m_network; }

private:
    core::ProviderProfile m_profile;
    net::Network &m_network;
};

/// The JSON object `body` with only those of its fields.
[[nodiscard]] QByteArray fieldsOf(const QByteArray &body, std::initializer_list<QLatin1StringView> names);

/// `base` without trailing slashes + `path`. What a user pastes too much is forgiven: a base that already ends in the path, or in the version
/// segment that the path begins with.
[[nodiscard]] QUrl endpointUrl(const QUrl &base, const QString &path);

} // namespace assay::providers
