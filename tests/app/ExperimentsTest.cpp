// SPDX-License-Identifier: GPL-3.0-or-later
// Duel, drill and parity as a person starts them: the built program against the simulator in a process of its own, over sockets.
#include "Program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto scenario = R"({"models":{
    "aurora-*":{"tokens_per_s":1000,"first_token_ms":20,"tokens":40},
    "kestrel":{"tokens_per_s":1000,"first_token_ms":140,"tokens":40},
    "heron*":{"tokens_per_s":1000,"first_token_ms":20,"tokens":40},
    "*":{"tokens_per_s":2000,"first_token_ms":5}}})";

/// Where a fault at a position of a chain of three ends, as docs/experiments.md says.
struct End {
    int servedAt;
    bool held;
    qint64 lostAtLeast = 0;
};

End endOf(const QString &fault, int position)
{
    const bool last = position == 2;
    if (fault == "402"_L1 || fault == "refusal"_L1) {
        return {position, false};
    }
    if (fault == "slow"_L1) {
        return last ? End{2, true} : End{position + 1, true, 1000};
    }
    if (fault == "stall"_L1) {
        return last ? End{2, false} : End{position + 1, true, 5000};
    }
    return last ? End{2, false} : End{position + 1, true};
}

} // namespace

class ExperimentsTest final : public QObject {
    Q_OBJECT

    Program m_program;
    std::unique_ptr<SimulatorProcess> m_simulator;
    QHash<QString, QJsonObject> m_drilled; ///< by fault and position

    [[nodiscard]] Ended call(const QString &command, const QStringList &more)
    {
        return m_program.run(QStringList{command, u"--data-dir"_s, m_program.dataFolder(), u"--json"_s}
                             + m_simulator->baseUrls() + more);
    }

private Q_SLOTS:
    void initTestCase();
    void aDrillEndsEveryFaultWhereTheDocumentsSay_data();
    void aDrillEndsEveryFaultWhereTheDocumentsSay();
    void theDrillIsInTheHistory();
    void aDuelFindsTheSlowerRoute();
    void equalRoutesDifferByNothingMuch();
    void theReportOpensOffline();
    void parityTellsWhatTheRoutesDid();
    void theCopyRunsByItself_data();
    void theCopyRunsByItself();
    void aChainIsCopiedAsOpenRoutersRouting();
    void wrongUseIsToldBeforeSending_data();
    void wrongUseIsToldBeforeSending();
};

void ExperimentsTest::initTestCase()
{
    m_simulator = std::make_unique<SimulatorProcess>(m_program, scenario);
    QVERIFY(m_simulator->isListening());
    const Ended ended = call(u"drill"_s, {u"--model"_s, u"anthropic/aurora-swift"_s, u"--fallback"_s, u"openai-chat/kestrel"_s,
                                          u"--fallback"_s, u"groq/heron-8b-instant"_s, u"--when"_s, u"all"_s, u"--retries"_s,
                                          u"0"_s, u"--first-token-limit"_s, u"1"_s, u"--prompt"_s, u"Explain tides"_s});
    QVERIFY2(!ended.lines().isEmpty(), ended.error.constData());
    const QJsonObject report = ended.lines().constLast();
    QCOMPARE(report["end"_L1].toString(), u"whole"_s);
    for (const auto all = report["results"_L1].toArray(); const QJsonValue &each : all) {
        const QString key = each["fault"_L1]["kind"_L1].toString() + u'/' + QString::number(each["position"_L1].toInt());
        m_drilled.insert(key, each.toObject());
    }
    QCOMPARE(m_drilled.size(), 45);
    // A chain that does not hold everywhere is an answer that failed.
    QCOMPARE(ended.status, 1);
}

