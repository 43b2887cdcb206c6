// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Catalogue.h"
#include "core/Cost.h"

#include <QFile>
#include <QTest>

using namespace assay::core;
using namespace Qt::StringLiterals;

namespace {

const ProviderId groq(u"groq"_s);

ModelInfo modelOf(const ProviderId &provider, const QString &id)
{
    ModelInfo model;
    model.route = {provider, ModelId(id)};
    return model;
}

Route routeOf(const QString &text)
{
    return Route::fromString(text).value();
}

Seed shippedSeed()
{
    QFile file(u":/catalogue/models.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the catalogue is not in the program");
    }
    auto seed = decodeSeed(file.readAll());
    if (!seed) {
        qFatal("%s", qPrintable(seed.error()));
    }
    return *std::move(seed);
}

} // namespace

class CatalogueTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aModelIsFoundByItsRoute();
    void listedFactsWinAndGapsAreFilledFromTheSeed();
    void seedModelsThatAreNotListedStayAsSuch();
    void modelsOfAnEarlierListGoWithTheNext();
    void oneProviderDoesNotTouchAnother();
    void theShippedCatalogueDecodes();
    void thePriceListGivesTheWorkedFigures_data();
    void thePriceListGivesTheWorkedFigures();
    void announcedPricesHoldFromTheirDay();
    void knownRefusalsAreInTheShippedCatalogue_data();
    void knownRefusalsAreInTheShippedCatalogue();
    void samplingPassesWhereTheEffortIsNone();
    void aBadCatalogueSaysWhatIsWrongAndWhere_data();
    void aBadCatalogueSaysWhatIsWrongAndWhere();
};

void CatalogueTest::aModelIsFoundByItsRoute()
{
    Catalogue catalogue;
    catalogue.add(modelOf(groq, u"a"_s));
    catalogue.add(modelOf(groq, u"b"_s));
    ModelInfo again = modelOf(groq, u"a"_s);
    again.name = u"A"_s;
    catalogue.add(again);
    QCOMPARE(catalogue.models().size(), 2);
    QCOMPARE(catalogue.find(routeOf(u"groq/a"_s))->name, u"A"_s);
    QVERIFY(catalogue.find(routeOf(u"groq/c"_s)) == nullptr);
}

