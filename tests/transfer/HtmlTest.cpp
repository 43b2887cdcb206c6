// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/ExportWriter.h"
#include "transfer/MarkdownHtml.h"

#include "transfer/WholeComparison.h"

#include <QRegularExpression>

using namespace assay;
using namespace Qt::StringLiterals;

/// The exported page is whole in itself, and what a model wrote neither runs nor loads.
class HtmlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allPanesAreInIt();
    void nothingOfTheAnswerRuns();
    void nothingIsLoaded();
    void thePageForbidsWhatItDoesNotNeed();
    void markdownBecomesHtml_data();
    void markdownBecomesHtml();
    void hostileMarkdownStaysText_data();
    void hostileMarkdownStaysText();

private:
    QString m_page = QString::fromUtf8(transfer::exported({test::wholeComparison()}, transfer::ExportFormat::Html));
};

void HtmlTest::allPanesAreInIt()
{
    core::Comparison comparison = test::wholeComparison();
    comparison.contestants.append(comparison.contestants.constFirst());
    comparison.contestants.last().label = u"The second"_s;
    core::Answer second = comparison.answers.constFirst();
    second.position = 1;
    second.contestant.label = u"The second"_s;
    second.text = u"Quite another text."_s;
    comparison.answers.append(second);
    const QByteArray page = transfer::exported({comparison}, transfer::ExportFormat::Html);
    QCOMPARE(page.count("<article"), 2);
    QCOMPARE(page.count("</article>"), 2);
    QVERIFY(page.contains("The second"));
    QVERIFY(page.contains("Quite another text."));
    QVERIFY(page.contains("First ```"));
    QVERIFY(page.contains("And then?"));
    QVERIFY(page.contains("Be terse."));
}

void HtmlTest::nothingOfTheAnswerRuns()
{
    QVERIFY(!m_page.contains(u"<script"_s, Qt::CaseInsensitive));
    QVERIFY(!m_page.contains(u"<svg"_s, Qt::CaseInsensitive));
    QVERIFY(!m_page.contains(u"<b>Latenz"_s));
    QVERIFY(m_page.contains(u"&lt;script&gt;"_s));
    static const QRegularExpression handler(u"<[^>]*\\son[a-z]+\\s*="_s, QRegularExpression::CaseInsensitiveOption);
    QVERIFY(!handler.match(m_page).hasMatch());
    static const QRegularExpression script(u"href=\"(?!https?://|mailto:)"_s, QRegularExpression::CaseInsensitiveOption);
    QVERIFY(!script.match(m_page).hasMatch());
}

void HtmlTest::nothingIsLoaded()
{
    static const QRegularExpression source(
        u"(src|srcset|data|poster|background)\\s*=\\s*\"(?!data:image/(png|jpeg|gif|webp);base64,)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = source.match(m_page);
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    QVERIFY(!m_page.contains(u"<link"_s));
    QVERIFY(!m_page.contains(u"url("_s));
    QVERIFY(!m_page.contains(u"@import"_s));
    QVERIFY(m_page.contains(u"data:image/png;base64,"_s));
}

void HtmlTest::thePageForbidsWhatItDoesNotNeed()
{
    QVERIFY(m_page.contains(u"default-src 'none'"_s));
    QVERIFY(m_page.contains(u"prefers-color-scheme:dark"_s));
}

void HtmlTest::markdownBecomesHtml_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("strong") << u"**a** *b* ~~c~~ `d`"_s
                            << QByteArray("<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>\n");
    QTest::newRow("code") << u"```cpp\na < b\n```"_s
                          << QByteArray("<pre><code data-language=\"cpp\">a &lt; b\n</code></pre>\n");
    QTest::newRow("list") << u"3. x\n4. y"_s << QByteArray("<ol start=\"3\"><li>x</li>\n<li>y</li>\n</ol>\n");
    QTest::newRow("table") << u"|a|b|\n|-|-:|\n|1|2|"_s
                           << QByteArray("<div class=\"wide\"><table><tr><th>a</th><th class=\"r\">b</th></tr>\n"
                                         "<tr><td>1</td><td class=\"r\">2</td></tr>\n</table></div>\n");
    QTest::newRow("heading below ours") << u"# a"_s << QByteArray("<h4>a</h4>\n");
    QTest::newRow("entity") << u"&copy; &amp;"_s << QByteArray("<p>&copy; &amp;</p>\n");
    QTest::newRow("link") << u"[a](https://example.org/?x=\"1\"&y)"_s
                          << QByteArray("<p><a rel=\"noopener noreferrer nofollow\" "
                                        "href=\"https://example.org/?x=&quot;1&quot;&amp;y\">a</a></p>\n");
}

void HtmlTest::markdownBecomesHtml()
{
    QFETCH(const QString, markdown);
    QFETCH(const QByteArray, html);
    QCOMPARE(transfer::htmlOfMarkdown(markdown), html);
}

void HtmlTest::hostileMarkdownStaysText_data()
{
    QTest::addColumn<QString>("markdown");
    for (const char *each : {"<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))",
                             "[a](data:text/html;base64,PHNjcmlwdD4=)", "![a](javascript:x)", "[a](&#106;avascript:alert(1))",
                             "[a]( java\tscript:x)", "<javascript:alert(1)>", "[a](vbscript:x)", "```\"><script>\nx\n```",
                             "[a](https://e.example/\"onmouseover=alert(1))", "| <script> |\n|-|\n| <iframe src=x> |",
                             "[a](file:///etc/passwd)", "[![x](http://a.example)](http://b.example)"}) {
        QTest::newRow(each) << QString::fromUtf8(each);
    }
}

void HtmlTest::hostileMarkdownStaysText()
{
    QFETCH(const QString, markdown);
    const QString html = QString::fromUtf8(transfer::htmlOfMarkdown(markdown));
    static const QRegularExpression tags(
        u"^(?:[^<>]|</?(?:p|em|strong|code|del|pre|div|table|tr|td|th)(?: class=\"[a-z]+\")?>|<code data-language=\"[^\"<>]*\">|"
        "<a rel=\"noopener noreferrer nofollow\" href=\"https?://[^\"<> ]*\">|</a>)*$"_s);
    QVERIFY2(tags.match(html).hasMatch(), qPrintable(html));
    QVERIFY(html.count(u"<a "_s) == html.count(u"</a>"_s));
}

QTEST_GUILESS_MAIN(HtmlTest)
#include "HtmlTest.moc"
