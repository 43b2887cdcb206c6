// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "store/SqliteRunStore.h"

#include <QTest>
#include <QTimeZone>

#include <memory>

/// Comparisons as the engine hands them to the store.
namespace samples {

using namespace assay;

inline QDateTime moment(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC);
}

inline core::Contestant contestant(const QString &provider, const QString &model)
{
    core::Contestant out;
    out.route = {core::ProviderId(provider), core::ModelId(model)};
    return out;
}

inline core::Comparison comparison(const QString &prompt, qint64 ms = 1'790'000'000'000, int contestants = 2)
{
    core::Comparison out;
    out.id = core::ComparisonId(core::makeUniqueId());
    out.title = core::titleFromPrompt(prompt);
    out.created = moment(ms);
    for (int i = 0; i < contestants; ++i) {
        out.contestants.append(contestant(QStringLiteral("groq"), QStringLiteral("vendor/model-%1").arg(i)));
    }
    out.turns.append({.number = 0, .prompt = prompt, .attachments = {}, .created = out.created});
    return out;
}

inline core::Answer answer(const core::Comparison &comparison, int position = 0)
{
    core::Answer out;
    out.id = core::AnswerId(core::makeUniqueId());
    out.comparison = comparison.id;
    out.position = position;
    out.contestant = comparison.contestants.at(position);
    out.created = comparison.created;
    return out;
}

inline core::Attempt attempt(const core::Answer &answer, std::optional<qint64> computed, std::optional<qint64> reported = {})
{
    core::Attempt out;
    out.id = core::AttemptId(core::makeUniqueId());
    out.answer = answer.id;
    out.number = static_cast<int>(answer.attempts.size()) + 1;
    out.route = answer.contestant.route;
    out.started = answer.created;
    out.status = 200;
    if (computed) {
        out.cost.computed = core::Money::fromPico(*computed);
    }
    if (reported) {
        out.cost.reported = core::Money::fromPico(*reported);
    }
    return out;
}

inline core::Answer finished(core::Answer answer, const QString &text, core::Outcome outcome = core::Outcome::Complete)
{
    answer.text = text;
    answer.outcome = outcome;
    answer.finish = {core::FinishReason::Kind::Stop, QStringLiteral("stop"), {}};
    return answer;
}

inline core::JournalChunk chunk(const core::Answer &answer, qint64 atUs, const QString &text,
                                core::JournalChunk::Kind kind = core::JournalChunk::Kind::Text)
{
    return {answer.id, kind, atUs, text};
}

/// Stores a comparison of one answer, done.
inline core::Comparison store(core::RunStore &store, const QString &prompt, const QString &text, qint64 ms = 1'790'000'000'000)
{
    core::Comparison made = comparison(prompt, ms, 1);
    store.addComparison(made);
    const core::Answer begun = answer(made);
    store.startAnswer(begun);
    core::Answer done = finished(begun, text);
    done.attempts.append(attempt(done, 1000));
    store.addAttempt(done.attempts.constLast());
    store.finishAnswer(done);
    made.answers.append(done);
    return made;
}

inline core::HistoryQuery search(const QString &words, int limit = 50)
{
    core::HistoryQuery out;
    out.search = words;
    out.limit = limit;
    return out;
}

/// Waits for a future of the store and takes what it holds.
template <class T>
T valueOf(core::StoreResult<T> future)
{
    future.waitForFinished();
    const auto result = future.result();
    if (!result) {
        qCritical("the store answers: %s", qPrintable(result.error().message));
        return T();
    }
    return *result;
}

template <class T>
std::optional<core::StoreError> errorOf(core::StoreResult<T> future)
{
    future.waitForFinished();
    const auto result = future.result();
    return result ? std::nullopt : std::optional(result.error());
}

inline core::HistoryRequest request(const QString &words, int limit = 50)
{
    return {search(words, limit), {}, core::HistoryOrder::Newest, 0};
}

template <class Row>
QStringList titles(const QList<Row> &rows)
{
    QStringList out;
    for (const Row &row : rows) {
        out.append(row.title);
    }
    return out;
}

} // namespace samples
