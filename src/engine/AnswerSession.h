// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "core/RateLimits.h"
#include "core/StreamEvent.h"
#include "engine/Services.h"
#include "engine/TrialConditions.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace assay::engine {

class Recorder;

/// What a pane shows beside the text. Everything is unknown until it is known.
struct Metrics {
    std::optional<std::chrono::microseconds> firstToken;
    std::optional<std::chrono::microseconds> total; ///< so far, or in the end
    std::optional<double> tokensPerSecond; ///< output tokens over (last − first token); estimated from the text while it runs
    bool tokensEstimated = false;
    core::Usage usage;  ///< of the last attempt
    core::CostSum cost; ///< of all attempts
    QString servedModel;
    QString servedBy;
    int attempts = 0;
};

/// One answer while it is made, and afterwards: sends the request, applies events, retries, records.
///
/// Main thread. Text only ever grows between two cleared(). An answer read from the store is a session that is done.
class AnswerSession final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Waiting, ///< for its key or its turn
        Connecting,
        Streaming, ///< the first event with content came
        Retrying,  ///< waits until retryAt()
        Done,
    };

    ~AnswerSession() override;

    /// Live: its text, reasoning and tool calls grow as events come. Outcome is nullopt until Done.
    [[nodiscard]] const core::Answer &answer() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] Metrics metrics() const;
    /// With State::Retrying: when the next attempt is sent, and why the last one failed.
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> retryAt() const;
    [[nodiscard]] std::optional<core::ProviderError> retryReason() const;
    /// What the last exchange's headers said is left; empty: nothing, or none has ended in this session.
    [[nodiscard]] core::RateLimits limits() const;
    /// Failed, cut and stopped answers can be tried again; so can any that is done.
    [[nodiscard]] bool canRetry() const;

    /// Ends it; what has arrived stays, marked stopped.
    void stop();
    /// What an attempt of it was charged according to the provider's record; counts where the answer itself reported nothing.
    void takeBill(const core::AttemptId &attempt, core::Money charged);
    /// Starts over: cleared(), then a new attempt. Earlier attempts stay on the bill.
    void retry();

Q_SIGNALS:
    void stateChanged();
    void textAppended(const QString &delta);
    void reasoningAppended(const QString &delta);
    void toolCallChanged(int index);
    void citationAdded(int index);
    void pictureAdded(int index);
    void metricsChanged();
    void warned(const QString &message);
    /// Text, reasoning and tool calls are empty again.
    void cleared();
    /// An attempt ended, well or badly; `next` in it says what follows.
    void attemptFinished(const assay::core::Attempt &attempt);
    /// takeBill() changed what it cost.
    void billed();
    /// A raw event as it came, for the command line.
    void eventApplied(const assay::core::StreamEvent &event);
    void finished();

private:
    friend class ComparisonRun;
    AnswerSession(const Services &services, Recorder *recorder, core::Answer answer, QObject *parent);
    /// Gives it what it takes to be sent or tried again; an answer without an outcome waits with it until begin().
    void prepare(core::CompletionRequest request);
    /// Is another contestant's from now on; its text and its bill stay until it is tried again. Only while it is done.
    void become(const core::Contestant &contestant, bool simulated);
    /// Sends the request as soon as the key is there.
    void begin(const TrialConditions &conditions = {});
    /// The store hears of it when it is begun: for answers that may never be.
    void storeLater();
    /// The run's clock for all its sessions: figures that grow with time.
    void tick();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::engine
