// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LiveAnswer.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;
using Kind = core::FinishReason::Kind;

class MetricsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phasesAreMeasuredOnTheMonotonicClock();
    void aWallClockThatJumpsBackHarmsNothing();
    void figuresAreEstimatedWhileItRunsAndCountedAfterwards();
    void anAnswerFromTheStoreShowsItsFigures();
    void metricsComeAtMostEveryTenthOfASecondAndStopWithTheAnswer();
    void whoServedIsKept();
};

void MetricsTest::phasesAreMeasuredOnTheMonotonicClock()
{
    using std::chrono::milliseconds;
    LiveAnswer live;
    live.clock.advance(milliseconds(310));
    live.reply.text(u"x"_s);
    live.clock.advance(milliseconds(90));
    core::CompletionEnd end;
    end.status = 200;
    end.finish = core::FinishReason{Kind::Stop, u"stop"_s, {}};
    end.phases.connect = milliseconds(3);
    end.phases.headers = milliseconds(201);
    live.reply.end(end);
    const core::PhaseTimes &phases = live.answer().attempts.constFirst().phases;
    QCOMPARE(phases.connect, milliseconds(3));
    QCOMPARE(phases.headers, milliseconds(201));
    QCOMPARE(phases.firstToken, milliseconds(310));
    QCOMPARE(phases.total, milliseconds(400));
    QCOMPARE(live.session.metrics().total, milliseconds(400));
}

void MetricsTest::aWallClockThatJumpsBackHarmsNothing()
{
    using std::chrono::milliseconds;
    LiveAnswer live;
    const QDateTime before = live.clock.utcNow();
    live.clock.setUtc(before.addDays(-400));
    live.clock.advance(milliseconds(50));
    live.reply.text(u"x"_s);
    live.reply.usage(1, 1);
    live.reply.finish();
    const core::Attempt &attempt = live.answer().attempts.constFirst();
    QCOMPARE(attempt.phases.firstToken, milliseconds(50));
    QCOMPARE(attempt.started, before);
    QVERIFY(attempt.cost.computed);
}

void MetricsTest::figuresAreEstimatedWhileItRunsAndCountedAfterwards()
{
    LiveAnswer live;
    live.clock.advance(std::chrono::seconds(1));
    live.reply.text(u"x"_s.repeated(200));
    QVERIFY(!live.session.metrics().tokensPerSecond);
    live.clock.advance(std::chrono::seconds(1));
    live.reply.text(u"x"_s.repeated(200));
    QCOMPARE(live.session.metrics().tokensPerSecond, 100.0);
    QVERIFY(live.session.metrics().tokensEstimated);
    QCOMPARE(live.session.metrics().attempts, 1);
    live.reply.usage(10, 60);
    live.clock.advance(std::chrono::seconds(5));
    live.reply.finish();
    QCOMPARE(live.session.metrics().tokensPerSecond, 60.0);
    QVERIFY(!live.session.metrics().tokensEstimated);
    QCOMPARE(live.session.metrics().usage.output, 60);
    QCOMPARE(live.session.metrics().attempts, 1);
}

void MetricsTest::anAnswerFromTheStoreShowsItsFigures()
{
    LiveAnswer live;
    live.clock.advance(std::chrono::seconds(1));
    live.reply.text(u"x"_s);
    live.reply.usage(10, 60);
    live.clock.advance(std::chrono::seconds(2));
    live.reply.finish();
    const auto opened = live.engine.open(live.run->snapshot());
    const engine::Metrics metrics = opened->sessions().constFirst()->metrics();
    QCOMPARE(metrics.firstToken, std::chrono::seconds(1));
    QCOMPARE(metrics.total, std::chrono::seconds(3));
    QCOMPARE(metrics.tokensPerSecond, 30.0);
    QCOMPARE(metrics.usage.output, 60);
    QCOMPARE(opened->cost(), live.run->cost());
    QVERIFY(!opened->isRunning());
}

void MetricsTest::metricsComeAtMostEveryTenthOfASecondAndStopWithTheAnswer()
{
    LiveAnswer live;
    live.reply.text(u"x"_s);
    QSignalSpy metrics(&live.session, &engine::AnswerSession::metricsChanged);
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < 350) {
        live.reply.text(u"y"_s);
        QTest::qWait(1);
    }
    QVERIFY2(metrics.size() >= 1 && metrics.size() <= time.elapsed() / 100 + 1, qPrintable(QString::number(metrics.size())));
    live.reply.finish();
    metrics.clear();
    QTest::qWait(150);
    QCOMPARE(metrics.size(), 0);
}

void MetricsTest::whoServedIsKept()
{
    LiveAnswer live;
    live.reply.send(core::ServedBy{u"m0-2026"_s, {}, {}});
    live.reply.send(core::ServedBy{{}, u"Together"_s, u"gen-1"_s});
    QCOMPARE(live.session.metrics().servedModel, u"m0-2026"_s);
    live.reply.finish();
    const core::Attempt &attempt = live.answer().attempts.constFirst();
    QCOMPARE(attempt.servedModel, u"m0-2026"_s);
    QCOMPARE(attempt.servedBy, u"Together"_s);
    QCOMPARE(attempt.generationId, u"gen-1"_s);
    QCOMPARE(live.session.metrics().servedBy, u"Together"_s);
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "MetricsTest.moc"
