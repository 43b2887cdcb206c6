// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sqlite.h"

#include "store/Connection.h"
#include "store/ReaderThread.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace assay;
using namespace Qt::StringLiterals;

class ReaderThreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesAreGivenBackWhenNobodyAsks()
    {
        constexpr qint64 megabyte = 1024 * 1024;
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.db"_s);
        {
            Sqlite writer(file);
            QVERIFY(writer.execute("CREATE TABLE word (text TEXT);"
                                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000)"
                                   "INSERT INTO word SELECT hex(randomblob(500)) FROM n"));
        }
        const qint64 before = sqlite3_memory_used();
        store::ReaderThread reader(file, std::chrono::seconds(1));
        const auto count = [&reader] {
            std::promise<qint64> promise;
            reader.ask([&promise](store::Connection *connection, const store::SqlError *) {
                promise.set_value(connection == nullptr ? -1
                                                        : connection->integerOf("SELECT count(*) FROM word WHERE text > ''"));
            });
            return promise.get_future().get();
        };
        QCOMPARE(count(), 8000);
        QCOMPARE_GT(sqlite3_memory_used(), before + 6 * megabyte);
        QTRY_COMPARE_LT_WITH_TIMEOUT(sqlite3_memory_used(), before + megabyte, 20'000);
        QCOMPARE(count(), 8000);
    }
};

QTEST_GUILESS_MAIN(ReaderThreadTest)
#include "ReaderThreadTest.moc"
