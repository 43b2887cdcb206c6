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
using namespace std::chrono_literals;

/// Two programs on one data folder. Two stores of one process are the same to each other: each has its own connection and owner file.
class InstancesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_one = std::make_unique<store::SqliteRunStore>(m_folder->path());
        m_two = std::make_unique<store::SqliteRunStore>(m_folder->path());
    }

    void cleanup()
    {
        m_one.reset();
        m_two.reset();
    }

    void whatAnEarlierProgramHasOpenIsNotBroughtUpToDate()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"assay.db"_s);
        QVERIFY(QFile::copy(QStringLiteral(ASSAY_FIXTURES "/databases/schema-3.db"), file));
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        auto earlier = std::make_unique<store::OwnerFile>(folder.path()); // as its program would hold it
        store::SqliteRunStore store(folder.path(), store::StoreOptions{.busyTimeout = 20ms});
        const auto problem = store.problem();
        QVERIFY(problem && problem->kind == core::StoreError::Kind::Locked);
        QVERIFY2(problem->message.contains(u"up to date"_s), qPrintable(problem->message));
        QCOMPARE(Sqlite(file).value("SELECT count(*) FROM migration"), u"3"_s);
        const core::Comparison made = samples::store(store, u"asked meanwhile"_s, u"kept"_s);
        earlier.reset();
        QVERIFY(store.flush(10'000));
        QCOMPARE(valueOf(store.load(made.id)).answers.constFirst().text, u"kept"_s);
        QCOMPARE(valueOf(store.history({})).size(), 3);
    }

    void aNewerProgramThatChangesTheSchemaStopsThisOne()
    {
        const QTemporaryDir folder;
        store::SqliteRunStore store(folder.path(), store::StoreOptions{.busyTimeout = 20ms});
        QVERIFY(!store.problem());
        QSignalSpy failed(&store, &core::RunStore::failed);
        const QString file = folder.filePath(u"assay.db"_s);
        const int steps = Sqlite(file).value("PRAGMA user_version").toInt();
        QVERIFY(Sqlite(file).execute(QByteArray("PRAGMA user_version = " + QByteArray::number(steps + 1)).constData()));
        samples::store(store, u"too late"_s, u"for this one"_s);
        QVERIFY(!store.flush(300));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<core::StoreError>().kind, core::StoreError::Kind::FromTheFuture);
        QCOMPARE(Sqlite(file).value("SELECT count(*) FROM comparison"), u"0"_s);
        // What was handed in waits.
        QVERIFY(Sqlite(file).execute(QByteArray("PRAGMA user_version = " + QByteArray::number(steps)).constData()));
        QVERIFY(store.flush(10'000));
        QCOMPARE(Sqlite(file).value("SELECT count(*) FROM comparison"), u"1"_s);
    }

    void openedAgainItGoesOnWithItsAnswers()
    {
        const QTemporaryDir folder;
        store::SqliteRunStore store(folder.path());
        const core::Comparison made = comparison(u"in the middle"_s, 1'790'000'000'000, 1);
        store.addComparison(made);
        core::Answer running = answer(made, 0);
        store.startAnswer(running);
        store.appendJournal({chunk(running, 1000, u"half, "_s)});
        QVERIFY(store.flush(5000));
        const core::Comparison gone = samples::store(store, u"deleted"_s, u"and wanted back"_s);
        QCOMPARE(valueOf(store.remove({gone.id})), 1);
        store.reopen();
        store.appendJournal({chunk(running, 2000, u"and the rest"_s)});
        running.attempts = {attempt(running, 5000)};
        store.addAttempt(running.attempts.constFirst());
        store.finishAnswer(finished(running, u"half, and the rest"_s));
        QVERIFY(store.flush(5000));
        const core::Answer read = valueOf(store.load(made.id)).answers.constFirst();
        QCOMPARE(read.outcome, core::Outcome::Complete);
        QCOMPARE(read.attempts.size(), 1);
        QCOMPARE(valueOf(store.recording(running.id)).size(), 2);
        QCOMPARE(valueOf(store.restore({gone.id})), 1);
    }

    void bothMayStartAtOnceOnANewFolder()
    {
        QVERIFY(!m_one->problem());
        QVERIFY(!m_two->problem());
        QCOMPARE(Sqlite(m_folder->filePath(u"assay.db"_s)).value("SELECT count(*) FROM migration"),
                 QString::number(store::releasedMigrations().size()));
    }

    void bothWriteAndEachSeesWhatTheOtherWrote()
    {
        for (int i = 0; i < 50; ++i) {
            samples::store(*m_one, u"one %1"_s.arg(i), u"a"_s, 1000 + i);
            samples::store(*m_two, u"two %1"_s.arg(i), u"a"_s, 1000 + i);
        }
        QVERIFY(m_one->flush(10'000));
        QVERIFY(m_two->flush(10'000));
        QCOMPARE(valueOf(m_one->history(search({}, 200))).size(), 100);
        QCOMPARE(valueOf(m_two->history(search({}, 200))).size(), 100);
        QCOMPARE(valueOf(m_two->history(search(u"one"_s, 200))).size(), 50);
    }

    void whatTheOtherWritesIsTold()
    {
        QVERIFY(m_one->flush(5000));
        QVERIFY(m_two->flush(5000));
        QTest::qWait(700);
        QSignalSpy spy(m_one.get(), &core::RunStore::changed);
        samples::store(*m_two, u"p"_s, u"a"_s);
        QTRY_VERIFY(spy.count() >= 1);
        QCOMPARE(valueOf(m_one->history({})).size(), 1);
    }

    void nothingIsToldWhenNothingChanges()
    {
        QVERIFY(m_one->flush(5000));
        QVERIFY(m_two->flush(5000));
        QTest::qWait(700);
        QSignalSpy spy(m_one.get(), &core::RunStore::changed);
        QCOMPARE(valueOf(m_two->history({})).size(), 0);
        QTest::qWait(700);
        QCOMPARE(spy.count(), 0);
    }

    void aProgramThatEndsDisturbsNoOther()
    {
        QVERIFY(m_one->flush(5000));
        QVERIFY(m_two->flush(5000));
        samples::store(*m_one, u"one"_s, u"a"_s);
        QVERIFY(m_one->flush(5000));
        QSignalSpy failed(m_two.get(), &core::RunStore::failed);
        // On its way out it gathers statistics, which changes the schema under the feet of the other.
        m_one.reset();
        samples::store(*m_two, u"two"_s, u"a"_s);
        QVERIFY(m_two->flush(5000));
        QTest::qWait(50);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(valueOf(m_two->history({})).size(), 2);
    }

    void answersOfALivingProgramAreNotCut()
    {
        const core::Comparison made = comparison(u"p"_s);
        m_one->addComparison(made);
        const core::Answer running = answer(made);
        m_one->startAnswer(running);
        m_one->appendJournal({chunk(running, 1, u"still running"_s)});
        QVERIFY(m_one->flush(5000));
        m_two = std::make_unique<store::SqliteRunStore>(m_folder->path());
        const core::Answer read = valueOf(m_two->load(made.id)).answers.constFirst();
        QVERIFY(!read.outcome);
        QCOMPARE(read.text, u"still running"_s);
        m_one->finishAnswer(finished(running, u"still running, done"_s));
        QVERIFY(m_one->flush(5000));
        QCOMPARE(valueOf(m_two->load(made.id)).answers.constFirst().outcome, core::Outcome::Complete);
    }

    void manyMayStartAtOnceOnANewFolder()
    {
        for (int round = 0; round < 10; ++round) {
            const QTemporaryDir folder;
            std::vector<std::unique_ptr<store::SqliteRunStore>> stores;
            for (int i = 0; i < 4; ++i) {
                stores.push_back(std::make_unique<store::SqliteRunStore>(folder.path()));
            }
            for (const auto &each : stores) {
                const auto problem = each->problem();
                QVERIFY2(!problem, problem ? qPrintable(problem->message) : "");
            }
        }
    }

    void answersOfAProgramThatEndedWithoutThemAreCut()
    {
        const core::Comparison made = comparison(u"p"_s);
        m_one->addComparison(made);
        const core::Answer running = answer(made);
        m_one->startAnswer(running);
        m_one->appendJournal(
            {chunk(running, 250, u"Thinking"_s, core::JournalChunk::Kind::Reasoning), chunk(running, 900, u"half a sen"_s),
             chunk(running, 950, u"{\"index\":0,\"id\":\"call_1\",\"name\":\"run\"}"_s, core::JournalChunk::Kind::Tool)});
        m_one.reset();
        m_two.reset();
        m_two = std::make_unique<store::SqliteRunStore>(m_folder->path());
        const core::Answer read = valueOf(m_two->load(made.id)).answers.constFirst();
        QCOMPARE(read.outcome, core::Outcome::Cut);
        QCOMPARE(read.text, u"half a sen"_s);
        QCOMPARE(read.reasoningText(), u"Thinking"_s);
        QCOMPARE(read.toolCalls, QList({core::ToolCall{u"call_1"_s, u"run"_s, {}}}));
        QVERIFY(read.error && read.error->cut);
        QCOMPARE(read.attempts.size(), 1);
        QCOMPARE(read.attempts.constFirst().cost, core::Cost());
        QCOMPARE(read.attempts.constFirst().phases.firstToken, std::chrono::microseconds(250));
        const core::HistoryRow row = valueOf(m_two->history({})).constFirst();
        QCOMPARE(row.failed, 1);
        QCOMPARE(row.cost.unknown, 1);
        QCOMPARE(titles(valueOf(m_two->history(search(u"sen"_s)))), QStringList({u"p"_s}));
    }

    void theLostAttemptOfASimulatedAnswerIsNoSpend()
    {
        const core::Comparison made = comparison(u"p"_s);
        m_one->addComparison(made);
        core::Answer running = answer(made);
        running.simulated = true;
        m_one->startAnswer(running);
        m_one.reset();
        m_two.reset();
        m_two = std::make_unique<store::SqliteRunStore>(m_folder->path());
        QCOMPARE(valueOf(m_two->load(made.id)).answers.constFirst().outcome, core::Outcome::Cut);
        const QDate day = running.created.toLocalTime().date();
        QCOMPARE(valueOf(m_two->spend(day, day)).attempts, 0);
    }

    void theTrashOfALivingProgramIsItsOwn()
    {
        const core::Comparison made = samples::store(*m_one, u"p"_s, u"a"_s);
        QCOMPARE(valueOf(m_one->remove({made.id})), 1);
        m_two.reset();
        m_two = std::make_unique<store::SqliteRunStore>(m_folder->path());
        QVERIFY(valueOf(m_two->history({})).isEmpty());
        m_two.reset();
        QCOMPARE(valueOf(m_one->restore({made.id})), 1);
        QCOMPARE(valueOf(m_one->load(made.id)), made);
    }

    void writesForWhatTheOtherHasPurgedDisturbNothing()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is left out"_s));
        const core::Comparison made = samples::store(*m_one, u"p"_s, u"a"_s);
        QVERIFY(m_one->flush(5000));
        QCOMPARE(valueOf(m_two->remove({made.id})), 1);
        m_two.reset();
        m_one->rename(made.id, u"gone"_s);
        const core::Comparison other = samples::store(*m_one, u"q"_s, u"b"_s);
        QVERIFY(m_one->flush(5000));
        QCOMPARE(titles(valueOf(m_one->history({}))), QStringList({u"q"_s}));
    }

    void aCleanEndLeavesNoOwnerFile()
    {
        QVERIFY(m_one->flush(5000));
        m_one.reset();
        m_two.reset();
        QVERIFY(QDir(m_folder->filePath(u"instances"_s)).isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_one;
    std::unique_ptr<store::SqliteRunStore> m_two;
};

QTEST_GUILESS_MAIN(InstancesTest)
#include "InstancesTest.moc"
