// SPDX-License-Identifier: GPL-3.0-or-later
// The published examples of CommonMark and of GitHub's extensions, as goldmark's package carries them, against what a view shows.
#include "HtmlBlocks.h"

#include "ui/markdown/BlockParser.h"
#include "ui/markdown/MarkdownStream.h"
#include "ui/markdown/TextCleaner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <md4c-html.h>

using namespace assay::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr unsigned ourDialect =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_NOHTML;

struct Example {
    QString name;
    QString markdown;
    QString html;
};

const QString goldmark = u"/usr/share/gocode/src/github.com/yuin/goldmark/"_s;

QList<Example> commonMark()
{
    QList<Example> examples;
    QFile file(goldmark + u"_test/spec.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : array) {
        examples.append({u"%1 %2"_s.arg(value[u"example"].toInt()).arg(value[u"section"].toString()),
                         value[u"markdown"].toString(), value[u"html"].toString()});
    }
    return examples;
}

/// goldmark's own form: a number, the Markdown and the HTML, parted by lines of dashes, ended by a line of equals signs.
QList<Example> extension(const QString &name)
{
    QList<Example> examples;
    QFile file(goldmark + u"extension/_test/%1.txt"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    static const QRegularExpression end(u"^//= = = [= ]*//$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression part(u"^//- - - [- ]*//\\n"_s, QRegularExpression::MultilineOption);
    const QStringList pieces = QString::fromUtf8(file.readAll()).split(end);
    for (const QString &piece : pieces) {
        const QStringList parts = piece.split(part);
        if (parts.size() == 3) {
            const bool escaped = parts[0].contains(u"enableEscape"_s);
            QString markdown = parts[1];
            examples.append({name + u' ' + parts[0].trimmed().section(u'\n', 0, 0),
                             escaped ? markdown.replace(u"\\t"_s, u"\t"_s) : markdown, parts[2]});
        }
    }
    return examples;
}

QString htmlOf(const QString &markdown, unsigned flags)
{
    const QByteArray bytes = markdown.toUtf8();
    QByteArray html;
    md_html(
        bytes.constData(), MD_SIZE(bytes.size()),
        [](const MD_CHAR *text, MD_SIZE size, void *out) { static_cast<QByteArray *>(out)->append(text, size); }, &html, flags,
        MD_HTML_FLAG_XHTML);
    return QString::fromUtf8(html);
}

/// Addresses without brackets are links for GitHub, and for the specification they are text.
bool holdsBareAddress(const QString &text)
{
    const unsigned links = MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS;
    return htmlOf(text, ourDialect | links) != htmlOf(text, ourDialect);
}

QStringList described(const QList<Block> &blocks)
{
    QStringList lines;
    for (const Block &block : blocks) {
        lines.append(describe(block));
    }
    return lines;
}

QList<Block> wholly(const QString &markdown)
{
    return parseBlocks(TextCleaner().clean(markdown));
}

/// Empty if all is well. Blanks side by side count as one: the parser strips those before a line's end in code, and a browser shows one.
QString difference(const QList<Block> &actual, const QList<Block> &expected, bool blanksCount = true)
{
    static const QRegularExpression blanks(u" \\{\\d+\\+\\d+| +"_s);
    QString is = described(actual).join(u'\n');
    QString should = described(expected).join(u'\n');
    if (!blanksCount) {
        is.replace(blanks, u" "_s);
        should.replace(blanks, u" "_s);
    }
    return is == should ? QString() : u"is\n%1\nshould be\n%2"_s.arg(is, should);
}

} // namespace

class MarkdownReferenceTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void examplesOfCommonMarkShowWhatTheSpecificationSays_data() { addRows(m_commonMark); }
    void examplesOfCommonMarkShowWhatTheSpecificationSays();
    void rawHtmlAndBareAddressesAreTheOnlyDifferenceFromTheSpecification();
    void examplesOfExtensionsShowWhatGitHubShows_data() { addRows(m_extensions); }
    void examplesOfExtensionsShowWhatGitHubShows();
    void footnotesAreRaisedLabelsAndNotes_data() { addRows(extension(u"footnote"_s)); }
    void footnotesAreRaisedLabelsAndNotes();
    void everySplitOfEveryExampleGivesTheSameDocument_data() { addRows(m_all); }
    void everySplitOfEveryExampleGivesTheSameDocument();

private:
    static void addRows(const QList<Example> &examples)
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        for (const Example &example : examples) {
            QTest::newRow(qPrintable(example.name)) << example.markdown << example.html;
        }
    }

    QList<Example> m_commonMark;
    QList<Example> m_extensions;
    QList<Example> m_all;
};

