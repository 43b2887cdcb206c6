// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Writer.h"

#include "store/Budgets.h"
#include "store/Codec.h"
#include "store/Connection.h"
#include "store/PriceChanges.h"
#include "store/Reports.h"
#include "store/SqlError.h"
#include "store/TransactionScope.h"

#include <QLoggingCategory>

#include <utility>

namespace assay::store {

namespace {

Q_LOGGING_CATEGORY(log, "assay.store", QtWarningMsg)

bool isHopeless(const SqlError &error)
{
    return error.isAboutTheData() || error.error().kind == core::StoreError::Kind::NotFound;
}

} // namespace

Writer::Writer(Connection &connection, QString owner)
    : m_connection(connection),
      m_owner(std::move(owner)),
      m_schema(connection.integerOf("PRAGMA user_version")),
      m_rows(connection),
      m_journal(connection),
      m_ledger(connection)
{
}

void Writer::write(std::span<const Write> writes)
{
    try {
        writeAll(writes);
    } catch (const SqlError &error) {
        if (!isHopeless(error)) {
            throw;
        }
        writeEach(writes);
    }
}

void Writer::writeAll(std::span<const Write> writes)
{
    m_runs.clear();
    m_touched.clear();
    TransactionScope transaction(m_connection);
    checkSchema();
    for (const Write &write : writes) {
        apply(write);
    }
    writePending();
    transaction.commit();
}

void Writer::checkSchema()
{
    if (m_connection.integerOf("PRAGMA user_version") != m_schema) {
        throw SqlError(core::StoreError::Kind::FromTheFuture,
                       QStringLiteral("a newer version has brought the database up to date; start Assay again"));
    }
}

void Writer::writeEach(std::span<const Write> writes)
{
    TransactionScope transaction(m_connection);
    for (const Write &write : writes) {
        m_runs.clear();
        m_touched.clear();
        m_connection.execute("SAVEPOINT one");
        try {
            apply(write);
            writePending();
        } catch (const SqlError &error) {
            if (!isHopeless(error)) {
                throw;
            }
            m_connection.execute("ROLLBACK TO one");
            qCWarning(log) << "a write of kind" << write.index() << "is left out:" << error.error().message;
        }
        m_connection.execute("RELEASE one");
    }
    transaction.commit();
}

void Writer::apply(const Write &write)
{
    std::visit([this](const auto &each) { apply(each); }, write);
}

void Writer::writePending()
{
    for (auto it = m_runs.cbegin(); it != m_runs.cend(); ++it) {
        m_journal.append(m_rows.answerOf(it.key()), it.value());
    }
    for (const core::ComparisonId &comparison : std::as_const(m_touched)) {
        m_rows.addUp(m_rows.comparisonOf(comparison));
    }
}

void Writer::apply(const AddComparison &write)
{
    m_rows.addComparison(write.comparison);
}

void Writer::apply(const AddTurn &write)
{
    m_rows.putTurn(m_rows.comparisonOf(write.comparison), write.turn);
}

void Writer::apply(const StartAnswer &write)
{
    const qint64 row = m_rows.startAnswer(m_rows.comparisonOf(write.answer.comparison), write.answer, m_owner);
    m_runs.remove(write.answer.id);
    m_journal.discard(row);
    m_touched.insert(write.answer.comparison);
}

void Writer::apply(const AppendJournal &write)
{
    for (const core::JournalChunk &chunk : write.chunks) {
        appendChunk(m_runs[chunk.answer], chunk);
    }
}

void Writer::apply(const AddAttempt &write)
{
    const qint64 row = m_rows.answerOf(write.attempt.answer);
    enter(row, write.attempt, m_rows.comparisonIdOf(row));
}

void Writer::apply(const FinishAnswer &write)
{
    finish(write.answer, true);
}

void Writer::finish(const core::Answer &answer, bool billed)
{
    const qint64 row = m_rows.finishAnswer(m_rows.comparisonOf(answer.comparison), answer);
    for (const core::Attempt &attempt : answer.attempts) {
        enter(row, attempt, answer.comparison, billed);
    }
    m_journal.close(row, answer, m_runs.take(answer.id));
    m_touched.insert(answer.comparison);
}

int Writer::import(const QList<core::Comparison> &comparisons, bool billed)
{
    m_runs.clear();
    m_touched.clear();
    int added = 0;
    TransactionScope transaction(m_connection);
    for (const core::Comparison &comparison : comparisons) {
        if (!isThere("SELECT 1 FROM comparison WHERE uid = ?1", comparison.id.toString())) {
            importOne(comparison, billed);
            ++added;
        }
    }
    writePending();
    transaction.commit();
    return added;
}

bool Writer::isThere(const char *sql, const QString &id)
{
    Statement query = m_connection.statement(sql);
    query.with(id);
    return query.step();
}

void Writer::importOne(const core::Comparison &comparison, bool billed)
{
    AddComparison write{comparison};
    write.comparison.answers.clear();
    apply(write);
    for (core::Answer answer : comparison.answers) {
        // What is stored under these ids belongs to others, and would be changed.
        bool taken = isThere("SELECT 1 FROM answer WHERE uid = ?1", answer.id.toString());
        for (const core::Attempt &attempt : std::as_const(answer.attempts)) {
            taken = taken || isThere("SELECT 1 FROM attempt WHERE uid = ?1", attempt.id.toString());
        }
        if (taken) {
            throw SqlError(core::StoreError::Kind::Other,
                           QStringLiteral("it holds an answer that belongs to another comparison here"));
        }
        if (!answer.outcome) {
            answer.outcome = core::Outcome::Cut; // it ran when it was exported
        }
        answer.comparison = comparison.id;
        apply(StartAnswer{answer});
        finish(answer, billed);
    }
    if (!comparison.annotation.isEmpty()) {
        apply(Annotate{comparison.id, comparison.annotation});
    }
}

void Writer::apply(const Rename &write)
{
    m_rows.rename(m_rows.comparisonOf(write.comparison), write.title);
}

void Writer::apply(const Annotate &write)
{
    m_rows.annotate(m_rows.comparisonOf(write.comparison), write.annotation);
}

void Writer::apply(const SaveModels &write)
{
    QJsonArray models;
    for (const core::ModelInfo &model : write.list.models) {
        models.append(encodeModel(model));
    }
    m_connection.statement("INSERT OR REPLACE INTO model_list(provider, fetched_ms, models) VALUES(?1, ?2, ?3)")
        .with(write.list.provider.toString(), write.list.fetched.toMSecsSinceEpoch(), QString::fromUtf8(encodeCompact(models)))
        .run();
    PriceChanges(m_connection).note(write.list);
}

void Writer::apply(const SetBudgets &write)
{
    Budgets(m_connection).set(write.budgets);
}

void Writer::apply(const ReleaseAttempt &write)
{
    Budgets(m_connection).release(write.attempt);
}

void Writer::apply(const KeepReport &write)
{
    Reports(m_connection).keep(write.report);
}

void Writer::apply(const Reconcile &write)
{
    m_ledger.reconcile(write.attempt, write.bill, write.cause);
    Statement query = m_connection.statement(
        "SELECT t.answer, c.uid FROM attempt t JOIN answer a ON a.id = t.answer JOIN comparison c ON c.id = a.comparison "
        "WHERE t.uid = ?1");
    query.with(write.attempt.toString());
    if (!query.step()) {
        return; // deleted meanwhile; the money was spent all the same
    }
    // What the answer itself had reported stays beside it.
    m_connection.statement("UPDATE attempt SET cost_reported = ?2 WHERE uid = ?1 AND cost_reported IS NULL")
        .with(write.attempt.toString(), static_cast<qint64>(write.bill.charged.pico()))
        .run();
    m_rows.addUpAnswer(query.integer(0));
    m_touched.insert(core::ComparisonId(query.text(1)));
}

void Writer::enter(qint64 answer, const core::Attempt &attempt, const core::ComparisonId &comparison, bool billed)
{
    m_rows.putAttempt(answer, attempt);
    m_rows.addUpAnswer(answer);
    if (billed) {
        m_ledger.enter(attempt, comparison);
        Budgets(m_connection).release(attempt.id); // what it did cost counts from now on
    }
    m_touched.insert(comparison);
}

} // namespace assay::store
