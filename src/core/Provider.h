// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Bill.h"
#include "core/Comparison.h"
#include "core/ModelInfo.h"
#include "core/Prompt.h"
#include "core/ProviderProfile.h"
#include "core/RateLimits.h"
#include "core/Sentence.h"
#include "core/StreamEvent.h"
#include "core/TokenCount.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <expected>
#include <memory>

namespace assay::core {

/// How an exchange ended.
struct CompletionEnd {
    std::optional<FinishReason> finish; ///< set: the terminator was seen
    std::optional<ProviderError> error; ///< set: it failed or was cut
    PhaseTimes phases;                  ///< firstToken is the engine's to stamp
    int status = 0;
    QString requestId;
    RateLimits limits; ///< what the answer's headers say is left; empty: they say nothing
};

/// One running exchange.
///
/// Lives on the thread that made it. Emits event() for each event in the order of the wire, then exactly one finished(), which
/// always comes from the event loop, never from within complete() or cancel(). After finished() nothing follows. Deleting it
/// cancels the exchange without a signal.
class CompletionReply : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks for an end; finished() follows with ErrorKind::Cancelled unless the exchange has ended by itself.
    virtual void cancel() = 0;
    /// What the provider has told of its usage, be it that no event told it yet: some providers repeat it with every piece, and not each is
    /// worth an event. Whoever gives up a running exchange asks first. Nothing: the events told all.
    [[nodiscard]] virtual std::optional<UsageReport> untoldUsage() const { return std::nullopt; }

Q_SIGNALS:
    void event(const assay::core::StreamEvent &event);
    void finished(const assay::core::CompletionEnd &end);
};

/// A list of models under way, all its pages.
class ModelListReply : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// Exactly once, from the event loop. Deleting the reply cancels without a signal.
    void finished(const std::expected<QList<assay::core::ModelInfo>, assay::core::ProviderError> &models);
};

/// What a key's test found.
struct ProbeResult {
    std::chrono::milliseconds latency{0};
    int models = 0;  ///< how many the key can see
    Account account; ///< empty: the provider says nothing of it
    RateLimits limits;
    friend bool operator==(const ProbeResult &, const ProbeResult &) = default;
};

/// A test of address and key under way. Costs nothing: it asks for a list, never for an answer.
class ProbeReply : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void finished(const std::expected<assay::core::ProbeResult, assay::core::ProviderError> &result);
};

/// An API that serves models. Implementations hold no key and no state between exchanges; what an exchange needs is in Access.
/// All calls on the thread of the event loop that serves the network.
class Provider {
public:
    Provider() = default;
    Provider(const Provider &) = delete;
    Provider &operator=(const Provider &) = delete;
    virtual ~Provider() = default;

    [[nodiscard]] virtual const ProviderProfile &profile() const = 0;

    /// Starts an exchange. Whatever is wrong (no key, refused address) comes through finished().
    [[nodiscard]] virtual std::unique_ptr<CompletionReply> complete(const CompletionRequest &request, const Access &access) = 0;
    [[nodiscard]] virtual std::unique_ptr<ModelListReply> listModels(const Access &access) = 0;
    [[nodiscard]] virtual std::unique_ptr<ProbeReply> probe(const Access &access) = 0;
    /// Counts the request's input without sending it to a model: by the provider's counting endpoint where it has one, else (and where the
    /// server turns out to have none) by estimatedTokens(). Costs nothing. What else goes wrong comes through finished().
    [[nodiscard]] virtual std::unique_ptr<TokenCountReply> countTokens(const CompletionRequest &request,
                                                                       const Access &access) = 0;

    /// Asks for the provider's own record of an answer. nullptr: it keeps none that can be asked for.
    [[nodiscard]] virtual std::unique_ptr<BillReply> fetchBill(const QString &generationId, const Access &access)
    {
        Q_UNUSED(generationId)
        Q_UNUSED(access)
        return nullptr;
    }

    /// What of the request the model cannot take, as far as is known; nothing is sent. `model` may be nullptr: what is not known is
    /// not refused.
    [[nodiscard]] virtual QList<Sentence> check(const CompletionRequest &request, const ModelInfo *model) const = 0;
};

/// The providers that there are and what the user set of them. Lives on the same thread as they do.
class ProviderDirectory : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QList<ProviderProfile> profiles() const = 0;
    /// nullptr: no provider of that name.
    [[nodiscard]] virtual Provider *provider(const ProviderId &id) const = 0;
    [[nodiscard]] virtual ProviderSettings settingsOf(const ProviderId &id) const = 0;
    virtual void setSettings(const ProviderId &id, const ProviderSettings &settings) = 0;
    /// Adds or replaces an own OpenAI-compatible endpoint. Returns what is wrong, in English; empty when it was taken.
    virtual QString defineOwn(const ProviderProfile &profile) = 0;
    virtual void removeOwn(const ProviderId &id) = 0;

Q_SIGNALS:
    /// A provider was added, removed or set otherwise.
    void changed();
};

} // namespace assay::core
