// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay::store {

class Connection;

/// A transaction that is rolled back unless commit() was reached.
class TransactionScope final {
public:
    /// Takes the write lock at once: a transaction that reads first and is refused the lock later cannot just wait for it.
    explicit TransactionScope(Connection &connection);
    ~TransactionScope();
    TransactionScope(const TransactionScope &) = delete;
    TransactionScope &operator=(const TransactionScope &) = delete;

    void commit();

private:
    Connection &m_connection;
};

} // namespace assay::store
