// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerView.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QPaintEvent>
#include <QRandomGenerator>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <ctime>

using namespace assay::ui;
using namespace Qt::StringLiterals;

namespace {

QString answer()
{
    QFile file(QStringLiteral(ASSAY_FIXTURES "/markdown/answer.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

double cpuMsSince(std::clock_t start)
{
    return double(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

/// Whether no pixel's colour is further off than that.
bool alike(const QImage &one, const QImage &other, int rounding)
{
    if (one.size() != other.size() || rounding == 0) {
        return one == other;
    }
    const auto near = [rounding](int a, int b) { return qAbs(a - b) <= rounding; };
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            if (a != b && !(near(qRed(a), qRed(b)) && near(qGreen(a), qGreen(b)) && near(qBlue(a), qBlue(b)))) {
                return false;
            }
        }
    }
    return true;
}

/// With ASSAY_PICTURES set, what the test shows is kept there for people to look at.
void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("ASSAY_PICTURES");
    if (!folder.isEmpty()) {
        widget.grab().save(folder + u'/' + name + u".png"_s);
    }
}

} // namespace

class AnswerViewTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Theme::apply(*qApp, Scheme::Light); }
    void itIsAPleasureToReadInLightAndDark_data();
    void itIsAPleasureToReadInLightAndDark();
    void streamedOrAtOnceItLooksTheSame();
    void whatIsOnTheScreenIsWhatPaintingItAllWouldShow_data();
    void whatIsOnTheScreenIsWhatPaintingItAllWouldShow();
    void closedBlocksAreNotPaintedAgainWhileTextComes();
    void textThatIsOutOfSightPaintsNothing();
    void itFollowsTheEndOnlyWhileOneStandsThere();
    void whatIsReadStaysInPlaceWhenTheWidthChanges();
    void aHiddenViewDoesNothingAndCatchesUpWhenShown();
    void aMinimisedWindowDoesNothingAndCatchesUpWhenItIsBack();
    void aViewThatIsScrolledAwayDoesNothingAndCatchesUpWhenItComesIntoSight();
    void aViewThatWasNeverShownCanBeSearchedAndCopied();
    void aRowOfALongTableCostsLittle();
    void tenMegabytesAreTakenInSlices_data();
    void tenMegabytesAreTakenInSlices();
    void aSelectionRunsAcrossBlocksAndSurvivesWhatComesAfterIt();
    void aDoubleClickTakesAWordAndATripleClickTheParagraph();
    void copiesArePlainOrMarkdown();
    void everyPlaceOfADocumentCanBeCopiedAndComesBackAsTheSameMarkdown();
    void theCopyButtonOfACodeBlockTakesItsCode();
    void tabReachesLinksAndButtons();
    void aLinkOnlyAsksToBeOpened();
    void findGoesFromOccurrenceToOccurrence();
    void nothingIsLoadedFromAnywhere();
    void assistiveToolsReadTheTextWithMarkersAndCells();
    void noTimerRunsWhenNothingStreams();

private:
    /// A shown view of that size.
    std::unique_ptr<AnswerView> shown(QSize size = {520, 400})
    {
        auto view = std::make_unique<AnswerView>(m_clock, m_grammars);
        view->resize(size);
        view->show();
        if (!QTest::qWaitForWindowExposed(view.get())) {
            return nullptr;
        }
        return view;
    }
    static void add(AnswerView &view, const QString &text)
    {
        view.appendText(text);
        view.catchUp();
    }
    static QPoint pointOf(const AnswerView &view, qsizetype offset)
    {
        const QRectF rect = view.rectOf(view.scene().placeOfOffset(offset));
        return rect.center().toPoint() + QPoint(1, 0);
    }

    FrameClock m_clock;
    Grammars m_grammars;
};

void AnswerViewTest::itIsAPleasureToReadInLightAndDark_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("width");
    QTest::newRow("light") << false << 760;
    QTest::newRow("dark") << true << 760;
    QTest::newRow("narrow") << false << 340;
}

