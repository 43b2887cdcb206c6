// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/HistoryClause.h"

namespace assay::store {

namespace {

/// `name IN (?, ?, …)` with the values.
QByteArray oneOf(const QByteArray &name, qsizetype count)
{
    QByteArray marks = QByteArray("?, ").repeated(count);
    marks.chop(2);
    return name + " IN (" + marks + ")";
}

struct Parts {
    QByteArray sql;
    QList<Value> values;

    void add(const QByteArray &condition, const QList<Value> &more)
    {
        sql += " AND " + condition;
        values += more;
    }
    void addRange(const QByteArray &name, const std::optional<std::chrono::microseconds> &from,
                  const std::optional<std::chrono::microseconds> &to)
    {
        if (from) {
            add(name + " >= ?", {static_cast<qint64>(from->count())});
        }
        if (to) {
            add(name + " <= ?", {static_cast<qint64>(to->count())});
        }
    }
};

} // namespace

HistoryClause::HistoryClause(const core::HistoryFilter &filter) : m_sql(deletedOnly.toByteArray())
{
    addComparison(filter);
    addTags(filter.tags);
    addVotes(filter);
    addAnswers(filter);
}

void HistoryClause::add(const QByteArray &condition, const QList<Value> &values)
{
    m_sql += " AND " + condition;
    m_values += values;
}

void HistoryClause::addComparison(const core::HistoryFilter &filter)
{
    if (filter.pinned) {
        add("c.pinned");
    }
    if (filter.from.isValid()) {
        add("c.created_ms >= ?", {filter.from.toMSecsSinceEpoch()});
    }
    if (filter.to.isValid()) {
        add("c.created_ms < ?", {filter.to.toMSecsSinceEpoch()});
    }
    if (filter.costFrom) {
        add("c.cost_known >= ?", {static_cast<qint64>(filter.costFrom->pico())});
    }
    if (filter.costTo) {
        add("c.cost_unknown = 0 AND c.cost_known <= ?", {static_cast<qint64>(filter.costTo->pico())});
    }
    if (!filter.samePromptAs.isEmpty()) {
        add("c.prompt_key = (SELECT prompt_key FROM comparison WHERE uid = ?)", {filter.samePromptAs.toString()});
    }
}

void HistoryClause::addTags(const QStringList &tags)
{
    for (const QString &tag : tags) {
        add("EXISTS(SELECT 1 FROM comparison_facet g WHERE g.facet = (SELECT id FROM facet WHERE kind = 'tag' AND value = ?) "
            "AND g.created_ms = c.created_ms AND g.comparison = c.id)",
            {tag});
    }
}

void HistoryClause::addVotes(const core::HistoryFilter &filter)
{
    if (!filter.voted && filter.verdicts.isEmpty()) {
        return;
    }
    Parts vote;
    if (!filter.verdicts.isEmpty()) {
        vote.add(oneOf("v.verdict", filter.verdicts.size()), QList<Value>(filter.verdicts.cbegin(), filter.verdicts.cend()));
    }
    add("EXISTS(SELECT 1 FROM vote v WHERE v.comparison = c.uid AND NOT v.void" + vote.sql + ")", vote.values);
}

void HistoryClause::addAnswers(const core::HistoryFilter &filter)
{
    Parts answer;
    QList<Value> values;
    // The count is taken before the values are: in one call either may come first.
    const auto addOneOf = [&](const char *column) {
        if (!values.isEmpty()) {
            const QByteArray condition = oneOf(column, values.size());
            answer.add(condition, std::exchange(values, {}));
        }
    };
    for (const core::ProviderId &provider : filter.providers) {
        values.append(provider.toString());
    }
    addOneOf("a.provider");
    QByteArray models;
    for (const core::Route &route : filter.models) {
        models += (models.isEmpty() ? "" : " OR ");
        models += "(a.provider = ? AND a.model = ?)";
        values += {Value(route.provider.toString()), Value(route.model.toString())};
    }
    if (!models.isEmpty()) {
        answer.add("(" + models + ")", std::exchange(values, {}));
    }
    for (const core::Outcome outcome : filter.outcomes) {
        values.append(core::wordOf(outcome));
    }
    addOneOf("a.outcome");
    answer.addRange("a.first_token_us", filter.firstTokenFrom, filter.firstTokenTo);
    answer.addRange("a.total_us", filter.totalFrom, filter.totalTo);
    if (!answer.sql.isEmpty()) {
        add("EXISTS(SELECT 1 FROM answer a INDEXED BY answer_place WHERE a.comparison = c.id" + answer.sql + ")",
            answer.values);
    }
}

} // namespace assay::store
