// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/TokenTally.h"
#include "ui/WindowHouse.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

core::Comparison planOf(std::initializer_list<const char *> routes, const QString &prompt)
{
    core::Comparison plan;
    plan.contestants = test::WindowHouse::lineUp(routes);
    core::Turn turn;
    turn.prompt = prompt;
    plan.turns = {turn};
    return plan;
}

} // namespace

class TokenTallyTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void atFirstItIsAnEstimateAndSaysSo()
    {
        test::WindowHouse house;
        ui::TokenTally tally(house.context());
        QVERIFY(tally.isHidden());
        tally.setPlan(planOf({"anthropic/claude-opus-5-5"}, QString(400, u'x')));
        QVERIFY(!tally.isHidden());
        QCOMPARE(tally.text(), u"≈ 104 tok"_s);
        QVERIFY2(tally.toolTip().contains(u"estimated"_s), qPrintable(tally.toolTip()));
        tally.setPlan({});
        QVERIFY(tally.isHidden());
    }

    void aClickHasTheProvidersCount()
    {
        test::WindowHouse house;
        house.fillVault();
        house.provider("anthropic").tokenCount = core::TokenCount{131, false};
        house.provider("openai").tokenCount = core::TokenCount{99, false};
        ui::TokenTally tally(house.context());
        const core::Comparison plan = planOf({"anthropic/claude-opus-5-5", "openai/gpt-6-sol"}, QString(400, u'x'));
        tally.setPlan(plan);
        tally.click();
        QTRY_COMPARE(tally.text(), u"99–131 tok"_s);
        QVERIFY2(tally.toolTip().contains(u"Claude Opus 5.5 (Anthropic): 131 tok, counted"_s), qPrintable(tally.toolTip()));
        // The same plan once more, as the composer judges it again and again, keeps what was counted.
        tally.setPlan(plan);
        QCOMPARE(tally.text(), u"99–131 tok"_s);
        tally.setPlan(planOf({"anthropic/claude-opus-5-5"}, u"Other"_s));
        QCOMPARE(tally.text(), u"≈ 6 tok"_s);
    }

    void whoCannotBeAskedStaysAnEstimate()
    {
        test::WindowHouse house;
        core::ProviderError error;
        error.kind = core::ErrorKind::Network;
        house.fillVault();
        house.provider("openai").tokenCount = std::unexpected(error);
        house.provider("anthropic").tokenCount = core::TokenCount{104, false};
        ui::TokenTally tally(house.context());
        tally.setPlan(planOf({"anthropic/claude-opus-5-5", "openai/gpt-6-sol", "nowhere/x"}, QString(400, u'x')));
        tally.click();
        QVERIFY(!tally.isEnabled());
        QTRY_VERIFY(tally.isEnabled());
        QCOMPARE(tally.text(), u"≈ 104 tok"_s);
        QVERIFY2(tally.toolTip().contains(u"counted"_s) && tally.toolTip().contains(u"estimated"_s),
                 qPrintable(tally.toolTip()));
    }
};

QTEST_MAIN(TokenTallyTest)
#include "TokenTallyTest.moc"
