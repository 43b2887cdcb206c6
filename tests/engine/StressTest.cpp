// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int sessions = 32;
constexpr int deltas = 2'000;

} // namespace

class StressTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thirtyTwoLongAnswersArriveWhole();
    void aDeltaCostsNoMoreBehindTenMegabytes();
};

void StressTest::thirtyTwoLongAnswersArriveWhole()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(sessions));
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < deltas; ++i) {
        for (int s = 0; s < sessions; ++s) {
            house.alpha.reply(s)->text(u"%1 "_s.arg(i));
        }
        if (i % 50 == 0) {
            house.clock.advance(std::chrono::milliseconds(20));
            QCoreApplication::processEvents();
        }
    }
    const qint64 nsPerDelta = time.nsecsElapsed() / (qint64(sessions) * deltas);
    QString expected;
    for (int i = 0; i < deltas; ++i) {
        expected += u"%1 "_s.arg(i);
    }
    for (int s = 0; s < sessions; ++s) {
        house.alpha.reply(s)->usage(10, deltas);
        house.alpha.reply(s)->finish();
        const core::Answer &answer = run->sessions().at(s)->answer();
        QCOMPARE(answer.text, expected);
        QCOMPARE(house.store.journalled(answer.id), expected);
    }
    QVERIFY(!run->isRunning());
    qInfo("%lld ns a delta", static_cast<long long>(nsPerDelta));
    QVERIFY2(nsPerDelta < 500'000, qPrintable(QString::number(nsPerDelta)));
}

void StressTest::aDeltaCostsNoMoreBehindTenMegabytes()
{
    EngineHouse house;
    engine::ComparisonEngine bare({house.directory, house.keys, house.catalogue, house.clock, nullptr});
    const auto run = bare.start(EngineHouse::planOf(1));
    QCoreApplication::processEvents();
    FakeReply *reply = house.alpha.reply(0);
    reply->text(u"x"_s.repeated(10'000'000));
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 10'000; ++i) {
        reply->text(u"token "_s);
    }
    // One copy of ten megabytes takes about a millisecond: ten thousand of them would take ten seconds.
    QVERIFY2(time.elapsed() < 5'000, qPrintable(QString::number(time.elapsed())));
    reply->finish();
    QCOMPARE(run->sessions().constFirst()->answer().text.size(), 10'060'000);
}

QTEST_GUILESS_MAIN(StressTest)
#include "StressTest.moc"
