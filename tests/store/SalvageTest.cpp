// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"
#include "Sqlite.h"
#include "store/OwnerFile.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;
using Kind = core::StoreError::Kind;

namespace {

constexpr qint64 pageSize = 16384;
constexpr int stored = 120;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SalvageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"assay.db"_s);
        open();
        for (int i = 0; i < stored; ++i) {
            samples::store(*m_store, u"prompt %1 "_s.arg(i) + QString(1500, u'x'), u"answer %1"_s.arg(i),
                           1'790'000'000'000 + i);
        }
        m_store.reset();
    }

    void cleanup() { m_store.reset(); }

    void whatCanBeReadIsSaved_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("truncated") << u"truncated"_s << 1;
        QTest::newRow("one page of rubbish") << u"page"_s << stored / 2;
        QTest::newRow("many pages of zeros") << u"zeros"_s << 1;
        QTest::newRow("wrong header") << u"header"_s << 0;
        QTest::newRow("nothing but rubbish") << u"rubbish"_s << 0;
    }

    void whatCanBeReadIsSaved()
    {
        QFETCH(QString, damage);
        QFETCH(int, atLeast);
        spoil(damage);
        const QByteArray before = bytesOf(m_file);
        open();
        QCOMPARE(m_store->problem().value().kind, Kind::Damaged);
        QSignalSpy recovered(m_store.get(), &core::RunStore::recovered);
        const core::Salvage salvage = valueOf(m_store->salvage());
        QVERIFY2(salvage.comparisons >= atLeast, qPrintable(QString::number(salvage.comparisons)));
        QTRY_COMPARE(recovered.count(), 1);
        QVERIFY(!m_store->problem());
        // What was damaged lies where it can be looked at, as it was.
        QCOMPARE(bytesOf(salvage.aside + u"/assay.db"_s), before);

        core::HistoryQuery query;
        query.limit = 1000;
        const QList<core::HistoryRow> rows = valueOf(m_store->history(query));
        QCOMPARE(rows.size(), salvage.comparisons);
        for (const core::HistoryRow &row : rows) {
            const core::Comparison read = valueOf(m_store->load(row.id));
            QCOMPARE(read.answers.size(), row.answers);
        }
        // And it goes on.
        const core::Comparison next = samples::store(*m_store, u"after the damage"_s, u"all is well"_s);
        QCOMPARE(valueOf(m_store->load(next.id)), next);
        QCOMPARE(valueOf(m_store->history(search(u"damage"_s))).size(), 1);
        m_store.reset();
        QCOMPARE(Sqlite(m_file).value("PRAGMA integrity_check"), u"ok"_s);
        QCOMPARE(Sqlite(m_file).value("SELECT count(*) FROM pragma_foreign_key_check"), u"0"_s);
    }

    void aFileOfAnEarlierSchemaIsSavedToo_data()
    {
        QTest::addColumn<QString>("fixture");
        for (const QString &each : {u"schema-1.db"_s, u"schema-2.db"_s, u"schema-3.db"_s, u"schema-4.db"_s}) {
            QTest::newRow(qPrintable(each)) << each;
        }
    }

    void aFileOfAnEarlierSchemaIsSavedToo()
    {
        QFETCH(QString, fixture);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"assay.db"_s);
        QVERIFY(QFile::copy(QStringLiteral(ASSAY_FIXTURES "/databases/") + fixture, file));
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        // As long as an earlier program runs it is not brought up to date first.
        const store::OwnerFile earlier(folder.path());
        store::SqliteRunStore store(folder.path(), store::StoreOptions{.busyTimeout = std::chrono::milliseconds(20)});
        QCOMPARE(store.problem().has_value(), fixture != u"schema-4.db"_s);
        QCOMPARE(valueOf(store.salvage()).comparisons, 2);
        QVERIFY(!store.problem());
        const QList<core::HistoryRow> rows = valueOf(store.history({}));
        QCOMPARE(titles(rows), QStringList({u"Explain quicksort"_s, u"Name three cheeses"_s}));
        const core::Comparison read = valueOf(store.load(rows.at(0).id));
        QCOMPARE(read.turns.at(1).prompt, u"And mergesort?"_s);
        QCOMPARE(read.answers.at(0).text, u"It **partitions** around a pivot."_s);
        QCOMPARE(titles(valueOf(store.history(search(u"camembert"_s)))), QStringList({u"Name three cheeses"_s}));
    }

    void aWholeFileIsSavedWhole()
    {
        core::HistoryQuery query;
        query.limit = 1000;
        open();
        QList<core::Comparison> before;
        for (const core::HistoryRow &row : valueOf(m_store->history(query))) {
            before.append(valueOf(m_store->load(row.id)));
        }
        QCOMPARE(valueOf(m_store->salvage()).answers, stored);
        QList<core::Comparison> after;
        for (const core::HistoryRow &row : valueOf(m_store->history(query))) {
            after.append(valueOf(m_store->load(row.id)));
        }
        QCOMPARE(after, before);
        QCOMPARE(valueOf(m_store->history(search(u"answer 7"_s))).size(), 11); // 7, and 70 to 79
    }

    void writesThatWaitGoIntoTheNewOne()
    {
        spoil(u"page"_s);
        open();
        QVERIFY(m_store->problem());
        (void)valueOf(m_store->salvage());
        const core::Comparison made = samples::store(*m_store, u"p"_s, u"a"_s);
        QVERIFY(m_store->flush(5000));
        QCOMPARE(valueOf(m_store->load(made.id)), made);
    }

    void aFileThatWasPutBackIsOpenedAgain()
    {
        QVERIFY(QFile::copy(m_file, m_folder->filePath(u"good.db"_s)));
        spoil(u"rubbish"_s);
        open();
        QVERIFY(m_store->problem());
        QVERIFY(QFile::remove(m_file));
        QVERIFY(QFile::copy(m_folder->filePath(u"good.db"_s), m_file));
        QSignalSpy recovered(m_store.get(), &core::RunStore::recovered);
        m_store->reopen();
        QTRY_COMPARE(recovered.count(), 1);
        QVERIFY(!m_store->problem());
        core::HistoryQuery query;
        query.limit = 1000;
        QCOMPARE(valueOf(m_store->history(query)).size(), stored);
    }

private:
    void open() { m_store = std::make_unique<store::SqliteRunStore>(m_folder->path()); }

    void spoil(const QString &damage)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        if (damage == u"truncated"_s) {
            QVERIFY(file.resize(size * 2 / 3 / pageSize * pageSize));
        } else if (damage == u"page"_s) {
            // A leaf of the texts: found by what stands in it.
            const qint64 at = file.readAll().indexOf("prompt 40 ") / pageSize * pageSize;
            file.seek(at);
            file.write(QByteArray(pageSize, '?'));
        } else if (damage == u"zeros"_s) {
            file.seek(pageSize * 20);
            file.write(QByteArray(pageSize * 12, '\0'));
        } else if (damage == u"header"_s) {
            file.write(QByteArray(100, '?'));
        } else {
            file.write(QByteArray(size, '?'));
        }
        file.close();
        // As after a crash: only then a look at every page is worth its time.
        QDir(m_folder->path()).mkdir(u"instances"_s);
        QFile left(m_folder->filePath(u"instances/left.lock"_s));
        QVERIFY(left.open(QIODevice::WriteOnly));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<store::SqliteRunStore> m_store;
};

QTEST_GUILESS_MAIN(SalvageTest)
#include "SalvageTest.moc"
