// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "store/Journal.h"

#include <QHash>

namespace assay::store {

class Connection;
class Statement;

/// Reads whole comparisons and the model lists. All calls throw SqlError.
class Loader final {
public:
    explicit Loader(Connection &connection) : m_connection(connection), m_journal(connection) {}

    /// Throws NotFound; what lies in the trash is not found. An answer that still runs, here or in another program, comes with the text
    /// that its journal has so far and without an outcome.
    [[nodiscard]] core::Comparison load(const core::ComparisonId &id);
    [[nodiscard]] core::Answer answer(qint64 id);
    [[nodiscard]] core::Annotation annotation(const core::ComparisonId &id);
    /// As core::HistoryStore::recording().
    [[nodiscard]] QList<core::JournalChunk> recording(const core::AnswerId &id);
    [[nodiscard]] QList<core::RunStore::ModelList> models();

private:
    [[nodiscard]] QList<core::Turn> turnsOf(qint64 comparison);
    [[nodiscard]] QList<core::Attachment> attachmentsOf(qint64 turn);
    [[nodiscard]] QList<core::Answer> answersOf(qint64 comparison);
    [[nodiscard]] core::Answer answerFrom(const Statement &row);
    [[nodiscard]] QList<core::Attempt> attemptsOf(qint64 answer, const core::AnswerId &id);
    void addJournalled(core::Answer &answer, qint64 row);

    Connection &m_connection;
    Journal m_journal;
};

} // namespace assay::store