void ExperimentsTest::aDrillEndsEveryFaultWhereTheDocumentsSay_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("position");
    for (const char *fault : {"429", "429-bare", "402", "500", "529", "dns", "refused", "tls", "slow", "stall", "cut",
                              "error-body", "error-event", "malformed", "refusal"}) {
        for (const int position : {0, 1, 2}) {
            QTest::addRow("%s at %d", fault, position) << QString::fromLatin1(fault) << position;
        }
    }
}

void ExperimentsTest::aDrillEndsEveryFaultWhereTheDocumentsSay()
{
    QFETCH(QString, fault);
    QFETCH(int, position);
    const QJsonObject result = m_drilled.value(fault + u'/' + QString::number(position));
    const QByteArray shown = QJsonDocument(result).toJson();
    const End expected = endOf(fault, position);
    QVERIFY2(result["served_at"_L1].toInt(-9) == expected.servedAt, shown.constData());
    QVERIFY2(result["held"_L1].toBool() == expected.held, shown.constData());
    QVERIFY2(result["hops"_L1].toInt() == expected.servedAt, shown.constData());
    QVERIFY2(result["retries"_L1].toInt() == 0, shown.constData());
    QVERIFY2(result["attempts"_L1].toArray().size() == expected.servedAt + 1, shown.constData());
    const qint64 lost = result["lost_ms"_L1].toInteger();
    QVERIFY2(lost >= expected.lostAtLeast && lost < expected.lostAtLeast + 4000, shown.constData());
    // What stood in the place of an exchange cost nothing; what broke off in the middle cost something that nobody has told.
    const bool inTheMiddle = fault == "stall"_L1 || fault == "cut"_L1 || fault == "error-event"_L1 || fault == "malformed"_L1;
    const int unknown = inTheMiddle && position < 2 ? 1 : 0;
    QVERIFY2(result["wasted"_L1]["unknown"_L1].toInt() == unknown, shown.constData());
    QVERIFY2(result["wasted"_L1]["known_usd"_L1].toString() == "0"_L1, shown.constData());
}

void ExperimentsTest::theDrillIsInTheHistory()
{
    const Ended ended = m_program.run({u"show"_s, u"latest"_s, u"--json"_s, u"--data-dir"_s, m_program.dataFolder()});
    const QList<QJsonObject> answers = ended.events(u"answer"_s);
    QCOMPARE(answers.size(), 45);
    int attempts = 0;
    for (const QJsonObject &answer : answers) {
        attempts += answer["attempts"_L1].toInt();
    }
    int reported = 0;
    for (const QJsonObject &result : std::as_const(m_drilled)) {
        reported += static_cast<int>(result["attempts"_L1].toArray().size());
    }
    QCOMPARE(attempts, reported);
}

void ExperimentsTest::aDuelFindsTheSlowerRoute()
{
    const Ended ended = call(u"duel"_s, {u"--model"_s, u"anthropic/aurora-swift"_s, u"--model"_s, u"openai-chat/kestrel"_s,
                                         u"--prompt"_s, u"Explain tides"_s, u"--repeat"_s, u"8"_s, u"--seed"_s, u"3"_s});
    QVERIFY2(ended.status == 0, ended.error.constData());
    QCOMPARE(ended.events(u"sample"_s).size(), 18);
    const QJsonObject report = ended.lines().constLast();
    QCOMPARE(report["event"_L1].toString(), u"duel"_s);
    const QJsonValue first = report["contests"_L1][0]["differences"_L1]["first_token_ms"_L1];
    QCOMPARE(first["pairs"_L1].toInt(), 8);
    QVERIFY2(first["typical"_L1]["low"_L1].toDouble() > 0, ended.output.right(4000).constData());
    const double value = first["typical"_L1]["value"_L1].toDouble();
    QVERIFY2(value > 70 && value < 250, qPrintable(QString::number(value)));
}

