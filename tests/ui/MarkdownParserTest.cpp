// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/BlockParser.h"
#include "ui/markdown/TextCleaner.h"

#include <QTest>

using namespace assay::ui;
using namespace Qt::StringLiterals;

class MarkdownParserTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blocksKeepTheirContainers();
    void aMarkerStandsOnlyBeforeTheFirstBlockOfItsItem();
    void spansCoverExactlyWhatTheyMark();
    void tablesKeepAlignmentAndCells();
    void rawHtmlIsText();
    void anImageIsALinkWithAMarkAndNothingElse();
    void onlyHarmlessAddressesBecomeLinks_data();
    void onlyHarmlessAddressesBecomeLinks();
    void entitiesBecomeCharactersAndCannotSmuggleControls();
    void nestingIsBounded();
    void untrustedTextLosesWhatATerminalOrAnEyeWouldFallFor_data();
    void untrustedTextLosesWhatATerminalOrAnEyeWouldFallFor();
    void anEscapeSequenceThatNeverEndsDoesNotSwallowTheAnswer();
};

void MarkdownParserTest::blocksKeepTheirContainers()
{
    const QList<Block> blocks = parseBlocks(u"> 3. three\n>    - inner\n"_s);
    QCOMPARE(blocks.size(), 2);
    QCOMPARE(blocks[0].containers.size(), 2);
    QCOMPARE(blocks[0].containers[0].kind, Container::Kind::Quote);
    QCOMPARE(blocks[0].containers[1].kind, Container::Kind::Ordered);
    QCOMPARE(blocks[0].containers[1].number, 3);
    QCOMPARE(blocks[1].containers.size(), 3);
    QCOMPARE(blocks[1].containers[2].kind, Container::Kind::Bullet);
}

void MarkdownParserTest::aMarkerStandsOnlyBeforeTheFirstBlockOfItsItem()
{
    const QList<Block> blocks = parseBlocks(u"1. one\n\n   more\n2. two\n"_s);
    QCOMPARE(blocks.size(), 3);
    QVERIFY(blocks[0].containers[0].first);
    QVERIFY(!blocks[1].containers[0].first);
    QVERIFY(blocks[2].containers[0].first);
    QCOMPARE(blocks[2].containers[0].number, 2);
}

void MarkdownParserTest::spansCoverExactlyWhatTheyMark()
{
    const Block block = parseBlocks(u"a **b *c*** `d` ~~e~~ [f](https://g.example)"_s).value(0);
    QCOMPARE(block.text, u"a b c d e f"_s);
    const QList<Span> expected{
        {2, 2, Span::Bold, {}},   {4, 1, Span::Bold | Span::Italic, {}}, {6, 1, Span::Code, {}},
        {8, 1, Span::Strike, {}}, {10, 1, 0, u"https://g.example"_s},
    };
    QCOMPARE(block.spans, expected);
}

void MarkdownParserTest::tablesKeepAlignmentAndCells()
{
    const Block table = parseBlocks(u"| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | **3** |\n| x |\n"_s).value(0);
    QCOMPARE(table.kind, Block::Kind::Table);
    QCOMPARE(table.columns, (QList<Qt::Alignment>{Qt::AlignLeft, Qt::AlignRight, Qt::AlignHCenter}));
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(table.rows[1][2].text, u"3"_s);
    QCOMPARE(table.rows[1][2].spans.value(0).styles, quint8(Span::Bold));
}

void MarkdownParserTest::rawHtmlIsText()
{
    const QList<Block> blocks = parseBlocks(u"<script>alert(1)</script>\n\n<img src=\"https://a.example/x.png\"> y"_s);
    QCOMPARE(blocks.value(0).text, u"<script>alert(1)</script>"_s);
    QVERIFY(blocks.value(1).text.startsWith(u"<img src="_s));
}

