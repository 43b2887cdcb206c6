// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"

namespace assay::store {

class Connection;

/// Puts comparisons, turns, answers and attempts into their tables. `comparison` and `answer` are ids of rows. To be called within a
/// transaction; all calls throw SqlError.
class Rows final {
public:
    explicit Rows(Connection &connection) : m_connection(connection) {}

    /// The row's id; throws NotFound.
    [[nodiscard]] qint64 comparisonOf(const core::ComparisonId &id);
    [[nodiscard]] qint64 answerOf(const core::AnswerId &id);
    [[nodiscard]] core::ComparisonId comparisonIdOf(qint64 answer);

    /// One that is there already stays as it is.
    void addComparison(const core::Comparison &comparison);
    void putTurn(qint64 comparison, const core::Turn &turn);
    void rename(qint64 comparison, const QString &title);
    void annotate(qint64 comparison, const core::Annotation &annotation);

    /// An answer that begins: without text or outcome, `owner` works at it.
    qint64 startAnswer(qint64 comparison, const core::Answer &answer, const QString &owner);
    /// The whole answer but its attempts.
    qint64 finishAnswer(qint64 comparison, const core::Answer &answer);
    void putAttempt(qint64 answer, const core::Attempt &attempt);

    /// Brings the figures that lists show and are filtered by up to date: first those of its answers, then those of the comparison.
    void addUpAnswer(qint64 answer);
    void addUp(qint64 comparison);

private:
    qint64 putAnswer(qint64 comparison, const core::Answer &answer, const std::optional<QString> &owner);
    void putBody(qint64 comparison, qint64 answer, const core::Answer &content, const QString &text);
    [[nodiscard]] QString contestantOf(qint64 comparison, const core::Answer &answer);
    void putTags(qint64 comparison, const QStringList &tags);
    void putNote(qint64 comparison, const QString &note);
    void putPromptKey(qint64 comparison);
    void putAttachments(qint64 turn, const QList<core::Attachment> &attachments);
    [[nodiscard]] qint64 addPassage(qint64 comparison, const QString &text);
    [[nodiscard]] qint64 freePassage(qint64 from, qint64 to);
    void changePassage(qint64 passage, const QString &text);

    Connection &m_connection;
};

} // namespace assay::store
