// SPDX-License-Identifier: GPL-3.0-or-later
// Kills a program at random moments while it streams, deletes, migrates and imports. ASSAY_CRASH_ROUNDS sets how often, in all.
#include "FaultyVfs.h"
#include "Samples.h"
#include "Sqlite.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int streams = 4;

QString piece(int number, qsizetype times = 1)
{
    return QStringLiteral("w%1 ").arg(number).repeated(times);
}

// Each piece this often on a slow disk: the log then grows by some 10 MB a second, and would be taken into the file all the time.
constexpr qsizetype manyTimes = 2000;

/// The program that will be killed: streams answers into the store and says on standard output, one line a piece, what it has handed in.
/// On the slow disk every wait for it takes longer than text may be behind.
int stream(const QString &folder, bool slowDisk)
{
    if (slowDisk) {
        FaultyVfs::install();
    }
    store::SqliteRunStore store(folder);
    if (store.problem()) {
        return 1;
    }
    if (slowDisk) {
        FaultyVfs::slowDown(400ms);
    }
    const core::Comparison made = comparison(u"kill me"_s, 1'790'000'000'000, streams);
    store.addComparison(made);
    QList<core::Answer> answers;
    for (int i = 0; i < streams; ++i) {
        answers.append(answer(made, i));
        store.startAnswer(answers.constLast());
    }
    QElapsedTimer clock;
    clock.start();
    for (int number = 0;; ++number) {
        QList<core::JournalChunk> chunks;
        for (const core::Answer &each : std::as_const(answers)) {
            chunks.append(chunk(each, clock.nsecsElapsed() / 1000, piece(number, slowDisk ? manyTimes : 1)));
        }
        store.appendJournal(chunks);
        std::printf("%d\n", number);
        std::fflush(stdout);
        QTest::qSleep(5);
    }
}

/// Stores comparisons and deletes some of them, for ever; says which of both is on disk.
int remove(const QString &folder)
{
    store::SqliteRunStore store(folder);
    for (int number = 0;; ++number) {
        const core::Comparison kept = samples::store(store, u"kept %1"_s.arg(number), QString(3000, u'k'));
        const core::Comparison gone = samples::store(store, u"gone %1"_s.arg(number), QString(3000, u'g'));
        if (!store.flush(5000)) {
            return 1;
        }
        std::printf("%s\n", qPrintable(kept.id.toString()));
        std::fflush(stdout);
        store.remove({gone.id}).waitForFinished();
        if (number % 7 == 6) {
            // What was deleted is overwritten when its program is known to be gone: another one begins and finds that.
            store.restore({gone.id}).waitForFinished();
            store.remove({gone.id}).waitForFinished();
        }
    }
}

/// Opens a database of the first schema, which brings it up to date.
int migrate(const QString &folder)
{
    store::SqliteRunStore store(folder);
    (void)store.problem();
    std::printf("done\n");
    std::fflush(stdout);
    QTest::qSleep(10'000);
    return 0;
}

constexpr int perImport = 40;

core::Comparison importedComparison(int batch, int number)
{
    core::Comparison made =
        comparison(QStringLiteral("batch %1 number %2").arg(batch).arg(number), 1'700'000'000'000 + batch, 2);
    made.answers = {finished(answer(made, 0), QStringLiteral("imported ").repeated(100)),
                    finished(answer(made, 1), QStringLiteral("imported too ").repeated(100))};
    return made;
}

/// One import after the other, each said when it is done.
int import(const QString &folder)
{
    store::SqliteRunStore store(folder);
    for (int batch = 0;; ++batch) {
        QList<core::Comparison> all;
        for (int number = 0; number < perImport; ++number) {
            all.append(importedComparison(batch, number));
        }
        if (valueOf(store.import(all, true)) != perImport) {
            return 1;
        }
        std::printf("%d\n", batch);
        std::fflush(stdout);
    }
}

int roundsOf(int share)
{
    bool given = false;
    const int all = qEnvironmentVariableIntValue("ASSAY_CRASH_ROUNDS", &given);
    return std::max(1, (given && all > 0 ? all : 24) * share / 8);
}

int bounded(int from, int to)
{
    return QRandomGenerator::global()->bounded(from, to);
}

} // namespace