void AnswerViewTest::itIsAPleasureToReadInLightAndDark()
{
    QFETCH(bool, dark);
    QFETCH(int, width);
    Theme::apply(*qApp, dark ? Scheme::Dark : Scheme::Light);
    AnswerView view(m_clock, m_grammars);
    view.resize(width, 2300);
    view.appendText(answer());
    view.finishTurn();
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.catchUp();
    const QImage image = view.grab().toImage();
    QCOMPARE(image.pixelColor(2, 2).lightness() < 128, dark);
    keepPicture(view, QString::fromLatin1("answer-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
}

namespace {

/// What of a widget is painted while it lives.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget *widget)
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        widget->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            painted += static_cast<QPaintEvent *>(event)->region();
        }
        return false;
    }
    QRegion painted;
};

} // namespace

void AnswerViewTest::streamedOrAtOnceItLooksTheSame()
{
    const auto whole = shown({520, 1200});
    add(*whole, answer());
    whole->finishTurn();
    whole->catchUp();
    const auto streamed = shown({520, 1200});
    const QString text = answer();
    for (qsizetype at = 0; at < text.size(); at += 37) {
        add(*streamed, text.sliced(at, qMin(qsizetype(37), text.size() - at)));
        QCoreApplication::processEvents();
    }
    streamed->finishTurn();
    streamed->catchUp();
    QCoreApplication::processEvents();
    QCOMPARE(streamed->verticalScrollBar()->maximum(), whole->verticalScrollBar()->maximum());
    QCOMPARE(streamed->grab().toImage(), whole->grab().toImage());
}

void AnswerViewTest::whatIsOnTheScreenIsWhatPaintingItAllWouldShow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("rounding");
    const QString text =
        answer() + u"\n```\nshort\n"_s + u"a line that gets longer than any text would "_s.repeated(2) + u"\n```\n"_s;
    QTest::newRow("as wide as its text") << text << 520 << 0;
    QTest::newRow("wider, so that code grows beyond it") << text << 1000 << 0;
    // The long answers that the benches stream. A round corner that is cut by the edge may come out two shades of 255 off.
    const QDir folder(QStringLiteral(ASSAY_SOURCE_DIR "/tests/bench/data"));
    const QStringList names = folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << QString::fromUtf8(file.readAll()) << 700 << 3;
    }
}

void AnswerViewTest::whatIsOnTheScreenIsWhatPaintingItAllWouldShow()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(int, rounding);
    const auto view = shown({width, 420});
    QRandomGenerator random(7);
    int step = 0;
    const auto compare = [&] {
        for (int round = 0; round < 3; ++round) {
            QCoreApplication::processEvents();
        }
        const QImage screen = view->screen()->grabWindow(view->winId()).toImage().convertToFormat(QImage::Format_RGB32);
        const QImage whole = view->grab().toImage().convertToFormat(QImage::Format_RGB32);
        return alike(screen, whole, rounding);
    };
    for (qsizetype at = 0; at < text.size(); ++step) {
        const int most = text.size() - at < 120 ? 12 : 120;
        const qsizetype size = qMin(qsizetype(1 + random.bounded(most)), text.size() - at);
        add(*view, text.sliced(at, size));
        at += size;
        if (step % 9 == 8) {
            QScrollBar &bar = *view->verticalScrollBar();
            bar.setValue(random.bounded(2) == 0 ? bar.maximum() : bar.value() - random.bounded(300));
        }
        if (step % 3 == 0) {
            QVERIFY2(compare(), qPrintable(u"after %1 characters"_s.arg(at)));
        }
    }
    for (int at = 0; at < 40; ++at) {
        QScrollBar &bar = *view->verticalScrollBar();
        bar.setValue(bar.value() + random.bounded(-250, 250));
        QVERIFY2(compare(), qPrintable(u"scrolled to %1"_s.arg(bar.value())));
    }
}

