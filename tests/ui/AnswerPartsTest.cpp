// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer holds beside its text: pictures, sources, tool calls, and text that means no good.
#include "ui/markdown/AnswerView.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QBuffer>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace assay;
using namespace assay::ui;
using namespace Qt::StringLiterals;

namespace {

core::Picture pictureOf(const QColor &colour, QSize size = {200, 100})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    core::Picture picture;
    picture.mediaType = u"image/png"_s;
    QBuffer buffer(&picture.data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return picture;
}

/// How many pixels of the view have that colour.
int pixelsOf(AnswerView &view, const QColor &colour)
{
    const QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y) == colour ? 1 : 0;
        }
    }
    return count;
}

const QColor odd(18, 52, 86);

} // namespace

class AnswerPartsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Scheme::Light); }
    void aPictureIsDrawnFromItsBytesAndCanBeCopiedAndSaved();
    void aPictureOfWhichOnlyTheAddressCameIsNeverLoaded();
    void onlyRasterPicturesAreDrawn_data();
    void onlyRasterPicturesAreDrawn();
    void sourcesStandBelowTheAnswerAsLinks();
    void aSourceWithoutAnHonestAddressIsNoLink();
    void argumentsOfAToolAreReadableOnceTheyAreWhole();
    void foldedReasoningDrawsNothing();
    void openedReasoningIsFollowedOnlyWhileItsEndIsSeen();
    void textThatMeansNoGoodIsTakenInTime_data();
    void textThatMeansNoGoodIsTakenInTime();
    void assistiveToolsFindHeadingsCodeLinksAndButtons();
    void assistiveToolsReadATableCellByCellWithItsColumns();
    void assistiveToolsAreToldWhetherReasoningIsOpen();

private:
    std::unique_ptr<AnswerView> shown()
    {
        auto view = std::make_unique<AnswerView>(m_clock, m_grammars);
        view->resize(520, 400);
        view->show();
        return QTest::qWaitForWindowExposed(view.get()) ? std::move(view) : nullptr;
    }

    FrameClock m_clock;
    Grammars m_grammars;
};

void AnswerPartsTest::aPictureIsDrawnFromItsBytesAndCanBeCopiedAndSaved()
{
    const auto view = shown();
    const core::Picture picture = pictureOf(odd);
    view->appendText(u"Here it is:"_s);
    view->setPictures({picture});
    view->catchUp();
    QCOMPARE(pixelsOf(*view, odd), 200 * 100);
    const QList<HotSpot> spots = view->scene().item(1).hotSpots();
    QCOMPARE(spots.size(), 2);
    QSignalSpy saved(view.get(), &AnswerView::saveRequested);
    view->press(1, 0);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().first().toByteArray(), picture.data);
    view->press(1, 1);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(200, 100));
    // As wide as the column at most.
    view->setPictures({pictureOf(odd, {3000, 600})});
    view->catchUp();
    const double height = view->scene().item(1).height();
    QVERIFY2(height > 60 && height < 180, qPrintable(QString::number(height)));
}

void AnswerPartsTest::aPictureOfWhichOnlyTheAddressCameIsNeverLoaded()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const auto view = shown();
    core::Picture picture;
    picture.url = u"http://127.0.0.1:%1/x.png"_s.arg(server.serverPort());
    view->setPictures({picture});
    view->appendText(u"![x](%1) <img src=\"%1\">"_s.arg(picture.url));
    view->catchUp();
    (void)view->grab();
    QVERIFY(!server.waitForNewConnection(200));
    QCOMPARE(view->scene().item(1).text(), picture.url);
    QSignalSpy opened(view.get(), &AnswerView::linkActivated);
    view->press(1, 0);
    QCOMPARE(opened.size(), 1);
    QVERIFY(!server.waitForNewConnection(200));
}

void AnswerPartsTest::onlyRasterPicturesAreDrawn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a drawing") << QByteArray(
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>");
    QTest::newRow("no picture") << QByteArray("hello");
    QTest::newRow("half a picture") << pictureOf(odd).data.first(40);
    // The head of a PNG that says it is 60,000 pixels wide and high.
    QByteArray bomb = pictureOf(odd).data;
    bomb.replace(16, 8, QByteArray::fromHex("0000ea600000ea60"));
    QTest::newRow("a bomb") << bomb;
}

void AnswerPartsTest::onlyRasterPicturesAreDrawn()
{
    QFETCH(QByteArray, bytes);
    const auto view = shown();
    view->setPictures({core::Picture{.mediaType = u"image/png"_s, .data = bytes, .url = {}}});
    view->catchUp();
    QCOMPARE(pixelsOf(*view, odd), 0);
    QVERIFY(view->scene().item(0).picture().isNull());
}

