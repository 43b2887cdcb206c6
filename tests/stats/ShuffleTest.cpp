// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/Shuffle.h"
#include "stats/Summary.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace assay::stats;

class ShuffleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSeedGivesTheSameOrderEverywhere();
    void everyNumberIsThereOnce();
    void everyOrderIsAsLikely();
    void quantilesLieBetweenTheirNeighbours();
};

void ShuffleTest::aSeedGivesTheSameOrderEverywhere()
{
    Chance chance(42);
    // The generator's published first outputs for the seed 1234567.
    Chance known(1234567);
    QCOMPARE(known.next(), std::uint64_t(6457827717110365317ULL));
    QCOMPARE(known.next(), std::uint64_t(3203168211198807973ULL));
    Chance again(42);
    QCOMPARE(shuffled(20, chance), shuffled(20, again));
    QVERIFY(shuffled(20, chance) != shuffled(20, again) || shuffled(20, chance).size() == 20);
}

void ShuffleTest::everyNumberIsThereOnce()
{
    Chance chance(7);
    std::vector<std::size_t> order = shuffled(100, chance);
    std::ranges::sort(order);
    for (std::size_t i = 0; i < order.size(); ++i) {
        QCOMPARE(order[i], i);
    }
    QVERIFY(shuffled(0, chance).empty());
}

void ShuffleTest::everyOrderIsAsLikely()
{
    Chance chance(3);
    std::array<int, 3> first{};
    constexpr int tries = 30'000;
    for (int i = 0; i < tries; ++i) {
        ++first[shuffled(3, chance).front()];
    }
    for (const int count : first) {
        // Five standard deviations.
        QVERIFY2(std::abs(count - tries / 3) < 410, qPrintable(QString::number(count)));
    }
}

void ShuffleTest::quantilesLieBetweenTheirNeighbours()
{
    const std::array values{1.0, 2.0, 3.0, 4.0};
    QCOMPARE(quantileOf(values, 0.5), 2.5);
    QCOMPARE(quantileOf(values, 0), 1.0);
    QCOMPARE(quantileOf(values, 1), 4.0);
    QCOMPARE(quantileOf(values, 0.25), 1.75);
    QVERIFY(!summaryOf({}));
    const std::array unsorted{9.0, 1.0, 5.0};
    QCOMPARE(summaryOf(unsorted)->median, 5.0);
}

QTEST_APPLESS_MAIN(ShuffleTest)
#include "ShuffleTest.moc"
