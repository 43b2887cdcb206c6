// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"

#include <QElapsedTimer>
#include <QHash>

namespace assay::test {

/// A store without a disk. It also tells how it was called: journal calls with their times, ledger entries, finished answers.
class MemoryRunStore final : public core::RunStore {
    Q_OBJECT
public:
    struct JournalCall {
        qint64 atMs = 0; ///< since the store was made
        QList<core::JournalChunk> chunks;
    };

    explicit MemoryRunStore(QObject *parent = nullptr) : RunStore(parent) { m_time.start(); }

    void addComparison(const core::Comparison &comparison) override;
    void addTurn(const core::ComparisonId &comparison, const core::Turn &turn) override;
    void startAnswer(const core::Answer &answer) override;
    void appendJournal(const QList<core::JournalChunk> &chunks) override;
    void addAttempt(const core::Attempt &attempt) override;
    void finishAnswer(const core::Answer &answer) override;
    void rename(const core::ComparisonId &comparison, const QString &title) override;
    [[nodiscard]] core::StoreResult<QList<core::HistoryRow>> history(const core::HistoryQuery &query) override;
    [[nodiscard]] core::StoreResult<core::Comparison> load(const core::ComparisonId &comparison) override;
    [[nodiscard]] core::StoreResult<int> remove(const QList<core::ComparisonId> &comparisons) override;
    [[nodiscard]] core::StoreResult<int> restore(const QList<core::ComparisonId> &comparisons) override;
    [[nodiscard]] core::StoreResult<core::Spend> spend(QDate from, QDate to) override;
    void saveModels(const core::ProviderId &provider, const QList<core::ModelInfo> &models, const QDateTime &fetched) override;
    [[nodiscard]] core::StoreResult<QList<ModelList>> models() override;
    [[nodiscard]] core::StoreResult<QList<PriceChange>> priceChanges() override;
    bool flush(int) override { return true; }
    [[nodiscard]] std::optional<core::StoreError> problem() const override { return m_problem; }

    void setProblem(const std::optional<core::StoreError> &problem) { m_problem = problem; }

    QHash<core::ComparisonId, core::Comparison> comparisons;
    QHash<core::ComparisonId, core::Comparison> removed;
    QHash<core::AttemptId, core::Attempt> ledger;
    QHash<core::AnswerId, core::Answer> finishedAnswers;
    QList<core::AnswerId> startedAnswers;
    QList<JournalCall> journal;
    QList<ModelList> lists;
    QList<PriceChange> changes;

    /// All journalled text of an answer.
    [[nodiscard]] QString journalled(const core::AnswerId &answer,
                                     core::JournalChunk::Kind kind = core::JournalChunk::Kind::Text) const;

private:
    core::Answer *find(const core::AnswerId &answer);

    QElapsedTimer m_time;
    std::optional<core::StoreError> m_problem;
};

} // namespace assay::test
