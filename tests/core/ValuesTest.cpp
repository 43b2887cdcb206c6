// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Comparison.h"
#include "core/ProviderProfile.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <array>
#include <thread>
#include <vector>

using namespace assay::core;
using namespace Qt::StringLiterals;

class ValuesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRouteIsReadUpToItsFirstSlash();
    void halfARouteIsRefused_data();
    void halfARouteIsRefused();
    void idsAreUniqueAndSortByTheTimeOfMaking();
    void idsOfManyThreadsAreUnique();
    void everyOutcomeHasAWordThatReadsBack();
    void everyErrorKindHasAWordThatReadsBack();
    void finishReasonsBecomeOutcomes();
    void aContestantSurvivesJson();
    void aChainOfRoutesAloneCanBeRead();
    void aChainThatComesBackIsALoop();
    void aContestantWithoutARouteIsNone();
    void aLineUpKeepsToTheLimit();
    void providerSettingsSurviveJson();
    void settingsLeftAsShippedAreNotWritten();
    void onlyThisMachineIsLoopback_data();
    void onlyThisMachineIsLoopback();
    void aTitleIsTheFirstLineThatSaysSomething_data();
    void aTitleIsTheFirstLineThatSaysSomething();
    void blocksOfReasoningAreParagraphsAndPiecesAreNot();
    void costsOfAllAttemptsAddUp();
};

void ValuesTest::aRouteIsReadUpToItsFirstSlash()
{
    const auto route = Route::fromString(u"openrouter/qwen/qwen3.8-27b");
    QVERIFY(route);
    QCOMPARE(route->provider, ProviderId(u"openrouter"_s));
    QCOMPARE(route->model, ModelId(u"qwen/qwen3.8-27b"_s));
    QCOMPARE(route->toString(), u"openrouter/qwen/qwen3.8-27b"_s);
}

void ValuesTest::halfARouteIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"/"_s, u"groq"_s, u"groq/"_s, u"/model"_s}) {
        QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text;
    }
}

void ValuesTest::halfARouteIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!Route::fromString(text));
}

void ValuesTest::idsAreUniqueAndSortByTheTimeOfMaking()
{
    QString last;
    for (int i = 0; i < 20'000; ++i) {
        const QString id = makeUniqueId();
        QCOMPARE(id.size(), 36);
        QCOMPARE(id.at(14), u'7');
        QVERIFY(id > last);
        last = id;
    }
}

