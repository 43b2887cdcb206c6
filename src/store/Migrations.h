// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace assay::store {

class Connection;

/// One step from one released schema to the next. Released steps never change; a new schema is a new step at the end, in a file of its
/// own, with a fixture database in tests/fixtures/databases that the step before made.
struct Migration {
    const char *name;
    void (*apply)(Connection &);
};

/// All steps of this program, oldest first.
[[nodiscard]] std::span<const Migration> releasedMigrations();

/// Whether steps were applied that are not among `known`: a newer program has been here.
[[nodiscard]] bool isFromTheFuture(Connection &connection, std::span<const Migration> known);

/// Whether it holds data and lacks steps that are among `known`.
[[nodiscard]] bool isBehind(Connection &connection, std::span<const Migration> known);

/// Whether it is a database of this program.
[[nodiscard]] bool isOurs(Connection &connection);

/// Applies what is missing, all in one transaction. A database with data is copied first, into `backups` beside `file`. Two programs may
/// do this at once. Throws SqlError; then the database is as it was.
void migrate(Connection &connection, std::span<const Migration> known, const QString &file);

/// Makes the search index take its second form, which it would otherwise take with its first deletion, within whatever transaction that
/// is: if that one fails, FTS5 (SQLite 3.46) forgets to go back and damages the index. Before anything else is written, on a connection
/// that is closed when this throws SqlError. Does nothing where it was done.
void settleSearch(Connection &connection);

/// The first schema: comparisons, answers, attempts, journal, search, ledger, model lists.
void applySchema1(Connection &connection);
/// Pin, tags, notes, citations, pictures, votes, price history, reconciliation, budgets, reports, and search in every script.
void applySchema2(Connection &connection);
/// Estimated and reported spend told apart in the sums too.
void applySchema3(Connection &connection);
/// Texts numbered closely, and an index of the first three letters of words.
void applySchema4(Connection &connection);

} // namespace assay::store
