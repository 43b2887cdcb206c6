// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QProcess>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class CommandLineTest final : public QObject {
    Q_OBJECT

    Program m_program;

private Q_SLOTS:
    void wrongUsageEndsWithTwoAndASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const QString model = u"openrouter/some/model"_s;
        const QStringList run{u"run"_s, u"--data-dir"_s, m_program.dataFolder()};
        const QStringList hi{u"--prompt"_s, u"hi"_s};
        QTest::newRow("no model") << run + hi << QByteArray("--model");
        QTest::newRow("malformed model") << run + QStringList{u"--model"_s, u"gpt"_s} + hi << QByteArray("PROVIDER/MODEL");
        QTest::newRow("unknown provider") << run + QStringList{u"--model"_s, u"openruoter/x"_s} + hi
                                          << QByteArray("\"openrouter\"");
        QTest::newRow("empty prompt") << run + QStringList{u"--model"_s, model, u"--prompt"_s, u"  "_s} << QByteArray("empty");
        QTest::newRow("no such file") << run + QStringList{u"--model"_s, model, u"--prompt-file"_s, u"/nowhere/p.txt"_s}
                                      << QByteArray("/nowhere/p.txt");
        QTest::newRow("attachment is a folder")
            << run + QStringList{u"--model"_s, model, u"--attach"_s, u"/"_s} + hi << QByteArray("folder");
        QStringList many = run + hi;
        for (int i = 0; i < 33; ++i) {
            many << u"--model"_s << model;
        }
        QTest::newRow("too many models") << many << QByteArray("32");
        QTest::newRow("parameter") << run + QStringList{u"--model"_s, model, u"--set"_s, u"temprature=1"_s} + hi
                                   << QByteArray("temprature");
        QTest::newRow("parameter's value") << run + QStringList{u"--model"_s, model, u"--set"_s, u"temperature=hot"_s} + hi
                                           << QByteArray("temperature");
        QTest::newRow("schema file") << run + QStringList{u"--model"_s, model, u"--set"_s, u"schema=@/nowhere.json"_s} + hi
                                     << QByteArray("/nowhere.json");
        QTest::newRow("repeat") << run + QStringList{u"--model"_s, model, u"--repeat"_s, u"0"_s} + hi << QByteArray("--repeat");
        QTest::newRow("base URL") << run + QStringList{u"--model"_s, model, u"--base-url"_s, u"local"_s} + hi
                                  << QByteArray("PROVIDER=URL");
        QTest::newRow("base URL's scheme") << run + QStringList{u"--model"_s, model, u"--base-url"_s, u"local=ftp://x"_s} + hi
                                           << QByteArray("http");
        QTest::newRow("key in the URL") << run
                                               + QStringList{u"--model"_s, model, u"--base-url"_s,
                                                             u"local=http://a:b@127.0.0.1/v1"_s}
                                               + hi
                                        << QByteArray("keys do not belong");
        QTest::newRow("refused parameter") << run
                                                  + QStringList{u"--model"_s, u"anthropic/claude-fable-5-2"_s, u"--set"_s,
                                                                u"temperature=0.5"_s}
                                                  + hi
                                           << QByteArray("temperature");
        QTest::newRow("unknown command") << QStringList{u"rum"_s} << QByteArray("\"run\"");
        QTest::newRow("scenario") << QStringList{u"simulate"_s, u"--scenario"_s,
                                                 m_program.file(u"bad.json"_s, "{\"ruels\":[]}")}
                                  << QByteArray("ruels");
        QTest::newRow("provider of version lag")
            << QStringList{u"models"_s, u"--missing-at"_s, u"opnerouter"_s, u"--data-dir"_s, m_program.dataFolder()}
            << QByteArray("openrouter");
        QTest::newRow("provider of models")
            << QStringList{u"models"_s, u"opnerouter"_s, u"--data-dir"_s, m_program.dataFolder()} << QByteArray("openrouter");
    }
    void wrongUsageEndsWithTwoAndASentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const Ended ended = m_program.run(arguments);
        QVERIFY2(ended.status == 2, (QByteArray::number(ended.status) + ' ' + ended.error).constData());
        QVERIFY2(ended.error.contains(says), ended.error.constData());
        QVERIFY(ended.error.startsWith("assay: "));
        QVERIFY(ended.output.isEmpty());
    }

    void helpAndVersionNeedNothing()
    {
        const Ended help = m_program.run({u"--help"_s});
        QCOMPARE(help.status, 0);
        for (const char *word : {"run", "models", "history", "show", "simulate", "--json", "--data-dir"}) {
            QVERIFY(help.output.contains(word));
        }
        QVERIFY(m_program.run({u"run"_s, u"--help"_s}).status == 0);
        QVERIFY(m_program.run({u"--version"_s}).output.startsWith("assay "));
    }

    void theModelsOfTheShippedCatalogueAreListed()
    {
        const QStringList models{u"models"_s, u"--data-dir"_s, m_program.dataFolder(), u"--json"_s};
        const Ended all = m_program.run(models);
        QCOMPARE(all.status, 0);
        QVERIFY(all.lines().size() > 40);
        for (const QJsonObject &line : m_program.run(models + QStringList{u"anthropic"_s, u"--search"_s, u"opus"_s}).lines()) {
            QCOMPARE(line["provider"_L1].toString(), u"anthropic"_s);
            QVERIFY(line["model"_L1].toString().contains(u"opus"_s));
            QVERIFY(!line["simulated"_L1].toBool());
        }
        const QList<QJsonObject> free = m_program.run(models + QStringList{u"--free"_s}).lines();
        QVERIFY(!free.isEmpty() && free.size() < all.lines().size());
        for (const QJsonObject &line : free) {
            QVERIFY(line["free"_L1].toBool());
        }
    }

    void theSimulatedModelsCanBeRefreshed()
    {
        const Ended ended = m_program.run(
            {u"models"_s, u"openrouter"_s, u"--demo"_s, u"--refresh"_s, u"--json"_s, u"--data-dir"_s, m_program.dataFolder()});
        QVERIFY2(ended.status == 0, ended.error.constData());
        QVERIFY(ended.lines().size() >= 10);
        for (const QJsonObject &line : ended.lines()) {
            QVERIFY(line["simulated"_L1].toBool());
        }
    }

    void theModelsOfServersOnThisMachineAreListed()
    {
        SimulatorProcess simulator(m_program);
        QVERIFY(simulator.isListening());
        QStringList call{u"models"_s, u"--local"_s, u"--json"_s, u"--data-dir"_s, m_program.dataFolder()};
        const Ended ended = m_program.run(call + simulator.baseUrls());
        QSet<QString> providers;
        for (const QJsonObject &line : ended.lines()) {
            providers.insert(line["provider"_L1].toString());
            QVERIFY(line["listed"_L1].toBool());
        }
        QVERIFY2(providers.contains(u"ollama"_s) && providers.contains(u"local"_s), ended.error.constData());
        // Where nothing listens nothing is said, and nobody else is asked.
        const Ended none = m_program.run(call + QStringList{u"--base-url"_s, u"ollama=http://127.0.0.1:1"_s});
        QVERIFY2(none.status == 0, none.error.constData());
        for (const QJsonObject &line : none.lines()) {
            QVERIFY(line["provider"_L1].toString() != u"anthropic"_s && line["provider"_L1].toString() != u"ollama"_s);
        }
    }

    void refreshingFindsServersAtTheirUsualPortsAndMissesNone()
    {
        // Whichever of the three is free here.
        std::unique_ptr<QProcess> server;
        QString id;
        for (const auto &[name, port] :
             {std::pair(u"lmstudio"_s, u"1234"_s), std::pair(u"vllm"_s, u"8000"_s), std::pair(u"llamacpp"_s, u"8080"_s)}) {
            server = m_program.start({u"simulate"_s, u"--port"_s, port});
            if (server->waitForReadyRead(10'000)) {
                id = name;
                break;
            }
        }
        if (id.isEmpty()) {
            QSKIP("all the usual ports of local servers are taken");
        }
        const auto stop = qScopeGuard([&server] {
            server->kill();
            server->waitForFinished();
        });
        Program fresh;
        const QStringList call{u"models"_s, u"--refresh"_s, u"--json"_s, u"--data-dir"_s, fresh.dataFolder()};
        const Ended all = fresh.run(call);
        // Nobody has a key here, and where Ollama would be it may well be silent: neither is a failure.
        QVERIFY2(all.status == 0, all.error.constData());
        const auto isThere = [&id](const QJsonObject &line) { return line["provider"_L1].toString() == id; };
        const QList<QJsonObject> lines = all.lines();
        QVERIFY2(std::ranges::any_of(lines, isThere), all.error.constData());
        QVERIFY(
            std::ranges::any_of(lines, [](const QJsonObject &line) { return line["provider"_L1].toString() == "groq"_L1; }));

        const Ended named = fresh.run(call + QStringList{id});
        QVERIFY2(named.status == 0 && !named.lines().isEmpty(), named.error.constData());
        QVERIFY(std::ranges::all_of(named.lines(), isThere));
    }

    void aServerThatTheUserNamedAndThatIsNotThereIsAFailure()
    {
        const QStringList call{u"models"_s,
                               u"--refresh"_s,
                               u"--json"_s,
                               u"--data-dir"_s,
                               m_program.dataFolder(),
                               u"--base-url"_s,
                               u"mine=http://127.0.0.1:1/v1"_s};
        QCOMPARE(m_program.run(call).status, 1);
        QCOMPARE(m_program.run(call + QStringList{u"mine"_s}).status, 1);
    }

    void aPortThatIsTakenIsSaid()
    {
        SimulatorProcess first(m_program);
        QVERIFY(first.isListening());
        const Ended second = m_program.run({u"simulate"_s, u"--port"_s, QString::number(first.root().port())});
        QCOMPARE(second.status, 1);
        QVERIFY(second.error.contains(QByteArray::number(first.root().port())));
    }

    void anEmptyHistoryIsNoError()
    {
        Program fresh;
        const QStringList data{u"--data-dir"_s, fresh.dataFolder()};
        const Ended history = fresh.run(QStringList{u"history"_s, u"--json"_s} + data);
        QCOMPARE(history.status, 0);
        QVERIFY(history.output.isEmpty());
        const Ended latest = fresh.run(QStringList{u"show"_s, u"latest"_s} + data);
        QCOMPARE(latest.status, 1);
        QVERIFY(!latest.error.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
