// SPDX-License-Identifier: GPL-3.0-or-later
// How often the 95 % intervals hold the truth, over simulated duels. ASSAY_COVERAGE_DUELS=2000 for the figures that the documents quote.
#include "stats/Differences.h"
#include "stats/Shuffle.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <numbers>
#include <vector>

using namespace assay::stats;

namespace {

double gauss(Chance &chance)
{
    const double radius = std::sqrt(-2 * std::log(1 - chance.fraction()));
    return radius * std::cos(2 * std::numbers::pi * chance.fraction());
}

/// A request's time in milliseconds: log-normal, as latencies are, and one in twenty waits much longer.
double latency(Chance &chance, double median, double spread)
{
    const double usual = median * std::exp(spread * gauss(chance));
    return chance.fraction() < 0.05 ? usual - 1000 * std::log(1 - chance.fraction()) : usual;
}

struct World {
    const char *name;
    double truth; ///< both of the mean and, the differences being symmetric around it, of the typical difference
    std::function<double(Chance &)> difference;
};

std::vector<World> worlds()
{
    return {
        {"slower by 40 ms", 40, [](Chance &c) { return latency(c, 300, 0.3) + 40 - latency(c, 300, 0.3); }},
        {"equal", 0, [](Chance &c) { return latency(c, 300, 0.3) - latency(c, 300, 0.3); }},
        {"normal", -12, [](Chance &c) { return -12 + 30 * gauss(c); }},
        {"prompts of any length", 25,
         [](Chance &c) {
             const double length = 200 + 2000 * c.fraction();
             return 25 + length * 0.1 * (gauss(c) - gauss(c));
         }},
    };
}

} // namespace

class CoverageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ninetyFivePercentAreNinetyThreeToNinetySeven_data();
    void ninetyFivePercentAreNinetyThreeToNinetySeven();
};

void CoverageTest::ninetyFivePercentAreNinetyThreeToNinetySeven_data()
{
    QTest::addColumn<int>("world");
    QTest::addColumn<int>("pairs");
    const std::vector<World> all = worlds();
    for (int world = 0; world < static_cast<int>(all.size()); ++world) {
        for (const int pairs : {10, 30, 100}) {
            QTest::addRow("%s, %d pairs", all[static_cast<std::size_t>(world)].name, pairs) << world << pairs;
        }
    }
}

void CoverageTest::ninetyFivePercentAreNinetyThreeToNinetySeven()
{
    QFETCH(int, world);
    QFETCH(int, pairs);
    const World here = worlds().at(static_cast<std::size_t>(world));
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("ASSAY_COVERAGE_DUELS", &given);
    const int duels = given ? asked : 2000;
    Chance chance(0x5eed + static_cast<std::uint64_t>(world * 1000 + pairs));
    int typical = 0;
    int mean = 0;
    std::vector<double> differences(static_cast<std::size_t>(pairs));
    for (int duel = 0; duel < duels; ++duel) {
        for (double &each : differences) {
            each = here.difference(chance);
        }
        typical += typicalDifference(differences).interval->holds(here.truth) ? 1 : 0;
        mean += meanDifference(differences).interval->holds(here.truth) ? 1 : 0;
    }
    const double typicalShare = static_cast<double>(typical) / duels;
    const double meanShare = static_cast<double>(mean) / duels;
    qInfo("typical difference %.4f, mean difference %.4f of %d duels", typicalShare, meanShare, duels);
    QVERIFY2(typicalShare >= 0.93 && typicalShare <= 0.97, qPrintable(QString::number(typicalShare)));
    // Student's interval is a little wide where single requests are very slow and there are few of them.
    QVERIFY2(meanShare >= 0.93 && meanShare <= 0.99, qPrintable(QString::number(meanShare)));
}

QTEST_APPLESS_MAIN(CoverageTest)
#include "CoverageTest.moc"
