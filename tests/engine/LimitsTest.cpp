// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"
#include "engine/LimitsBoard.h"
#include "engine/LiveAnswer.h"
#include "engine/TokenCounter.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

core::CompletionEnd endWith(qint64 remaining)
{
    core::CompletionEnd end;
    end.error = errorOf(core::ErrorKind::Payment, 402);
    end.status = 402;
    end.limits.requests = {50, remaining, {}};
    return end;
}

} // namespace

class LimitsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAnAnswerToldIsKeptByProviderAndBySession()
    {
        LiveAnswer live;
        QSignalSpy changed(&live.engine.limits(), &engine::LimitsBoard::changed);
        live.reply.end(endWith(0));
        QVERIFY(live.session.limits().requests.isUsedUp());
        QCOMPARE(changed.size(), 1);
        const auto entry = live.engine.limits().of(core::ProviderId(u"alpha"_s));
        QCOMPARE(entry.limits.requests.limit, std::optional<qint64>(50));
        QCOMPARE(entry.told, live.clock.utcNow());
        QVERIFY(live.engine.limits().of(core::ProviderId(u"beta"_s)).limits.isEmpty());
    }

    void anAnswerThatSaysNothingLeavesWhatWasKnown()
    {
        engine::LimitsBoard board;
        const core::ProviderId alpha(u"alpha"_s);
        board.note(alpha, endWith(3).limits, QDateTime());
        board.note(alpha, core::RateLimits(), QDateTime());
        QCOMPARE(board.of(alpha).limits.requests.remaining, std::optional<qint64>(3));
        core::Account account;
        account.label = u"desk"_s;
        board.note(alpha, account, QDateTime());
        QCOMPARE(board.of(alpha).limits.requests.remaining, std::optional<qint64>(3));
        QCOMPARE(board.of(alpha).account.label, u"desk"_s);
    }

    void eachContestantIsCountedByItsOwnProvider()
    {
        EngineHouse house;
        house.alpha.tokenCount = core::TokenCount{17, false};
        engine::TokenCounter counter({house.directory, house.keys, house.catalogue, house.clock});
        QMap<int, core::TokenCount> counts;
        connect(&counter, &engine::TokenCounter::counted, this,
                [&](int position, const core::TokenCount &count) { counts.insert(position, count); });
        QSignalSpy finished(&counter, &engine::TokenCounter::finished);
        counter.start(EngineHouse::plan({EngineHouse::route(u"alpha"_s), EngineHouse::route(u"beta"_s)}));
        QVERIFY(counts.isEmpty());
        QVERIFY(counter.isRunning());
        QVERIFY(finished.wait());
        QCOMPARE(counts.value(0), (core::TokenCount{17, false}));
        QVERIFY(counts.value(1).estimated);
        QCOMPARE(house.alpha.lastKey, "alpha-key");
        QCOMPARE(house.alpha.count(), 0);
        QVERIFY(!counter.isRunning());
    }

    void aCountThatIsGivenUpTellsNothing()
    {
        EngineHouse house;
        house.keys.hold();
        engine::TokenCounter counter({house.directory, house.keys, house.catalogue, house.clock});
        QSignalSpy counted(&counter, &engine::TokenCounter::counted);
        QSignalSpy finished(&counter, &engine::TokenCounter::finished);
        counter.start(EngineHouse::planOf(2));
        counter.cancel();
        house.keys.release();
        QTest::qWait(20);
        QCOMPARE(counted.size(), 0);
        QCOMPARE(finished.size(), 0);
        counter.start(EngineHouse::planOf(1));
        QVERIFY(finished.wait());
        QCOMPARE(counted.size(), 1);
    }

    void withoutAKeyItIsAnEstimate()
    {
        EngineHouse house;
        house.directory.add(u"gamma"_s).tokenCount = core::TokenCount{1, false};
        engine::TokenCounter counter({house.directory, house.keys, house.catalogue, house.clock});
        QSignalSpy counted(&counter, &engine::TokenCounter::counted);
        counter.start(EngineHouse::plan({EngineHouse::route(u"gamma"_s)}));
        QVERIFY(counted.wait());
        QVERIFY(counted.at(0).at(1).value<core::TokenCount>().estimated);
    }
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "LimitsTest.moc"
