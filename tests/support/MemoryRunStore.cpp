// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/MemoryRunStore.h"

#include <algorithm>

namespace assay::test {

namespace {

template <class T>
core::StoreResult<T> ready(T value)
{
    // In two steps: GCC 14 takes the error of a temporary for uninitialized.
    std::expected<T, core::StoreError> result(std::move(value));
    return QtFuture::makeReadyValueFuture(std::move(result));
}

int countOf(const core::Comparison &comparison, std::initializer_list<core::Outcome> outcomes)
{
    return static_cast<int>(std::ranges::count_if(comparison.answers, [&](const core::Answer &answer) {
        return answer.outcome && std::ranges::find(outcomes, *answer.outcome) != outcomes.end();
    }));
}

bool isBefore(const core::Comparison &a, const core::Comparison &b)
{
    return std::tie(a.created, a.id) < std::tie(b.created, b.id);
}

} // namespace

void MemoryRunStore::addComparison(const core::Comparison &comparison)
{
    core::Comparison kept = comparison;
    kept.answers.clear();
    comparisons.insert(comparison.id, kept);
    Q_EMIT changed();
}

void MemoryRunStore::addTurn(const core::ComparisonId &comparison, const core::Turn &turn)
{
    comparisons[comparison].turns.append(turn);
}

void MemoryRunStore::startAnswer(const core::Answer &answer)
{
    startedAnswers.append(answer.id);
    if (core::Answer *kept = find(answer.id)) {
        *kept = answer;
    } else {
        comparisons[answer.comparison].answers.append(answer);
    }
}

void MemoryRunStore::appendJournal(const QList<core::JournalChunk> &chunks)
{
    journal.append({m_time.elapsed(), chunks});
}

void MemoryRunStore::addAttempt(const core::Attempt &attempt)
{
    ledger.insert(attempt.id, attempt);
}

void MemoryRunStore::finishAnswer(const core::Answer &answer)
{
    finishedAnswers.insert(answer.id, answer);
    if (core::Answer *kept = find(answer.id)) {
        *kept = answer;
    }
    Q_EMIT changed();
}

void MemoryRunStore::rename(const core::ComparisonId &comparison, const QString &title)
{
    comparisons[comparison].title = title;
    Q_EMIT changed();
}

core::StoreResult<QList<core::HistoryRow>> MemoryRunStore::history(const core::HistoryQuery &query)
{
    QList<core::Comparison> all = comparisons.values();
    std::ranges::sort(all, [](const auto &a, const auto &b) { return isBefore(b, a); });
    QList<core::HistoryRow> rows;
    for (const core::Comparison &each : std::as_const(all)) {
        const bool behind =
            !query.beforeCreated.isValid() || std::tie(each.created, each.id) < std::tie(query.beforeCreated, query.beforeId);
        if (behind && rows.size() < query.limit && each.title.contains(query.search, Qt::CaseInsensitive)) {
            const int failed = countOf(each, {core::Outcome::Failed, core::Outcome::Cut});
            rows.append({each.id,
                         each.created,
                         each.title,
                         {},
                         static_cast<int>(each.answers.size()),
                         failed,
                         each.cost(),
                         each.simulated});
        }
    }
    return ready(rows);
}

core::StoreResult<core::Comparison> MemoryRunStore::load(const core::ComparisonId &comparison)
{
    if (!comparisons.contains(comparison)) {
        const core::StoreError error{core::StoreError::Kind::NotFound, comparison.toString()};
        return QtFuture::makeReadyValueFuture(std::expected<core::Comparison, core::StoreError>(std::unexpected(error)));
    }
    return ready(comparisons.value(comparison));
}

core::StoreResult<int> MemoryRunStore::remove(const QList<core::ComparisonId> &ids)
{
    int count = 0;
    for (const core::ComparisonId &id : ids) {
        if (comparisons.contains(id)) {
            removed.insert(id, comparisons.take(id));
            ++count;
        }
    }
    Q_EMIT changed();
    return ready(count);
}

core::StoreResult<int> MemoryRunStore::restore(const QList<core::ComparisonId> &ids)
{
    int count = 0;
    for (const core::ComparisonId &id : ids) {
        if (removed.contains(id)) {
            comparisons.insert(id, removed.take(id));
            ++count;
        }
    }
    Q_EMIT changed();
    return ready(count);
}

core::StoreResult<core::Spend> MemoryRunStore::spend(QDate from, QDate to)
{
    core::Spend spend;
    core::CostSum sum;
    for (const core::Attempt &attempt : std::as_const(ledger)) {
        const QDate day = attempt.started.toLocalTime().date();
        if (!attempt.simulated && day >= from && day <= to) {
            sum.add(attempt.cost);
            ++spend.attempts;
        }
    }
    spend.total = sum.known;
    spend.unknown = sum.unknown;
    spend.estimated = sum.estimated;
    return ready(spend);
}

void MemoryRunStore::saveModels(const core::ProviderId &provider, const QList<core::ModelInfo> &models,
                                const QDateTime &fetched)
{
    lists.removeIf([&](const ModelList &list) { return list.provider == provider; });
    lists.append({provider, models, fetched});
}

core::StoreResult<QList<core::RunStore::ModelList>> MemoryRunStore::models()
{
    return ready(lists);
}

core::StoreResult<QList<core::RunStore::PriceChange>> MemoryRunStore::priceChanges()
{
    return ready(changes);
}

QString MemoryRunStore::journalled(const core::AnswerId &answer, core::JournalChunk::Kind kind) const
{
    QString out;
    for (const JournalCall &call : journal) {
        for (const core::JournalChunk &chunk : call.chunks) {
            if (chunk.answer == answer && chunk.kind == kind) {
                out += chunk.text;
            }
        }
    }
    return out;
}

core::Answer *MemoryRunStore::find(const core::AnswerId &answer)
{
    for (core::Comparison &comparison : comparisons) {
        for (core::Answer &each : comparison.answers) {
            if (each.id == answer) {
                return &each;
            }
        }
    }
    return nullptr;
}

} // namespace assay::test
