// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Journal.h"

namespace assay::store {

class Connection;

/// Takes the comparisons at which a program still works from one database into another, where the program goes on with them. Throws
/// SqlError; then nothing is taken over.
class Transfer final {
public:
    Transfer(Connection &from, Connection &into, QString owner) : m_from(from), m_into(into), m_owner(std::move(owner)) {}

    void run();

private:
    [[nodiscard]] QList<core::ComparisonId> running();
    void take(const core::ComparisonId &id);
    void takeAnswer(qint64 comparison, const core::Answer &answer);

    Connection &m_from;
    Connection &m_into;
    QString m_owner;
};

} // namespace assay::store
