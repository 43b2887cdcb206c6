// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Budgets.h"

#include "store/Connection.h"
#include "store/Ledger.h"
#include "store/TransactionScope.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <utility>

namespace assay::store {

using namespace Qt::StringLiterals;
using core::Budget;
using core::Money;

namespace {

constexpr std::array scopes{
    std::pair{Budget::Scope::Comparison, "comparison"_L1},
    std::pair{Budget::Scope::Day, "day"_L1},
    std::pair{Budget::Scope::Month, "month"_L1},
    std::pair{Budget::Scope::Provider, "provider"_L1},
};

QString wordOf(Budget::Scope scope)
{
    return std::ranges::find(scopes, scope, &std::pair<Budget::Scope, QLatin1StringView>::first)->second;
}

/// Nothing may pass what was spent already; Money saturates.
bool passes(const Budget &budget, Money used, const std::optional<Money> &worst)
{
    return worst ? used + *worst > budget.cap : used >= budget.cap;
}

} // namespace

QList<Budget> Budgets::all()
{
    QList<Budget> out;
    Statement query =
        m_connection.statement("SELECT scope, provider, cap, warn_percent, stops FROM budget ORDER BY scope, provider");
    while (query.step()) {
        const auto scope = std::ranges::find(scopes, query.text(0), &std::pair<Budget::Scope, QLatin1StringView>::second);
        if (scope != scopes.end()) {
            out.append({.scope = scope->first,
                        .provider = core::ProviderId(query.text(1)),
                        .cap = Money::fromPico(query.integer(2)),
                        .warnPercent = std::clamp(static_cast<int>(query.integer(3)), 1, 100),
                        .stops = query.flag(4)});
        }
    }
    return out;
}

void Budgets::set(const QList<Budget> &budgets)
{
    m_connection.execute("DELETE FROM budget");
    for (const Budget &budget : budgets) {
        m_connection
            .statement("INSERT OR REPLACE INTO budget(scope, provider, cap, warn_percent, stops) VALUES(?1, ?2, ?3, ?4, ?5)")
            .with(wordOf(budget.scope), budget.scope == Budget::Scope::Provider ? budget.provider.toString() : u""_s,
                  static_cast<qint64>(budget.cap.pico()), budget.warnPercent, budget.stops)
            .run();
    }
}

core::BudgetVerdict Budgets::reserve(const core::BudgetWish &wish, const QString &owner,
                                     const std::function<bool(const QString &)> &isAlive)
{
    core::BudgetVerdict verdict;
    TransactionScope transaction(m_connection);
    const QList<Budget> budgets = all();
    if (budgets.isEmpty()) {
        return verdict;
    }
    sweep(isAlive);
    for (const Budget &budget : budgets) {
        if (budget.scope == Budget::Scope::Provider && budget.provider != wish.provider) {
            continue;
        }
        const Money used = usedOf(budget, wish);
        if (passes(budget, used, wish.worst)) {
            if (budget.stops) {
                verdict = {.refusedBy = budget, .warnedBy = std::nullopt, .used = used, .limit = std::nullopt};
                transaction.commit(); // the sweep
                return verdict;
            }
            verdict.warnedBy = budget;
            verdict.used = used;
            continue;
        }
        if (!verdict.warnedBy && (used + wish.worst.value_or(Money())).pico() / budget.warnPercent >= budget.cap.pico() / 100) {
            verdict.warnedBy = budget;
            verdict.used = used;
        }
        if (budget.stops) {
            verdict.limit = std::min(verdict.limit.value_or(budget.cap - used), budget.cap - used);
        }
    }
    m_connection
        .statement("INSERT OR REPLACE INTO reservation(attempt, scope, provider, period, amount, owner, made_ms) "
                   "VALUES(?1, 'attempt', ?2, ?3, ?4, ?5, ?6)")
        .with(wish.attempt.toString(), wish.provider.toString(), wish.comparison.toString(),
              static_cast<qint64>(wish.worst.value_or(Money()).pico()), owner, QDateTime::currentMSecsSinceEpoch())
        .run();
    transaction.commit();
    return verdict;
}

void Budgets::release(const core::AttemptId &attempt)
{
    m_connection.statement("DELETE FROM reservation WHERE attempt = ?1").with(attempt.toString()).run();
}

void Budgets::sweep(const std::function<bool(const QString &)> &isAlive)
{
    QStringList dead;
    {
        Statement query = m_connection.statement("SELECT DISTINCT owner FROM reservation");
        while (query.step()) {
            if (!isAlive(query.text(0))) {
                dead.append(query.text(0));
            }
        }
    }
    for (const QString &owner : std::as_const(dead)) {
        m_connection.statement("DELETE FROM reservation WHERE owner = ?1").with(owner).run();
    }
}

Money Budgets::usedOf(const Budget &budget, const core::BudgetWish &wish)
{
    const QDate today = QDate::currentDate();
    const QDate first = today.addDays(1 - today.day());
    Ledger ledger(m_connection);
    Money spent;
    switch (budget.scope) {
    case Budget::Scope::Comparison:
        spent = spentOn(wish.comparison);
        break;
    case Budget::Scope::Day:
        spent = ledger.spend(today, today).total;
        break;
    case Budget::Scope::Month:
        spent = ledger.spend(first, today).total;
        break;
    case Budget::Scope::Provider:
        for (const auto rows = ledger.rows(first, today); const core::SpendRow &row : rows) {
            spent += row.route.provider == budget.provider ? row.total : Money();
        }
        break;
    }
    return spent + reservedFor(budget, wish);
}

Money Budgets::spentOn(const core::ComparisonId &comparison)
{
    Money spent;
    Statement query =
        m_connection.statement("SELECT coalesce(billed, reported, computed, 0) FROM ledger WHERE comparison = ?1");
    query.with(comparison.toString());
    while (query.step()) {
        spent += Money::fromPico(query.integer(0));
    }
    return spent;
}

Money Budgets::reservedFor(const Budget &budget, const core::BudgetWish &wish)
{
    Money reserved;
    Statement query = m_connection.statement("SELECT amount, provider, period FROM reservation WHERE attempt <> ?1");
    query.with(wish.attempt.toString());
    while (query.step()) {
        const bool counts = budget.scope == Budget::Scope::Comparison ? query.text(2) == wish.comparison.toString()
                            : budget.scope == Budget::Scope::Provider ? query.text(1) == budget.provider.toString()
                                                                      : true;
        reserved += counts ? Money::fromPico(query.integer(0)) : Money();
    }
    return reserved;
}

} // namespace assay::store
