// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Facets.h"

#include "store/Connection.h"

namespace assay::store {

using namespace Qt::StringLiterals;

void Facets::addAnswer(qint64 comparison, const core::Answer &answer)
{
    const core::Route &route = answer.contestant.route;
    add(comparison, u"provider"_s, route.provider.toString());
    add(comparison, u"model"_s, route.toString());
    if (answer.outcome) {
        add(comparison, u"outcome"_s, core::wordOf(*answer.outcome));
    }
}

void Facets::add(qint64 comparison, const QString &kind, const QString &value)
{
    qint64 facet = idOf(kind, value);
    if (facet == 0) {
        m_connection.statement("INSERT INTO facet(kind, value) VALUES(?1, ?2)").with(kind, value).run();
        facet = m_connection.lastInsertId();
    }
    m_connection
        .statement("INSERT OR IGNORE INTO comparison_facet(facet, created_ms, comparison) "
                   "SELECT ?1, created_ms, id FROM comparison WHERE id = ?2")
        .with(facet, comparison)
        .run();
}

void Facets::remove(qint64 comparison, const QString &kind)
{
    m_connection
        .statement("DELETE FROM comparison_facet WHERE facet IN (SELECT id FROM facet WHERE kind = ?2) "
                   "AND created_ms = (SELECT created_ms FROM comparison WHERE id = ?1) AND comparison = ?1")
        .with(comparison, kind)
        .run();
}

qint64 Facets::idOf(const QString &kind, const QString &value)
{
    Statement query = m_connection.statement("SELECT id FROM facet WHERE kind = ?1 AND value = ?2");
    query.with(kind, value);
    return query.step() ? query.integer(0) : 0;
}

core::HistoryChoices Facets::choices()
{
    core::HistoryChoices choices;
    Statement query = m_connection.statement(
        "SELECT kind, value FROM facet f WHERE kind IN ('provider', 'model', 'tag') "
        "AND EXISTS(SELECT 1 FROM comparison_facet WHERE facet = f.id) ORDER BY value COLLATE NOCASE, value");
    while (query.step()) {
        const QString kind = query.text(0);
        if (kind == "provider"_L1) {
            choices.providers.append(core::ProviderId(query.text(1)));
        } else if (kind == "tag"_L1) {
            choices.tags.append(query.text(1));
        } else if (const auto route = core::Route::fromString(query.text(1))) {
            choices.models.append(*route);
        }
    }
    return choices;
}

} // namespace assay::store
