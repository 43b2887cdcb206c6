// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "store/Migrations.h"

#include <chrono>
#include <memory>
#include <optional>
#include <span>

namespace assay::store {

class Connection;
class OwnerFile;

/// How the store works; the defaults are for the program, tests hurry.
struct StoreOptions {
    /// How long a write waits for another program's.
    std::chrono::milliseconds busyTimeout{1500};
    /// How long writes are gathered for one transaction. The journal's come gathered already, so most of the 100 ms that a crash may cost
    /// is spent where the text arrives.
    std::chrono::milliseconds gather{20};
    /// How long the end of the program waits for writes that fail.
    std::chrono::milliseconds closeLimit{5000};
    std::span<const Migration> migrations = releasedMigrations();
};

/// The database file `assay.db` of a data folder: opens and checks it, brings its schema up to date and ends what a crash has left.
/// Belongs to the store's thread.
class Database final {
public:
    Database(QString dataFolder, StoreOptions options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// May be called again after it failed. What the error says that cannot pass by itself is final: isFinal(). A database that can only
    /// be read is an error too, but then connection() serves reads. One from the future or a damaged one is left exactly as it is.
    [[nodiscard]] std::optional<core::StoreError> open();
    [[nodiscard]] static bool isFinal(const core::StoreError &error);
    /// Whether another file has taken the place of the one that is open.
    [[nodiscard]] bool wasReplaced() const;
    /// Goes over to that file: keeps a copy of the old one's content among the backups, which is given, and takes what this program still
    /// works at along. Where there is no file any more, the copy becomes it. connection() is another one then.
    [[nodiscard]] std::expected<QString, core::StoreError> follow();
    /// Only while it is closed. As core::HistoryStore::salvage(); open() afterwards.
    [[nodiscard]] std::expected<core::Salvage, core::StoreError> salvage();
    /// Only while it is closed. As core::HistoryStore::restoreBackup(); open() afterwards.
    [[nodiscard]] std::expected<QString, core::StoreError> restoreBackup(const QString &file);
    /// Tidies up, unless it could not be opened, and closes the file. What this program still works at is nobody's from then on.
    void close();
    /// Closes the file to open it again: this program goes on with what it works at.
    void closeFile();

    /// nullptr while it is not open.
    [[nodiscard]] Connection *connection() const { return m_connection.get(); }
    /// By which others see that this program lives; empty while nothing can be written.
    [[nodiscard]] QString ownerId() const;
    /// Whether the program of that id runs on this folder.
    [[nodiscard]] bool isAlive(const QString &owner) const;

private:
    [[nodiscard]] std::optional<core::StoreError> tryOpen();
    void openForWriting();
    void openForReading();
    void check(bool uncleanEnd);
    void checkTables();
    void configure();

    QString m_folder;
    QString m_file;
    StoreOptions m_options;
    std::unique_ptr<OwnerFile> m_owner;
    std::unique_ptr<Connection> m_connection;
    bool m_writable = false;
};

} // namespace assay::store
