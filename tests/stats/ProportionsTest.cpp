// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/Proportions.h"
#include "stats/SignedRank.h"

#include <QTest>

#include <cmath>

using namespace assay::stats;

class ProportionsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingThatHappenedIsNotNever();
    void noTrialsSayNothing();
    void theDifferenceChangesItsSignWithTheSides();
    void aFailureMoreIsNoDifferenceYet();
    void theSignedRanksAreCountedOut();
    void theApproximationJoinsTheExactCount();
};

void ProportionsTest::nothingThatHappenedIsNotNever()
{
    const Estimate never = proportionOf(0, 10);
    QCOMPARE(never.value, 0.0);
    QCOMPARE(never.interval->low, 0.0);
    QVERIFY(never.interval->high > 0.25 && never.interval->high < 0.31);
    const Estimate always = proportionOf(10, 10);
    QCOMPARE(always.interval->high, 1.0);
    QVERIFY(std::abs(always.interval->low + never.interval->high - 1) < 1e-12);
}

void ProportionsTest::noTrialsSayNothing()
{
    QVERIFY(!proportionOf(0, 0).interval);
    QVERIFY(!proportionDifference({}).interval);
}

void ProportionsTest::theDifferenceChangesItsSignWithTheSides()
{
    const Estimate one = proportionDifference({2, 7, 1, 10});
    const Estimate other = proportionDifference({2, 1, 7, 10});
    QCOMPARE(one.value, -0.3);
    QVERIFY(std::abs(one.interval->low + other.interval->high) < 1e-12);
    QVERIFY(std::abs(one.interval->high + other.interval->low) < 1e-12);
}

void ProportionsTest::aFailureMoreIsNoDifferenceYet()
{
    QVERIFY(proportionDifference({0, 0, 1, 19}).interval->holds(0));
    QVERIFY(!proportionDifference({0, 0, 12, 8}).interval->holds(0));
}

void ProportionsTest::theSignedRanksAreCountedOut()
{
    // Of the 16 subsets of {1, 2, 3, 4} two have a sum of 0 or 1, three one of at most 2.
    QCOMPARE(signedRankProbability(4, 1), 2.0 / 16);
    QCOMPARE(signedRankProbability(4, 2), 3.0 / 16);
    QCOMPARE(signedRankProbability(4, 10), 1.0);
    QCOMPARE(signedRankQuantile(4, 3.0 / 16), std::size_t(2));
    // Table A.4 of Hollander and Wolfe: P(T⁺ ≥ 47) = 0.024 for n = 10.
    QCOMPARE(std::round(signedRankProbability(10, 8) * 1000), 24.0);
}

void ProportionsTest::theApproximationJoinsTheExactCount()
{
    const auto exact = static_cast<double>(signedRankQuantile(exactUpTo, 0.025));
    const auto beyond = static_cast<double>(signedRankQuantile(exactUpTo + 1, 0.025));
    QVERIFY(beyond > exact && beyond < exact * 1.04);
}

QTEST_APPLESS_MAIN(ProportionsTest)
#include "ProportionsTest.moc"
