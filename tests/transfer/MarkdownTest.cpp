// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/ExportWriter.h"
#include "transfer/MarkdownWriter.h"

#include "transfer/WholeComparison.h"

using namespace assay;
using namespace Qt::StringLiterals;

/// The Markdown document has every pane, and none spoils the next.
class MarkdownTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allPanesAreInIt();
    void thePromptIsQuoted();
    void anOpenFenceIsClosed_data();
    void anOpenFenceIsClosed();
    void unknownCostIsNotZero();
    void comparisonsAreSeparated();
    void fileNamesAreMadeFromTitles();
};

void MarkdownTest::allPanesAreInIt()
{
    const QString text = QString::fromUtf8(transfer::exported({test::wholeComparison()}, transfer::ExportFormat::Markdown));
    QVERIFY(text.startsWith(u"# Was ist \\<b\\>Latenz"_s));
    QVERIFY(text.contains(u"### 1. X \\| one (2 of 2)"_s));
    QVERIFY(text.contains(u"openrouter/vendor/model-x · cut"_s));
    QVERIFY(text.contains(u"int x = 1 < 2;\n```\n"_s));
    QVERIFY(text.contains(u"Tool call **look**"_s));
    QVERIFY(text.contains(u"<https://example.org/?a=1&b=2>"_s));
    QVERIFY(text.contains(u"> hm"_s));
}

void MarkdownTest::thePromptIsQuoted()
{
    const QString text = QString::fromUtf8(transfer::exported({test::wholeComparison()}, transfer::ExportFormat::Markdown));
    QVERIFY(text.contains(u"> First ```\n> line\n\n"_s));
}

void MarkdownTest::anOpenFenceIsClosed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("closed");
    QTest::newRow("none") << u"a"_s << u"a"_s;
    QTest::newRow("closed") << u"```\na\n```"_s << u"```\na\n```"_s;
    QTest::newRow("open") << u"```\na"_s << u"```\na\n```"_s;
    QTest::newRow("longer") << u"`````\n```\na"_s << u"`````\n```\na\n`````"_s;
    QTest::newRow("tildes") << u"~~~\n```\na"_s << u"~~~\n```\na\n~~~"_s;
    QTest::newRow("no close with words") << u"```\na\n``` b"_s << u"```\na\n``` b\n```"_s;
    QTest::newRow("a span is no fence") << u"```x``` y"_s << u"```x``` y"_s;
    QTest::newRow("indented code") << u"    ```\na"_s << u"    ```\na"_s;
}

void MarkdownTest::anOpenFenceIsClosed()
{
    QFETCH(const QString, text);
    QFETCH(const QString, closed);
    QCOMPARE(transfer::withFencesClosed(text), closed);
}

void MarkdownTest::unknownCostIsNotZero()
{
    core::Comparison comparison = test::wholeComparison();
    for (core::Attempt &attempt : comparison.answers.first().attempts) {
        attempt.cost = {};
    }
    const QString text = QString::fromUtf8(transfer::exported({comparison}, transfer::ExportFormat::Markdown));
    QVERIFY(!text.contains(u"$0"_s));
    QVERIFY(text.contains(u"unknown"_s));
}

void MarkdownTest::comparisonsAreSeparated()
{
    const QByteArray text =
        transfer::exported({test::wholeComparison(), test::wholeComparison()}, transfer::ExportFormat::Markdown);
    QCOMPARE(text.count("\n---\n"), 1);
}

void MarkdownTest::fileNamesAreMadeFromTitles()
{
    using transfer::ExportFormat;
    using transfer::fileNameFor;
    QCOMPARE(fileNameFor(u"../../etc/passwd"_s, ExportFormat::Csv), u"etc-passwd.csv"_s);
    QCOMPARE(fileNameFor(u"Was ist Größe?"_s, ExportFormat::Html), u"Was-ist-Größe.html"_s);
    QCOMPARE(fileNameFor(u"\u65e5\u672c\u8a9e"_s, ExportFormat::Json), u"\u65e5\u672c\u8a9e.json"_s);
    QCOMPARE(fileNameFor(u"?!"_s, ExportFormat::Markdown), u"comparison.md"_s);
    QCOMPARE(fileNameFor(QString(500, u'x'), ExportFormat::Markdown).size(), 63);
}

QTEST_GUILESS_MAIN(MarkdownTest)
#include "MarkdownTest.moc"