void MarkdownReferenceTest::initTestCase()
{
    m_commonMark = commonMark();
    if (m_commonMark.isEmpty()) {
        QSKIP("the examples are not here: Debian package golang-github-yuin-goldmark-dev");
    }
    QVERIFY(m_commonMark.size() >= 649);
    for (const QString &name : {u"table"_s, u"strikethrough"_s, u"tasklist"_s, u"linkify"_s}) {
        const QList<Example> examples = extension(name);
        QVERIFY(!examples.isEmpty());
        m_extensions += examples;
    }
    m_all = m_commonMark + m_extensions + extension(u"footnote"_s);
}

void MarkdownReferenceTest::examplesOfCommonMarkShowWhatTheSpecificationSays()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    const QString text = TextCleaner().clean(markdown);
    const auto reference = blocksOfHtml(htmlOf(text, ourDialect));
    QVERIFY(reference);
    if (!holdsBareAddress(text)) {
        const QString fromParser = difference(wholly(markdown), *reference);
        QVERIFY2(fromParser.isEmpty(), qPrintable(fromParser));
    }
    // Where nothing of ours is added to the dialect, the specification has the word.
    if (htmlOf(text, ourDialect) == htmlOf(text, 0) && !holdsBareAddress(text)) {
        const auto specified = blocksOfHtml(TextCleaner().clean(html));
        QVERIFY(specified);
        const QString fromSpecification = difference(wholly(markdown), *specified, !markdown.contains(u'`'));
        QVERIFY2(fromSpecification.isEmpty(), qPrintable(fromSpecification));
    }
}

void MarkdownReferenceTest::rawHtmlAndBareAddressesAreTheOnlyDifferenceFromTheSpecification()
{
    qsizetype others = 0;
    for (const Example &example : std::as_const(m_commonMark)) {
        const QString text = TextCleaner().clean(example.markdown);
        if (htmlOf(text, ourDialect) == htmlOf(text, 0) && !holdsBareAddress(text)) {
            continue;
        }
        ++others;
        const bool byDesign = htmlOf(text, MD_FLAG_NOHTML) != htmlOf(text, 0) || holdsBareAddress(text)
                              || htmlOf(text, MD_FLAG_PERMISSIVEEMAILAUTOLINKS) != htmlOf(text, 0)
                              || htmlOf(text, MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_TABLES) != htmlOf(text, 0);
        QVERIFY2(byDesign, qPrintable(example.name));
    }
    QVERIFY2(others < 90, qPrintable(QString::number(others)));
}

void MarkdownReferenceTest::examplesOfExtensionsShowWhatGitHubShows()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    const auto expected = blocksOfHtml(html);
    QVERIFY(expected);
    const QString found = difference(wholly(markdown), *expected);
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void MarkdownReferenceTest::footnotesAreRaisedLabelsAndNotes()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    const QList<Block> blocks = wholly(markdown);
    qsizetype raised = 0;
    qsizetype notes = 0;
    for (const Block &block : blocks) {
        raised += std::ranges::count_if(block.spans, [](const Span &span) { return (span.styles & Span::Note) != 0; });
        const bool note = !block.containers.isEmpty() && block.containers.constFirst().kind == Container::Kind::Note;
        notes += note && block.containers.constFirst().first ? 1 : 0;
        // The text of every note stands in the reference too, without its way back.
        QVERIFY2(!note || html.isEmpty() || html.contains(block.text.toHtmlEscaped()), qPrintable(block.text));
    }
    if (html.isEmpty()) {
        QSKIP("a note that nobody refers to is shown here, and not there");
    }
    QCOMPARE(raised, html.count(u"class=\"footnote-ref\""_s));
    QCOMPARE(notes, html.count(u"<li id=\"fn:"_s));
}

void MarkdownReferenceTest::everySplitOfEveryExampleGivesTheSameDocument()
{
    QFETCH(QString, markdown);
    const QList<Block> expected = wholly(markdown);
    for (qsizetype cut = 0; cut <= markdown.size(); ++cut) {
        MarkdownStream stream;
        stream.append(QStringView(markdown).first(cut));
        const QList<Block> before = stream.blocks();
        const qsizetype changed = stream.append(QStringView(markdown).sliced(cut));
        QVERIFY(changed <= before.size() && stream.blocks().first(changed) == before.first(changed));
        stream.finish();
        QVERIFY2(stream.blocks() == expected, qPrintable(difference(stream.blocks(), expected) + u" cut at %1"_s.arg(cut)));
    }
}

QTEST_GUILESS_MAIN(MarkdownReferenceTest)
#include "MarkdownReferenceTest.moc"
