// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Backup.h"

#include "core/Ids.h"
#include "store/Connection.h"
#include "store/DatabaseCopy.h"
#include "store/PrivateFiles.h"
#include "store/SqlError.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstdio>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace assay::store {

namespace {

using Kind = core::StoreError::Kind;

constexpr auto busyTimeout = 1500ms;
constexpr std::array companions{"-wal"_L1, "-shm"_L1};

bool isDatabase(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArrayView("SQLite format 3\0", 16);
}

/// Takes the other file's place at once: whatever happens, there is one of the two.
void replace(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        throw SqlError(Kind::ReadOnly, u"%1 cannot be written"_s.arg(to));
    }
}

void checkWhole(Connection &connection)
{
    if (const QString verdict = connection.textOf("PRAGMA quick_check(1)"); verdict != u"ok"_s) {
        throw SqlError(Kind::Damaged, verdict);
    }
}

/// What was half written goes away, however it ends.
class Draft final {
public:
    explicit Draft(QString path) : m_path(std::move(path)) { QFile::remove(m_path); }
    ~Draft()
    {
        QFile::remove(m_path);
        for (const QLatin1StringView end : companions) {
            QFile::remove(m_path + end);
        }
    }
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

} // namespace

qint64 backUpDatabase(Connection &connection, const QString &file)
{
    const QFileInfo there(file);
    if (there.exists() && there.size() > 0 && !isDatabase(file)) {
        throw SqlError(Kind::Other, u"%1 is there and is no backup"_s.arg(file));
    }
    if (!QFileInfo(there.path()).isDir()) {
        throw SqlError(Kind::ReadOnly, u"there is no folder %1"_s.arg(there.path()));
    }
    const Draft draft(file + u".%1.part"_s.arg(core::makeUniqueId().right(12)));
    copyDatabase(connection, draft.path());
    {
        Connection copy(draft.path(), Connection::Mode::ReadOnly, busyTimeout);
        checkWhole(copy);
    }
    const qint64 bytes = QFileInfo(draft.path()).size();
    replace(draft.path(), file);
    return bytes;
}

QString restoreDatabase(const QString &folder, const QString &backup, std::span<const Migration> migrations)
{
    const QString file = folder + u"/assay.db"_s;
    if (!isDatabase(backup)) {
        throw SqlError(Kind::Other, u"it is no backup of Assay"_s);
    }
    if (QFileInfo(backup).canonicalFilePath() == QFileInfo(file).canonicalFilePath()) {
        throw SqlError(Kind::Other, u"it is the database itself"_s);
    }
    const Draft draft(file + u".restored"_s);
    {
        Connection from(backup, Connection::Mode::ReadOnly, busyTimeout);
        if (!isOurs(from)) {
            throw SqlError(Kind::Other, u"it belongs to another program"_s);
        }
        if (isFromTheFuture(from, migrations)) {
            throw SqlError(Kind::FromTheFuture, u"it was written by a newer version"_s);
        }
        checkWhole(from);
        copyDatabase(from, draft.path());
    }
    QString aside;
    if (QFileInfo(file).size() > 0) {
        aside = u"%1/backups/assay-before-restore-%2.db"_s.arg(
            folder, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s));
        if (!makePrivateFolder(QFileInfo(aside).path())) {
            throw SqlError(Kind::ReadOnly, u"the folder of backups cannot be made"_s);
        }
        // A copy, so that at every moment one of the two stands here. With its log, if it was left one: that must not be taken for the
        // new one's.
        if (!QFile::copy(file, aside)) {
            QFile::remove(aside);
            throw SqlError(Kind::DiskFull, u"%1 cannot be written"_s.arg(aside));
        }
        for (const QLatin1StringView end : companions) {
            if (QFile::exists(file + end)) {
                replace(file + end, aside + end);
            }
        }
    }
    replace(draft.path(), file);
    return aside;
}

} // namespace assay::store
