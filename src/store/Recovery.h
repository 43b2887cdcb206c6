// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "store/Journal.h"

namespace assay::store {

class Connection;
class OwnerFile;

/// Ends what programs that are gone have left: their running answers get the text of their journal and are cut, their cost unknown; their
/// trash is emptied. Answers of programs that live are not touched. Throws SqlError.
class Recovery final {
public:
    Recovery(Connection &connection, const OwnerFile &owners) : m_connection(connection), m_owners(owners) {}

    /// How many answers were ended.
    int run();

private:
    [[nodiscard]] QList<qint64> orphans();
    void end(qint64 row);
    /// The attempt during which the program ended: nobody knows what it cost.
    [[nodiscard]] static core::Attempt lostAttempt(const core::Answer &answer, const QList<JournalRun> &runs);
    void emptyTrash();

    Connection &m_connection;
    const OwnerFile &m_owners;
};

} // namespace assay::store