void AnswerViewTest::closedBlocksAreNotPaintedAgainWhileTextComes()
{
    const auto view = shown({520, 800});
    add(*view, u"# Title\n\nA closed paragraph.\n\n```cpp\nint a;\nint b;\n"_s);
    PaintWatch watch(view->viewport());
    const qreal lastRow = view->rectOf(view->scene().end()).top();
    add(*view, u"int c"_s);
    QCoreApplication::processEvents();
    QVERIFY(!watch.painted.isEmpty());
    QVERIFY2(watch.painted.boundingRect().top() >= int(lastRow) - int(view->scene().style().codeLine) - 2,
             qPrintable(u"painted from %1, last row at %2"_s.arg(watch.painted.boundingRect().top()).arg(lastRow)));
}

void AnswerViewTest::textThatIsOutOfSightPaintsNothing()
{
    const auto view = shown();
    add(*view, answer());
    view->verticalScrollBar()->setValue(0);
    view->catchUp();
    PaintWatch watch(view->viewport());
    add(*view, u"more text\n\nand more"_s);
    QCoreApplication::processEvents();
    QVERIFY(watch.painted.isEmpty());
}

void AnswerViewTest::itFollowsTheEndOnlyWhileOneStandsThere()
{
    const auto view = shown();
    add(*view, answer());
    QScrollBar &bar = *view->verticalScrollBar();
    QCOMPARE(bar.value(), bar.maximum());
    add(*view, u"\n\nmore\n\nand more\n\nand more"_s);
    QCOMPARE(bar.value(), bar.maximum());
    bar.setValue(bar.maximum() - 200);
    const int stays = bar.value();
    add(*view, u"\n\nmore\n\nand more\n\nand more"_s);
    QCOMPARE(bar.value(), stays);
    bar.setValue(bar.maximum());
    add(*view, u"\n\nmore\n\nand more\n\nand more"_s);
    QCOMPARE(bar.value(), bar.maximum());
}

void AnswerViewTest::whatIsReadStaysInPlaceWhenTheWidthChanges()
{
    const auto view = shown();
    add(*view, u"word "_s.repeated(2000) + u"\n\n"_s + answer());
    view->verticalScrollBar()->setValue(900);
    const Place top = view->placeAt({20, 4});
    QVERIFY(top.position > 100);
    view->resize(400, 400);
    const QRectF after = view->rectOf(top);
    QVERIFY2(after.top() > -40 && after.top() < 40, qPrintable(QString::number(after.top())));
    view->resize(700, 400);
    QVERIFY(qAbs(view->rectOf(top).top()) < 40);
}

void AnswerViewTest::aHiddenViewDoesNothingAndCatchesUpWhenShown()
{
    AnswerView view(m_clock, m_grammars);
    view.resize(400, 300);
    view.appendText(answer());
    QVERIFY(m_clock.isIdle());
    QCOMPARE(view.scene().count(), 0);
    view.show();
    QTRY_VERIFY(view.scene().count() > 20);
}

void AnswerViewTest::aMinimisedWindowDoesNothingAndCatchesUpWhenItIsBack()
{
    const auto view = shown();
    add(*view, u"First.\n\n"_s);
    const qsizetype before = view->scene().count();
    view->showMinimized();
    QTRY_VERIFY(view->window()->isMinimized() && m_clock.isIdle());
    view->appendText(answer());
    QVERIFY(m_clock.isIdle());
    QTest::qWait(50);
    QCOMPARE(view->scene().count(), before);
    QCOMPARE(view->backlog(), answer().size());
    view->showNormal();
    QTRY_VERIFY(view->scene().count() > 20);
}

