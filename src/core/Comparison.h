// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Contestant.h"
#include "core/Cost.h"
#include "core/Outcome.h"
#include "core/ProviderError.h"
#include "core/Usage.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>
#include <optional>

namespace assay::core {

/// Latency phases of one exchange, each from the moment it was sent off, on the monotonic clock.
struct PhaseTimes {
    using Duration = std::chrono::microseconds;
    std::optional<Duration> connect; ///< socket (and TLS) ready; nullopt on a reused connection
    std::optional<Duration> requestSent;
    std::optional<Duration> headers;    ///< first byte of the answer's head
    std::optional<Duration> firstToken; ///< first text, reasoning or tool call
    std::optional<Duration> total;      ///< last byte
    friend bool operator==(const PhaseTimes &, const PhaseTimes &) = default;
};

/// One HTTP exchange made for an answer: the unit of timing and of billing.
struct Attempt {
    AttemptId id;
    AnswerId answer;
    int number = 1; ///< 1-based within its answer
    Route route;
    KeyName key;
    QDateTime started; ///< UTC
    PhaseTimes phases;
    int status = 0;
    std::optional<ProviderError> error;
    QString requestId;
    QString generationId;
    QString servedModel;
    QString servedBy; ///< upstream
    Usage usage;
    Cost cost;
    std::optional<Price> price; ///< the prices that were used
    bool simulated = false;     ///< never counted as spend
    QString next;               ///< what followed a failed attempt, for people and logs: "retry in 2.0 s"; empty: nothing
    friend bool operator==(const Attempt &, const Attempt &) = default;
};

/// What one contestant returned.
struct Answer {
    AnswerId id;
    ComparisonId comparison;
    int turn = 0;     ///< 0 for the first prompt, then 1, 2, … for follow-ups
    int position = 0; ///< which contestant: the pane's number, 0-based
    int repeat = 0;   ///< 0-based
    Contestant contestant;
    QString text;
    QList<ReasoningPart> reasoning;
    QList<ToolCall> toolCalls;
    QList<Citation> citations; ///< in the order in which they came, each once
    QList<Picture> pictures;
    QStringList warnings;
    std::optional<Outcome> outcome; ///< nullopt while it runs
    FinishReason finish;            ///< its raw word is the contract's `stop_reason`
    std::optional<ProviderError> error;
    QList<Attempt> attempts;
    QDateTime created; ///< UTC
    bool simulated = false;

    [[nodiscard]] const Attempt *lastAttempt() const { return attempts.isEmpty() ? nullptr : &attempts.constLast(); }
    /// All attempts together: each one is billed.
    [[nodiscard]] CostSum cost() const;
    /// The visible reasoning. A signature ends a block: the next begins a paragraph. Other parts are pieces of one text.
    [[nodiscard]] QString reasoningText() const;
    friend bool operator==(const Answer &, const Answer &) = default;
};

/// One prompt of a comparison: the first, or a follow-up.
struct Turn {
    int number = 0;
    QString prompt;
    QList<Attachment> attachments;
    QDateTime created; ///< UTC
    friend bool operator==(const Turn &, const Turn &) = default;
};

/// What the user adds to a comparison. When it is set, a member without a value leaves what there is.
struct Annotation {
    std::optional<bool> pinned;
    std::optional<QStringList> tags;
    std::optional<QString> note;
    [[nodiscard]] bool isEmpty() const { return !pinned && !tags && !note; }
    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// One prompt given to one line-up, with its follow-ups.
struct Comparison {
    ComparisonId id;
    QString title; ///< from the prompt's first line, or the user's own
    QString system;
    Parameters parameters;
    QList<Contestant> contestants;
    int repeats = 1;
    QList<Turn> turns;
    QList<Answer> answers;  ///< by turn, then position, then repeat
    QDateTime created;      ///< UTC
    bool simulated = false; ///< every contestant is
    Annotation
        annotation; ///< as it was stored; members without a value: unpinned, no tags, no note. RunStore::addComparison() ignores it

    [[nodiscard]] CostSum cost() const;
    friend bool operator==(const Comparison &, const Comparison &) = default;
};

/// A title of at most 80 characters from a prompt's first line that says something.
[[nodiscard]] QString titleFromPrompt(const QString &prompt);

} // namespace assay::core
