// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Transfer.h"

#include "store/Connection.h"
#include "store/Ledger.h"
#include "store/Loader.h"
#include "store/Rows.h"
#include "store/TransactionScope.h"

namespace assay::store {

void Transfer::run()
{
    TransactionScope transaction(m_into);
    const QList<core::ComparisonId> ids = running();
    for (const core::ComparisonId &id : ids) {
        take(id);
    }
    transaction.commit();
}

QList<core::ComparisonId> Transfer::running()
{
    QList<core::ComparisonId> ids;
    Statement query = m_from.statement("SELECT DISTINCT c.uid FROM answer a JOIN comparison c ON c.id = a.comparison "
                                       "WHERE a.outcome IS NULL AND a.owner = ?1 AND c.deleted_ms IS NULL");
    query.with(m_owner);
    while (query.step()) {
        ids.append(core::ComparisonId(query.text(0)));
    }
    return ids;
}

void Transfer::take(const core::ComparisonId &id)
{
    const core::Comparison comparison = Loader(m_from).load(id);
    Rows rows(m_into);
    rows.addComparison(comparison);
    const qint64 row = rows.comparisonOf(id);
    for (const core::Turn &turn : comparison.turns) {
        rows.putTurn(row, turn);
    }
    for (const core::Answer &answer : comparison.answers) {
        takeAnswer(row, answer);
    }
    rows.annotate(row, comparison.annotation);
    rows.addUp(row);
}

void Transfer::takeAnswer(qint64 comparison, const core::Answer &answer)
{
    Rows rows(m_into);
    const qint64 row = answer.outcome ? rows.finishAnswer(comparison, answer) : rows.startAnswer(comparison, answer, m_owner);
    Ledger ledger(m_into);
    for (const core::Attempt &attempt : answer.attempts) {
        rows.putAttempt(row, attempt);
        ledger.enter(attempt, answer.comparison);
    }
    rows.addUpAnswer(row);
    if (!answer.outcome) {
        Journal(m_into).append(row, Journal(m_from).runsOf(Rows(m_from).answerOf(answer.id)));
    }
}

} // namespace assay::store
