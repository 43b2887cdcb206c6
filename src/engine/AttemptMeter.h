// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Comparison.h"
#include "core/PriceBook.h"
#include "core/Provider.h"
#include "core/StreamEvent.h"

namespace assay::engine {

/// Times and bills one exchange, from the moment it is sent off until its end. Durations come from the monotonic clock alone.
class AttemptMeter final {
public:
    using Duration = core::PhaseTimes::Duration;

    /// Whether the provider has got the request.
    enum class Reached {
        Told,    ///< as the end tells
        Unknown, ///< it was given up by us, and nobody knows how far it had come
        Never,   ///< a drill's fault stood in its place
    };

    AttemptMeter() = default;
    /// Starts the watch. `attempt` holds what is known before; `clock` outlives the meter.
    AttemptMeter(core::Attempt attempt, const core::Clock &clock);

    /// Something to show came: `characters` of text, reasoning or arguments.
    void noteContent(qsizetype characters);
    void note(const core::UsageReport &report);
    void note(const core::ServedBy &served);

    [[nodiscard]] bool hasShown() const { return m_attempt.phases.firstToken.has_value(); }
    [[nodiscard]] const core::Attempt &attempt() const { return m_attempt; }
    /// Since it was sent; after close(), its total.
    [[nodiscard]] Duration elapsed() const;
    /// Output tokens over (last − first token); estimated from the text (4 characters a token) where there is no usage.
    [[nodiscard]] std::optional<double> tokensPerSecond(bool *estimated) const;

    /// Fills in what the end tells, and the cost by the price of the day on which it was sent.
    ///
    /// An exchange without its terminator has an unknown cost unless the provider named one: the usage that it has told so far is not
    /// the whole. One that was refused, or never sent, cost nothing.
    const core::Attempt &close(const core::CompletionEnd &end, const core::PriceBook &prices, Reached reached = Reached::Told);
    void setNext(const QString &next) { m_attempt.next = next; }

private:
    [[nodiscard]] core::Cost costOf(const core::CompletionEnd &end, const core::Price *price, Reached reached) const;

    const core::Clock *m_clock = nullptr;
    core::Attempt m_attempt;
    std::optional<core::Money> m_reported;
    std::chrono::steady_clock::time_point m_sent;
    std::optional<Duration> m_lastContent;
    qint64 m_characters = 0;
};

} // namespace assay::engine