void AnswerViewTest::aViewThatIsScrolledAwayDoesNothingAndCatchesUpWhenItComesIntoSight()
{
    QScrollArea area;
    auto *board = new QWidget;
    board->resize(400, 3000);
    AnswerView view(m_clock, m_grammars, board);
    view.setGeometry(0, 2000, 380, 300);
    area.setWidget(board);
    area.resize(420, 500);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QTRY_VERIFY(m_clock.isIdle());
    view.appendText(u"One paragraph.\n\nAnother one.\n"_s);
    QVERIFY(m_clock.isIdle());
    QCOMPARE(view.scene().count(), 0);
    QCOMPARE_GT(view.backlog(), 0);
    QCOMPARE(view.find(u"another"_s), 1);
    view.appendText(u"\nA third.\n"_s);
    QVERIFY(m_clock.isIdle());
    area.ensureWidgetVisible(&view);
    QTRY_COMPARE(view.backlog(), 0);
    QCOMPARE(view.scene().count(), 3);
    // And on it goes as long as it is there.
    view.appendText(u"\nA fourth.\n"_s);
    QTRY_COMPARE(view.scene().count(), 4);
}

void AnswerViewTest::aViewThatWasNeverShownCanBeSearchedAndCopied()
{
    AnswerView view(m_clock, m_grammars);
    view.beginTurn(u"A prompt"_s);
    view.setToolCalls({assay::core::ToolCall{u"call"_s, u"weather"_s, u"{\"city\":\"Rome\"}"_s}});
    view.appendReasoning(u"Think."_s);
    QCOMPARE(view.find(u"rome"_s), 1);
    QCOMPARE(view.findNext(), 1);
    view.selectAll();
    QVERIFY(view.selectedText().contains(u"Rome"_s));
    view.wrapAllCode();
    view.restartTurn();
    QVERIFY(!view.plainText().contains(u"Rome"_s));
}

void AnswerViewTest::aRowOfALongTableCostsLittle()
{
    // Beside the whole table at once, so that a slow or busy machine makes no difference.
    const auto view = shown();
    auto start = std::clock();
    add(*view, u"| a | b | c |\n|---|--:|---|\n"_s + u"| some words | 1204 | `code` |\n"_s.repeated(400));
    const double whole = cpuMsSince(start);
    start = std::clock();
    for (int row = 0; row < 50; ++row) {
        add(*view, u"| some words | 1204 | `code` |\n"_s);
    }
    const double each = cpuMsSince(start) / 50;
    qInfo("%.2f ms a row, %.1f ms for 400 at once", each, whole);
    QVERIFY2(each < whole, qPrintable(u"%1 of %2 ms"_s.arg(each).arg(whole)));
}

void AnswerViewTest::tenMegabytesAreTakenInSlices_data()
{
    QTest::addColumn<QString>("text");
    const qsizetype size = 10'000'000;
    QTest::newRow("an answer") << answer().repeated(int(size / answer().size()));
    QTest::newRow("one line") << u"word "_s.repeated(int(size / 5));
    QTest::newRow("one word") << QString(size, u'x');
    QTest::newRow("code") << u"```cpp\n"_s + u"int value = compute(1, 2); // why\n"_s.repeated(int(size / 34));
    QTest::newRow("one line of code") << u"```json\n"_s + QString(size, u'1');
    QTest::newRow("a list") << u"- an item\n"_s.repeated(int(size / 10));
}

