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

    [[nodiscard]] Ended reports(const QStringList &more)
    {
        return m_program.run(QStringList{u"reports"_s, u"--data-dir"_s, m_program.dataFolder()} + more);
    }

private Q_SLOTS:
    void initTestCase();
    void aDrillEndsEveryFaultWhereTheDocumentsSay_data();
    void aDrillEndsEveryFaultWhereTheDocumentsSay();
    void theDrillIsInTheHistory();
    void aDuelFindsTheSlowerRoute();
    void equalRoutesDifferByNothingMuch();
    void theReportOpensOffline();
    void aReportIsKeptAndOpenedAgain();
    void aReportRunsAgain();
    void aReportIsDeleted();
    void runTakesAWholeChain();
    void parityTellsWhatTheRoutesDid();
    void theCopyRunsByItself_data();
    void theCopyRunsByItself();
    void aCopiedChainGoesOnWhereARouteFails_data();
    void aCopiedChainGoesOnWhereARouteFails();
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

void ExperimentsTest::aReportIsKeptAndOpenedAgain()
{
    const Ended made = call(u"duel"_s, {u"--model"_s, u"anthropic/aurora-swift"_s, u"--model"_s, u"openai-chat/kestrel"_s,
                                        u"--prompt"_s, u"Explain tides"_s, u"--repeat"_s, u"2"_s, u"--max-cost"_s, u"5"_s});
    const QJsonObject report = made.lines().constLast();
    const QString id = report["id"_L1].toString();
    QVERIFY(!id.isEmpty());
    const Ended list = reports({u"--json"_s, u"--kind"_s, u"duel"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(list.lines().size(), 1);
    QCOMPARE(list.lines().constFirst()["id"_L1].toString(), id);
    QCOMPARE(list.lines().constFirst()["title"_L1].toString(), u"anthropic/aurora-swift ↔ openai-chat/kestrel"_s);
    // Another program, another day: the same report, in each of its forms.
    const Ended json = reports({id, u"--json"_s});
    QCOMPARE(json.lines().constLast(), report);
    const Ended text = reports({id.last(12)});
    QVERIFY2(text.output.contains("median") && text.output.contains("--again"), text.output.constData());
    const QString path = m_program.home() + u"/again.html"_s;
    const Ended html = reports({u"latest"_s, u"--kind"_s, u"duel"_s, u"--output"_s, path});
    QVERIFY2(html.status == 0, html.error.constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Explain tides"));
}

void ExperimentsTest::aReportRunsAgain()
{
    const auto plan = [](const Ended &ended) { return ended.lines().constLast()["plan"_L1].toObject(); };
    const Ended first = call(u"duel"_s, {u"--model"_s, u"openai-chat/kestrel"_s, u"--model"_s, u"groq/heron-8b-instant"_s,
                                         u"--prompt"_s, u"Explain tides"_s, u"--repeat"_s, u"3"_s, u"--no-warm-up"_s,
                                         u"--seed"_s, u"77"_s, u"--set"_s, u"max_tokens=64"_s, u"--system"_s, u"Be brief"_s});
    const QString id = first.lines().constLast()["id"_L1].toString();
    const Ended second = call(u"duel"_s, {u"--again"_s, id});
    QVERIFY2(second.status == 0, second.error.constData());
    QCOMPARE(plan(second), plan(first));
    QVERIFY(second.lines().constLast()["id"_L1].toString() != id);
    const auto order = [](const Ended &ended) {
        QList<int> out;
        for (const auto all = ended.events(u"sample"_s); const QJsonObject &sample : all) {
            out.append(sample["route"_L1].toInt());
        }
        return out;
    };
    QCOMPARE(order(second), order(first));
    const Ended other = call(u"duel"_s, {u"--again"_s, id, u"--seed"_s, u"78"_s, u"--max-cost"_s, u"1"_s});
    QCOMPARE(plan(other)["seed"_L1].toString(), u"78"_s);
    QCOMPARE(plan(other)["max_cost_usd"_L1].toString(), u"1"_s);
    const Ended beside = call(u"duel"_s, {u"--again"_s, id, u"--repeat"_s, u"9"_s});
    QCOMPARE(beside.status, 2);
    QVERIFY2(beside.error.contains("--repeat cannot stand beside it"), beside.error.constData());
    const Ended wrong = call(u"parity"_s, {u"--again"_s, id});
    QCOMPARE(wrong.status, 2);
    QVERIFY2(wrong.error.contains("There is no report"), wrong.error.constData());

    const Ended drill = call(u"drill"_s, {u"--model"_s, u"anthropic/aurora-swift"_s, u"--fallback"_s, u"openai-chat/kestrel"_s,
                                          u"--fault"_s, u"429"_s, u"--fault"_s, u"slow"_s, u"--first-token-limit"_s, u"0.5,-"_s,
                                          u"--retries"_s, u"1"_s, u"--shown-text"_s, u"folded"_s});
    const QJsonObject chain = plan(drill)["contestant"_L1]["fallback"_L1].toObject();
    QCOMPARE(chain["first_token_ms"_L1].toInt(), 500);
    QVERIFY(!chain["hops"_L1][0].toObject().contains("first_token_ms"_L1));
    QCOMPARE(chain["shown_text"_L1].toString(), u"folded"_s);
    const Ended again = call(u"drill"_s, {u"--again"_s, u"latest"_s});
    QCOMPARE(plan(again), plan(drill));
    QCOMPARE(again.lines().constLast()["results"_L1].toArray().size(), 4);
}

void ExperimentsTest::aReportIsDeleted()
{
    const qsizetype before = reports({u"--json"_s, u"--limit"_s, u"1000"_s}).lines().size();
    QVERIFY(before > 1);
    const QString id = reports({u"--json"_s}).lines().constFirst()["id"_L1].toString();
    QCOMPARE(reports({id, u"--delete"_s}).status, 0);
    QCOMPARE(reports({u"--json"_s, u"--limit"_s, u"1000"_s}).lines().size(), before - 1);
    const Ended gone = reports({id});
    QCOMPARE(gone.status, 1);
    QVERIFY(gone.error.contains("There is no report"));
    QCOMPARE(reports({u"--delete"_s}).status, 2);
    QCOMPARE(reports({u"latest"_s, u"--format"_s, u"pdf"_s}).status, 2);
}

void ExperimentsTest::runTakesAWholeChain()
{
    const QStringList base{u"--model"_s,    u"openai-chat/kestrel"_s,
                           u"--fallback"_s, u"groq/heron-8b-instant"_s,
                           u"--prompt"_s,   u"Explain tides"_s,
                           u"--when"_s,     u"slow_first_token"_s,
                           u"--retries"_s,  u"0"_s};
    // The first route needs 140 ms for its first token, the second 20 ms.
    const Ended quick = call(u"run"_s, base + QStringList{u"--first-token-limit"_s, u"0.06,-"_s});
    QVERIFY2(quick.status == 0, quick.error.constData());
    QCOMPARE(quick.events(u"answer"_s).constLast()["provider"_L1].toString(), u"groq"_s);
    QCOMPARE(quick.events(u"answer"_s).constLast()["attempts"_L1].toInt(), 2);
    const QJsonObject detour = quick.events(u"answer"_s).constLast()["detour"_L1].toObject();
    QCOMPARE(detour["hops"_L1].toInt(), 1);
    QVERIFY2(detour["lost_ms"_L1].toInt() >= 60 && detour["lost_ms"_L1].toInt() < 1000,
             QJsonDocument(detour).toJson().constData());
    QCOMPARE(detour["attempts"_L1][0]["error"_L1]["kind"_L1].toString(), u"timeout"_s);
    QCOMPARE(detour["attempts"_L1][1]["provider"_L1].toString(), u"groq"_s);
    // As it was printed, so it is kept, and so are the words for people.
    const QStringList latest{u"show"_s, u"latest"_s, u"--data-dir"_s, m_program.dataFolder()};
    QCOMPARE(m_program.run(latest + QStringList{u"--json"_s}).events(u"answer"_s).constLast()["detour"_L1].toObject(), detour);
    const QByteArray shown = m_program.run(latest).output;
    QVERIFY2(shown.contains("Served by groq/heron-8b-instant after 1 hop") && shown.contains("1. openai-chat/kestrel: ")
                 && shown.contains("on to groq/heron-8b-instant"),
             shown.constData());
    const Ended patient = call(u"run"_s, base + QStringList{u"--first-token-limit"_s, u"20,-"_s});
    QCOMPARE(patient.events(u"answer"_s).constLast()["provider"_L1].toString(), u"openai-chat"_s);
    const Ended other = call(u"run"_s, base + QStringList{u"--when"_s, u"server"_s, u"--first-token-limit"_s, u"0.06"_s});
    QCOMPARE(other.status, 2); // --when twice
}

void ExperimentsTest::parityTellsWhatTheRoutesDid()
{
    const Ended ended = call(u"parity"_s, {u"--model"_s, u"openai-chat/kestrel"_s, u"--model"_s, u"groq/heron-8b-instant"_s,
                                           u"--probe"_s, u"tools"_s, u"--probe"_s, u"max_output"_s, u"--probe"_s, u"usage"_s,
                                           u"--probe"_s, u"system"_s, u"--probe"_s, u"logprobs"_s});
    QVERIFY2(ended.status == 0, ended.error.constData());
    const QJsonObject report = ended.lines().constLast();
    QHash<QString, QString> states;
    for (const auto all = report["cells"_L1].toArray(); const QJsonValue &cell : all) {
        states.insert(cell["probe"_L1].toString() + QString::number(cell["route"_L1].toInt()), cell["state"_L1].toString());
        QVERIFY(!cell["evidence"_L1].toString().isEmpty());
    }
    QCOMPARE(states.size(), 10);
    QCOMPARE(states.value(u"logprobs0"_s), u"passed"_s);
    QCOMPARE(states.value(u"logprobs1"_s), u"refused"_s);
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

void ExperimentsTest::aCopiedChainGoesOnWhereARouteFails_data()
{
    QTest::addColumn<QString>("as");
    QTest::addColumn<QString>("runner");
    QTest::addColumn<QString>("first");
    for (const auto &[as, runner] :
         {std::pair{"curl", "sh"}, std::pair{"python", "python3"}, std::pair{"typescript", "node"}}) {
        for (const char *first : {"anthropic/fault-500", "anthropic/aurora-swift"}) {
            QTest::addRow("%s %s", as, first)
                << QString::fromLatin1(as) << QString::fromLatin1(runner) << QString::fromLatin1(first);
        }
    }
}

void ExperimentsTest::aCopiedChainGoesOnWhereARouteFails()
{
    QFETCH(QString, as);
    QFETCH(QString, runner);
    QFETCH(QString, first);
    const QString program = QStandardPaths::findExecutable(runner);
    if (program.isEmpty() || (as == "curl"_L1 && QStandardPaths::findExecutable(u"curl"_s).isEmpty())) {
        QSKIP("it is not installed");
    }
    Ended copy =
        m_program.run(QStringList{u"copy"_s, u"--model"_s, first, u"--fallback"_s, u"groq/heron-8b-instant"_s, u"--as"_s, as,
                                  u"--prompt"_s, u"Explain tides"_s, u"--data-dir"_s, m_program.dataFolder()}
                      + m_simulator->baseUrls());
    QVERIFY2(copy.status == 0, copy.error.constData());
    QByteArray code = copy.output;
    if (as == "typescript"_L1) {
        // The one word of it that is not JavaScript too.
        code.replace("answer.body!", "answer.body");
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"ANTHROPIC_API_KEY", "GROQ_API_KEY"}) {
        environment.insert(QString::fromLatin1(variable), u"good"_s);
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, as == "typescript"_L1 ? QStringList{u"--input-type=module"_s} : QStringList());
    process.write(code);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(30'000));
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitCode() == 0, said.right(800).constData());
    // Groq's stream is of chat completions, Anthropic's of messages: only one of them comes whole.
    const bool fails = first.endsWith("500"_L1);
    QVERIFY2(said.contains("chat.completion.chunk") == fails, said.right(800).constData());
    QVERIFY2(said.contains("message_stop") == !fails, said.right(800).constData());
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
    const QStringList chain{u"run"_s,        u"--prompt"_s, u"x"_s, u"--model"_s, u"groq/heron-8b-instant"_s,
                            u"--fallback"_s, u"groq/b"_s};
    QTest::newRow("no such trigger") << chain + QStringList{u"--when"_s, u"rate_limits"_s}
                                     << QByteArray("Did you mean \"rate_limit\"");
    QTest::newRow("a limit for a hop that is none")
        << chain + QStringList{u"--first-token-limit"_s, u"1,2,3"_s} << QByteArray("gives 3 limits; the chain has 2 routes");
    QTest::newRow("no limit at all") << chain + QStringList{u"--total-limit"_s, u"0"_s}
                                     << QByteArray("--total-limit wants seconds");
    QTest::newRow("four retries") << chain + QStringList{u"--retries"_s, u"4"_s} << QByteArray("0, 1 or 2");
    QTest::newRow("text neither kept nor folded")
        << chain + QStringList{u"--shown-text"_s, u"gone"_s} << QByteArray("marked, kept or folded");
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