void ExperimentsTest::equalRoutesDifferByNothingMuch()
{
    const Ended ended = call(u"duel"_s, {u"--model"_s, u"openai-chat/kestrel"_s, u"--model"_s, u"local/kestrel"_s,
                                         u"--prompt"_s, u"Explain tides"_s, u"--repeat"_s, u"8"_s, u"--no-store"_s});
    const QJsonValue first = ended.lines().constLast()["contests"_L1][0]["differences"_L1]["first_token_ms"_L1];
    QVERIFY2(std::abs(first["typical"_L1]["value"_L1].toDouble()) < 40, ended.output.right(2000).constData());
}

void ExperimentsTest::theReportOpensOffline()
{
    const QString path = m_program.home() + u"/report.html"_s;
    const Ended ended =
        call(u"duel"_s, {u"--model"_s, u"anthropic/aurora-swift"_s, u"--model"_s, u"openai-chat/kestrel"_s, u"--prompt"_s,
                         u"Explain <tides> & 'moons'"_s, u"--repeat"_s, u"6"_s, u"--report"_s, path});
    QVERIFY2(ended.status == 0, ended.error.constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray html = file.readAll();
    for (const char *loads : {"src=", "href=", "url(", "@import", "<script>"}) {
        QVERIFY2(!html.contains(loads), loads);
    }
    QVERIFY(html.contains("default-src 'none'"));
    QVERIFY(html.contains("Explain &lt;tides&gt; &amp;"));
    QVERIFY(html.contains("<svg"));
    const qsizetype from = html.indexOf("id=\"report\">\n") + 13;
    const QByteArray raw = html.sliced(from, html.indexOf("</script>", from) - from);
    const QJsonObject report = QJsonDocument::fromJson(raw).object();
    QCOMPARE(report["samples"_L1].toArray().size(), 14);
    QCOMPARE(report["plan"_L1]["prompts"_L1][0].toString(), u"Explain <tides> & 'moons'"_s);
}

void ExperimentsTest::parityTellsWhatTheRoutesDid()
{
    const Ended ended =
        call(u"parity"_s, {u"--model"_s, u"openai-chat/kestrel"_s, u"--model"_s, u"groq/heron-8b-instant"_s, u"--probe"_s,
                           u"tools"_s, u"--probe"_s, u"max_output"_s, u"--probe"_s, u"usage"_s, u"--probe"_s, u"system"_s});
    QVERIFY2(ended.status == 0, ended.error.constData());
    const QJsonObject report = ended.lines().constLast();
    QHash<QString, QString> states;
    for (const auto all = report["cells"_L1].toArray(); const QJsonValue &cell : all) {
        states.insert(cell["probe"_L1].toString() + QString::number(cell["route"_L1].toInt()), cell["state"_L1].toString());
        QVERIFY(!cell["evidence"_L1].toString().isEmpty());
    }
    QCOMPARE(states.size(), 8);
    for (const QString &route : {u"0"_s, u"1"_s}) {
        QCOMPARE(states.value(u"tools"_s + route), u"passed"_s);
        QCOMPARE(states.value(u"max_output"_s + route), u"passed"_s);
        QCOMPARE(states.value(u"usage"_s + route), u"passed"_s);
        // The simulated models do not listen to a system prompt.
        QCOMPARE(states.value(u"system"_s + route), u"ignored"_s);
    }
}

void ExperimentsTest::theCopyRunsByItself_data()
{
    QTest::addColumn<QString>("as");
    QTest::addColumn<QString>("model");
    for (const QString &as : {u"curl"_s, u"python"_s}) {
        for (const QString &model :
             {u"anthropic/aurora-swift"_s, u"openai-chat/kestrel"_s, u"openrouter/northlight/aurora-swift"_s}) {
            QTest::newRow(qPrintable(as + u' ' + model)) << as << model;
        }
    }
}

void ExperimentsTest::theCopyRunsByItself()
{
    QFETCH(QString, as);
    QFETCH(QString, model);
    const QString runner = QStandardPaths::findExecutable(as == "curl"_L1 ? u"curl"_s : u"python3"_s);
    if (runner.isEmpty()) {
        QSKIP("it is not installed");
    }
    const Ended copy = m_program.run(QStringList{u"copy"_s, u"--model"_s, model, u"--as"_s, as, u"--prompt"_s,
                                                 u"Explain it's \"tides\" & $HOME"_s, u"--data-dir"_s, m_program.dataFolder()}
                                     + m_simulator->baseUrls());
    QVERIFY2(copy.status == 0, copy.error.constData());
    // The simulator refuses this key as the provider would: so it was taken from the environment, and from nowhere else.
    for (const auto &[key, expected] : {std::pair{"good", "tides"}, std::pair{"wrong", "error"}}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"ANTHROPIC_API_KEY", "OPENAI_API_KEY", "OPENROUTER_API_KEY"}) {
            environment.insert(QString::fromLatin1(variable), QString::fromLatin1(key));
        }
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(as == "curl"_L1 ? u"sh"_s : runner, {});
        process.write(copy.output);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(30'000));
        const QByteArray said = process.readAll();
        QVERIFY2(said.contains(expected) || said.contains("401"), said.right(600).constData());
        QVERIFY2(said.contains("data:") == (QByteArrayView(key) == "good"), said.right(600).constData());
    }
}

