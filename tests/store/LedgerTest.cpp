// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"

#include <QTemporaryDir>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;

class LedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        m_comparison = comparison(u"p"_s);
        m_store->addComparison(m_comparison);
        m_answer = answer(m_comparison);
        m_store->startAnswer(m_answer);
    }

    void cleanup()
    {
        m_store.reset();
        qunsetenv("TZ");
        ::tzset();
    }

    void theReportedFigureCountsWhereThereIsOne()
    {
        const QDate day = m_answer.created.toLocalTime().date();
        m_store->addAttempt(attempt(m_answer, 500, 300));
        core::Spend spend = valueOf(m_store->spend(day, day));
        QCOMPARE(spend.total, core::Money::fromPico(300));
        QVERIFY(!spend.estimated);
        m_store->addAttempt(attempt(m_answer, 20));
        spend = valueOf(m_store->spend(day, day));
        QCOMPARE(spend.total, core::Money::fromPico(320));
        QCOMPARE(spend.attempts, 2);
        QVERIFY(spend.estimated);
    }

    void anUnknownCostIsCountedNotTakenForNothing()
    {
        const QDate day = m_answer.created.toLocalTime().date();
        m_store->addAttempt(attempt(m_answer, {}));
        const core::Spend spend = valueOf(m_store->spend(day, day));
        QCOMPARE(spend.total, core::Money());
        QCOMPARE(spend.unknown, 1);
    }

    void anAttemptAddedTwiceIsChangedNotCountedTwice()
    {
        const QDate day = m_answer.created.toLocalTime().date();
        core::Attempt each = attempt(m_answer, {});
        m_store->addAttempt(each);
        each.cost.reported = core::Money::fromPico(77);
        m_store->addAttempt(each);
        core::Answer done = finished(m_answer, u"a"_s);
        done.attempts = {each};
        m_store->finishAnswer(done);
        const core::Spend spend = valueOf(m_store->spend(day, day));
        QCOMPARE(spend.total, core::Money::fromPico(77));
        QCOMPARE(spend.attempts, 1);
        QCOMPARE(spend.unknown, 0);
    }

    void simulatedAttemptsAreNeverSpend()
    {
        const QDate day = m_answer.created.toLocalTime().date();
        core::Attempt each = attempt(m_answer, 1000, 1000);
        each.simulated = true;
        m_store->addAttempt(each);
        const core::Spend spend = valueOf(m_store->spend(day, day));
        QCOMPARE(spend.attempts, 0);
        QCOMPARE(spend.total, core::Money());
    }

    void whatWasSpentStaysSpentWhenItsHistoryIsDeleted()
    {
        const QDate day = m_answer.created.toLocalTime().date();
        m_store->addAttempt(attempt(m_answer, 1000));
        QCOMPARE(valueOf(m_store->remove({m_comparison.id})), 1);
        m_store.reset();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        QCOMPARE(valueOf(m_store->spend(day, day)).total, core::Money::fromPico(1000));
    }

    void aSumThatOverflowsSaturates()
    {
        const QDate day = m_answer.created.toLocalTime().date();
        m_store->addAttempt(attempt(m_answer, std::numeric_limits<qint64>::max() - 5));
        m_store->addAttempt(attempt(m_answer, 1000));
        QVERIFY(valueOf(m_store->spend(day, day)).total.isSaturated());
        QVERIFY(valueOf(m_store->history({})).constFirst().cost.known.isSaturated());
    }

    void daysAreLocalInEveryZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDateTime>("lastMoment"); // of 2026-03-10 there
        const auto utc = [](int day, int hour, int minute) {
            return QDateTime(QDate(2026, 3, day), QTime(hour, minute, 59), QTimeZone::UTC);
        };
        QTest::newRow("UTC") << QByteArray("UTC0") << utc(10, 23, 59);
        QTest::newRow("Berlin") << QByteArray("CET-1") << utc(10, 22, 59);
        QTest::newRow("Kathmandu") << QByteArray("NPT-5:45") << utc(10, 18, 14);
        QTest::newRow("Kolkata") << QByteArray("IST-5:30") << utc(10, 18, 29);
        QTest::newRow("Honolulu") << QByteArray("HST10") << utc(11, 9, 59);
    }

    void daysAreLocalInEveryZone()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDateTime, lastMoment);
        qputenv("TZ", zone);
        ::tzset();
        core::Attempt late = attempt(m_answer, 1);
        late.started = lastMoment;
        m_store->addAttempt(late);
        core::Attempt next = attempt(m_answer, 10);
        next.started = lastMoment.addSecs(1);
        m_store->addAttempt(next);
        const QDate day(2026, 3, 10);
        QCOMPARE(valueOf(m_store->spend(day, day)).total, core::Money::fromPico(1));
        QCOMPARE(valueOf(m_store->spend(day.addDays(1), day.addDays(1))).total, core::Money::fromPico(10));
        QCOMPARE(valueOf(m_store->spend(day, day.addDays(1))).total, core::Money::fromPico(11));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
    core::Comparison m_comparison;
    core::Answer m_answer;
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "LedgerTest.moc"