void AnswerPartsTest::sourcesStandBelowTheAnswerAsLinks()
{
    const auto view = shown();
    view->setCitations({{.title = u"The paper"_s, .url = u"https://raft.github.io/raft.pdf"_s, .cited = u"A log is kept."_s},
                        {.title = {}, .url = u"https://b.example/"_s, .cited = {}}});
    view->appendText(u"Raft keeps a log."_s);
    view->catchUp();
    QCOMPARE(view->plainText(), u"Raft keeps a log.\n\nSources\n\n1. The paper\nA log is kept.\n2. https://b.example/"_s);
    QSignalSpy opened(view.get(), &AnswerView::linkActivated);
    view->press(2, 0);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), QUrl(u"https://raft.github.io/raft.pdf"_s));
}

void AnswerPartsTest::aSourceWithoutAnHonestAddressIsNoLink()
{
    const auto view = shown();
    view->setCitations({{.title = u"a\u202eb"_s, .url = u"javascript:alert(1)"_s, .cited = {}}});
    view->catchUp();
    QVERIFY(view->scene().item(1).hotSpots().isEmpty());
    QCOMPARE(view->scene().item(1).text(), u"a\ufffdb"_s);
}

void AnswerPartsTest::argumentsOfAToolAreReadableOnceTheyAreWhole()
{
    const auto view = shown();
    view->setToolCalls({{.id = u"1"_s, .name = u"look_up"_s, .arguments = u"{\"city\":\"Ber"_s}});
    view->catchUp();
    QCOMPARE(view->scene().item(0).text(), u"{\"city\":\"Ber"_s);
    view->setToolCalls({{.id = u"1"_s, .name = u"look_up"_s, .arguments = u"{\"city\":\"Berlin\"}"_s}});
    view->catchUp();
    QCOMPARE(view->scene().item(0).text(), u"{\n    \"city\": \"Berlin\"\n}"_s);
    QCOMPARE(view->scene().item(0).label(), u"Tool call: look_up"_s);
}

void AnswerPartsTest::foldedReasoningDrawsNothing()
{
    const auto view = shown();
    view->appendReasoning(u"Let me see. "_s);
    QTRY_VERIFY(m_clock.isIdle());
    view->appendReasoning(u"And more of it."_s);
    QVERIFY(m_clock.isIdle());
    view->press(0, 0);
    view->catchUp();
    QCOMPARE(view->scene().item(1).text(), u"Let me see. And more of it."_s);
    view->appendReasoning(u" It goes on."_s);
    QVERIFY(!m_clock.isIdle());
}

void AnswerPartsTest::openedReasoningIsFollowedOnlyWhileItsEndIsSeen()
{
    const auto view = shown();
    view->appendReasoning(u"A first thought.\n\n"_s);
    view->catchUp();
    view->press(0, 0);
    view->appendReasoning(u"And another one.\n\n"_s.repeated(100));
    view->catchUp();
    QVERIFY(view->isFollowing());
    QCOMPARE_GT(view->verticalScrollBar()->maximum(), 0);
    QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    view->press(0, 0);
    view->catchUp();
    QVERIFY(view->isFollowing());
    // What is opened now is more than there is room for: it is read from its beginning.
    view->press(0, 0);
    view->appendText(u"The answer.\n\n"_s);
    view->catchUp();
    QVERIFY(!view->isFollowing());
    QCOMPARE(view->verticalScrollBar()->value(), 0);
}

