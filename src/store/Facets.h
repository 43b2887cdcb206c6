// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"

namespace assay::store {

class Connection;

/// Which providers, models, outcomes, tags and verdicts occur in which comparisons, newest first: what filters look in. `comparison` is
/// the row's id. A comparison may stand under something that is no longer true of it; whoever filters looks at the thing itself too. All
/// calls throw SqlError.
class Facets final {
public:
    explicit Facets(Connection &connection) : m_connection(connection) {}

    void addAnswer(qint64 comparison, const core::Answer &answer);
    void add(qint64 comparison, const QString &kind, const QString &value);
    void remove(qint64 comparison, const QString &kind);
    /// The facet's id; 0 if there is none.
    [[nodiscard]] qint64 idOf(const QString &kind, const QString &value);
    [[nodiscard]] core::HistoryChoices choices();

private:
    Connection &m_connection;
};

} // namespace assay::store
