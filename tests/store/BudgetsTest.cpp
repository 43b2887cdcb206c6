// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"
#include "Sqlite.h"

#include <QTemporaryDir>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;
using core::Budget;
using core::Money;
using Scope = core::Budget::Scope;

class BudgetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        m_comparison = comparison(u"p"_s, QDateTime::currentMSecsSinceEpoch());
        m_store->addComparison(m_comparison);
        m_answer = answer(m_comparison);
        m_store->startAnswer(m_answer);
    }

    void cleanup() { m_store.reset(); }

    void budgetsAreKept()
    {
        const QList<Budget> all{
            {.scope = Scope::Day, .provider = {}, .cap = Money::fromPico(5), .warnPercent = 50, .stops = false},
            {.scope = Scope::Provider, .provider = core::ProviderId(u"groq"_s), .cap = Money::fromPico(9)}};
        m_store->setBudgets(all);
        m_store->flush(5000);
        QCOMPARE(valueOf(m_store->budgets()), all);
        store::SqliteRunStore other(m_folder->path());
        QCOMPARE(valueOf(other.budgets()), all);
        m_store->setBudgets({});
        m_store->flush(5000);
        QVERIFY(valueOf(other.budgets()).isEmpty());
    }

    void withoutBudgetsNothingIsReserved()
    {
        const auto verdict = valueOf(m_store->reserve(wish(1'000)));
        QVERIFY(!verdict.refusedBy && !verdict.warnedBy && !verdict.limit);
        QCOMPARE(reservations(), u"0"_s);
    }

    void eachScopeStops_data()
    {
        QTest::addColumn<int>("scope");
        QTest::newRow("comparison") << int(Scope::Comparison);
        QTest::newRow("day") << int(Scope::Day);
        QTest::newRow("month") << int(Scope::Month);
        QTest::newRow("provider") << int(Scope::Provider);
    }

    void eachScopeStops()
    {
        QFETCH(int, scope);
        const Budget budget{.scope = Scope(scope),
                            .provider = core::ProviderId(scope == int(Scope::Provider) ? u"groq"_s : u""_s),
                            .cap = Money::fromPico(1'000)};
        m_store->setBudgets({budget});
        spend(300);
        const core::BudgetWish first = wish(600);
        auto verdict = valueOf(m_store->reserve(first));
        QVERIFY(!verdict.refusedBy);
        QCOMPARE(verdict.warnedBy, budget); // 900 of 1000
        QCOMPARE(verdict.limit, Money::fromPico(700));
        // What is reserved is as good as spent.
        verdict = valueOf(m_store->reserve(wish(200)));
        QCOMPARE(verdict.refusedBy, budget);
        QCOMPARE(verdict.used, Money::fromPico(900));
        QVERIFY(!valueOf(m_store->reserve(wish(100))).refusedBy);
        // It cost less than feared, and the rest is free again.
        core::Attempt made = attempt(m_answer, 50);
        made.id = first.attempt;
        made.started = QDateTime::currentDateTimeUtc();
        m_store->addAttempt(made);
        QVERIFY(!valueOf(m_store->reserve(wish(500))).refusedBy);
    }

    void otherProvidersAreNotStopped()
    {
        m_store->setBudgets(
            {{.scope = Scope::Provider, .provider = core::ProviderId(u"anthropic"_s), .cap = Money::fromPico(1)}});
        QVERIFY(!valueOf(m_store->reserve(wish(1'000))).refusedBy);
    }

    void aBudgetThatOnlyWarnsStopsNothing()
    {
        const Budget budget{.scope = Scope::Day, .provider = {}, .cap = Money::fromPico(10), .warnPercent = 80, .stops = false};
        m_store->setBudgets({budget});
        const auto verdict = valueOf(m_store->reserve(wish(1'000)));
        QVERIFY(!verdict.refusedBy && !verdict.limit);
        QCOMPARE(verdict.warnedBy, budget);
    }

    void whatNobodyKnowsMayBeginUntilTheBudgetIsUsedUp()
    {
        m_store->setBudgets({{.scope = Scope::Day, .provider = {}, .cap = Money::fromPico(1'000)}});
        const auto verdict = valueOf(m_store->reserve(wish({})));
        QVERIFY(!verdict.refusedBy);
        QCOMPARE(verdict.limit, Money::fromPico(1'000));
        spend(1'000);
        QVERIFY(valueOf(m_store->reserve(wish({}))).refusedBy);
    }

    void twoWindowsShareOneBudget()
    {
        m_store->setBudgets({{.scope = Scope::Day, .provider = {}, .cap = Money::fromPico(1'000)}});
        store::SqliteRunStore other(m_folder->path());
        // Both want it at the same moment, as often as it takes: together they never get more than there is.
        QList<core::StoreResult<core::BudgetVerdict>> asked;
        m_store->flush(5000);
        for (int i = 0; i < 20; ++i) {
            asked.append(m_store->reserve(wish(90)));
            asked.append(other.reserve(wish(90)));
        }
        int granted = 0;
        for (const auto &each : std::as_const(asked)) {
            granted += valueOf(each).refusedBy ? 0 : 1;
        }
        QCOMPARE(granted, 11);
    }

    void whatAProgramThatDiedHadReservedIsGivenBack()
    {
        m_store->setBudgets({{.scope = Scope::Day, .provider = {}, .cap = Money::fromPico(1'000)}});
        QVERIFY(!valueOf(m_store->reserve(wish(900))).refusedBy);
        QVERIFY(Sqlite(m_folder->filePath(u"assay.db"_s)).execute("UPDATE reservation SET owner = 'a program that is gone'"));
        QVERIFY(!valueOf(m_store->reserve(wish(900))).refusedBy);
        QCOMPARE(reservations(), u"1"_s);
    }

    void whatWasNeverSentIsReleased()
    {
        m_store->setBudgets({{.scope = Scope::Day, .provider = {}, .cap = Money::fromPico(1'000)}});
        const core::BudgetWish never = wish(900);
        QVERIFY(!valueOf(m_store->reserve(never)).refusedBy);
        m_store->release(never.attempt);
        QVERIFY(!valueOf(m_store->reserve(wish(900))).refusedBy);
    }

private:
    [[nodiscard]] core::BudgetWish wish(std::optional<qint64> worst) const
    {
        return {.attempt = core::AttemptId(core::makeUniqueId()),
                .comparison = m_comparison.id,
                .provider = core::ProviderId(u"groq"_s),
                .worst = worst ? std::optional(Money::fromPico(*worst)) : std::nullopt};
    }
    void spend(qint64 pico)
    {
        core::Attempt made = attempt(m_answer, pico);
        made.started = QDateTime::currentDateTimeUtc();
        m_store->addAttempt(made);
    }
    [[nodiscard]] QString reservations()
    {
        m_store->flush(5000);
        return Sqlite(m_folder->filePath(u"assay.db"_s)).value("SELECT count(*) FROM reservation");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
    core::Comparison m_comparison;
    core::Answer m_answer;
};

QTEST_GUILESS_MAIN(BudgetsTest)
#include "BudgetsTest.moc"