void AnswerPartsTest::textThatMeansNoGoodIsTakenInTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a line of a megabyte") << QString(1'000'000, u'x');
    QTest::newRow("a line of marks") << u"*_`[~$|"_s.repeated(60'000);
    QTest::newRow("open brackets") << QString(300'000, u'[');
    QTest::newRow("quotes in quotes") << QString(100'000, u'>');
    QTest::newRow("lists in lists") << u"- "_s.repeated(50'000);
    QTest::newRow("a wide table") << u"| a "_s.repeated(5'000) + u"|\n"_s + u"|---"_s.repeated(5'000) + u"|\n"_s;
    QTest::newRow("open formulas") << u"\\( \\[ $$ "_s.repeated(30'000);
    QTest::newRow("footnotes") << u"[^1]: a\n"_s.repeated(20'000);
    QTest::newRow("definitions") << u"[a]: https://a.example\n"_s.repeated(20'000);
    QTest::newRow("addresses") << u"https://a.example/(((( "_s.repeated(20'000);
    QTest::newRow("marks on marks") << u"a"_s + QString(200'000, QChar(0x301));
}

void AnswerPartsTest::textThatMeansNoGoodIsTakenInTime()
{
    QFETCH(QString, text);
    const auto view = shown();
    QElapsedTimer timer;
    timer.start();
    for (qsizetype at = 0; at < text.size(); at += 20'000) {
        view->appendText(text.sliced(at, qMin(qsizetype(20'000), text.size() - at)));
        view->catchUp();
    }
    view->finishTurn();
    view->catchUp();
    (void)view->grab();
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
}

void AnswerPartsTest::assistiveToolsFindHeadingsCodeLinksAndButtons()
{
    const auto view = shown();
    view->appendText(u"## Title\n\nSee [it](https://a.example).\n\n```cpp\nint a;"_s);
    view->catchUp();
    QAccessibleInterface *document = QAccessible::queryAccessibleInterface(view.get());
    QCOMPARE(document->childCount(), 3);
    QAccessibleInterface *heading = document->child(0);
    QCOMPARE(heading->role(), QAccessible::Heading);
    QCOMPARE(heading->text(QAccessible::Name), u"Title"_s);
    int start = 0;
    int end = 0;
    QCOMPARE(heading->textInterface()->attributes(0, &start, &end), u"level:2;"_s);
    QAccessibleInterface *link = document->child(1)->child(0);
    QCOMPARE(link->role(), QAccessible::Link);
    QCOMPARE(link->text(QAccessible::Name), u"it"_s);
    QSignalSpy opened(view.get(), &AnswerView::linkActivated);
    link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.size(), 1);
    QAccessibleInterface *code = document->child(2);
    QCOMPARE(code->text(QAccessible::Name), u"Code: C++"_s);
    QCOMPARE(code->textInterface()->text(0, -1), u"int a;"_s);
    QCOMPARE(code->child(0)->role(), QAccessible::Button);
    QCOMPARE(code->parent(), document);
    QCOMPARE(document->indexOfChild(code), 2);
    // While it streams the same objects tell what stands there now.
    view->appendText(u" // more"_s);
    view->catchUp();
    QCOMPARE(code->textInterface()->text(0, -1), u"int a; // more"_s);
    view->restartTurn();
    QVERIFY(!code->isValid());
    QCOMPARE(document->childCount(), 0);
}

void AnswerPartsTest::assistiveToolsReadATableCellByCellWithItsColumns()
{
    const auto view = shown();
    view->appendText(u"| Model | Price |\n|---|--:|\n| [Small](https://a.example) | 1 |\n"_s);
    view->catchUp();
    QAccessibleInterface *document = QAccessible::queryAccessibleInterface(view.get());
    QAccessibleInterface *item = document->child(0);
    QCOMPARE(item->role(), QAccessible::Table);
    QCOMPARE(item->text(QAccessible::Name), u"Table: Model, Price"_s);
    QAccessibleTableInterface *table = item->tableInterface();
    QVERIFY(table != nullptr);
    QCOMPARE(std::pair(table->rowCount(), table->columnCount()), std::pair(2, 2));
    QCOMPARE(table->columnDescription(1), u"Price"_s);
    QCOMPARE(table->cellAt(2, 0), nullptr);
    QAccessibleInterface *head = table->cellAt(0, 1);
    QCOMPARE(head->role(), QAccessible::ColumnHeader);
    QAccessibleInterface *cell = table->cellAt(1, 1);
    QCOMPARE(cell->role(), QAccessible::Cell);
    QCOMPARE(cell->text(QAccessible::Name), u"1"_s);
    QCOMPARE(cell->parent(), item);
    QCOMPARE(item->child(3), cell);
    QCOMPARE(item->indexOfChild(cell), 3);
    QAccessibleTableCellInterface *place = cell->tableCellInterface();
    QCOMPARE(std::pair(place->rowIndex(), place->columnIndex()), std::pair(1, 1));
    QCOMPARE(place->columnHeaderCells(), QList{head});
    QCOMPARE(place->table(), item);
    QVERIFY(item->rect().intersects(cell->rect()));
    QVERIFY(!head->rect().intersects(cell->rect()));
    QCOMPARE(item->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
    QCOMPARE(cell->childCount(), 0);
    QAccessibleInterface *link = table->cellAt(1, 0)->child(0);
    QCOMPARE(link->role(), QAccessible::Link);
    QCOMPARE(link->parent(), table->cellAt(1, 0));
    QCOMPARE(link->parent()->indexOfChild(link), 0);
    QSignalSpy opened(view.get(), &AnswerView::linkActivated);
    link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.size(), 1);
    // While it streams the same objects tell what stands there now.
    view->appendText(u"| Large | 2 |\n"_s);
    view->catchUp();
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->cellAt(2, 0)->text(QAccessible::Name), u"Large"_s);
    QCOMPARE(cell->text(QAccessible::Name), u"1"_s);
    view->restartTurn();
    QVERIFY(!cell->isValid());
    QCOMPARE(table->rowCount(), 0);
}

void AnswerPartsTest::assistiveToolsAreToldWhetherReasoningIsOpen()
{
    static int told;
    told = 0;
    QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
        told +=
            event->type() == QAccessible::StateChanged && event->accessibleInterface()->role() == QAccessible::Button ? 1 : 0;
    });
    const auto view = shown();
    view->appendReasoning(u"Let me see."_s);
    view->catchUp();
    QAccessibleInterface *toggle = QAccessible::queryAccessibleInterface(view.get())->child(0)->child(0);
    QCOMPARE(toggle->role(), QAccessible::Button);
    QVERIFY(toggle->state().expandable && toggle->state().collapsed && !toggle->state().expanded);
    toggle->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(toggle->state().expanded && !toggle->state().collapsed);
    QCOMPARE(told, 1);
    QAccessible::installUpdateHandler(nullptr);
}

QTEST_MAIN(AnswerPartsTest)
#include "AnswerPartsTest.moc"
