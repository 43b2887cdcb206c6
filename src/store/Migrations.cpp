// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Migrations.h"

#include "store/Connection.h"
#include "store/DatabaseCopy.h"
#include "store/SqlError.h"
#include "store/TransactionScope.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSet>

#include <array>

namespace assay::store {

namespace {

Q_LOGGING_CATEGORY(log, "assay.store", QtWarningMsg)

// "Assy" as big-endian ASCII; file(1) and we tell by it whose database this is.
constexpr qint64 applicationId = 0x41737379;

constexpr std::array released{
    Migration{"1 first comparison", &applySchema1},
    Migration{"2 nothing lost", &applySchema2},
    Migration{"3 estimates apart", &applySchema3},
    Migration{"4 close numbers", &applySchema4},
};

QSet<QString> appliedNames(Connection &connection)
{
    QSet<QString> names;
    if (connection.integerOf("SELECT count(*) FROM sqlite_schema WHERE name = 'migration' AND type = 'table'") == 0) {
        return names;
    }
    Statement query = connection.statement("SELECT name FROM migration");
    while (query.step()) {
        names.insert(query.text(0));
    }
    return names;
}

QString backupNameOf(const QString &file, const Migration &next)
{
    QString step = QString::fromLatin1(next.name);
    step.replace(u' ', u'-');
    const QFileInfo info(file);
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    return QStringLiteral("%1/backups/%2-before-%3-%4.db").arg(info.path(), info.completeBaseName(), step, time);
}

/// For other tools only; what counts is the table.
void tellVersion(Connection &connection, std::span<const Migration> known)
{
    connection.execute(
        QByteArray("PRAGMA user_version = " + QByteArray::number(static_cast<qint64>(known.size()))).constData());
}

void applyMissing(Connection &connection, std::span<const Migration> known)
{
    connection.execute("CREATE TABLE IF NOT EXISTS migration("
                       "name TEXT PRIMARY KEY, applied_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID");
    const QSet<QString> applied = appliedNames(connection);
    for (const Migration &migration : known) {
        const QString name = QString::fromLatin1(migration.name);
        if (applied.contains(name)) {
            continue;
        }
        migration.apply(connection);
        connection.statement("INSERT INTO migration(name, applied_ms) VALUES(?1, ?2)")
            .with(name, QDateTime::currentMSecsSinceEpoch())
            .run();
    }
    tellVersion(connection, known);
    connection.execute(QByteArray("PRAGMA application_id = " + QByteArray::number(applicationId)).constData());
}

const Migration *firstMissing(const QSet<QString> &applied, std::span<const Migration> known)
{
    for (const Migration &migration : known) {
        if (!applied.contains(QString::fromLatin1(migration.name))) {
            return &migration;
        }
    }
    return nullptr;
}

} // namespace

void settleSearch(Connection &connection)
{
    constexpr qint64 formOfSecureDeletes = 5;
    const auto isSettled = [&] {
        return connection.integerOf("SELECT v FROM search_config WHERE k = 'version'") >= formOfSecureDeletes;
    };
    if (isSettled()) {
        return;
    }
    TransactionScope transaction(connection);
    if (isSettled()) {
        return; // by another program that starts at the same time
    }
    connection.execute("INSERT INTO search(rowid, text) VALUES(-1, 'mark');"
                       "INSERT INTO search(search, rowid, text) VALUES('delete', -1, 'mark')");
    transaction.commit();
}

std::span<const Migration> releasedMigrations()
{
    return released;
}

bool isOurs(Connection &connection)
{
    return connection.integerOf("PRAGMA application_id") == applicationId;
}

bool isFromTheFuture(Connection &connection, std::span<const Migration> known)
{
    QSet<QString> names = appliedNames(connection);
    for (const Migration &migration : known) {
        names.remove(QString::fromLatin1(migration.name));
    }
    return !names.isEmpty();
}

bool isBehind(Connection &connection, std::span<const Migration> known)
{
    const QSet<QString> applied = appliedNames(connection);
    return !applied.isEmpty() && firstMissing(applied, known) != nullptr;
}

void migrate(Connection &connection, std::span<const Migration> known, const QString &file)
{
    const QSet<QString> applied = appliedNames(connection);
    const Migration *next = firstMissing(applied, known);
    if (next == nullptr) {
        if (QFileInfo(file + QStringLiteral("-wal")).size() == 0) {
            // The first write into a new log waits for the disk. Here it keeps no answer waiting.
            tellVersion(connection, known);
        }
        return;
    }
    if (applied.isEmpty() && connection.integerOf("SELECT count(*) FROM sqlite_schema") > 0 && !isOurs(connection)) {
        throw SqlError(core::StoreError::Kind::Other, QStringLiteral("it belongs to another program"));
    }
    const QString copy = applied.isEmpty() ? QString() : backupNameOf(file, *next);
    try {
        if (!copy.isEmpty()) {
            copyDatabase(connection, copy);
        }
        TransactionScope transaction(connection);
        if (firstMissing(appliedNames(connection), known) != nullptr) { // or another program has just done it
            applyMissing(connection, known);
            transaction.commit();
        }
    } catch (const SqlError &) {
        // Nothing has changed, so it is a copy of nothing but what is there; the next try makes another.
        if (!copy.isEmpty()) {
            QFile::remove(copy);
        }
        throw;
    }
    qCInfo(log) << "the schema is at" << known.back().name;
}

} // namespace assay::store
