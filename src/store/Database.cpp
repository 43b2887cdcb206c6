// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Database.h"

#include "store/Backup.h"
#include "store/Connection.h"
#include "store/DatabaseCopy.h"
#include "store/OwnerFile.h"
#include "store/PrivateFiles.h"
#include "store/Recovery.h"
#include "store/SalvageCopy.h"
#include "store/SqlError.h"
#include "store/Transfer.h"
#include "store/Trash.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <thread>
#include <utility>

using namespace std::chrono_literals;

namespace assay::store {

namespace {

Q_LOGGING_CATEGORY(log, "assay.store", QtWarningMsg)

using Kind = core::StoreError::Kind;

// A check reads the whole file. After a crash that is worth a moment, not a minute.
constexpr auto checkLimit = 1s;
constexpr auto purgeLimit = 2s;

} // namespace

Database::Database(QString dataFolder, StoreOptions options)
    : m_folder(std::move(dataFolder)), m_file(m_folder + QStringLiteral("/assay.db")), m_options(options)
{
}

Database::~Database()
{
    close();
}

QString Database::ownerId() const
{
    return m_writable ? m_owner->id() : QString();
}

bool Database::isAlive(const QString &owner) const
{
    return m_owner && m_owner->isAlive(owner);
}

bool Database::isFinal(const core::StoreError &error)
{
    return error.kind != Kind::Locked && error.kind != Kind::DiskFull;
}

std::optional<core::StoreError> Database::open()
{
    // Some locks do not wait, such as that of the very first start: two programs that start at once get past each other here.
    const auto deadline = std::chrono::steady_clock::now() + m_options.busyTimeout;
    std::optional<core::StoreError> error = tryOpen();
    while (error && error->kind == Kind::Locked && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(20ms);
        error = tryOpen();
    }
    return error;
}

std::optional<core::StoreError> Database::tryOpen()
{
    try {
        openForWriting();
        m_writable = true;
        return std::nullopt;
    } catch (const SqlError &error) {
        m_connection.reset();
        core::StoreError told = error.error();
        told.message = QStringLiteral("%1: %2").arg(m_file, told.message);
        if (told.kind == Kind::ReadOnly) {
            openForReading();
        }
        return told;
    }
}

void Database::openForWriting()
{
    if (!makePrivateFolder(m_folder) || !makePrivateFile(m_file)) {
        throw SqlError(Kind::ReadOnly, QStringLiteral("cannot be made"));
    }
    if (!m_owner) {
        m_owner = std::make_unique<OwnerFile>(m_folder);
    }
    const bool uncleanEnd = m_owner->sweepDead();
    m_connection = std::make_unique<Connection>(m_file, Connection::Mode::ReadWrite, m_options.busyTimeout);
    if (m_connection->isReadOnly()) {
        throw SqlError(Kind::ReadOnly, QStringLiteral("may only be read"));
    }
    check(uncleanEnd);
    configure();
    if (isBehind(*m_connection, m_options.migrations) && m_owner->hasElders()) {
        // It may be an earlier version, which would go on writing as it knows it.
        throw SqlError(Kind::Locked,
                       QStringLiteral("is open in another window or command of Assay; close it so that the database can be "
                                      "brought up to date"));
    }
    migrate(*m_connection, m_options.migrations, m_file);
    settleSearch(*m_connection);
    Recovery(*m_connection, *m_owner).run();
}

void Database::check(bool uncleanEnd)
{
    // The first access; says whether it is a database at all.
    if (m_connection->integerOf("PRAGMA schema_version") == 0 && m_connection->integerOf("PRAGMA page_count") == 0) {
        m_connection->execute("PRAGMA page_size = 16384");
        return;
    }
    if (isFromTheFuture(*m_connection, m_options.migrations)) {
        throw SqlError(Kind::FromTheFuture, QStringLiteral("was written by a newer version"));
    }
    if (uncleanEnd) {
        m_connection->limitTime(checkLimit);
        checkTables();
        m_connection->limitTime(0ms);
    }
}

void Database::checkTables()
{
    // Table by table: a check of all at once also walks through the search index, which knows of no limit.
    QStringList tables;
    Statement names =
        m_connection->statement("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
    while (names.step()) {
        tables.append(names.text(0));
    }
    for (const QString &table : std::as_const(tables)) {
        try {
            const QByteArray sql = "PRAGMA quick_check(\"" + table.toUtf8().replace('"', "\"\"") + "\")";
            if (const QString verdict = m_connection->textOf(sql.constData()); verdict != QStringLiteral("ok")) {
                throw SqlError(Kind::Damaged, verdict);
            }
        } catch (const SqlError &error) {
            if (error.error().kind == Kind::Damaged) {
                throw;
            }
            return; // out of time: what it has seen so far is well
        }
    }
}

void Database::configure()
{
    if (m_connection->textOf("PRAGMA journal_mode = WAL") != QStringLiteral("wal")) {
        throw SqlError(Kind::Locked, QStringLiteral("no write-ahead log"));
    }
    // A commit then waits for no disk: an end of the program, however hard, loses nothing, and a power cut at most the last commits,
    // never the database. Only checkpoints are synced, and these have a thread of their own (Checkpointer).
    m_connection->execute("PRAGMA synchronous = NORMAL");
    m_connection->execute("PRAGMA foreign_keys = ON");
    if (m_connection->integerOf("PRAGMA foreign_keys") != 1) {
        throw SqlError(Kind::Other, QStringLiteral("this SQLite has no foreign keys"));
    }
    m_connection->execute("PRAGMA wal_autocheckpoint = 256"); // of 16 KiB: 4 MiB
    m_connection->execute("PRAGMA journal_size_limit = 8388608");
    m_connection->execute("PRAGMA temp_store = MEMORY");
    // What was deleted is overwritten, in the search index too (see Schema1).
    m_connection->execute("PRAGMA secure_delete = ON");
}

void Database::openForReading()
{
    // In a folder where no lock file can be made only an immutable database opens; with a log beside it, it may not be one.
    const bool hasLog = QFileInfo(m_file + QStringLiteral("-wal")).size() > 0;
    QList<Connection::Mode> modes{Connection::Mode::ReadOnly};
    if (!hasLog) {
        modes.append(Connection::Mode::Immutable);
    }
    for (const Connection::Mode mode : std::as_const(modes)) {
        try {
            auto connection = std::make_unique<Connection>(m_file, mode, m_options.busyTimeout);
            const auto steps = static_cast<qint64>(m_options.migrations.size());
            if (connection->integerOf("SELECT count(*) FROM migration") == steps
                && !isFromTheFuture(*connection, m_options.migrations)) {
                m_connection = std::move(connection);
                return;
            }
        } catch (const SqlError &error) {
            qCInfo(log) << "it cannot be read either:" << error.error().message;
        }
    }
}

bool Database::wasReplaced() const
{
    return m_writable && m_connection->hasMoved();
}

std::expected<QString, core::StoreError> Database::follow()
{
    const QString copy = QStringLiteral("%1/backups/assay-replaced-%2.db")
                             .arg(m_folder, QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
    try {
        copyDatabase(*m_connection, copy);
        // The log that lies there may be the old file's, and SQLite leaves it when a file that moved is closed: the new one would take it
        // for its own. So it is emptied before the new file is opened.
        m_connection->execute("PRAGMA wal_checkpoint(TRUNCATE)");
        m_connection.reset();
        m_writable = false;
        const bool isGone = !QFile::exists(m_file);
        if (isGone && !QFile::copy(copy, m_file)) {
            throw SqlError(Kind::ReadOnly, QStringLiteral("cannot be made"));
        }
        if (const std::optional<core::StoreError> error = open()) {
            return std::unexpected(*error);
        }
        if (!isGone) {
            Connection old(copy, Connection::Mode::ReadOnly, m_options.busyTimeout);
            Transfer(old, *m_connection, m_owner->id()).run();
        }
        return copy;
    } catch (const SqlError &error) {
        return std::unexpected(error.error());
    }
}

std::expected<core::Salvage, core::StoreError> Database::salvage()
{
    try {
        return salvageDatabase(m_folder, m_options.migrations);
    } catch (const SqlError &error) {
        core::StoreError told = error.error();
        told.message = QStringLiteral("%1: %2").arg(m_file, told.message);
        return std::unexpected(told);
    }
}

std::expected<QString, core::StoreError> Database::restoreBackup(const QString &file)
{
    // The log of a program that still has the old file open must not be taken for the new one's.
    if (!OwnerFile(m_folder).isAlone()) {
        return std::unexpected(core::StoreError{
            Kind::Locked, QStringLiteral("another window or command of Assay has the database open; close it first")});
    }
    try {
        return restoreDatabase(m_folder, file, m_options.migrations);
    } catch (const SqlError &error) {
        return std::unexpected(error.error());
    }
}

void Database::close()
{
    if (m_connection && m_writable) {
        try {
            Trash(*m_connection).purge(m_owner->id(), purgeLimit);
            m_connection->execute("PRAGMA optimize");
        } catch (const SqlError &error) {
            qCWarning(log) << "closing the database:" << error.error().message;
        }
    }
    closeFile();
    m_owner.reset();
}

void Database::closeFile()
{
    m_writable = false;
    m_connection.reset();
}

} // namespace assay::store