void ExperimentsTest::aChainIsCopiedAsOpenRoutersRouting()
{
    const Ended copy = m_program.run(QStringList{u"copy"_s, u"--model"_s, u"openrouter/northlight/aurora-swift"_s,
                                                 u"--fallback"_s, u"openrouter/cedarlab/cedar-70b-instruct"_s, u"--as"_s,
                                                 u"openrouter"_s, u"--data-dir"_s, m_program.dataFolder()});
    const QJsonObject object = QJsonDocument::fromJson(copy.output).object();
    QCOMPARE(object["model"_L1].toString(), u"northlight/aurora-swift"_s);
    QCOMPARE(object["models"_L1].toArray(), QJsonArray{u"cedarlab/cedar-70b-instruct"_s});
}

void ExperimentsTest::wrongUseIsToldBeforeSending_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("said");
    const QStringList duel{u"duel"_s, u"--prompt"_s, u"x"_s, u"--model"_s, u"groq/heron-8b-instant"_s};
    QTest::newRow("a duel of one route") << duel << QByteArray("at least two routes");
    QTest::newRow("the same route twice") << duel + QStringList{u"--model"_s, u"groq/heron-8b-instant"_s}
                                          << QByteArray("twice");
    QTest::newRow("no prompt") << QStringList{u"duel"_s, u"--model"_s, u"groq/a"_s, u"--model"_s, u"groq/b"_s}
                               << QByteArray("prompt is empty");
    QTest::newRow("no such fault") << QStringList{u"drill"_s, u"--model"_s, u"groq/a"_s, u"--fault"_s, u"428"_s}
                                   << QByteArray("no fault \"428\"");
    QTest::newRow("a loop") << QStringList{u"drill"_s, u"--model"_s, u"groq/heron-8b-instant"_s, u"--fallback"_s,
                                           u"groq/heron-8b-instant"_s}
                            << QByteArray("comes back");
    QTest::newRow("no such probe") << QStringList{u"parity"_s, u"--model"_s, u"groq/a"_s, u"--probe"_s, u"tool"_s}
                                   << QByteArray("tools");
    QTest::newRow("no amount") << duel + QStringList{u"--max-cost"_s, u"much"_s} << QByteArray("--max-cost");
}

void ExperimentsTest::wrongUseIsToldBeforeSending()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, said);
    const Ended ended = call(words.constFirst(), words.sliced(1) + QStringList{u"--no-store"_s});
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.error.contains(said), ended.error.constData());
    QVERIFY(ended.output.isEmpty());
}

QTEST_GUILESS_MAIN(ExperimentsTest)
#include "ExperimentsTest.moc"
