// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/PriceBook.h"
#include "core/PriceJson.h"

#include <QJsonArray>
#include <QTest>

using namespace assay::core;
using namespace Qt::StringLiterals;

namespace {

const Route route{ProviderId(u"gemini"_s), ModelId(u"gemini-3.8-flash"_s)};

Price priceFrom(QDate day, std::int64_t pico)
{
    Price price;
    price.validFrom = day;
    price.base.input = Money::fromPico(pico);
    return price;
}

std::int64_t inputOn(const PriceBook &book, QDate day)
{
    const Price *price = book.priceOf(route, day);
    return price != nullptr ? price->base.input->pico() : -1;
}

} // namespace

class PriceBookTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPriceHoldsFromItsDayOn();
    void beforeTheFirstDayThePriceIsUnknown();
    void theOrderOfAddingDoesNotMatter();
    void theSameDayIsReplaced();
    void aRouteThatIsNotThereHasNoPrice();
    void tiersAreSortedByThreshold();
    void anOwnPriceGoesBeforeTheListFromItsDayOn();
    void ownPricesAreWrittenAndReadExactly();
};

void PriceBookTest::aPriceHoldsFromItsDayOn()
{
    PriceBook book;
    book.add(route, priceFrom({}, 750'000));
    book.add(route, priceFrom(QDate(2027, 1, 1), 1'500'000));
    QCOMPARE(inputOn(book, QDate(2026, 12, 31)), 750'000);
    QCOMPARE(inputOn(book, QDate(2027, 1, 1)), 1'500'000);
    QCOMPARE(inputOn(book, QDate(1999, 1, 1)), 750'000);
    QCOMPARE(inputOn(book, QDate()), 750'000);
}

void PriceBookTest::beforeTheFirstDayThePriceIsUnknown()
{
    PriceBook book;
    book.add(route, priceFrom(QDate(2026, 10, 7), 1));
    QVERIFY(book.priceOf(route, QDate(2026, 10, 6)) == nullptr);
    QVERIFY(book.priceOf(route, QDate(2026, 10, 7)) != nullptr);
}

void PriceBookTest::theOrderOfAddingDoesNotMatter()
{
    PriceBook book;
    book.add(route, priceFrom(QDate(2026, 3, 1), 3));
    book.add(route, priceFrom({}, 1));
    book.add(route, priceFrom(QDate(2026, 2, 1), 2));
    QCOMPARE(inputOn(book, QDate(2026, 1, 31)), 1);
    QCOMPARE(inputOn(book, QDate(2026, 2, 28)), 2);
    QCOMPARE(inputOn(book, QDate(2026, 3, 1)), 3);
    QCOMPARE(book.pricesOf(route).size(), 3U);
}

void PriceBookTest::theSameDayIsReplaced()
{
    PriceBook book;
    book.add(route, priceFrom(QDate(2026, 3, 1), 3));
    book.add(route, priceFrom(QDate(2026, 3, 1), 4));
    book.add(route, priceFrom({}, 1));
    book.add(route, priceFrom({}, 2));
    QCOMPARE(book.pricesOf(route).size(), 2U);
    QCOMPARE(inputOn(book, QDate(2026, 3, 1)), 4);
    QCOMPARE(inputOn(book, QDate(2026, 1, 1)), 2);
}

void PriceBookTest::aRouteThatIsNotThereHasNoPrice()
{
    const PriceBook book;
    QVERIFY(book.priceOf(route, QDate(2026, 1, 1)) == nullptr);
    QVERIFY(book.pricesOf(route).empty());
}

void PriceBookTest::tiersAreSortedByThreshold()
{
    Price price = priceFrom({}, 1);
    price.tiers = {{200, {Money::fromPico(3), {}, {}, {}, {}, {}}}, {100, {Money::fromPico(2), {}, {}, {}, {}, {}}}};
    PriceBook book;
    book.add(route, price);
    const Price *kept = book.priceOf(route, {});
    QCOMPARE(kept->ratesFor(100).input->pico(), 1);
    QCOMPARE(kept->ratesFor(101).input->pico(), 2);
    QCOMPARE(kept->ratesFor(201).input->pico(), 3);
}

void PriceBookTest::anOwnPriceGoesBeforeTheListFromItsDayOn()
{
    PriceBook book;
    book.add(route, priceFrom({}, 10));
    book.add(route, priceFrom(QDate(2026, 11, 20), 20));
    book.setOwn({{route, priceFrom(QDate(2026, 11, 10), 3)}});
    QCOMPARE(inputOn(book, QDate(2026, 11, 9)), 10);
    QCOMPARE(inputOn(book, QDate(2026, 11, 10)), 3);
    QCOMPARE(inputOn(book, QDate(2026, 12, 1)), 3);
    QCOMPARE(book.listedPriceOf(route, QDate(2026, 12, 1))->base.input->pico(), 20);
    book.setOwn({});
    QCOMPARE(inputOn(book, QDate(2026, 12, 1)), 20);
    QVERIFY(book.own().isEmpty());
}

void PriceBookTest::ownPricesAreWrittenAndReadExactly()
{
    Price price = priceFrom(QDate(2026, 11, 10), 1);
    price.base.output = Money::fromPico(123'457);
    price.base.cacheRead = Money();
    price.source = u"our contract"_s;
    price.tiers = {{.aboveInputTokens = 100'000, .rates = price.base}};
    const QList<OwnPrice> own{{route, price}};
    QCOMPARE(decodeOwnPrices(encodeOwnPrices(own)), own);
    QCOMPARE(encodePrice(price).value(u"input"_s).toString(), u"0.000001"_s);
    // What is no price is left out; the others stay.
    QJsonArray array = encodeOwnPrices(own);
    array.prepend(QJsonObject{{u"route"_s, u"groq/x"_s}, {u"input"_s, 0.5}});
    array.prepend(u"nonsense"_s);
    array.append(QJsonObject{{u"input"_s, u"1"_s}});
    QCOMPARE(decodeOwnPrices(array), own);
    QVERIFY(decodeOwnPrices(QJsonValue(7)).isEmpty());
}

QTEST_APPLESS_MAIN(PriceBookTest)
#include "PriceBookTest.moc"
