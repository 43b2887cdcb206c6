// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Format.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using assay::core::Cost;
using assay::core::CostSum;
using assay::core::Money;
using assay::ui::Format;

class FormatTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void smallMoneyHasMoreDecimals_data();
    void smallMoneyHasMoreDecimals();
    void moneyFollowsTheLocale();
    void unknownIsNeverNothing();
    void computedCostsAreMarked();
    void unknownPartsOfASumAreCounted();
    void pricesAreExact_data();
    void pricesAreExact();
    void durationsAreAsLongAsTheyNeedToBe_data();
    void durationsAreAsLongAsTheyNeedToBe();
    void countsAreInGroupsOfThree();
    void contextWindowsAreShort_data();
    void contextWindowsAreShort();
    void daysNearbyHaveNames();
};

void FormatTest::smallMoneyHasMoreDecimals_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *amount, const char *text) {
        QTest::newRow(amount) << QString::fromLatin1(amount) << QString::fromUtf8(text);
    };
    row("0", "$0");
    row("12.345", "$12.35");
    row("1", "$1.00");
    row("0.999999", "$1.0000");
    row("0.0061", "$0.0061");
    row("0.00614999", "$0.0061");
    row("0.000123", "$0.000123");
    row("0.0000005", "$0.000001");
    row("0.0000001", "< $0.000001");
    row("-0.25", "−$0.2500");
    row("1234567.891", "$1,234,567.89");
}

void FormatTest::smallMoneyHasMoreDecimals()
{
    QFETCH(const QString, amount);
    QFETCH(const QString, text);
    QCOMPARE(Format::money(*Money::fromDecimal(amount)), text);
}

void FormatTest::moneyFollowsTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(Format::money(*Money::fromDecimal(u"0.0061")), u"0,0061\u00a0$"_s);
    QCOMPARE(Format::perMillion(Money::fromDecimal(u"0.00000125")), u"1,25"_s);
}

void FormatTest::unknownIsNeverNothing()
{
    QCOMPARE(Format::money(std::nullopt), u"unknown"_s);
    QCOMPARE(Format::cost(Cost()), u"unknown"_s);
    QCOMPARE(Format::perMillion(std::nullopt), u"–"_s);
    QCOMPARE(Format::perMillion(Money()), u"free"_s);
}

void FormatTest::computedCostsAreMarked()
{
    Cost cost;
    cost.computed = Money::fromDecimal(u"0.0061");
    QCOMPARE(Format::cost(cost), u"≈ $0.0061"_s);
    cost.reported = Money::fromDecimal(u"0.0063");
    QCOMPARE(Format::cost(cost), u"$0.0063"_s);
}

void FormatTest::unknownPartsOfASumAreCounted()
{
    CostSum sum;
    sum.known = *Money::fromDecimal(u"0.08");
    sum.unknown = 1;
    QCOMPARE(Format::cost(sum), u"$0.0800 + 1 unknown"_s);
    sum.estimated = true;
    QCOMPARE(Format::cost(sum), u"≈ $0.0800 + 1 unknown"_s);
    QCOMPARE(Format::cost(CostSum{Money(), 2, false, false}), u"unknown"_s);
}

void FormatTest::pricesAreExact_data()
{
    QTest::addColumn<QString>("perToken");
    QTest::addColumn<QString>("text");
    QTest::newRow("3") << u"0.000003"_s << u"3.00"_s;
    QTest::newRow("0.075") << u"0.000000075"_s << u"0.075"_s;
    QTest::newRow("12.5") << u"0.0000125"_s << u"12.50"_s;
}

void FormatTest::pricesAreExact()
{
    QFETCH(const QString, perToken);
    QFETCH(const QString, text);
    QCOMPARE(Format::perMillion(Money::fromDecimal(perToken)), text);
}

void FormatTest::durationsAreAsLongAsTheyNeedToBe_data()
{
    QTest::addColumn<qint64>("us");
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << qint64(310'000) << u"0.31 s"_s;
    QTest::newRow("seconds") << qint64(12'440'000) << u"12.4 s"_s;
    QTest::newRow("nearly a minute") << qint64(59'960'000) << u"1 min 00 s"_s;
    QTest::newRow("minutes") << qint64(125'000'000) << u"2 min 05 s"_s;
}

void FormatTest::durationsAreAsLongAsTheyNeedToBe()
{
    QFETCH(const qint64, us);
    QFETCH(const QString, text);
    QCOMPARE(Format::duration(std::chrono::microseconds(us)), text);
}

void FormatTest::countsAreInGroupsOfThree()
{
    QCOMPARE(Format::count(7), u"7"_s);
    QCOMPARE(Format::count(1204), u"1\u202f204"_s);
    QCOMPARE(Format::count(-1234567), u"−1\u202f234\u202f567"_s);
    QCOMPARE(Format::tokens(1204), u"1\u202f204 tok"_s);
}

void FormatTest::contextWindowsAreShort_data()
{
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<QString>("text");
    QTest::newRow("200k") << qint64(200'000) << u"200k"_s;
    QTest::newRow("131072") << qint64(131'072) << u"131k"_s;
    QTest::newRow("1M") << qint64(1'000'000) << u"1M"_s;
    QTest::newRow("1048576") << qint64(1'048'576) << u"1M"_s;
    QTest::newRow("2.5M") << qint64(2'500'000) << u"2.5M"_s;
    QTest::newRow("small") << qint64(512) << u"512"_s;
    QTest::newRow("nonsense") << qint64(0) << u"–"_s;
}

void FormatTest::contextWindowsAreShort()
{
    QFETCH(const qint64, tokens);
    QFETCH(const QString, text);
    QCOMPARE(Format::compactTokens(tokens), text);
}

void FormatTest::daysNearbyHaveNames()
{
    const QDate today(2026, 11, 23);
    QCOMPARE(Format::day(today, today), u"Today"_s);
    QCOMPARE(Format::day(today.addDays(-1), today), u"Yesterday"_s);
    QCOMPARE(Format::day(QDate(2026, 11, 20), today), u"Friday, 20 November"_s);
    QVERIFY(Format::day(QDate(2025, 11, 20), today).contains(u"2025"_s));
}

QTEST_MAIN(FormatTest)
#include "FormatTest.moc"