void AnswerViewTest::tenMegabytesAreTakenInSlices()
{
    QFETCH(QString, text);
    const auto view = shown();
    view->appendText(text);
    double longest = 0;
    double whole = 0;
    int frames = 0;
    qsizetype most = 0;
    while (!m_clock.isIdle() && frames < 100'000) {
        const qsizetype before = view->backlog();
        const auto start = std::clock();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const double round = cpuMsSince(start);
        longest = qMax(longest, round);
        whole += round;
        most = qMax(most, before - view->backlog());
        ++frames;
    }
    qInfo("%d rounds of the event loop, the longest took %.0f of %.0f ms of CPU", frames, longest, whole);
    QVERIFY(frames > 3);
    // Counted in characters: how long a round takes depends on what else the machine does, what it takes only shrinks with that.
    QVERIFY2(most < text.size() / 3, qPrintable(u"%1 of %2 characters"_s.arg(most).arg(text.size())));
    QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    // Another token costs no more than before.
    const auto start = std::clock();
    for (int token = 0; token < 20; ++token) {
        add(*view, u"word "_s);
        QCoreApplication::processEvents();
    }
    const double each = cpuMsSince(start) / 20;
    QVERIFY2(each < whole / 10, qPrintable(u"%1 ms a token, %2 ms in all"_s.arg(each).arg(whole)));
}

void AnswerViewTest::aSelectionRunsAcrossBlocksAndSurvivesWhatComesAfterIt()
{
    const auto view = shown();
    add(*view, u"First block.\n\n- second\n- third\n\nFourth"_s);
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, pointOf(*view, 6));
    QTest::mouseMove(view->viewport(), pointOf(*view, 30));
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, pointOf(*view, 30));
    const QString selected = view->selectedText();
    QVERIFY2(selected.startsWith(u"block.\n\n\u2022 second\n\u2022 th"_s), qPrintable(selected));
    add(*view, u" block goes on.\n\n```\ncode\n```"_s);
    QCOMPARE(view->selectedText(), selected);
    view->select({});
    QTest::keySequence(view.get(), QKeySequence::SelectAll);
    QVERIFY(view->selectedText().endsWith(u"Fourth block goes on.\n\ncode\n"_s));
}

void AnswerViewTest::aDoubleClickTakesAWordAndATripleClickTheParagraph()
{
    const auto view = shown();
    add(*view, u"One two three.\n\nFour"_s);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, pointOf(*view, 5));
    QCOMPARE(view->selectedText(), u"two"_s);
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, pointOf(*view, 5));
    QCOMPARE(view->selectedText(), u"One two three."_s);
}

void AnswerViewTest::copiesArePlainOrMarkdown()
{
    const auto view = shown();
    add(*view, u"## A **b**\n\n| x | y |\n|---|--:|\n| 1 | `2` |\n\n1. one\n2. [two](https://a.example)\n"_s);
    view->selectAll();
    QTest::keySequence(view.get(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"A b\n\nx\ty\n1\t2\n\n1. one\n2. two"_s);
    QCOMPARE(view->selectedMarkdown(),
             u"## A **b**\n\n| x | y |\n| --- | ---: |\n| 1 | `2` |\n\n1. one\n2. [two](https://a.example)"_s);
}

void AnswerViewTest::everyPlaceOfADocumentCanBeCopiedAndComesBackAsTheSameMarkdown()
{
    const auto view = shown();
    add(*view, answer());
    view->finishTurn();
    view->catchUp();
    view->selectAll();
    MarkdownStream first;
    first.append(answer());
    first.finish();
    MarkdownStream again;
    again.append(view->selectedMarkdown());
    again.finish();
    QCOMPARE(again.blocks().size(), first.blocks().size());
    for (qsizetype at = 0; at < first.blocks().size(); ++at) {
        QCOMPARE(again.blocks()[at].text, first.blocks()[at].text);
        QCOMPARE(again.blocks()[at].kind, first.blocks()[at].kind);
        QCOMPARE(again.blocks()[at].containers.size(), first.blocks()[at].containers.size());
    }
    for (qsizetype offset = 0; offset <= view->scene().textLength(); offset += 7) {
        const Place place = view->scene().placeOfOffset(offset);
        const qsizetype back = view->scene().offsetOf(place);
        QVERIFY(back >= offset || offset - back < 8);
    }
}

void AnswerViewTest::theCopyButtonOfACodeBlockTakesItsCode()
{
    const auto view = shown();
    add(*view, u"```cpp\nint a;\nint b;\n```\n"_s);
    view->finishTurn();
    view->catchUp();
    const Item &code = view->scene().item(0);
    const QPointF button = code.hotSpots().constLast().rect.center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      (button + QPointF(AnswerScene::left(), view->scene().top(0))).toPoint());
    QCOMPARE(QApplication::clipboard()->text(), u"int a;\nint b;"_s);
    QCOMPARE(code.hotSpots().constLast().label, u"Copied"_s);
}

