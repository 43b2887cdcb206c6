// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Money.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using assay::core::Money;
using namespace Qt::StringLiterals;

class MoneyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDecimalIsReadExactly_data();
    void aDecimalIsReadExactly();
    void whatIsNoAmountIsRefused_data();
    void whatIsNoAmountIsRefused();
    void whatIsWrittenReadsBackTheSame();
    void trailingZerosAreLeftOutDownToTheMinimum();
    void sumsAndProductsSaturateInsteadOfWrapping();
    void additionIsTheSameInAnyOrder();
};

void MoneyTest::aDecimalIsReadExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("pico");
    QTest::newRow("zero") << u"0"_s << qint64(0);
    QTest::newRow("negative zero") << u"-0.0"_s << qint64(0);
    QTest::newRow("one dollar") << u"1"_s << qint64(1'000'000'000'000);
    QTest::newRow("a price per token") << u"0.0000025"_s << qint64(2'500'000);
    QTest::newRow("scientific") << u"2.5e-06"_s << qint64(2'500'000);
    QTest::newRow("capital exponent") << u"25E-7"_s << qint64(2'500'000);
    QTest::newRow("positive exponent") << u"1.5e+2"_s << qint64(150'000'000'000'000);
    QTest::newRow("no digit before the point") << u".5"_s << qint64(500'000'000'000);
    QTest::newRow("no digit behind the point") << u"5."_s << qint64(5'000'000'000'000);
    QTest::newRow("plus") << u"+0.1"_s << qint64(100'000'000'000);
    QTest::newRow("minus") << u"-1.5"_s << qint64(-1'500'000'000'000);
    QTest::newRow("leading zeros") << u"00.000000000001"_s << qint64(1);
    QTest::newRow("half rounds to even, down") << u"0.0000000000005"_s << qint64(0);
    QTest::newRow("half rounds to even, up") << u"0.0000000000015"_s << qint64(2);
    QTest::newRow("more than half rounds up") << u"0.00000000000050001"_s << qint64(1);
    QTest::newRow("less than half rounds down") << u"0.00000000000149999"_s << qint64(1);
    QTest::newRow("far too small") << u"9e-30"_s << qint64(0);
    QTest::newRow("the highest") << u"9223372.036854775807"_s << std::numeric_limits<qint64>::max();
    QTest::newRow("spaces around") << u" 0.25 "_s << qint64(250'000'000'000);
}

void MoneyTest::aDecimalIsReadExactly()
{
    QFETCH(QString, text);
    QFETCH(qint64, pico);
    const auto money = Money::fromDecimal(text);
    QVERIFY(money);
    QCOMPARE(money->pico(), pico);
}

void MoneyTest::whatIsNoAmountIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u" "_s, u"."_s, u"-"_s, u"abc"_s, u"1,5"_s, u"1.2.3"_s, u"1e"_s, u"e5"_s, u"0x10"_s, u"nan"_s, u"inf"_s,
          u"1 2"_s, u"--1"_s, u"1e99999"_s, u"9223372.036854775808"_s, u"1e7"_s, u"٣"_s}) {
        QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text;
    }
}

void MoneyTest::whatIsNoAmountIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!Money::fromDecimal(text));
}

void MoneyTest::whatIsWrittenReadsBackTheSame()
{
    QRandomGenerator random(20261122);
    for (int i = 0; i < 5'000; ++i) {
        const int bits = random.bounded(63);
        const auto pico = static_cast<qint64>(random.generate64() >> (63 - bits)) * (i % 2 == 0 ? 1 : -1);
        const Money money = Money::fromPico(pico);
        QCOMPARE(Money::fromDecimal(money.toDecimal()), money);
        QCOMPARE(Money::fromDecimal(money.toDecimal(6)), money);
    }
}

void MoneyTest::trailingZerosAreLeftOutDownToTheMinimum()
{
    QCOMPARE(Money::fromPico(3'320'000'000).toDecimal(), u"0.00332"_s);
    QCOMPARE(Money::fromPico(3'320'000'000).toDecimal(6), u"0.003320"_s);
    QCOMPARE(Money().toDecimal(), u"0"_s);
    QCOMPARE(Money().toDecimal(2), u"0.00"_s);
    QCOMPARE(Money::fromPico(-1).toDecimal(), u"-0.000000000001"_s);
    QCOMPARE(Money::fromPico(std::numeric_limits<qint64>::min()).toDecimal(), u"-9223372.036854775808"_s);
}

void MoneyTest::sumsAndProductsSaturateInsteadOfWrapping()
{
    const Money much = Money::fromPico(std::numeric_limits<qint64>::max() - 1);
    QVERIFY(!much.isSaturated());
    QVERIFY((much + much).isSaturated());
    QVERIFY((much + much) > much);
    QVERIFY((Money() - much - much - much).isSaturated());
    QVERIFY((Money() - much - much - much) < Money());
    QVERIFY((much * 2).isSaturated());
    QVERIFY((much * -2) < Money());
    QCOMPARE(much * 0, Money());
    QCOMPARE(Money::fromPico(75'000) * 1'000'000, Money::fromPico(75'000'000'000));
}

void MoneyTest::additionIsTheSameInAnyOrder()
{
    QRandomGenerator random(7);
    QList<Money> amounts;
    for (int i = 0; i < 200; ++i) {
        amounts.append(Money::fromPico(static_cast<qint64>(random.generate64() >> 24)));
    }
    Money forwards;
    Money backwards;
    for (qsizetype i = 0; i < amounts.size(); ++i) {
        forwards += amounts.at(i);
        backwards += amounts.at(amounts.size() - 1 - i);
    }
    QCOMPARE(forwards, backwards);
}

QTEST_APPLESS_MAIN(MoneyTest)
#include "MoneyTest.moc"
