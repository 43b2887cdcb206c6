// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the program wrote can be taken elsewhere.
class ExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const Ended ended = m_program.run({u"run"_s, u"--demo"_s, u"--model"_s, u"groq/cedar-70b-versatile"_s, u"--model"_s,
                                           u"anthropic/aurora-large"_s, u"--set"_s, u"max_tokens=40"_s, u"--prompt"_s,
                                           u"Name <three> metals."_s, u"--data-dir"_s, m_program.dataFolder()});
        QVERIFY2(ended.status == 0, ended.error.constData());
    }

    void everyFormatHasBothPanes_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("md") << u"md"_s << QByteArray("# ");
        QTest::newRow("html") << u"html"_s << QByteArray("<!doctype html>");
        QTest::newRow("json") << u"json"_s << QByteArray("{\"format\":\"assay-comparisons\",\"version\":1,");
        QTest::newRow("csv") << u"csv"_s << QByteArray("comparison,created,title,");
    }

    void everyFormatHasBothPanes()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, beginning);
        const Ended ended = exported({u"latest"_s, u"--format"_s, format});
        QVERIFY2(ended.status == 0, ended.error.constData());
        QVERIFY(ended.output.startsWith(beginning));
        QVERIFY(ended.output.contains("aurora-large"));
        QVERIFY(ended.output.contains("cedar-70b-versatile"));
    }

    void aFilesNameTellsTheFormat()
    {
        const QString path = m_program.home() + u"/out.html"_s;
        QCOMPARE(exported({u"latest"_s, u"--output"_s, path}).status, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Name &lt;three&gt; metals."));
    }

    void anAnswerComesOnceMoreAtItsPace()
    {
        const QByteArray shown = call({u"show"_s, u"latest"_s, u"--json"_s}).output;
        const auto answers = call({u"show"_s, u"latest"_s, u"--json"_s}).lines();
        const QString first = answers.at(1).value(u"text"_s).toString();
        QVERIFY2(!first.isEmpty(), shown.constData());
        const Ended text = call({u"show"_s, u"latest"_s, u"--replay"_s, u"--speed"_s, u"100"_s});
        QVERIFY2(text.status == 0, text.error.constData());
        QVERIFY2(text.output.endsWith(first.toUtf8() + '\n'), text.output.constData());
        const Ended lines = call({u"show"_s, u"latest"_s, u"--replay"_s, u"--json"_s, u"--speed"_s, u"100"_s});
        QHash<int, QString> together;
        double last = 0;
        const QList<QJsonObject> all = lines.lines();
        for (const QJsonObject &line : all) {
            QCOMPARE(line.value(u"event"_s).toString(), u"delta"_s);
            QVERIFY(line.value(u"at_ms"_s).toDouble() >= last);
            last = line.value(u"at_ms"_s).toDouble();
            if (line.value(u"kind"_s).toString() == u"text"_s) {
                together[line.value(u"answer"_s).toInt()] += line.value(u"text"_s).toString();
            }
        }
        QVERIFY(last > 0);
        QCOMPARE(together.value(0), first);
        QCOMPARE(together.value(1), answers.at(2).value(u"text"_s).toString());
        // At half the pace it takes at least twice the time at which the last piece came.
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(call({u"show"_s, u"latest"_s, u"--replay"_s, u"--json"_s, u"--speed"_s, u"0.5"_s}).status, 0);
        QVERIFY(double(clock.elapsed()) >= 2 * last);
    }

    void aWrongReplayIsTold_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("standing still") << QStringList{u"--speed"_s, u"0"_s};
        QTest::newRow("no figure") << QStringList{u"--speed"_s, u"fast"_s};
        QTest::newRow("no such answer") << QStringList{u"--answer"_s, u"3"_s};
        QTest::newRow("half an answer") << QStringList{u"--answer"_s, u"1.5"_s};
    }

    void aWrongReplayIsTold()
    {
        QFETCH(const QStringList, words);
        const Ended ended = call(QStringList{u"show"_s, u"latest"_s, u"--replay"_s} + words);
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.error.startsWith("assay: "));
    }

    void whatWasExportedIsImportedElsewhere()
    {
        const QString path = m_program.home() + u"/out.json"_s;
        QCOMPARE(exported({u"latest"_s, u"--output"_s, path}).status, 0);
        const QString elsewhere = m_program.home() + u"/elsewhere"_s;
        for (const int imported : {1, 0}) {
            const Ended ended = m_program.run({u"import"_s, path, u"--json"_s, u"--data-dir"_s, elsewhere});
            QVERIFY2(ended.status == 0, ended.error.constData());
            QCOMPARE(ended.lines().constFirst().value(u"imported"_s).toInt(), imported);
        }
        const Ended again = m_program.run({u"export"_s, u"latest"_s, u"--format"_s, u"json"_s, u"--data-dir"_s, elsewhere});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(again.output, file.readAll());
        QCOMPARE(m_program.run({u"import"_s, u"--data-dir"_s, elsewhere}).status, 2);
        const QString letter = m_program.file(u"letter.txt"_s, "Dear reader");
        const Ended refused = m_program.run({u"import"_s, letter, path, u"--data-dir"_s, elsewhere});
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.output.contains("already"));
    }

    void whatIsWrongIsSaid()
    {
        QCOMPARE(exported({}).status, 2);
        QCOMPARE(exported({u"latest"_s, u"--format"_s, u"docx"_s}).status, 2);
        QCOMPARE(exported({u"no-such-comparison"_s}).status, 1);
        QCOMPARE(exported({u"latest"_s, u"--output"_s, u"/no/such/folder/x.md"_s}).status, 1);
    }

private:
    [[nodiscard]] Ended call(const QStringList &words)
    {
        return m_program.run(words + QStringList{u"--data-dir"_s, m_program.dataFolder()});
    }

    Ended exported(const QStringList &arguments)
    {
        return m_program.run(QStringList{u"export"_s} + arguments + QStringList{u"--data-dir"_s, m_program.dataFolder()});
    }

    Program m_program;
};

QTEST_GUILESS_MAIN(ExportTest)
#include "ExportTest.moc"
