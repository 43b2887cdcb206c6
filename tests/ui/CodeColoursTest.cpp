// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerView.h"
#include "ui/markdown/CodeRows.h"
#include "ui/theme/Theme.h"

#include <KSyntaxHighlighting/Theme>

#include <QScreen>
#include <QTest>

using namespace assay::ui;
using namespace Qt::StringLiterals;

namespace {

// A grammar that includes many others: reading it takes long enough for something to happen meanwhile.
const QString largeGrammar = u"php"_s;

std::unique_ptr<CodeHighlighter> highlighter(const Grammars &grammars, const QString &language)
{
    const auto definition = grammars.definitionOf(language);
    return grammars.mayColour(definition, QDeadlineTimer(QDeadlineTimer::Forever))
               ? std::make_unique<CodeHighlighter>(grammars, definition, grammars.theme(false), Qt::black, Qt::white)
               : nullptr;
}

int countOf(const CodeRows &rows)
{
    int ranges = 0;
    for (qsizetype row = 0; row < rows.count(); ++row) {
        ranges += int(rows.formats(row).size());
    }
    return ranges;
}

} // namespace

class CodeColoursTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGrammarIsReadBesideTheWindow();
    void manyGrammarsAskedForAtOnceAllCome();
    void whoCannotWaitHasItAtOnce();
    void whatIsWrittenKeepsItsColoursWhileAnotherGrammarIsRead();
    void aViewTakesOnItsColoursByItself_data();
    void aViewTakesOnItsColoursByItself();
    void coloursGoOnWhereOneScrollsTo();
};

void CodeColoursTest::aGrammarIsReadBesideTheWindow()
{
    const Grammars grammars;
    const auto definition = grammars.definitionOf(largeGrammar);
    QVERIFY(definition.isValid());
    QVERIFY(grammars.isQuiet());
    QVERIFY(!grammars.mayColour(definition, QDeadlineTimer(0)));
    QTRY_VERIFY(grammars.mayColour(definition, QDeadlineTimer(0)));
    QVERIFY(grammars.isQuiet());
    QVERIFY(grammars.mayColour(definition, QDeadlineTimer(0)));
}

void CodeColoursTest::manyGrammarsAskedForAtOnceAllCome()
{
    const Grammars grammars;
    const QStringList languages{u"php"_s, u"python"_s, u"rust"_s,  u"go"_s, u"bash"_s,
                                u"sql"_s, u"json"_s,   u"cmake"_s, u"c++"_s};
    for (const QString &language : languages) {
        QVERIFY2(!grammars.mayColour(grammars.definitionOf(language), QDeadlineTimer(0)), qPrintable(language));
        // Asked again, as every frame does.
        (void)grammars.mayColour(grammars.definitionOf(languages.constFirst()), QDeadlineTimer(0));
    }
    for (const QString &language : languages) {
        QTRY_VERIFY2(grammars.mayColour(grammars.definitionOf(language), QDeadlineTimer(0)), qPrintable(language));
    }
    // One that goes while others are read ends that, and waits for it.
    const auto gone = std::make_unique<Grammars>();
    for (const QString &language : languages) {
        (void)gone->mayColour(gone->definitionOf(language), QDeadlineTimer(0));
    }
}

void CodeColoursTest::whoCannotWaitHasItAtOnce()
{
    const Grammars grammars;
    (void)grammars.mayColour(grammars.definitionOf(largeGrammar), QDeadlineTimer(0));
    QVERIFY(grammars.mayColour(grammars.definitionOf(u"python"_s), QDeadlineTimer(QDeadlineTimer::Forever)));
    QVERIFY(grammars.mayColour(grammars.definitionOf(largeGrammar), QDeadlineTimer(0)));
}

void CodeColoursTest::whatIsWrittenKeepsItsColoursWhileAnotherGrammarIsRead()
{
    const Grammars grammars;
    CodeRows rows;
    rows.setHighlighter(highlighter(grammars, u"cpp"_s));
    rows.append(u"int one = 1;\nint two = 2; // the last"_s);
    rows.colour(QDeadlineTimer(QDeadlineTimer::Forever));
    const int before = countOf(rows);
    QVERIFY(before > 4);
    (void)grammars.mayColour(grammars.definitionOf(largeGrammar), QDeadlineTimer(0));
    bool busy = false;
    int added = 0;
    do {
        busy = !grammars.isQuiet();
        QVERIFY(countOf(rows) >= before);
        if (added < 200) {
            rows.append(added++ % 5 == 0 ? u" row\nint more"_s : u" = 3;"_s);
        }
        rows.colour(QDeadlineTimer(0));
    } while (busy);
    // Once nothing is read any more, nothing is left out.
    (void)rows.takeMissed();
    while (rows.isPale()) {
        rows.colour(QDeadlineTimer(QDeadlineTimer::Forever));
        (void)rows.takeMissed();
    }
    CodeRows atOnce;
    atOnce.setHighlighter(highlighter(grammars, u"cpp"_s));
    atOnce.setText(rows.text());
    atOnce.colour(QDeadlineTimer(QDeadlineTimer::Forever));
    QCOMPARE(countOf(rows), countOf(atOnce));
}

void CodeColoursTest::aViewTakesOnItsColoursByItself_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("several lines") << u"<?php\nfunction twice(int $x): int { return 2 * $x; } // here"_s;
    QTest::newRow("one line, without an end") << u"<?php return 2 * $x;"_s;
}

void CodeColoursTest::aViewTakesOnItsColoursByItself()
{
    QFETCH(QString, code);
    FrameClock clock;
    const QString text = u"Some code:\n\n```php\n"_s + code;
    QImage wanted;
    {
        const Grammars grammars;
        AnswerView atOnce(clock, grammars);
        atOnce.resize(520, 300);
        atOnce.show();
        QVERIFY(QTest::qWaitForWindowExposed(&atOnce));
        atOnce.appendText(text);
        atOnce.catchUp();
        wanted = atOnce.grab().toImage().convertToFormat(QImage::Format_RGB32);
    }
    const Grammars grammars;
    AnswerView streamed(clock, grammars);
    streamed.resize(520, 300);
    streamed.show();
    QVERIFY(QTest::qWaitForWindowExposed(&streamed));
    streamed.appendText(text);
    // What stands on the screen, not what painting it anew would show.
    const auto onScreen = [&streamed] {
        return streamed.screen()->grabWindow(streamed.winId()).toImage().convertToFormat(QImage::Format_RGB32);
    };
    QTRY_COMPARE(onScreen(), wanted);
    // And then it rests.
    QTRY_VERIFY(clock.isIdle());
}

void CodeColoursTest::coloursGoOnWhereOneScrollsTo()
{
    FrameClock clock;
    const Grammars grammars;
    const QString text = u"```rust\nfn main() {}\n```\n\n"_s + u"Words.\n\n"_s.repeated(60) + u"```php\n<?php\n"_s
                         + u"echo \"line\" . 1; // why\n"_s.repeated(3000) + u"```\n"_s;
    AnswerView view(clock, grammars);
    view.resize(520, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.appendText(text);
    view.finishTurn();
    view.readFrom(0);
    QTRY_VERIFY(clock.isIdle());
    view.reveal(view.scene().placeIn(view.scene().count() - 1, text.size() - 2000));
    QTRY_VERIFY(clock.isIdle() && !view.scene().item(view.scene().count() - 1).isUnfinished());
    const QImage shown = view.grab().toImage();
    view.viewport()->update();
    QCoreApplication::processEvents();
    QCOMPARE(view.grab().toImage(), shown);
}

QTEST_MAIN(CodeColoursTest)
#include "CodeColoursTest.moc"
