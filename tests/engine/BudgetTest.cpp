// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"

#include "core/Budget.h"

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers as it was told to.
class FakeBook final : public core::BudgetBook {
public:
    using Verdict = std::expected<core::BudgetVerdict, core::StoreError>;

    core::StoreResult<QList<core::Budget>> budgets() override
    {
        return QtFuture::makeReadyValueFuture<std::expected<QList<core::Budget>, core::StoreError>>({});
    }
    void setBudgets(const QList<core::Budget> &) override {}
    core::StoreResult<core::BudgetVerdict> reserve(const core::BudgetWish &wish) override
    {
        wishes.append(wish);
        return QtFuture::makeReadyValueFuture<std::expected<core::BudgetVerdict, core::StoreError>>(Verdict(answer));
    }
    void release(const core::AttemptId &attempt) override { released.append(attempt); }

    std::expected<core::BudgetVerdict, core::StoreError> answer;
    QList<core::BudgetWish> wishes;
    QList<core::AttemptId> released;
};

const core::Budget ofTheDay{.scope = core::Budget::Scope::Day, .provider = {}, .cap = core::Money::fromPico(1'000'000'000'000)};

} // namespace

class BudgetTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsGrantedIsSentUnderTheIdThatWasReserved();
    void whatIsRefusedIsNotSentAndSaysWhy();
    void aBudgetThatIsNearlyUsedUpIsTold();
    void anAnswerThatGrowsBeyondWhatIsLeftIsStopped();
    void aDatabaseThatFailsStopsNoAnswer();
    void stoppedWhileItWaitsGivesTheReservationBack();

private:
    static std::unique_ptr<engine::ComparisonRun> start(EngineHouse &house, FakeBook &book,
                                                        std::unique_ptr<engine::ComparisonEngine> &engine)
    {
        engine = std::make_unique<engine::ComparisonEngine>(
            engine::Services{house.directory, house.keys, house.catalogue, house.clock, &house.store, &book});
        auto run = engine->start(EngineHouse::planOf(1));
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
        }
        return run;
    }
    static const core::Answer &answerOf(const std::unique_ptr<engine::ComparisonRun> &run)
    {
        return run->sessions().constFirst()->answer();
    }
};

void BudgetTest::whatIsGrantedIsSentUnderTheIdThatWasReserved()
{
    EngineHouse house;
    FakeBook book;
    std::unique_ptr<engine::ComparisonEngine> engine;
    const auto run = start(house, book, engine);
    QCOMPARE(book.wishes.size(), 1);
    QCOMPARE(book.wishes.constFirst().comparison, run->comparison().id);
    QTRY_COMPARE(house.alpha.count(), 1);
    house.alpha.reply(0)->text(u"yes"_s);
    house.alpha.reply(0)->finish();
    QCOMPARE(answerOf(run).attempts.constFirst().id, book.wishes.constFirst().attempt);
    QVERIFY(book.released.isEmpty());
}

void BudgetTest::whatIsRefusedIsNotSentAndSaysWhy()
{
    EngineHouse house;
    FakeBook book;
    book.answer =
        core::BudgetVerdict{.refusedBy = ofTheDay, .warnedBy = {}, .used = core::Money::fromPico(900'000'000'000), .limit = {}};
    std::unique_ptr<engine::ComparisonEngine> engine;
    const auto run = start(house, book, engine);
    QTRY_COMPARE(answerOf(run).outcome, core::Outcome::Failed);
    QCOMPARE(house.alpha.count(), 0);
    QCOMPARE(answerOf(run).error->kind, core::ErrorKind::Budget);
    QCOMPARE(answerOf(run).error->message, u"The budget of $1.00 for a day would be passed: $0.90 is spent or reserved."_s);
    QVERIFY(answerOf(run).attempts.isEmpty());
}

void BudgetTest::aBudgetThatIsNearlyUsedUpIsTold()
{
    EngineHouse house;
    FakeBook book;
    book.answer =
        core::BudgetVerdict{.refusedBy = {}, .warnedBy = ofTheDay, .used = core::Money::fromPico(900'000'000'000), .limit = {}};
    std::unique_ptr<engine::ComparisonEngine> engine;
    const auto run = start(house, book, engine);
    QTRY_COMPARE(house.alpha.count(), 1);
    QCOMPARE(answerOf(run).warnings.size(), 1);
    QVERIFY(answerOf(run).warnings.constFirst().contains(u"$0.90 is spent"_s));
}

void BudgetTest::anAnswerThatGrowsBeyondWhatIsLeftIsStopped()
{
    EngineHouse house;
    FakeBook book;
    book.answer = core::BudgetVerdict{.refusedBy = {}, .warnedBy = {}, .used = {}, .limit = core::Money::fromPico(1)};
    std::unique_ptr<engine::ComparisonEngine> engine;
    const auto run = start(house, book, engine);
    QTRY_COMPARE(house.alpha.count(), 1);
    const core::Price *price = house.catalogue.prices().priceOf(answerOf(run).contestant.route, house.clock.utcNow().date());
    QVERIFY2(price != nullptr && price->base.output, "this test needs a model with a price");
    house.alpha.reply(0)->text(u"more than the budget leaves"_s);
    QTRY_VERIFY(answerOf(run).outcome);
    QCOMPARE(answerOf(run).outcome, core::Outcome::Cut);
    QCOMPARE(answerOf(run).error->kind, core::ErrorKind::Budget);
    QCOMPARE(answerOf(run).text, u"more than the budget leaves"_s);
    QCOMPARE(answerOf(run).attempts.size(), 1);
}

void BudgetTest::aDatabaseThatFailsStopsNoAnswer()
{
    EngineHouse house;
    FakeBook book;
    book.answer = std::unexpected(core::StoreError{core::StoreError::Kind::Locked, u"locked"_s});
    std::unique_ptr<engine::ComparisonEngine> engine;
    const auto run = start(house, book, engine);
    QTRY_COMPARE(house.alpha.count(), 1);
    QVERIFY(answerOf(run).warnings.constFirst().contains(u"locked"_s));
}

void BudgetTest::stoppedWhileItWaitsGivesTheReservationBack()
{
    EngineHouse house;
    FakeBook book;
    engine::ComparisonEngine engine({house.directory, house.keys, house.catalogue, house.clock, &house.store, &book});
    const auto run = engine.start(EngineHouse::planOf(1));
    // As soon as it has asked, before the verdict has come.
    for (int i = 0; i < 50 && book.wishes.isEmpty(); ++i) {
        QCoreApplication::sendPostedEvents();
    }
    run->sessions().constFirst()->stop();
    QCoreApplication::processEvents();
    if (house.alpha.count() == 0 && !book.wishes.isEmpty()) {
        QTRY_COMPARE(book.released.size(), 1);
    }
    QCOMPARE(answerOf(run).outcome, core::Outcome::Stopped);
}

QTEST_GUILESS_MAIN(BudgetTest)
#include "BudgetTest.moc"