void AnswerViewTest::tabReachesLinksAndButtons()
{
    const auto view = shown();
    add(*view, u"A [link](https://a.example).\n\n```\ncode\n```\n\nEnd."_s);
    view->activateWindow();
    view->setFocus();
    QSignalSpy opened(view.get(), &AnswerView::linkActivated);
    QTest::keyClick(view.get(), Qt::Key_Tab);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QTest::keyClick(view.get(), Qt::Key_Tab);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(QApplication::clipboard()->text(), u"code"_s);
}

void AnswerViewTest::aLinkOnlyAsksToBeOpened()
{
    const auto view = shown();
    add(*view, u"A [link](https://a.example/x) and [none](javascript:alert(1))."_s);
    QSignalSpy opened(view.get(), &AnswerView::linkActivated);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, pointOf(*view, 3));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), QUrl(u"https://a.example/x"_s));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, pointOf(*view, 13));
    QCOMPARE(opened.size(), 1);
}

void AnswerViewTest::findGoesFromOccurrenceToOccurrence()
{
    const auto view = shown();
    add(*view, answer());
    const int found = view->find(u"RAFT"_s);
    QVERIFY(found >= 5);
    for (int at = 0; at < found; ++at) {
        const int number = view->findNext();
        QVERIFY(number >= 1 && number <= found);
    }
    const Place place = view->scene().occurrences(u"engineering"_s, 10).constFirst().from;
    view->verticalScrollBar()->setValue(0);
    QCOMPARE(view->find(u"engineering"_s), 1);
    QVERIFY(view->rectOf(place).top() >= 0 && view->rectOf(place).bottom() <= view->viewport()->height());
    QCOMPARE(view->find(u"nowhere to be found"_s), 0);
}

void AnswerViewTest::nothingIsLoadedFromAnywhere()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy connected(&server, &QTcpServer::newConnection);
    const QString address = u"http://127.0.0.1:%1/x.png"_s.arg(server.serverPort());
    const auto view = shown();
    add(*view, u"![a](%1)\n\n<img src=\"%1\">\n\n[l](%1)\n\n[![b](%1)](%1)\n"_s.arg(address));
    view->grab();
    QTest::qWait(150);
    QCOMPARE(connected.size(), 0);
}

void AnswerViewTest::assistiveToolsReadTheTextWithMarkersAndCells()
{
    const auto view = shown();
    view->setAccessibleName(u"Answer 1"_s);
    add(*view, u"- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"_s);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view.get());
    QVERIFY(interface != nullptr);
    QCOMPARE(interface->text(QAccessible::Name), u"Answer 1"_s);
    QAccessibleTextInterface *text = interface->textInterface();
    QVERIFY(text != nullptr);
    QCOMPARE(text->text(0, text->characterCount()), u"\u2022 one\n\u2022 two\na\tb\n1\t2"_s);
    text->setSelection(0, 2, 5);
    QCOMPARE(view->selectedText(), u"\u2022 one"_s);
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    QCOMPARE(std::pair(start, end), std::pair(2, 5));
}

void AnswerViewTest::noTimerRunsWhenNothingStreams()
{
    const auto view = shown();
    add(*view, answer());
    QTRY_VERIFY(m_clock.isIdle());
    view->appendText(u"x"_s);
    QVERIFY(!m_clock.isIdle());
    QTRY_VERIFY(m_clock.isIdle());
}

QTEST_MAIN(AnswerViewTest)
#include "AnswerViewTest.moc"
