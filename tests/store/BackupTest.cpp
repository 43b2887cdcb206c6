// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"
#include "Sqlite.h"

#include <QDir>
#include <QTemporaryDir>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;
using Kind = core::StoreError::Kind;

class BackupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(data());
        m_kept = samples::store(*m_store, u"before the backup"_s, u"an answer"_s);
    }

    void cleanup() { m_store.reset(); }

    void aBackupIsWholeAndTheUsersAloneWhileAnswersStream()
    {
        const core::Comparison running = comparison(u"still running"_s);
        m_store->addComparison(running);
        const core::Answer begun = answer(running);
        m_store->startAnswer(begun);
        m_store->appendJournal({chunk(begun, 1, u"half of it"_s)});
        const qint64 bytes = valueOf(m_store->backUp(file()));
        QCOMPARE(bytes, QFileInfo(file()).size());
        QVERIFY(bytes > 0);
        QVERIFY(!(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(Sqlite(file()).value("PRAGMA integrity_check"), u"ok"_s);
        QCOMPARE(Sqlite(file()).value("SELECT count(*) FROM comparison"), u"2"_s);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"copy.db"_s});
        // Writing goes on.
        samples::store(*m_store, u"after the backup"_s, u"a"_s);
        QCOMPARE(valueOf(m_store->history({})).size(), 3);
    }

    void anEarlierBackupIsReplacedAndNoOtherFileIs()
    {
        QVERIFY(valueOf(m_store->backUp(file())) > 0);
        samples::store(*m_store, u"later"_s, u"a"_s);
        QVERIFY(valueOf(m_store->backUp(file())) > 0);
        QCOMPARE(Sqlite(file()).value("SELECT count(*) FROM comparison"), u"2"_s);
        const QString letter = m_folder->filePath(u"letter.txt"_s);
        QFile text(letter);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("Dear reader, this is a letter.") > 0);
        text.close();
        QVERIFY(errorOf(m_store->backUp(letter)));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(text.readAll(), "Dear reader, this is a letter.");
        QVERIFY(errorOf(m_store->backUp(m_folder->filePath(u"no/such/folder/copy.db"_s))));
    }

    void whatIsRestoredIsThereAndWhatWasThereIsKept()
    {
        QVERIFY(valueOf(m_store->backUp(file())) > 0);
        const core::Comparison later = samples::store(*m_store, u"after the backup"_s, u"a"_s);
        const QString aside = valueOf(m_store->restoreBackup(file()));
        QVERIFY(!m_store->problem());
        QCOMPARE(titles(valueOf(m_store->history({}))), QStringList{u"before the backup"_s});
        QCOMPARE(valueOf(m_store->load(m_kept.id)), m_kept);
        QVERIFY(QFile::exists(aside));
        QCOMPARE(Sqlite(aside).value("SELECT count(*) FROM comparison"), u"2"_s);
        // And writing goes on, and back again works too.
        samples::store(*m_store, u"after the restore"_s, u"a"_s);
        QCOMPARE(valueOf(m_store->history({})).size(), 2);
        (void)valueOf(m_store->restoreBackup(aside));
        QCOMPARE(valueOf(m_store->history({})).size(), 2);
        QCOMPARE(valueOf(m_store->load(later.id)).title, u"after the backup"_s);
    }

    void aDamagedDatabaseIsReplacedByItsBackup()
    {
        QVERIFY(valueOf(m_store->backUp(file())) > 0);
        m_store.reset();
        QFile database(data() + u"/assay.db"_s);
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.write(QByteArray(8192, '?')) == 8192);
        database.close();
        m_store = std::make_unique<store::SqliteRunStore>(data());
        QVERIFY(m_store->problem());
        const QString aside = valueOf(m_store->restoreBackup(file()));
        QVERIFY(!m_store->problem());
        QCOMPARE(valueOf(m_store->load(m_kept.id)), m_kept);
        QFile damaged(aside);
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        QVERIFY(damaged.read(4) == "????");
    }

    void whatIsNoBackupIsRefusedAndNothingIsLost_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing there") << QByteArray();
        QTest::newRow("a text") << QByteArray("Dear reader");
        QTest::newRow("only the beginning") << QByteArray("SQLite format 3\0rest", 20);
        QTest::newRow("another program's") << QByteArray("theirs");
        QTest::newRow("truncated") << QByteArray("truncated");
        QTest::newRow("from the future") << QByteArray("future");
    }

    void whatIsNoBackupIsRefusedAndNothingIsLost()
    {
        QFETCH(QByteArray, content);
        if (content == "theirs") {
            QVERIFY(Sqlite(file()).execute("CREATE TABLE theirs(x)"));
        } else if (content == "truncated" || content == "future") {
            QVERIFY(valueOf(m_store->backUp(file())) > 0);
            if (content == "future") {
                QVERIFY(Sqlite(file()).execute("INSERT INTO migration VALUES('99 from the future', 0)"));
            } else {
                QVERIFY(QFile::resize(file(), QFileInfo(file()).size() / 2));
            }
        } else if (!content.isEmpty()) {
            QFile out(file());
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
        }
        QVERIFY(errorOf(m_store->restoreBackup(file())));
        QVERIFY(!m_store->problem());
        QCOMPARE(valueOf(m_store->load(m_kept.id)), m_kept);
        QVERIFY(QDir(data() + u"/backups"_s).isEmpty());
        QVERIFY(!QFile::exists(data() + u"/assay.db.restored"_s));
    }

    void withAnotherWindowOpenNothingIsRestored()
    {
        QVERIFY(valueOf(m_store->backUp(file())) > 0);
        store::SqliteRunStore other(data());
        QVERIFY(!other.problem());
        const auto error = errorOf(m_store->restoreBackup(file()));
        QVERIFY(error);
        QCOMPARE(error->kind, Kind::Locked);
        QCOMPARE(valueOf(m_store->load(m_kept.id)), m_kept);
        QCOMPARE(valueOf(other.load(m_kept.id)), m_kept);
    }

private:
    [[nodiscard]] QString data() const { return m_folder->filePath(u"data"_s); }
    [[nodiscard]] QString file() const { return m_folder->filePath(u"copy.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
    core::Comparison m_kept;
};

QTEST_GUILESS_MAIN(BackupTest)
#include "BackupTest.moc"
