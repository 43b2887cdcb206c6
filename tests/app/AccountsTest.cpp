// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "core/Money.h"

#include <QDate>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

/// Spend and backups as a person asks for them.
class AccountsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_simulator = std::make_unique<SimulatorProcess>(m_program);
        QVERIFY(m_simulator->isListening());
        for (const QString &model :
             {u"groq/heron-8b-instant"_s, u"openrouter/northlight/aurora-swift"_s, u"groq/heron-8b-instant"_s}) {
            const Ended ended = call({u"run"_s, u"--model"_s, model, u"--prompt"_s, u"hi"_s}, true);
            QVERIFY2(ended.status == 0, ended.error.constData());
        }
    }

    void spendIsGrouped_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QStringList>("places"); // in any order
        QTest::newRow("day") << u"day"_s << QStringList{QDate::currentDate().toString(Qt::ISODate)};
        QTest::newRow("model") << u"model"_s
                               << QStringList{u"groq/heron-8b-instant"_s, u"openrouter/northlight/aurora-swift"_s};
        QTest::newRow("provider") << u"provider"_s << QStringList{u"groq"_s, u"openrouter"_s};
        QTest::newRow("key") << u"key"_s << QStringList{QString(), QString()};
    }

    void spendIsGrouped()
    {
        QFETCH(const QString, by);
        QFETCH(QStringList, places);
        const Ended ended = call({u"spend"_s, u"--by"_s, by, u"--json"_s});
        QVERIFY2(ended.status == 0, ended.error.constData());
        QStringList found;
        int attempts = 0;
        for (const QJsonObject &line : ended.lines()) {
            found.append(line.value(by).toString());
            attempts += line.value(u"attempts"_s).toInt();
            QVERIFY(line.value(u"total_usd"_s).isString());
        }
        found.sort();
        places.sort();
        QCOMPARE(found, places);
        QCOMPARE(attempts, 3);
    }

    void spendIsATableAndACsvToo()
    {
        const Ended table = call({u"spend"_s, u"--by"_s, u"provider"_s});
        QCOMPARE(table.status, 0);
        QVERIFY(table.output.contains("groq") && table.output.contains("together"));
        const Ended csv = call({u"spend"_s, u"--csv"_s});
        QCOMPARE(csv.status, 0);
        QVERIFY2(csv.output.startsWith("day,provider,model,key,total_usd,"), csv.output.constData());
        QCOMPARE(csv.output.count('\n'), 3);
    }

    void beforeTodayNothingWasSpent()
    {
        const QString yesterday = QDate::currentDate().addDays(-1).toString(Qt::ISODate);
        const Ended ended = call({u"spend"_s, u"--since"_s, u"2026-01-01"_s, u"--until"_s, yesterday, u"--json"_s});
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.lines().isEmpty());
        // That is nothing, and not unknown.
        const Ended table = call({u"spend"_s, u"--since"_s, u"2026-01-01"_s, u"--until"_s, yesterday});
        QVERIFY2(table.output.contains("$0.0000"), table.output.constData());
        QVERIFY2(!table.output.contains("  unknown"), table.output.constData());
    }

    void aBackupIsMadeAndRestored()
    {
        const QString file = m_program.home() + u"/copy.db"_s;
        const Ended made = call({u"backup"_s, file, u"--json"_s});
        QVERIFY2(made.status == 0, made.error.constData());
        QCOMPARE(made.lines().constFirst().value(u"bytes"_s).toInteger(), QFile(file).size());
        QCOMPARE(call({u"run"_s, u"--model"_s, u"groq/heron-8b-instant"_s, u"--prompt"_s, u"later"_s}, true).status, 0);
        QCOMPARE(call({u"history"_s, u"--json"_s}).lines().size(), 4);
        const Ended restored = call({u"backup"_s, file, u"--restore"_s, u"--json"_s});
        QVERIFY2(restored.status == 0, restored.error.constData());
        QVERIFY(QFile::exists(restored.lines().constFirst().value(u"aside"_s).toString()));
        QCOMPARE(call({u"history"_s, u"--json"_s}).lines().size(), 3);
    }

    void aCutStreamsCostComesFromTheRecord()
    {
        Program program;
        SimulatorProcess simulator(program, R"({"models":{"*":{"tokens_per_s":2000,"first_token_ms":5,"tokens":60}},
            "rules":[{"match":{"model":"*"},"do":{"cut_after_tokens":10}}]})");
        QVERIFY(simulator.isListening());
        const auto call = [&](const QStringList &words) {
            return program.run(words + QStringList{u"--data-dir"_s, program.dataFolder()} + simulator.baseUrls());
        };
        const Ended cut =
            call({u"run"_s, u"--model"_s, u"openrouter/northlight/aurora-swift"_s, u"--prompt"_s, u"hi"_s, u"--json"_s});
        QCOMPARE(cut.status, 1);
        QCOMPARE(cut.answer().value(u"outcome"_s).toString(), u"cut"_s);
        Ended spend = program.run({u"spend"_s, u"--json"_s, u"--data-dir"_s, program.dataFolder()});
        const int unknown = spend.lines().constFirst().value(u"unknown"_s).toInt();
        QVERIFY(unknown > 0);
        spend = call({u"spend"_s, u"--json"_s, u"--reconcile"_s});
        QVERIFY2(spend.status == 0, spend.error.constData());
        const QJsonObject line = spend.lines().constFirst();
        QCOMPARE(line.value(u"unknown"_s).toInt(), 0);
        QVERIFY(line.value(u"reported_usd"_s).toString() != u"0"_s);
        QCOMPARE(line.value(u"total_usd"_s), line.value(u"reported_usd"_s));
        // Once compared, it is not asked for again.
        spend = call({u"spend"_s, u"--json"_s, u"--reconcile"_s});
        QVERIFY(spend.error.contains("Compared with the record: 0."));
        QCOMPARE(spend.lines().constFirst(), line);
    }

    void theSpendIsPricedOnAnotherModelAndWithFees()
    {
        const QString own = uR"([{"route":"groq/mine","input":"2","output":"10","from":"2026-01-01"},
            {"route":"groq/heron-8b-instant","input":"1","output":"3","from":"2026-01-01"}])"_s;
        QFile settings(m_program.dataFolder() + u"/settings.json"_s);
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write((uR"({"prices.own":)"_s + own + uR"(,"fees":{"groq":{"top_up":"10","own_key":"0"}}})"_s).toUtf8());
        settings.close();
        // What comes from now on is counted with the own price.
        const auto cost = [&] {
            return call({u"run"_s, u"--model"_s, u"groq/heron-8b-instant"_s, u"--prompt"_s, u"own"_s, u"--json"_s}, true)
                .answer();
        };
        const QJsonObject priced = cost();
        QVERIFY2(core::Money::fromDecimal(priced.value(u"cost"_s).toObject().value(u"computed_usd"_s).toString())
                         .value_or(core::Money())
                         .pico()
                     > 0,
                 QJsonDocument(priced).toJson().constData());
        const Ended ended = call({u"spend"_s, u"--what-if"_s, u"groq/mine"_s, u"--json"_s});
        QVERIFY2(ended.status == 0, ended.error.constData());
        const QJsonObject line = ended.lines().constFirst();
        QVERIFY(line.value(u"attempts"_s).toInt() > 0);
        const auto low = core::Money::fromDecimal(line.value(u"low_usd"_s).toString());
        const auto high = core::Money::fromDecimal(line.value(u"high_usd"_s).toString());
        QVERIFY(low && high && *low <= *high && !low->isZero());
        QCOMPARE(line.value(u"prices_from"_s).toString(), u"2026-01-01"_s);
        const QJsonObject unknown =
            call({u"spend"_s, u"--what-if"_s, u"groq/mine"_s, u"--of"_s, u"together/none"_s, u"--json"_s}).lines().constFirst();
        QCOMPARE(unknown.value(u"attempts"_s).toInt(), 0);
        QVERIFY(unknown.value(u"paid_usd"_s).isNull());
        const Ended text = call({u"spend"_s, u"--what-if"_s, u"groq/mine"_s, u"--of"_s, u"groq/heron-8b-instant"_s});
        QVERIFY(text.output.contains("On groq/mine: "));
        QCOMPARE(call({u"spend"_s, u"--what-if"_s, u"groq/mine"_s, u"--prices-of"_s, u"2025-12-31"_s}).status, 1);
        for (const QJsonObject &each : call({u"spend"_s, u"--by"_s, u"provider"_s, u"--json"_s}).lines()) {
            const auto total = core::Money::fromDecimal(each.value(u"total_usd"_s).toString());
            const auto landed = core::Money::fromDecimal(each.value(u"landed_usd"_s).toString());
            QCOMPARE(*landed > *total, each.value(u"provider"_s).toString() == u"groq"_s && !total->isZero());
        }
        QVERIFY(call({u"spend"_s}).output.contains("landed"));
        QVERIFY(settings.remove());
    }

    void wrongUseIsTold_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::newRow("by weather") << QStringList{u"spend"_s, u"--by"_s, u"weather"_s} << 2;
        QTest::newRow("no date") << QStringList{u"spend"_s, u"--since"_s, u"yesterday"_s} << 2;
        QTest::newRow("backwards") << QStringList{u"spend"_s, u"--since"_s, u"2026-02-01"_s, u"--until"_s, u"2026-01-01"_s}
                                   << 2;
        QTest::newRow("no route") << QStringList{u"spend"_s, u"--what-if"_s, u"nothing"_s} << 2;
        QTest::newRow("no day") << QStringList{u"spend"_s, u"--what-if"_s, u"groq/mine"_s, u"--prices-of"_s, u"soon"_s} << 2;
        QTest::newRow("no price") << QStringList{u"spend"_s, u"--what-if"_s, u"groq/mine"_s} << 1;
        QTest::newRow("no file") << QStringList{u"backup"_s} << 2;
        QTest::newRow("nowhere") << QStringList{u"backup"_s, u"/no/such/folder/copy.db"_s} << 1;
        QTest::newRow("nothing to restore") << QStringList{u"backup"_s, u"/no/such/copy.db"_s, u"--restore"_s} << 1;
    }

    void wrongUseIsTold()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        const Ended ended = call(words);
        QCOMPARE(ended.status, status);
        QVERIFY(ended.error.startsWith("assay: "));
    }

private:
    [[nodiscard]] Ended call(const QStringList &words, bool asks = false)
    {
        return m_program.run(words + QStringList{u"--data-dir"_s, m_program.dataFolder()}
                             + (asks ? m_simulator->baseUrls() : QStringList()));
    }

    Program m_program;
    std::unique_ptr<SimulatorProcess> m_simulator;
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "AccountsTest.moc"