void MarkdownParserTest::anImageIsALinkWithAMarkAndNothingElse()
{
    const Block named = parseBlocks(u"![A chart](https://a.example/chart.png)"_s).value(0);
    QCOMPARE(named.text, u"Image: A chart"_s);
    QCOMPARE(named.spans.value(0).link, u"https://a.example/chart.png"_s);
    QVERIFY((named.spans.value(0).styles & Span::Image) != 0);
    QCOMPARE(parseBlocks(u"![](https://a.example/chart.png)"_s).value(0).text, u"Image: chart.png"_s);
}

void MarkdownParserTest::onlyHarmlessAddressesBecomeLinks_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("open");
    QTest::newRow("https") << u"https://a.example"_s << true;
    QTest::newRow("http") << u"HTTP://a.example"_s << true;
    QTest::newRow("mail") << u"mailto:a@b.example"_s << true;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("data") << u"data:text/html,x"_s << false;
    QTest::newRow("relative") << u"../x"_s << false;
}

void MarkdownParserTest::onlyHarmlessAddressesBecomeLinks()
{
    QFETCH(QString, address);
    QFETCH(bool, open);
    const Block block = parseBlocks(u"[x](%1)"_s.arg(address)).value(0);
    QCOMPARE(block.text, u"x"_s);
    QCOMPARE(block.spans.isEmpty() ? QString() : block.spans.first().link, open ? address : QString());
}

void MarkdownParserTest::entitiesBecomeCharactersAndCannotSmuggleControls()
{
    QCOMPARE(parseBlocks(u"&lt;a&gt; &mdash; &#8364; &#x1F600; &unknown;"_s).value(0).text, u"<a> — € \U0001F600 &unknown;"_s);
    QCOMPARE(parseBlocks(u"a&#x202E;b&#27;c"_s).value(0).text, u"a\uFFFDbc"_s);
}

void MarkdownParserTest::nestingIsBounded()
{
    const QList<Block> blocks = parseBlocks(QString(20000, u'>') + u" deep"_s);
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().containers.size(), maximumNesting);
}

void MarkdownParserTest::untrustedTextLosesWhatATerminalOrAnEyeWouldFallFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("colours") << u"a\x1b[1;31mred\x1b[0mb"_s << u"aredb"_s;
    QTest::newRow("window title") << u"a\x1b]0;evil\u0007b\x1b]8;;https://x\x1b\\c"_s << u"abc"_s;
    QTest::newRow("charset") << u"a\x1b(Bb"_s << u"ab"_s;
    QTest::newRow("controls") << u"a\x01\x08\x7f\u0085\tb"_s << u"a\tb"_s;
    QTest::newRow("overrides") << u"x\u202ey\u2066z\u2069"_s << u"x\uFFFDy\uFFFDz\uFFFD"_s;
    QTest::newRow("marks that real text needs") << u"\u200f\u200e\u200d"_s << u"\u200f\u200e\u200d"_s;
    QTest::newRow("tag characters") << u"a\U000E0041\U000E0042b"_s << u"ab"_s;
    QTest::newRow("lone surrogates") << QString(QChar(0xd83d)) + u"a"_s + QChar(0xde00) << u"\uFFFDa\uFFFD"_s;
    QTest::newRow("line ends") << u"a\r\nb\rc\u2028d"_s << u"a\nb\nc\nd"_s;
}

void MarkdownParserTest::untrustedTextLosesWhatATerminalOrAnEyeWouldFallFor()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(TextCleaner().clean(text), clean);
    for (qsizetype cut = 0; cut <= text.size(); ++cut) {
        TextCleaner cleaner;
        QString pieces = cleaner.clean(text.first(cut));
        pieces += cleaner.clean(text.sliced(cut));
        QCOMPARE(pieces, clean);
    }
}

void MarkdownParserTest::anEscapeSequenceThatNeverEndsDoesNotSwallowTheAnswer()
{
    const QString answer(4000, u'a');
    QVERIFY(TextCleaner().clean(u"\x1b]"_s + answer).size() > 3000);
}

QTEST_GUILESS_MAIN(MarkdownParserTest)
#include "MarkdownParserTest.moc"
