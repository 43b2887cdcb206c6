// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Recovery.h"

#include "store/Connection.h"
#include "store/Ledger.h"
#include "store/Loader.h"
#include "store/OwnerFile.h"
#include "store/Rows.h"
#include "store/TransactionScope.h"
#include "store/Trash.h"

#include <QLoggingCategory>

using namespace std::chrono_literals;

namespace assay::store {

namespace {
Q_LOGGING_CATEGORY(log, "assay.store", QtWarningMsg)
}

int Recovery::run()
{
    // Looked for before the write lock is taken: most starts find nothing and should wait for nobody.
    if (!orphans().isEmpty()) {
        TransactionScope transaction(m_connection);
        // Once more: another program may start at the same time and be quicker.
        const QList<qint64> rows = orphans();
        for (const qint64 row : rows) {
            end(row);
        }
        transaction.commit();
        qCInfo(log) << rows.size() << "answers were cut by the end of their program";
        emptyTrash();
        return static_cast<int>(rows.size());
    }
    emptyTrash();
    return 0;
}

QList<qint64> Recovery::orphans()
{
    QHash<QString, bool> alive;
    QList<qint64> rows;
    Statement query = m_connection.statement("SELECT id, owner FROM answer WHERE outcome IS NULL");
    while (query.step()) {
        const QString owner = query.text(1);
        if (!alive.contains(owner)) {
            alive.insert(owner, !owner.isEmpty() && m_owners.isAlive(owner));
        }
        if (!alive.value(owner)) {
            rows.append(query.integer(0));
        }
    }
    return rows;
}

void Recovery::end(qint64 row)
{
    Journal journal(m_connection);
    core::Answer answer = Loader(m_connection).answer(row);
    answer.outcome = core::Outcome::Cut;
    answer.error = core::ProviderError{
        .kind = core::ErrorKind::Protocol, .message = QStringLiteral("The program ended before this answer did."), .cut = true};
    Rows rows(m_connection);
    const core::Attempt *last = answer.lastAttempt();
    if (last == nullptr || last->error) {
        const core::Attempt lost = lostAttempt(answer, journal.runsOf(row));
        rows.putAttempt(row, lost);
        Ledger(m_connection).enter(lost, answer.comparison);
    }
    rows.addUpAnswer(row);
    const qint64 comparison = rows.comparisonOf(answer.comparison);
    rows.finishAnswer(comparison, answer);
    journal.close(row, answer, {});
    rows.addUp(comparison);
}

core::Attempt Recovery::lostAttempt(const core::Answer &answer, const QList<JournalRun> &runs)
{
    core::Attempt attempt;
    attempt.id = core::AttemptId(core::makeUniqueId());
    attempt.answer = answer.id;
    attempt.number = answer.attempts.isEmpty() ? 1 : answer.attempts.constLast().number + 1;
    attempt.route = answer.contestant.route;
    attempt.key = answer.contestant.key;
    attempt.started = answer.attempts.isEmpty() ? answer.created : answer.attempts.constLast().started;
    if (!runs.isEmpty()) {
        attempt.phases.firstToken = core::PhaseTimes::Duration(runs.constFirst().startUs);
        attempt.phases.total = core::PhaseTimes::Duration(runs.constLast().endUs);
    }
    attempt.error = answer.error;
    attempt.simulated = answer.simulated;
    return attempt;
}

void Recovery::emptyTrash()
{
    Trash trash(m_connection);
    const QStringList owners = trash.owners();
    for (const QString &owner : owners) {
        if (!m_owners.isAlive(owner)) {
            trash.purge(owner, 1s);
        }
    }
}

} // namespace assay::store
