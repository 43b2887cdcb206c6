// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"
#include "Sqlite.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;

namespace {

constexpr int streams = 4;

QString piece(int number)
{
    return QStringLiteral("w%1 ").arg(number);
}

/// The program that will be killed: streams answers into the store and says on standard output, one line a piece, what it has handed in.
int stream(const QString &folder)
{
    store::SqliteRunStore store(folder);
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
            chunks.append(chunk(each, clock.nsecsElapsed() / 1000, piece(number)));
        }
        store.appendJournal(chunks);
        std::printf("%d\n", number);
        std::fflush(stdout);
        QTest::qSleep(5);
    }
}

} // namespace

class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allTextOlderThan100MsSurvivesAKill_data()
    {
        QTest::addColumn<int>("lifeMs");
        for (int round = 0; round < 20; ++round) {
            QTest::addRow("round %d", round) << QRandomGenerator::global()->bounded(150, 700);
        }
    }

    void allTextOlderThan100MsSurvivesAKill()
    {
        QFETCH(int, lifeMs);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--stream"_s, m_folder.path()});
        QVERIFY(child.waitForStarted());
        // Every line with the moment at which it was read, which is not before it was handed to the store.
        QList<std::pair<qint64, int>> lines;
        QElapsedTimer clock;
        clock.start();
        qint64 first = -1;
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

        QString due;
        for (const auto &[at, number] : std::as_const(lines)) {
            if (at < killed - 100) {
                due += piece(number);
            }
        }
        checkThatAllCameBack(due);
    }

    void theDatabaseIsWholeAfterAllOfThem()
    {
        Sqlite sqlite(m_folder.filePath(u"assay.db"_s));
        QCOMPARE(sqlite.value("PRAGMA integrity_check"), u"ok"_s);
        QCOMPARE(sqlite.value("SELECT count(*) FROM answer WHERE outcome = 'cut'"), QString::number(20 * streams));
        QCOMPARE(sqlite.value("SELECT count(*) FROM journal"), u"0"_s);
        QCOMPARE(sqlite.value("SELECT count(*) FROM replay"), QString::number(20 * streams));
    }

private:
    void checkThatAllCameBack(const QString &due)
    {
        store::SqliteRunStore store(m_folder.path());
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
                all += piece(number);
            }
            QCOMPARE(each.text, all);
        }
    }

    QTemporaryDir m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--stream"_s) {
        return stream(app.arguments().value(2));
    }
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "CrashTest.moc"