void CatalogueTest::listedFactsWinAndGapsAreFilledFromTheSeed()
{
    Catalogue catalogue;
    ModelInfo seed = modelOf(groq, u"a"_s);
    seed.fromSeed = true;
    seed.name = u"Seed"_s;
    seed.contextWindow = 1'000;
    seed.tools = true;
    seed.refusedParameters = {u"seed"_s};
    catalogue.add(seed);
    ModelInfo listed = modelOf(groq, u"a"_s);
    listed.name = u"Listed"_s;
    listed.tools = false;
    catalogue.merge(groq, {listed});
    const ModelInfo *merged = catalogue.find(listed.route);
    QCOMPARE(merged->name, u"Listed"_s);
    QCOMPARE(merged->tools, std::optional(false));
    QCOMPARE(merged->contextWindow, std::optional<qint64>(1'000));
    QCOMPARE(merged->refusedParameters, QStringList{u"seed"_s});
    QVERIFY(!merged->fromSeed);
}

void CatalogueTest::seedModelsThatAreNotListedStayAsSuch()
{
    Catalogue catalogue;
    ModelInfo seed = modelOf(groq, u"old"_s);
    seed.fromSeed = true;
    catalogue.add(seed);
    catalogue.merge(groq, {modelOf(groq, u"new"_s)});
    QVERIFY(catalogue.find(seed.route)->fromSeed);
    QCOMPARE(catalogue.modelsOf(groq).size(), 2);
}

void CatalogueTest::modelsOfAnEarlierListGoWithTheNext()
{
    Catalogue catalogue;
    catalogue.merge(groq, {modelOf(groq, u"a"_s), modelOf(groq, u"b"_s)});
    catalogue.merge(groq, {modelOf(groq, u"b"_s), modelOf(groq, u"c"_s)});
    QVERIFY(catalogue.find(routeOf(u"groq/a"_s)) == nullptr);
    QCOMPARE(catalogue.find(routeOf(u"groq/c"_s))->route.model, ModelId(u"c"_s));
    QCOMPARE(catalogue.find(routeOf(u"groq/b"_s))->route.model, ModelId(u"b"_s));
}

void CatalogueTest::oneProviderDoesNotTouchAnother()
{
    const ProviderId together(u"together"_s);
    Catalogue catalogue;
    catalogue.add(modelOf(together, u"x"_s));
    catalogue.merge(groq, {modelOf(groq, u"a"_s)});
    catalogue.remove(groq);
    QCOMPARE(catalogue.models().size(), 1);
    QVERIFY(catalogue.find(routeOf(u"together/x"_s)) != nullptr);
    QVERIFY(catalogue.find(routeOf(u"groq/a"_s)) == nullptr);
}

void CatalogueTest::theShippedCatalogueDecodes()
{
    const Seed seed = shippedSeed();
    QVERIFY(seed.catalogue.models().size() >= 79);
    for (const ModelInfo &model : seed.catalogue.models()) {
        const QByteArray route = model.route.toString().toUtf8();
        QVERIFY2(model.fromSeed && !model.name.isEmpty(), route.constData());
        QVERIFY2(model.contextWindow && !model.inputModalities.isEmpty(), route.constData());
        QVERIFY2(model.price && model.price->base.input && model.price->base.output, route.constData());
        QVERIFY2(!model.price->source.isEmpty(), route.constData());
    }
    QVERIFY(seed.catalogue.find(routeOf(u"openrouter/google/gemma-4-31b-it:free"_s))->isFree());
}

void CatalogueTest::thePriceListGivesTheWorkedFigures_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QList<qint64>>("tokens"); // input, cache read, cache write (30 min), output
    QTest::addColumn<QString>("cost");
    const QDate today(2026, 11, 22);
    QTest::newRow("opus") << u"anthropic/claude-opus-5-5"_s << today << QList<qint64>{1'510, 1'200, 0, 92} << u"0.00332"_s;
    QTest::newRow("haiku") << u"anthropic/claude-haiku-5-5"_s << today << QList<qint64>{110'000, 20'000, 0, 1'000}
                           << u"0.0485"_s;
    QTest::newRow("sol") << u"openai/gpt-6.1-sol"_s << today << QList<qint64>{300'000, 100'000, 0, 2'000} << u"0.85"_s;
    QTest::newRow("terra") << u"openai-chat/gpt-5.6-terra"_s << today << QList<qint64>{10'000, 2'000, 6'000, 500}
                           << u"0.0254"_s;
    QTest::newRow("flash") << u"gemini/gemini-3.8-flash"_s << today << QList<qint64>{310, 256, 0, 52} << u"0.0002547"_s;
    QTest::newRow("flash next year") << u"gemini/gemini-3.8-flash"_s << QDate(2027, 1, 1) << QList<qint64>{310, 256, 0, 52}
                                     << u"0.0005094"_s;
    QTest::newRow("pro") << u"gemini/gemini-2.5-pro"_s << today << QList<qint64>{250'000, 0, 0, 4'000} << u"0.685"_s;
}

void CatalogueTest::thePriceListGivesTheWorkedFigures()
{
    QFETCH(QString, route);
    QFETCH(QDate, day);
    QFETCH(QList<qint64>, tokens);
    QFETCH(QString, cost);
    Usage usage;
    usage.input = tokens.at(0);
    usage.cacheRead = tokens.at(1);
    usage.cacheWrite30m = tokens.at(2);
    usage.output = tokens.at(3);
    const Seed seed = shippedSeed();
    const auto computed = costOf(usage, seed.prices.priceOf(routeOf(route), day)).computed;
    QVERIFY(computed);
    QCOMPARE(computed->toDecimal(), cost);
}

void CatalogueTest::announcedPricesHoldFromTheirDay()
{
    const Seed seed = shippedSeed();
    const Route argon = routeOf(u"gemini/gemini-4-argon"_s);
    QCOMPARE(seed.prices.priceOf(argon, QDate(2026, 11, 30))->base.output->pico(), 10'000'000);
    QCOMPARE(seed.prices.priceOf(argon, QDate(2026, 12, 1))->base.output->pico(), 20'000'000);
    const Route sonnet = routeOf(u"anthropic/claude-sonnet-5-5"_s);
    QCOMPARE(seed.prices.priceOf(sonnet, QDate(2026, 10, 6))->base.cacheRead->pico(), 200'000);
    QCOMPARE(seed.prices.priceOf(sonnet, QDate(2026, 10, 7))->base.cacheRead->pico(), 100'000);
}

void CatalogueTest::knownRefusalsAreInTheShippedCatalogue_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("refused");
    QTest::newRow("opus 5.5") << u"anthropic/claude-opus-5-5"_s << u"temperature"_s << u"1"_s << true;
    QTest::newRow("opus 5.5 budget") << u"anthropic/claude-opus-5-5"_s << u"thinking_budget"_s << u"2000"_s << true;
    QTest::newRow("opus 4.6") << u"anthropic/claude-opus-4-6"_s << u"temperature"_s << u"1"_s << false;
    QTest::newRow("opus 4.6 xhigh") << u"anthropic/claude-opus-4-6"_s << u"effort"_s << u"xhigh"_s << true;
    QTest::newRow("haiku 4.5 effort") << u"anthropic/claude-haiku-4-5"_s << u"effort"_s << u"low"_s << true;
    QTest::newRow("haiku 4.5 budget") << u"anthropic/claude-haiku-4-5"_s << u"thinking_budget"_s << u"2000"_s << false;
    QTest::newRow("opus 5.5 none") << u"anthropic/claude-opus-5-5"_s << u"effort"_s << u"none"_s << true;
    QTest::newRow("opus 5 none") << u"anthropic/claude-opus-5"_s << u"effort"_s << u"none"_s << false;
    QTest::newRow("opus 4.8 none") << u"anthropic/claude-opus-4-8"_s << u"effort"_s << u"none"_s << false;
    QTest::newRow("opus 4.6 none") << u"anthropic/claude-opus-4-6"_s << u"effort"_s << u"none"_s << false;
    QTest::newRow("sonnet 5.5 none") << u"anthropic/claude-sonnet-5-5"_s << u"effort"_s << u"none"_s << false;
    QTest::newRow("sonnet 5 none") << u"anthropic/claude-sonnet-5"_s << u"effort"_s << u"none"_s << false;
    QTest::newRow("sonnet 4.6 none") << u"anthropic/claude-sonnet-4-6"_s << u"effort"_s << u"none"_s << false;
    QTest::newRow("haiku 5.5 none") << u"anthropic/claude-haiku-5-5"_s << u"effort"_s << u"none"_s << false;
    QTest::newRow("fable 5.2 none") << u"anthropic/claude-fable-5-2"_s << u"effort"_s << u"none"_s << true;
    QTest::newRow("gpt-6-sol") << u"openai-chat/gpt-6-sol"_s << u"temperature"_s << u"1"_s << true;
    QTest::newRow("gpt-6-sol stop") << u"openai-chat/gpt-6-sol"_s << u"stop"_s << u"END"_s << true;
    QTest::newRow("gpt-6-astra none") << u"openai-chat/gpt-6-astra"_s << u"effort"_s << u"none"_s << true;
    QTest::newRow("gpt-6-sol none") << u"openai-chat/gpt-6-sol"_s << u"effort"_s << u"none"_s << false;
    QTest::newRow("gpt-5-mini minimal") << u"openai-chat/gpt-5-mini"_s << u"effort"_s << u"minimal"_s << false;
    QTest::newRow("gpt-4.1") << u"openai-chat/gpt-4.1"_s << u"temperature"_s << u"1"_s << false;
    QTest::newRow("gpt-4.1 effort") << u"openai-chat/gpt-4.1"_s << u"effort"_s << u"low"_s << true;
    QTest::newRow("seed in Responses") << u"openai/gpt-4.1"_s << u"seed"_s << u"1"_s << true;
}

void CatalogueTest::knownRefusalsAreInTheShippedCatalogue()
{
    QFETCH(QString, route);
    QFETCH(QString, parameter);
    QFETCH(QString, value);
    QFETCH(bool, refused);
    Parameters parameters;
    QCOMPARE(parameters.set(parameter, value), QString());
    const Seed seed = shippedSeed();
    const ModelInfo *model = seed.catalogue.find(routeOf(route));
    QVERIFY(model != nullptr);
    const bool unknownWord = !parameters.effort.isEmpty() && !model->takesEffort(parameters.effort);
    QCOMPARE(unknownWord || model->refusedOf(parameters) == QStringList{parameter}, refused);
}

void CatalogueTest::samplingPassesWhereTheEffortIsNone()
{
    Parameters parameters;
    parameters.temperature = 0.5;
    parameters.effort = u"none"_s;
    const Seed seed = shippedSeed();
    QCOMPARE(seed.catalogue.find(routeOf(u"openai-chat/gpt-6-sol"_s))->refusedOf(parameters), QStringList());
    parameters.effort = u"low"_s;
    QCOMPARE(seed.catalogue.find(routeOf(u"openai-chat/gpt-6-sol"_s))->refusedOf(parameters), QStringList{u"temperature"_s});
}

void CatalogueTest::aBadCatalogueSaysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("part");
    QTest::newRow("no JSON") << QByteArray("{") << u"not JSON"_s;
    QTest::newRow("from the future") << QByteArray(R"({"schema":2,"models":[]})") << u"schema 2"_s;
    QTest::newRow("no schema") << QByteArray(R"([])") << u"schema 0"_s;
    QTest::newRow("route") << QByteArray(R"({"schema":1,"models":[{"route":"groq"}]})") << u"models[0]: route"_s;
    QTest::newRow("twice") << QByteArray(R"({"schema":1,"models":[{"route":"a/b"},{"route":"a/b"}]})") << u"models[1]: a/b"_s;
    QTest::newRow("a number for a price") << QByteArray(R"({"schema":1,"models":[{"route":"a/b","prices":[{"input":0.075}]}]})")
                                          << u"a/b: input"_s;
    QTest::newRow("a price that is not exact")
        << QByteArray(R"({"schema":1,"models":[{"route":"a/b","prices":[{"output":"0.0000001"}]}]})") << u"a/b: output"_s;
    QTest::newRow("a negative price") << QByteArray(R"({"schema":1,"models":[{"route":"a/b","prices":[{"input":"-1"}]}]})")
                                      << u"a/b: input"_s;
    QTest::newRow("a day") << QByteArray(R"({"schema":1,"models":[{"route":"a/b","prices":[{"from":"soon"}]}]})")
                           << u"from is no date"_s;
    QTest::newRow("a tier") << QByteArray(R"({"schema":1,"models":[{"route":"a/b","prices":[{"tiers":[{"input":"1"}]}]}]})")
                            << u"above_input_tokens"_s;
}

void CatalogueTest::aBadCatalogueSaysWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, part);
    const auto seed = decodeSeed(json);
    QVERIFY(!seed);
    QVERIFY2(seed.error().contains(part), qPrintable(seed.error()));
}

QTEST_APPLESS_MAIN(CatalogueTest)
#include "CatalogueTest.moc"
