// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of published.json: what SciPy says (check_published.py asks it again where it is installed).
#include "stats/Differences.h"
#include "stats/Proportions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <vector>

using namespace assay::stats;
using namespace Qt::StringLiterals;

namespace {

void compare(const Estimate &estimate, const QJsonObject &expected)
{
    const auto near = [](double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); };
    QVERIFY2(near(estimate.value, expected.value("value"_L1).toDouble()), qPrintable(QString::number(estimate.value, 'g', 12)));
    QVERIFY(estimate.interval);
    QVERIFY2(near(estimate.interval->low, expected.value("low"_L1).toDouble()),
             qPrintable(QString::number(estimate.interval->low, 'g', 12)));
    QVERIFY2(near(estimate.interval->high, expected.value("high"_L1).toDouble()),
             qPrintable(QString::number(estimate.interval->high, 'g', 12)));
}

std::vector<double> numbersOf(const QJsonValue &value)
{
    std::vector<double> out;
    for (const auto all = value.toArray(); const QJsonValue &each : all) {
        out.push_back(each.toDouble());
    }
    return out;
}

} // namespace

class PublishedTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIndependentImplementationAgrees_data();
    void anIndependentImplementationAgrees();
    void theFiguresInPrintAreMet();
    void tooFewPairsGiveNoInterval();
    void pairsThatAllAgreeGiveTheirOwnValue();
};

void PublishedTest::anIndependentImplementationAgrees_data()
{
    QTest::addColumn<QJsonObject>("row");
    QFile file(QStringLiteral(ASSAY_SOURCE_DIR "/tests/stats/published.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(rows.size() >= 9);
    for (const QJsonValue &row : rows) {
        QTest::newRow(qPrintable(row.toObject().value("name"_L1).toString())) << row.toObject();
    }
}

void PublishedTest::anIndependentImplementationAgrees()
{
    QFETCH(QJsonObject, row);
    const QJsonObject expected = row.value("expected"_L1).toObject();
    const QString kind = row.value("kind"_L1).toString();
    if (kind == "differences"_L1) {
        const std::vector<double> x = numbersOf(row.value("x"_L1));
        compare(meanDifference(x), expected.value("mean"_L1).toObject());
        compare(typicalDifference(x), expected.value("typical"_L1).toObject());
    } else if (kind == "proportion"_L1) {
        const auto count = [&](QLatin1StringView name) { return static_cast<std::size_t>(row.value(name).toInt()); };
        compare(proportionOf(count("happened"_L1), count("n"_L1)), expected.value("proportion"_L1).toObject());
    } else {
        const std::vector<double> n = numbersOf(row.value("counts"_L1));
        const auto at = [&](std::size_t i) { return static_cast<std::size_t>(n.at(i)); };
        compare(proportionDifference({at(0), at(1), at(2), at(3)}), expected.value("difference"_L1).toObject());
    }
}

void PublishedTest::theFiguresInPrintAreMet()
{
    // Newcombe's table I, method 3, to its four digits; Student's own interval as R's manual prints it for the sleep data.
    const Estimate wilson = proportionOf(81, 263);
    QCOMPARE(QString::number(wilson.interval->low, 'f', 4), u"0.2553"_s);
    QCOMPARE(QString::number(wilson.interval->high, 'f', 4), u"0.3662"_s);
    QCOMPARE(QString::number(proportionOf(0, 20).interval->high, 'f', 4), u"0.1611"_s);
    const std::vector<double> sleep{-1.2, -2.4, -1.3, -1.3, 0.0, -1.0, -1.8, -0.8, -4.6, -1.4};
    const Estimate mean = meanDifference(sleep);
    QCOMPARE(QString::number(mean.interval->low, 'f', 4), u"-2.4599"_s);
    QCOMPARE(QString::number(mean.interval->high, 'f', 4), u"-0.7001"_s);
}

void PublishedTest::tooFewPairsGiveNoInterval()
{
    const std::vector<double> one{3.5};
    QCOMPARE(typicalDifference(one), (Estimate{3.5, std::nullopt, 1}));
    QCOMPARE(meanDifference(one), (Estimate{3.5, std::nullopt, 1}));
    const std::vector<double> five{1, 2, 3, 4, 5};
    QVERIFY(!typicalDifference(five).interval);
    QVERIFY(meanDifference(five).interval);
    const std::vector<double> six{1, 2, 3, 4, 5, 6};
    QCOMPARE(typicalDifference(six).interval, (Interval{1, 6, 0.95}));
}

void PublishedTest::pairsThatAllAgreeGiveTheirOwnValue()
{
    const std::vector<double> same(10, 2.0);
    QCOMPARE(typicalDifference(same).interval, (Interval{2, 2, 0.95}));
    QCOMPARE(meanDifference(same).interval, (Interval{2, 2, 0.95}));
}

QTEST_APPLESS_MAIN(PublishedTest)
#include "PublishedTest.moc"