class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allTextOlderThan100MsSurvivesAKill_data()
    {
        QTest::addColumn<int>("lifeMs");
        for (int round = 0; round < roundsOf(4); ++round) {
            QTest::addRow("round %d", round) << bounded(150, 700);
        }
    }

    void allTextOlderThan100MsSurvivesAKill()
    {
        QFETCH(int, lifeMs);
        killWhileStreaming(u"--stream"_s, m_folder.path(), lifeMs, 1);
    }

    void aSlowDiskMakesNoTextLate_data()
    {
        QTest::addColumn<int>("lifeMs");
        for (int round = 0; round < roundsOf(1); ++round) {
            QTest::addRow("round %d", round) << bounded(500, 1500);
        }
    }

    void aSlowDiskMakesNoTextLate()
    {
        QFETCH(int, lifeMs);
        const QTemporaryDir folder;
        killWhileStreaming(u"--stream-slowly"_s, folder.path(), lifeMs, manyTimes);
    }

    void theDatabaseIsWholeAfterAllOfThem()
    {
        Sqlite sqlite(m_folder.filePath(u"assay.db"_s));
        QCOMPARE(sqlite.value("PRAGMA integrity_check"), u"ok"_s);
        QCOMPARE(sqlite.value("SELECT count(*) FROM answer WHERE outcome = 'cut'"), QString::number(roundsOf(4) * streams));
        QCOMPARE(sqlite.value("SELECT count(*) FROM journal"), u"0"_s);
        QCOMPARE(sqlite.value("SELECT count(*) FROM replay"), QString::number(roundsOf(4) * streams));
    }

    void whatWasNotDeletedSurvivesAKill_data() { addRounds(2, 20, 500); }

    void whatWasNotDeletedSurvivesAKill()
    {
        QFETCH(int, lifeMs);
        const QTemporaryDir folder;
        const QStringList kept = killed(u"--remove"_s, folder.path(), lifeMs);
        check(folder.path());
        store::SqliteRunStore store(folder.path());
        QVERIFY(!store.problem());
        for (const QString &id : kept) {
            QCOMPARE(valueOf(store.load(core::ComparisonId(id))).answers.value(0).text.size(), 3000);
        }
        // Of what was deleted, its own moment decides; what is listed can be read.
        core::HistoryQuery query;
        query.limit = 10'000;
        const QList<core::HistoryRow> rows = valueOf(store.history(query));
        for (const core::HistoryRow &row : rows) {
            QCOMPARE(valueOf(store.load(row.id)).id, row.id);
        }
    }

    void aMigrationThatIsKilledIsDoneAgain_data() { addRounds(2, 0, 120); }

    void aMigrationThatIsKilledIsDoneAgain()
    {
        QFETCH(int, lifeMs);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"assay.db"_s);
        QVERIFY(QFile::copy(QStringLiteral(ASSAY_FIXTURES "/databases/schema-1.db"), file));
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        (void)killed(u"--migrate"_s, folder.path(), lifeMs);
        check(folder.path());
        store::SqliteRunStore store(folder.path());
        QVERIFY(!store.problem());
        QCOMPARE(titles(valueOf(store.history({}))), QStringList({u"Explain quicksort"_s, u"Name three cheeses"_s}));
        QCOMPARE(valueOf(store.history(search(u"camembert"_s))).size(), 1);
        QCOMPARE(valueOf(store.spend(QDate(2026, 1, 1), QDate(2026, 12, 31))).attempts, 3);
    }

    void anImportThatIsKilledIsThereWholeOrNotAtAll_data() { addRounds(1, 20, 400); }

    void anImportThatIsKilledIsThereWholeOrNotAtAll()
    {
        QFETCH(int, lifeMs);
        const QTemporaryDir folder;
        const auto said = killed(u"--import"_s, folder.path(), lifeMs).size();
        check(folder.path());
        store::SqliteRunStore store(folder.path());
        QVERIFY(!store.problem());
        core::HistoryQuery query;
        query.limit = 100'000;
        const QList<core::HistoryRow> rows = valueOf(store.history(query));
        QCOMPARE(rows.size() % perImport, 0);
        // The last one may have been done without having been said.
        QVERIFY2(rows.size() == said * perImport || rows.size() == (said + 1) * perImport,
                 qPrintable(QStringLiteral("%1 rows, %2 said").arg(rows.size()).arg(said)));
        for (const core::HistoryRow &row : rows) {
            QCOMPARE(valueOf(store.load(row.id)).answers.size(), 2);
        }
        QCOMPARE(valueOf(store.history(search(u"imported"_s, 100'000))).size(), rows.size());
    }

private:
    static void addRounds(int share, int from, int to)
    {
        QTest::addColumn<int>("lifeMs");
        for (int round = 0; round < roundsOf(share); ++round) {
            QTest::addRow("round %d", round) << bounded(from, to);
        }
    }

    static void killWhileStreaming(const QString &what, const QString &folder, int lifeMs, qsizetype times)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {what, folder});
        QVERIFY(child.waitForStarted());
        // Every line with the moment at which it was read, which is not before it was handed to the store.
        QList<std::pair<qint64, int>> lines;
        QElapsedTimer clock;
        clock.start();
        qint64 first = -1;
        // How late the machine itself is: what nobody lets run cannot write.
        std::atomic<qint64> lateMs = 0;
        std::atomic<bool> over = false;
        std::thread watch([&] {
            QElapsedTimer nap;
            while (!over) {
                nap.start();
                QTest::qSleep(5);
                lateMs = std::max<qint64>(lateMs * 31 / 32, nap.elapsed() - 6);
            }
        });
        const auto watched = qScopeGuard([&] {
            over = true;
            watch.join();
        });
        while (first < 0 || clock.elapsed() - first < lifeMs) {
            QVERIFY(child.waitForReadyRead(10'000));
            while (child.canReadLine()) {
                lines.append({clock.elapsed(), child.readLine().trimmed().toInt()});
                first = first < 0 ? clock.elapsed() : first;
            }
        }
        const qint64 killed = clock.elapsed();
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
        const qint64 late = 2 * std::max<qint64>(0, lateMs);

        QString due;
        for (const auto &[at, number] : std::as_const(lines)) {
            if (at < killed - 100 - late) {
                due += piece(number, times);
            }
        }
        checkThatAllCameBack(folder, due, times);
    }

    /// Starts the program, kills it that long after its first word (or its start, if it never gets to say one); gives its whole lines.
    static QStringList killed(const QString &what, const QString &folder, int lifeMs)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {what, folder});
        if (!child.waitForStarted()) {
            qFatal("the program does not start");
        }
        if (what == u"--remove"_s || what == u"--import"_s) {
            child.waitForReadyRead(10'000);
        }
        QTest::qSleep(lifeMs);
        child.kill(); // SIGKILL
        child.waitForFinished();
        QStringList lines = QString::fromLatin1(child.readAllStandardOutput()).split(u'\n');
        lines.removeLast(); // of which the end may be missing
        return lines;
    }

    static void check(const QString &folder)
    {
        // Of a copy, since looking changes the log, and before anything of ours has mended it.
        const QTemporaryDir copy;
        for (const QString &name : {u"assay.db"_s, u"assay.db-wal"_s}) {
            QFile::copy(folder + u'/' + name, copy.filePath(name));
        }
        if (QFile::exists(copy.filePath(u"assay.db"_s))) {
            QCOMPARE(Sqlite(copy.filePath(u"assay.db"_s)).value("PRAGMA integrity_check"), u"ok"_s);
        }
    }

    static void checkThatAllCameBack(const QString &folder, const QString &due, qsizetype times)
    {
        store::SqliteRunStore store(folder);
        QVERIFY(!store.problem());
        const QList<core::HistoryRow> rows = valueOf(store.history(search({}, 100)));
        const auto newest = std::ranges::max_element(rows, {}, [](const core::HistoryRow &row) { return row.id; });
        QVERIFY(newest != rows.end());
        QCOMPARE(newest->answers, streams);
        QCOMPARE(newest->failed, streams);
        QCOMPARE(newest->cost.unknown, streams);
        const core::Comparison read = valueOf(store.load(newest->id));
        for (const core::Answer &each : read.answers) {
            QCOMPARE(each.outcome, core::Outcome::Cut);
            QVERIFY2(each.text.startsWith(due), qPrintable(QStringLiteral("%1 of %2").arg(each.text.size()).arg(due.size())));
            // Nothing in it but what was streamed, in order.
            QString all;
            for (int number = 0; all.size() < each.text.size(); ++number) {
                all += piece(number, times);
            }
            QCOMPARE(each.text, all);
        }
    }

    QTemporaryDir m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString what = app.arguments().value(1);
    const QString folder = app.arguments().value(2);
    if (what == u"--stream"_s || what == u"--stream-slowly"_s) {
        return stream(folder, what == u"--stream-slowly"_s);
    }
    if (what == u"--remove"_s) {
        return remove(folder);
    }
    if (what == u"--import"_s) {
        return import(folder);
    }
    if (what == u"--migrate"_s) {
        return migrate(folder);
    }
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "CrashTest.moc"
