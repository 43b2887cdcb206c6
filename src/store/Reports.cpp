// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Reports.h"

#include "store/Codec.h"
#include "store/Connection.h"
#include "store/SqlError.h"
#include "store/TransactionScope.h"

#include <QTimeZone>

namespace assay::store {

namespace {

core::ReportHead headIn(Statement &row)
{
    return {core::ReportId(row.text(0)), row.text(1), QDateTime::fromMSecsSinceEpoch(row.integer(2), QTimeZone::UTC),
            row.text(3), row.integer(4) != 0};
}

} // namespace

void Reports::keep(const core::Report &report)
{
    m_connection
        .statement("INSERT INTO report(uid, kind, created_ms, title, content, simulated) VALUES(?1, ?2, ?3, ?4, ?5, ?6) "
                   "ON CONFLICT(uid) DO UPDATE SET kind = excluded.kind, created_ms = excluded.created_ms, "
                   "title = excluded.title, content = excluded.content, simulated = excluded.simulated")
        .with(report.head.id.toString(), report.head.kind, report.head.created.toMSecsSinceEpoch(), report.head.title,
              QString::fromUtf8(encodeCompact(report.content)), report.head.simulated ? 1 : 0)
        .run();
}

QList<core::ReportHead> Reports::all(const core::ReportQuery &query)
{
    QList<core::ReportHead> out;
    Statement rows = m_connection.statement("SELECT uid, kind, created_ms, title, simulated FROM report "
                                            "WHERE ?1 = '' OR kind = ?1 ORDER BY created_ms DESC, id DESC LIMIT ?2");
    rows.with(query.kind, query.limit);
    while (rows.step()) {
        out.append(headIn(rows));
    }
    return out;
}

core::Report Reports::one(const core::ReportId &id)
{
    Statement row =
        m_connection.statement("SELECT uid, kind, created_ms, title, simulated, content FROM report WHERE uid = ?1");
    row.with(id.toString());
    if (!row.step()) {
        throw SqlError(core::StoreError::Kind::NotFound, QStringLiteral("there is no report %1").arg(id.toString()));
    }
    return {headIn(row), decodeObject(row.text(5))};
}

int Reports::remove(const QList<core::ReportId> &ids)
{
    TransactionScope transaction(m_connection);
    const qint64 before = m_connection.integerOf("SELECT count(*) FROM report");
    for (const core::ReportId &id : ids) {
        m_connection.statement("DELETE FROM report WHERE uid = ?1").with(id.toString()).run();
    }
    const qint64 after = m_connection.integerOf("SELECT count(*) FROM report");
    transaction.commit();
    return static_cast<int>(before - after);
}

} // namespace assay::store
