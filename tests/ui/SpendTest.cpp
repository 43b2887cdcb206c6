// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeepPicture.h"
#include "WindowHouse.h"
#include "store/SqliteRunStore.h"
#include "ui/spend/SpendChart.h"
#include "ui/spend/SpendPage.h"
#include "ui/spend/SpendTable.h"
#include "ui/spend/WhatIfPanel.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QJsonObject>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace assay;
using namespace Qt::StringLiterals;

class SpendTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }

    void init()
    {
        m_house = std::make_unique<test::WindowHouse>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        m_context = std::make_unique<ui::Context>(m_house->context());
        m_context->store = m_store.get();
        m_context->history = m_store.get();
        m_page = std::make_unique<ui::SpendPage>(*m_context);
        m_page->resize(1000, 700);
    }

    void cleanup()
    {
        m_page.reset();
        m_context.reset();
        m_store.reset();
        m_house.reset();
    }

    void withoutSpendThePageSaysSo()
    {
        show();
        auto *empty = m_page->findChild<QLabel *>(u"spendEmpty"_s);
        QVERIFY(empty->isVisible());
        QVERIFY(empty->text().contains(u"Simulated"_s));
        QVERIFY(!m_page->findChild<ui::SpendChart *>()->isVisible());
        test::keepPicture(*m_page, u"spend-empty"_s);
    }

    void figuresAreToldApart()
    {
        spend(u"groq/openai/gpt-oss-20b"_s, 0, 1'000'000'000'000, {});
        spend(u"openrouter/qwen/qwen3-8b"_s, 0, 9, 2'500'000'000'000);
        spend(u"anthropic/claude-fable-5-2"_s, 3, {}, {});
        show();
        QTRY_COMPARE(view()->model()->rowCount(), 3);
        QCOMPARE(m_page->findChild<QLabel *>(u"spendTotal"_s)->text(), u"$3.50"_s);
        const QString parts = m_page->findChild<QLabel *>(u"spendParts"_s)->text();
        QVERIFY2(parts.contains(u"$2.50 reported"_s) && parts.contains(u"≈ $1.00 estimated"_s)
                     && parts.contains(u"1 attempt"_s),
                 qPrintable(parts));
        // Costliest first; what nobody knows is not $0.
        QCOMPARE(cell(0, ui::SpendTable::Total), u"$2.50"_s);
        QCOMPARE(cell(2, ui::SpendTable::Total), u"unknown"_s);
        QCOMPARE(cell(2, ui::SpendTable::Unknown), u"1"_s);
        test::keepPicture(*m_page, u"spend"_s);
    }

    void theRangeIsChosenAndKept()
    {
        spend(u"groq/openai/gpt-oss-20b"_s, 0, 1'000'000'000'000, {});
        spend(u"groq/openai/gpt-oss-20b"_s, 60, 2'000'000'000'000, {});
        show();
        auto *total = m_page->findChild<QLabel *>(u"spendTotal"_s);
        QTRY_COMPARE(total->text(), u"$1.00"_s);
        for (QToolButton *button : m_page->findChildren<QToolButton *>()) {
            if (button->text().startsWith(u"90"_s)) {
                button->click();
            }
        }
        QTRY_COMPARE(total->text(), u"$3.00"_s);
        ui::SpendPage again(*m_context);
        again.show();
        QTRY_COMPARE(again.findChild<QLabel *>(u"spendTotal"_s)->text(), u"$3.00"_s);
    }

    void whatIsSpentWhileItIsShownComesIn()
    {
        spend(u"groq/openai/gpt-oss-20b"_s, 0, 1'000'000'000'000, {});
        show();
        auto *total = m_page->findChild<QLabel *>(u"spendTotal"_s);
        QTRY_COMPARE(total->text(), u"$1.00"_s);
        spend(u"groq/openai/gpt-oss-20b"_s, 0, 1'000'000'000'000, {});
        QTRY_COMPARE(total->text(), u"$2.00"_s);
    }

    void aRowAndABarLeadToTheirComparisons()
    {
        spend(u"groq/openai/gpt-oss-20b"_s, 0, 1'000'000'000'000, {});
        show();
        QTRY_COMPARE(view()->model()->rowCount(), 1);
        QSignalSpy asked(m_page.get(), &ui::SpendPage::historyRequested);
        Q_EMIT view()->activated(view()->model()->index(0, 0));
        QCOMPARE(asked.size(), 1);
        auto filter = asked.takeFirst().first().value<core::HistoryFilter>();
        QCOMPARE(filter.models, QList{*core::Route::fromString(u"groq/openai/gpt-oss-20b"_s)});
        auto *chart = m_page->findChild<ui::SpendChart *>();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_End);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        filter = asked.takeFirst().first().value<core::HistoryFilter>();
        QCOMPARE(filter.from.toLocalTime().date(), today());
        // Of a day without spend there is nothing to show.
        QTest::keyClick(chart, Qt::Key_Home);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
    }

    void theSpendIsPricedOnAnotherModel()
    {
        m_inputs = 1'000'000;
        m_outputs = 100'000;
        spend(u"groq/openai/gpt-oss-20b"_s, 0, 1'000'000'000'000, {});
        spend(u"openrouter/qwen/qwen3-8b"_s, 0, {}, 2'000'000'000'000);
        show();
        auto *panel = m_page->findChild<ui::WhatIfPanel *>();
        QVERIFY(panel->text().isEmpty());
        const core::Route route = *core::Route::fromString(u"anthropic/claude-fable-5-2"_s); // $8 and $40 per million
        panel->setRoute(route);
        QTRY_VERIFY2(panel->text().startsWith(u"≈ $24.00 for 2 answer(s), instead of $3.00"_s), qPrintable(panel->text()));
        QVERIFY(m_page->findChild<QLabel *>(u"whatIfAssumes"_s)->text().contains(u"tokenizer"_s));
        test::keepPicture(*m_page, u"spend-what-if"_s);
        auto *of = panel->findChild<QComboBox *>(u"whatIfOf"_s);
        QCOMPARE(of->count(), 3);
        of->setCurrentIndex(of->findData(u"groq/openai/gpt-oss-20b"_s));
        Q_EMIT of->activated(of->currentIndex());
        QTRY_VERIFY2(panel->text().startsWith(u"≈ $12.00 for 1 answer(s), instead of $1.00"_s), qPrintable(panel->text()));
        // Past prices: an own one that holds only since today.
        core::Price own;
        own.base.input = core::Money();
        own.base.output = core::Money::fromPico(1'000'000);
        own.validFrom = m_house->clock.utcNow().date();
        m_house->catalogue.setOwnPrices({{route, own}});
        panel->setRoute(route);
        QTRY_VERIFY2(panel->text().startsWith(u"≈ $0.10"_s), qPrintable(panel->text()));
        panel->findChild<QDateEdit *>(u"whatIfDay"_s)->setDate(own.validFrom.addDays(-1));
        QTRY_VERIFY2(panel->text().startsWith(u"≈ $12.00"_s), qPrintable(panel->text()));
        panel->setRoute(*core::Route::fromString(u"groq/no-such-model"_s));
        QVERIFY(panel->text().startsWith(u"No price"_s));
    }

    void feesMakeALandedPrice()
    {
        spend(u"openrouter/qwen/qwen3-8b"_s, 0, {}, 2'000'000'000'000);
        show();
        QTRY_COMPARE(view()->model()->rowCount(), 1);
        QVERIFY(view()->isColumnHidden(ui::SpendTable::Landed));
        m_house->settings.setValue(u"fees"_s, QJsonObject{{u"openrouter"_s, QJsonObject{{u"top_up"_s, u"5.5"_s}}}});
        m_page->refresh();
        QTRY_VERIFY(!view()->isColumnHidden(ui::SpendTable::Landed));
        QCOMPARE(cell(0, ui::SpendTable::Landed), u"$2.11"_s);
        QCOMPARE(cell(0, ui::SpendTable::Total), u"$2.00"_s);
        QVERIFY(m_page->findChild<QLabel *>(u"spendParts"_s)->text().contains(u"$2.11 landed"_s));
        QCOMPARE(m_page->findChild<QLabel *>(u"spendTotal"_s)->text(), u"$2.00"_s);
    }

    void aYearIsDrawnByWeek()
    {
        for (int days = 0; days < 365; days += 3) {
            spend(u"groq/openai/gpt-oss-20b"_s, days, (365 - days) * 4'000'000'000LL,
                  days % 2 == 0 ? std::optional<qint64>(days * 3'000'000'000LL) : std::nullopt);
        }
        m_house->settings.setValue(u"spend.days"_s, 365);
        m_page = std::make_unique<ui::SpendPage>(*m_context);
        m_page->resize(1000, 700);
        show();
        QTRY_COMPARE(view()->model()->rowCount(), 1);
        test::keepPicture(*m_page, u"spend-year"_s);
        ui::Theme::apply(*qApp, ui::Scheme::Dark);
        test::keepPicture(*m_page, u"spend-year-dark"_s);
        ui::Theme::apply(*qApp, ui::Scheme::Light);
    }

private:
    void show()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTest::qWait(50);
    }

    [[nodiscard]] QDate today() const { return m_house->clock.utcNow().toLocalTime().date(); }
    [[nodiscard]] QTableView *view() const { return m_page->findChild<QTableView *>(u"spendTable"_s); }
    [[nodiscard]] QString cell(int row, int column) const { return view()->model()->index(row, column).data().toString(); }

    void spend(const QString &route, int daysAgo, std::optional<qint64> computed, std::optional<qint64> reported)
    {
        core::Comparison made;
        made.id = core::ComparisonId(core::makeUniqueId());
        made.created = m_house->clock.utcNow().addDays(-daysAgo);
        made.contestants = test::WindowHouse::lineUp({qPrintable(route)});
        made.turns.append({.number = 0, .prompt = u"p"_s, .attachments = {}, .created = made.created});
        m_store->addComparison(made);
        core::Answer answer;
        answer.id = core::AnswerId(core::makeUniqueId());
        answer.comparison = made.id;
        answer.contestant = made.contestants.constFirst();
        answer.created = made.created;
        m_store->startAnswer(answer);
        core::Attempt attempt;
        attempt.id = core::AttemptId(core::makeUniqueId());
        attempt.answer = answer.id;
        attempt.number = 1;
        attempt.route = answer.contestant.route;
        attempt.started = made.created;
        if (computed) {
            attempt.cost.computed = core::Money::fromPico(*computed);
        }
        if (reported) {
            attempt.cost.reported = core::Money::fromPico(*reported);
        }
        attempt.usage.input = m_inputs;
        attempt.usage.output = m_outputs;
        m_store->addAttempt(attempt);
        m_store->flush(5000);
    }

    std::unique_ptr<test::WindowHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
    std::unique_ptr<ui::Context> m_context;
    std::unique_ptr<ui::SpendPage> m_page;
    std::optional<qint64> m_inputs;
    std::optional<qint64> m_outputs;
};

QTEST_MAIN(SpendTest)
#include "SpendTest.moc"
