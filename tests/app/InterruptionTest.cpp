// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const QByteArray slow = R"({"models":{"*":{"tokens_per_s":60,"first_token_ms":20,"tokens":3000}}})";

} // namespace

class InterruptionTest final : public QObject {
    Q_OBJECT

    Program m_program;
    std::unique_ptr<SimulatorProcess> m_simulator;

    /// A run of three models whose first words have come; what it said so far is in `output`.
    [[nodiscard]] std::unique_ptr<QProcess> streaming(QByteArray *output, const QStringList &more = {})
    {
        auto process =
            m_program.start(QStringList{u"run"_s, u"--data-dir"_s, m_program.dataFolder(), u"--json"_s, u"--prompt"_s,
                                        u"Explain tides"_s, u"--model"_s, u"anthropic/aurora-swift"_s, u"--model"_s,
                                        u"openrouter/northlight/aurora-swift"_s, u"--model"_s, u"local/kestrel"_s}
                            + m_simulator->baseUrls() + more);
        process->closeWriteChannel();
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 20'000 && output->count("\"delta\"") < 120) {
            process->waitForReadyRead(100);
            *output += process->readAllStandardOutput();
        }
        return process;
    }
    [[nodiscard]] Ended latest()
    {
        return m_program.run({u"show"_s, u"latest"_s, u"--json"_s, u"--data-dir"_s, m_program.dataFolder()});
    }
    /// What the deltas of an answer add up to.
    [[nodiscard]] static QString textOf(const QByteArray &output, int answer)
    {
        QString text;
        const Ended ended{.status = 0, .output = output.first(output.lastIndexOf('\n') + 1), .error = {}};
        for (const QJsonObject &delta : ended.events(u"delta"_s)) {
            if (delta["answer"_L1].toInt() == answer && delta["kind"_L1].toString() == "text"_L1) {
                text += delta["text"_L1].toString();
            }
        }
        return text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_simulator = std::make_unique<SimulatorProcess>(m_program, slow);
        QVERIFY(m_simulator->isListening());
    }

    void controlCStopsStoresAndPrints_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void controlCStopsStoresAndPrints()
    {
        QFETCH(int, signal);
        QByteArray output;
        const auto process = streaming(&output);
        QVERIFY(output.count("\"delta\"") >= 120);
        ::kill(static_cast<pid_t>(process->processId()), signal);
        QVERIFY(process->waitForFinished(10'000));
        output += process->readAllStandardOutput();
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 130);
        const Ended ended{.status = 130, .output = output, .error = {}};
        const Ended stored = latest();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(ended.answer(i)["outcome"_L1].toString(), u"stopped"_s);
            QVERIFY(!ended.answer(i)["text"_L1].toString().isEmpty());
            QCOMPARE(ended.answer(i)["text"_L1].toString(), textOf(output, i));
            QCOMPARE(stored.answer(i)["outcome"_L1].toString(), u"stopped"_s);
            QCOMPARE(stored.answer(i)["text"_L1], ended.answer(i)["text"_L1]);
        }
    }

    void afterAKillEveryAnswerComesBackCut()
    {
        QByteArray output;
        const auto process = streaming(&output);
        const QStringList seen{textOf(output, 0), textOf(output, 1), textOf(output, 2)};
        // What is older than 100 ms must be there; the store gathers for a moment, and then the disk.
        QTest::qSleep(100);
        process->kill();
        QVERIFY(process->waitForFinished(10'000));
        const Ended stored = latest();
        QVERIFY2(stored.status == 0, stored.error.constData());
        for (int i = 0; i < 3; ++i) {
            const QJsonObject answer = stored.answer(i);
            QCOMPARE(answer["outcome"_L1].toString(), u"cut"_s);
            QVERIFY(answer["cost"_L1]["computed_usd"_L1].isNull());
            QVERIFY(!seen[i].isEmpty());
            QVERIFY2(
                answer["text"_L1].toString().startsWith(seen[i]),
                qPrintable(u"seen %1 characters, stored %2"_s.arg(seen[i].size()).arg(answer["text"_L1].toString().size())));
        }
    }

    void aReaderThatGoesAwayStopsTheRun()
    {
        QProcess shell;
        const QStringList call = QStringList{QStringLiteral(ASSAY_PROGRAM),
                                             u"run"_s,
                                             u"--data-dir"_s,
                                             m_program.dataFolder(),
                                             u"--model"_s,
                                             u"local/kestrel"_s,
                                             u"--prompt"_s,
                                             u"Explain tides"_s}
                                 + m_simulator->baseUrls();
        QElapsedTimer clock;
        clock.start();
        shell.start(u"/bin/sh"_s, QStringList{u"-c"_s, u"\"$@\" </dev/null 2>/dev/null | head -c 20; true"_s, u"sh"_s} + call);
        QVERIFY(shell.waitForFinished(30'000));
        // The whole answer would take 50 s.
        QVERIFY(clock.elapsed() < 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(latest().answer()["outcome"_L1].toString(), u"stopped"_s, 5'000);
    }
};

QTEST_GUILESS_MAIN(InterruptionTest)
#include "InterruptionTest.moc"
