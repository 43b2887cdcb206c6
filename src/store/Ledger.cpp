// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Ledger.h"

#include "store/Codec.h"
#include "store/Connection.h"
#include "store/PricesUsed.h"

#include <QDateTime>
#include <QMap>

#include <tuple>

namespace assay::store {

namespace {

constexpr qint64 slotMs = 15LL * 60 * 1000;

std::optional<qint64> picoOf(const std::optional<core::Money> &money)
{
    return money ? std::optional<qint64>(money->pico()) : std::nullopt;
}

std::optional<core::Money> moneyOf(const std::optional<qint64> &pico)
{
    return pico ? std::optional(core::Money::fromPico(*pico)) : std::nullopt;
}

qint64 slotOf(qint64 atMs)
{
    return atMs / slotMs;
}

} // namespace

struct Ledger::Entry {
    bool there = false;
    qint64 atMs = 0;
    QString provider;
    QString model;
    QString key;
    std::optional<core::Money> billed; ///< by the provider's record
    core::Cost cost;                   ///< with that in the place of what was reported
};

void Ledger::enter(const core::Attempt &attempt, const core::ComparisonId &comparison)
{
    if (attempt.simulated) {
        return;
    }
    const Entry before = entryOf(attempt.id);
    if (before.there) {
        rollUp(before, -1);
    }
    Entry entry{.there = true,
                .atMs = attempt.started.toMSecsSinceEpoch(),
                .provider = attempt.route.provider.toString(),
                .model = attempt.route.model.toString(),
                .key = attempt.key.toString(),
                .billed = before.billed,
                .cost = attempt.cost};
    if (before.billed) {
        entry.cost.reported = before.billed; // the record knows it better than the answer
    }
    const std::optional<qint64> price = priceUsedOf(m_connection, attempt.price);
    m_connection
        .statement(
            "INSERT INTO ledger(attempt, comparison, at_ms, provider, model, key_name, computed, reported, upper_bound, "
            "price_used, generation_id) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT(attempt) DO UPDATE SET "
            "at_ms = ?3, provider = ?4, model = ?5, key_name = ?6, computed = ?7, reported = ?8, upper_bound = ?9, "
            "price_used = ?10, generation_id = ?11")
        .with(attempt.id.toString(), comparison.toString(), entry.atMs, entry.provider, entry.model, entry.key,
              picoOf(attempt.cost.computed), picoOf(attempt.cost.reported), certaintyOf(attempt.cost), price,
              attempt.generationId)
        .run();
    rollUp(entry, 1);
}

Ledger::Entry Ledger::entryOf(const core::AttemptId &attempt)
{
    Statement query = m_connection.statement(
        "SELECT at_ms, provider, model, key_name, computed, coalesce(billed, reported), billed FROM ledger WHERE attempt = ?1");
    query.with(attempt.toString());
    Entry entry;
    if (query.step()) {
        entry.there = true;
        entry.atMs = query.integer(0);
        entry.provider = query.text(1);
        entry.model = query.text(2);
        entry.key = query.text(3);
        entry.cost.computed = moneyOf(query.optionalInteger(4));
        entry.cost.reported = moneyOf(query.optionalInteger(5));
        entry.billed = moneyOf(query.optionalInteger(6));
    }
    return entry;
}

void Ledger::rollUp(const Entry &entry, int sign)
{
    core::CostSum sum;
    sum.add(entry.cost);
    const bool isComputed = entry.cost.source() == core::CostSource::Computed;
    Statement query = m_connection.statement("SELECT known, attempts, unknown, estimated, computed FROM spend_slot "
                                             "WHERE slot = ?1 AND provider = ?2 AND model = ?3 AND key_name = ?4");
    query.with(slotOf(entry.atMs), entry.provider, entry.model, entry.key);
    qint64 attempts = sign;
    qint64 unknown = sign * sum.unknown;
    qint64 estimated = sum.estimated ? sign : 0;
    core::Money known = sum.known * sign;
    core::Money computed = isComputed ? known : core::Money();
    if (query.step()) {
        // Added up here, not in SQL: Money saturates where SQLite would go over to floating point.
        known += core::Money::fromPico(query.integer(0));
        attempts += query.integer(1);
        unknown += query.integer(2);
        estimated += query.integer(3);
        computed += core::Money::fromPico(query.integer(4));
    }
    m_connection
        .statement("INSERT OR REPLACE INTO spend_slot(slot, provider, model, key_name, known, attempts, unknown, estimated, "
                   "computed) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .with(slotOf(entry.atMs), entry.provider, entry.model, entry.key, static_cast<qint64>(known.pico()), attempts, unknown,
              estimated, static_cast<qint64>(computed.pico()))
        .run();
}

QList<core::OpenBill> Ledger::openBills(QDate from, QDate to, core::Bills which)
{
    Statement query = m_connection.statement(
        "SELECT l.attempt, l.provider, l.model, l.key_name, l.generation_id, l.computed, l.reported, coalesce(t.served_by, ''), "
        "t.input_tokens, t.output_tokens, t.cache_read_tokens FROM ledger l LEFT JOIN attempt t ON t.uid = l.attempt "
        "WHERE l.at_ms >= ?1 AND l.at_ms < ?2 AND l.provider = 'openrouter' AND l.generation_id <> '' AND l.reconciled_ms IS NULL "
        "AND (?3 OR l.reported IS NULL) ORDER BY l.at_ms LIMIT 1000");
    query.with(from.startOfDay().toMSecsSinceEpoch(), to.addDays(1).startOfDay().toMSecsSinceEpoch(),
               which == core::Bills::All);
    QList<core::OpenBill> out;
    while (query.step()) {
        out.append({.attempt = core::AttemptId(query.text(0)),
                    .route = {core::ProviderId(query.text(1)), core::ModelId(query.text(2))},
                    .key = core::KeyName(query.text(3)),
                    .generationId = query.text(4),
                    .computed = moneyOf(query.optionalInteger(5)),
                    .reported = moneyOf(query.optionalInteger(6)),
                    .servedBy = query.text(7),
                    .input = query.optionalInteger(8),
                    .output = query.optionalInteger(9),
                    .cached = query.optionalInteger(10)});
    }
    return out;
}

core::WhatIf Ledger::whatIf(const core::WhatIfQuestion &question)
{
    // An attempt that brought nothing would have brought nothing elsewhere. One whose answer was deleted has left no usage.
    const QByteArray sql =
        QByteArray("SELECT t.input_tokens, t.output_tokens, t.cache_read_tokens, l.computed, coalesce(l.billed, l.reported) "
                   "FROM ledger l LEFT JOIN attempt t ON t.uid = l.attempt WHERE l.at_ms >= ?1 AND l.at_ms < ?2 "
                   "AND (t.error IS NULL OR t.output_tokens IS NOT NULL)")
        + (question.only ? " AND l.provider = ?3 AND l.model = ?4" : "");
    Statement query = m_connection.statement(sql.constData());
    const qint64 from = question.from.startOfDay().toMSecsSinceEpoch();
    const qint64 to = question.to.addDays(1).startOfDay().toMSecsSinceEpoch();
    if (question.only) {
        query.with(from, to, question.only->provider.toString(), question.only->model.toString());
    } else {
        query.with(from, to);
    }
    core::WhatIf answer;
    while (query.step()) {
        core::Usage usage;
        usage.input = query.optionalInteger(0);
        usage.output = query.optionalInteger(1);
        usage.cacheRead = query.optionalInteger(2);
        core::Cost cost;
        cost.computed = moneyOf(query.optionalInteger(3));
        cost.reported = moneyOf(query.optionalInteger(4));
        answer.add(usage, cost, question.price);
    }
    return answer;
}

void Ledger::reconcile(const core::AttemptId &attempt, const core::Bill &bill, core::DriftCause cause)
{
    Entry entry = entryOf(attempt);
    if (!entry.there) {
        return;
    }
    rollUp(entry, -1);
    entry.cost.reported = bill.charged;
    m_connection
        .statement("UPDATE ledger SET billed = ?2, reconciled_ms = ?3, drift_cause = ?4, drift_detail = ?5 WHERE attempt = ?1")
        .with(attempt.toString(), static_cast<qint64>(bill.charged.pico()), QDateTime::currentMSecsSinceEpoch(),
              core::wordOf(cause), bill.upstream)
        .run();
    rollUp(entry, 1);
}

QList<core::SpendRow> Ledger::rows(QDate from, QDate to)
{
    using Place = std::tuple<QDate, QString, QString, QString>;
    QMap<Place, core::SpendRow> rows;
    // Slots come in order, and no day begins within one: zones differ from UTC by whole quarters of an hour.
    QDate day;
    qint64 dayEnds = 0;
    Statement query =
        m_connection.statement("SELECT slot, provider, model, key_name, known, attempts, unknown, estimated, computed "
                               "FROM spend_slot WHERE slot >= ?1 AND slot < ?2 ORDER BY slot");
    query.with(slotOf(from.startOfDay().toMSecsSinceEpoch()), slotOf(to.addDays(1).startOfDay().toMSecsSinceEpoch()));
    while (query.step()) {
        const qint64 slot = query.integer(0);
        if (slot >= dayEnds) {
            day = QDateTime::fromMSecsSinceEpoch(slot * slotMs).date();
            dayEnds = slotOf(day.addDays(1).startOfDay().toMSecsSinceEpoch());
        }
        const int attempts = static_cast<int>(query.integer(5));
        if (attempts == 0) {
            continue; // entries that moved to another slot when they were changed
        }
        const QString provider = query.text(1);
        const QString model = query.text(2);
        const QString key = query.text(3);
        core::SpendRow &row = rows[{day, provider, model, key}];
        row.day = day;
        row.route = {core::ProviderId(provider), core::ModelId(model)};
        row.key = core::KeyName(key);
        row.total += core::Money::fromPico(query.integer(4));
        row.attempts += attempts;
        row.unknown += static_cast<int>(query.integer(6));
        row.estimated += static_cast<int>(query.integer(7));
        row.computed += core::Money::fromPico(query.integer(8));
    }
    return rows.values();
}

core::Spend Ledger::spend(QDate from, QDate to)
{
    core::Spend spend;
    Statement query =
        m_connection.statement("SELECT known, attempts, unknown, estimated FROM spend_slot WHERE slot >= ?1 AND slot < ?2");
    query.with(slotOf(from.startOfDay().toMSecsSinceEpoch()), slotOf(to.addDays(1).startOfDay().toMSecsSinceEpoch()));
    while (query.step()) {
        spend.total += core::Money::fromPico(query.integer(0));
        spend.attempts += static_cast<int>(query.integer(1));
        spend.unknown += static_cast<int>(query.integer(2));
        spend.estimated = spend.estimated || query.integer(3) > 0;
    }
    return spend;
}

} // namespace assay::store
