// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Beginning.h"
#include "engine/EngineHouse.h"

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

/// Two contestants that have named a cheese each and said why.
struct TwoTurns : EngineHouse {
    TwoTurns() : run(start(planOf(2)))
    {
        answer(0, u"Brie"_s);
        answer(1, u"Gouda"_s);
        run->followUp(u"Why?"_s);
        QCoreApplication::processEvents();
        answer(2, u"It is soft."_s);
        answer(3, u"It is round."_s);
    }
    void answer(int exchange, const QString &text) const
    {
        alpha.reply(exchange)->reasoning(u"Hm."_s);
        alpha.reply(exchange)->text(text);
        alpha.reply(exchange)->usage(10, 20);
        alpha.reply(exchange)->finish();
    }
    [[nodiscard]] QStringList saidTo(qsizetype exchange) const
    {
        QStringList texts;
        for (const core::Message &message : alpha.exchanges().at(exchange).request.messages) {
            texts.append(message.text);
        }
        return texts;
    }

    std::unique_ptr<engine::ComparisonRun> run;
};

core::Turn turnOf(const QString &prompt)
{
    core::Turn turn;
    turn.prompt = prompt;
    return turn;
}

} // namespace

class BeginningTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBranchGivesAllTheSameConversation();
    void aBranchEndsWithTheAnswerItIsTakenFrom();
    void aPromptAskedOtherwiseKeepsEachOnesOwnTurns();
    void copiesCostNothingAndCarryNoReasoning();
    void aBranchIsAComparisonOfItsOwnInTheStore();
    void aFailedAnswerIsNoPartOfABeginning();
    void aBranchCanBeFollowedUp();
};

void BeginningTest::aBranchGivesAllTheSameConversation()
{
    TwoTurns house;
    const auto lineUp = EngineHouse::planOf(3).contestants;
    const auto branch =
        house.engine.startFrom(engine::Beginning::branchOf(house.run->snapshot(), 1, 0, 1, lineUp), turnOf(u"And?"_s));
    QVERIFY(branch);
    QCoreApplication::processEvents();
    QCOMPARE(house.alpha.count(), 4 + 3);
    for (qsizetype exchange : {4, 5, 6}) {
        QCOMPARE(house.saidTo(exchange),
                 (QStringList{u"Name a cheese."_s, u"Gouda"_s, u"Why?"_s, u"It is round."_s, u"And?"_s}));
    }
    branch->stopAll();
}

void BeginningTest::aBranchEndsWithTheAnswerItIsTakenFrom()
{
    TwoTurns house;
    const auto lineUp = EngineHouse::planOf(1).contestants;
    const auto branch =
        house.engine.startFrom(engine::Beginning::branchOf(house.run->snapshot(), 0, 0, 0, lineUp), turnOf(u"Else?"_s));
    QCoreApplication::processEvents();
    QCOMPARE(house.saidTo(4), (QStringList{u"Name a cheese."_s, u"Brie"_s, u"Else?"_s}));
    branch->stopAll();
}

void BeginningTest::aPromptAskedOtherwiseKeepsEachOnesOwnTurns()
{
    TwoTurns house;
    const auto lineUp = EngineHouse::planOf(2).contestants;
    const auto again = house.engine.startFrom(engine::Beginning::before(house.run->snapshot(), 1, lineUp), turnOf(u"How?"_s));
    QCoreApplication::processEvents();
    QCOMPARE(house.saidTo(4), (QStringList{u"Name a cheese."_s, u"Brie"_s, u"How?"_s}));
    QCOMPARE(house.saidTo(5), (QStringList{u"Name a cheese."_s, u"Gouda"_s, u"How?"_s}));
    again->stopAll();
}

void BeginningTest::copiesCostNothingAndCarryNoReasoning()
{
    TwoTurns house;
    const auto spent = house.store.ledger.size();
    const auto lineUp = EngineHouse::planOf(1).contestants;
    const auto branch =
        house.engine.startFrom(engine::Beginning::branchOf(house.run->snapshot(), 0, 0, 1, lineUp), turnOf(u"And?"_s));
    QVERIFY(branch->sessions().at(0)->answer().attempts.isEmpty());
    QVERIFY(branch->cost().known.isZero());
    QCOMPARE(house.store.ledger.size(), spent);
    QCoreApplication::processEvents();
    for (const core::Message &message : house.alpha.exchanges().at(4).request.messages) {
        QVERIFY(message.reasoning.isEmpty());
    }
    branch->stopAll();
}

void BeginningTest::aBranchIsAComparisonOfItsOwnInTheStore()
{
    TwoTurns house;
    const auto lineUp = EngineHouse::planOf(2).contestants;
    const auto branch =
        house.engine.startFrom(engine::Beginning::branchOf(house.run->snapshot(), 0, 0, 1, lineUp), turnOf(u"And?"_s));
    QVERIFY(branch->comparison().id != house.run->comparison().id);
    QCOMPARE(branch->comparison().title, u"And?"_s);
    const core::Comparison kept = house.store.comparisons.value(branch->comparison().id);
    QCOMPARE(kept.turns.size(), 3);
    QCOMPARE(kept.turns.at(2).number, 2);
    QCOMPARE(kept.answers.size(), 2 * 2 + 2);
    for (const core::Answer &answer : kept.answers) {
        for (const engine::AnswerSession *session : house.run->sessions()) {
            QVERIFY(answer.id != session->answer().id);
        }
    }
    branch->stopAll();
}

void BeginningTest::aFailedAnswerIsNoPartOfABeginning()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(1));
    house.alpha.reply(0)->text(u"Bri"_s);
    house.alpha.reply(0)->fail(errorOf(core::ErrorKind::Auth, 401));
    const auto past = engine::Beginning::branchOf(run->snapshot(), 0, 0, 0, EngineHouse::planOf(1).contestants);
    QCOMPARE(past.turns.size(), 1);
    QVERIFY(past.answers.isEmpty());
}

void BeginningTest::aBranchCanBeFollowedUp()
{
    TwoTurns house;
    const auto lineUp = EngineHouse::planOf(1).contestants;
    const auto branch =
        house.engine.startFrom(engine::Beginning::branchOf(house.run->snapshot(), 0, 0, 1, lineUp), turnOf(u"And?"_s));
    QCoreApplication::processEvents();
    house.answer(4, u"Nothing."_s);
    QVERIFY(branch->canFollowUp());
    branch->followUp(u"Sure?"_s);
    QCoreApplication::processEvents();
    QCOMPARE(house.saidTo(5).size(), 7);
    branch->stopAll();
}

QTEST_GUILESS_MAIN(BeginningTest)
#include "BeginningTest.moc"