void ValuesTest::idsOfManyThreadsAreUnique()
{
    std::array<QStringList, 4> made;
    std::vector<std::thread> threads;
    for (QStringList &list : made) {
        threads.emplace_back([&list] {
            for (int i = 0; i < 5'000; ++i) {
                list.append(makeUniqueId());
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    QSet<QString> all;
    for (const QStringList &list : made) {
        all.unite(QSet<QString>(list.begin(), list.end()));
    }
    QCOMPARE(all.size(), 20'000);
}

void ValuesTest::everyOutcomeHasAWordThatReadsBack()
{
    for (int i = 0; i <= static_cast<int>(Outcome::Stopped); ++i) {
        const auto outcome = static_cast<Outcome>(i);
        QVERIFY(!wordOf(outcome).isEmpty());
        QCOMPARE(outcomeFromWord(wordOf(outcome)), outcome);
    }
    QCOMPARE(wordOf(Outcome::ToolCall), u"tool_call"_s);
    QVERIFY(!outcomeFromWord(u"done"));
}

void ValuesTest::everyErrorKindHasAWordThatReadsBack()
{
    for (int i = 0; i <= static_cast<int>(ErrorKind::Cancelled); ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        QVERIFY(!wordOf(kind).isEmpty());
        QCOMPARE(errorKindFromWord(wordOf(kind)), kind);
    }
    QCOMPARE(wordOf(ErrorKind::InvalidRequest), u"invalid_request"_s);
}

void ValuesTest::finishReasonsBecomeOutcomes()
{
    using Kind = FinishReason::Kind;
    QCOMPARE(outcomeOf(Kind::Stop), Outcome::Complete);
    QCOMPARE(outcomeOf(Kind::Length), Outcome::Capped);
    QCOMPARE(outcomeOf(Kind::ToolCalls), Outcome::ToolCall);
    QCOMPARE(outcomeOf(Kind::Refusal), Outcome::Refused);
    QCOMPARE(outcomeOf(Kind::Filter), Outcome::Filtered);
    QCOMPARE(outcomeOf(Kind::Other), Outcome::Complete);
}

void ValuesTest::aContestantSurvivesJson()
{
    Contestant full;
    full.route = Route::fromString(u"groq/openai/gpt-oss-20b").value();
    full.key = KeyName(u"work"_s);
    full.label = u"Mine"_s;
    full.system = QString();
    full.parameters = Parameters();
    full.parameters->topK = 3;
    full.fallback = FallbackChain::through({Route::fromString(u"together/a/b").value(), full.route});
    full.fallback.hops[0].key = KeyName(u"other"_s);
    full.fallback.hops[0].limits = {std::chrono::milliseconds(1500), std::chrono::milliseconds(60'000)};
    full.fallback.limits.firstToken = std::chrono::milliseconds(900);
    full.fallback.triggers = FallbackTrigger::Cut | FallbackTrigger::Network;
    full.fallback.retries = 0;
    full.fallback.shownText = ShownText::Folded;
    full.router.models = {u"a/b"_s};
    full.router.only = {u"Azure"_s, u"Groq"_s};
    full.router.sort = u"price"_s;
    full.router.allowFallbacks = false;
    full.router.requireParameters = true;
    full.router.denyDataCollection = true;
    QCOMPARE(Contestant::fromJson(full.toJson()), full);
    Contestant bare;
    bare.route = full.route;
    QCOMPARE(Contestant::fromJson(bare.toJson()), bare);
    QCOMPARE(bare.toJson().size(), 2);
}

void ValuesTest::aChainOfRoutesAloneCanBeRead()
{
    const QJsonObject old{{u"provider"_s, u"groq"_s},
                          {u"model"_s, u"m"_s},
                          {u"fallbacks"_s, QJsonArray{u"together/a/b"_s, u"no route"_s, u"ollama/c"_s}}};
    const auto contestant = Contestant::fromJson(old);
    QVERIFY(contestant);
    QCOMPARE(contestant->fallback.routes(), (QList{*Route::fromString(u"together/a/b"), *Route::fromString(u"ollama/c")}));
    QVERIFY(contestant->fallback.triggers == FallbackChain::usual);
}

void ValuesTest::aChainThatComesBackIsALoop()
{
    const Route a = Route::fromString(u"groq/a").value();
    const Route b = Route::fromString(u"groq/b").value();
    const KeyName usual;
    QVERIFY(!FallbackChain::through({b}).loopFrom(a, usual));
    QVERIFY(FallbackChain::through({b, a}).loopFrom(a, usual) == a);
    QVERIFY(FallbackChain::through({b, b}).loopFrom(a, usual) == b);
    // With another key it is another account, with limits of its own.
    QVERIFY(!FallbackChain::through({a}).loopFrom(a, KeyName(u"work"_s)));
}

void ValuesTest::aContestantWithoutARouteIsNone()
{
    QVERIFY(!Contestant::fromJson({}));
    QVERIFY(!Contestant::fromJson({{u"provider"_s, u"groq"_s}}));
}

void ValuesTest::aLineUpKeepsToTheLimit()
{
    LineUp lineUp;
    lineUp.name = u"Fast"_s;
    for (int i = 0; i < 40; ++i) {
        Contestant contestant;
        contestant.route = {ProviderId(u"groq"_s), ModelId(QString::number(i))};
        lineUp.contestants.append(contestant);
    }
    const LineUp read = LineUp::fromJson(lineUp.toJson());
    QCOMPARE(read.name, lineUp.name);
    QCOMPARE(read.contestants, lineUp.contestants.first(maximumContestants));
}

void ValuesTest::providerSettingsSurviveJson()
{
    ProviderSettings settings;
    settings.enabled = false;
    settings.baseUrl = QUrl(u"http://127.0.0.1:8080/v1"_s);
    settings.proxy = {ProxySettings::Mode::Socks5, u"proxy.example"_s, 1080, u"me"_s};
    settings.connectTimeout = std::chrono::milliseconds(5);
    settings.firstByteTimeout = std::chrono::milliseconds(6);
    settings.idleTimeout = std::chrono::milliseconds(7);
    settings.allowPlainHttp = true;
    settings.headers = {{u"X-One"_s, u"1"_s}, {u"X-Two"_s, u"2"_s}};
    settings.chat = {.limitField = ChatSwitches::LimitField::MaxCompletionTokens,
                     .systemRole = ChatSwitches::SystemRole::Developer,
                     .reasoning = ChatSwitches::Reasoning::TemplateArguments,
                     .streamOptions = false};
    QCOMPARE(ProviderSettings::fromJson(settings.toJson()), settings);
}

void ValuesTest::settingsLeftAsShippedAreNotWritten()
{
    QVERIFY(ProviderSettings().toJson().isEmpty());
    QCOMPARE(ProviderSettings::fromJson({}), ProviderSettings());
}

void ValuesTest::onlyThisMachineIsLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("name") << u"http://localhost:8080/v1"_s << true;
    QTest::newRow("upper case") << u"http://LOCALHOST"_s << true;
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1:11434"_s << true;
    QTest::newRow("127.8.9.1") << u"http://127.8.9.1"_s << true;
    QTest::newRow("IPv6") << u"http://[::1]:8080"_s << true;
    QTest::newRow("other host") << u"http://127.0.0.1.example.com"_s << false;
    QTest::newRow("user that looks like it") << u"http://127.0.0.1@example.com"_s << false;
    QTest::newRow("home network") << u"http://192.168.1.5"_s << false;
    QTest::newRow("all addresses") << u"http://0.0.0.0"_s << false;
    QTest::newRow("128") << u"http://128.0.0.1"_s << false;
    QTest::newRow("localhost behind a point") << u"http://localhost.example.com"_s << false;
    QTest::newRow("nothing") << u""_s << false;
}

void ValuesTest::onlyThisMachineIsLoopback()
{
    QFETCH(QString, url);
    QFETCH(bool, loopback);
    QCOMPARE(isLoopback(QUrl(url)), loopback);
}

void ValuesTest::aTitleIsTheFirstLineThatSaysSomething_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("title");
    QTest::newRow("one line") << u"Name three cheeses."_s << u"Name three cheeses."_s;
    QTest::newRow("empty lines first") << u"\n  \n---\nHello   there\nmore"_s << u"Hello there"_s;
    QTest::newRow("heading") << u"## Task\ntext"_s << u"Task"_s;
    QTest::newRow("nothing at all") << u" \n "_s << QString();
    QTest::newRow("signs only") << u"???"_s << u"???"_s;
    QTest::newRow("other script") << u"Привет, мир"_s << u"Привет, мир"_s;
    QTest::newRow("long") << u"word "_s.repeated(40) << u"word "_s.repeated(16).trimmed() + u"…"_s;
    QTest::newRow("long without spaces") << u"x"_s.repeated(200) << u"x"_s.repeated(79) + u"…"_s;
}

void ValuesTest::aTitleIsTheFirstLineThatSaysSomething()
{
    QFETCH(QString, prompt);
    QFETCH(QString, title);
    QCOMPARE(titleFromPrompt(prompt), title);
    QVERIFY(titleFromPrompt(prompt).size() <= 80);
}

void ValuesTest::blocksOfReasoningAreParagraphsAndPiecesAreNot()
{
    Answer answer;
    answer.reasoning = {{u"First"_s, "sig", {}}, {{}, {}, "{}"}, {u"Sec"_s, {}, "{}"}, {u"ond"_s, {}, "{}"}};
    QCOMPARE(answer.reasoningText(), u"First\n\nSecond"_s);
}

void ValuesTest::costsOfAllAttemptsAddUp()
{
    Answer answer;
    answer.attempts.resize(3);
    answer.attempts[0].cost.computed = Money::fromPico(5);
    answer.attempts[2].cost.reported = Money::fromPico(7);
    QCOMPARE(answer.cost().known, Money::fromPico(12));
    QCOMPARE(answer.cost().unknown, 1);
    Comparison comparison;
    comparison.answers = {answer, answer};
    QCOMPARE(comparison.cost().known, Money::fromPico(24));
    QCOMPARE(comparison.cost().unknown, 2);
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "ValuesTest.moc"
