// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerView.h"

#include "ui/markdown/AnswerViewAccessible.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>

namespace assay::ui {

namespace {

constexpr qsizetype mostMatches = 10'000;

void toClipboard(const QString &text)
{
    if (!text.isEmpty()) {
        auto data = std::make_unique<QMimeData>();
        data->setText(text);
        QApplication::clipboard()->setMimeData(data.release());
    }
}

} // namespace

AnswerView::AnswerView(FrameClock &clock, const Grammars &grammars, QWidget *parent)
    : QAbstractScrollArea(parent), m_clock(clock), m_scene(grammars), m_content(m_scene)
{
    installAnswerViewAccessible();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    m_scene.setStyle(AnswerStyle::of(*this));
    m_scene.setWidth(sizeHint().width());
}

AnswerView::~AnswerView()
{
    m_clock.forget(this);
}

void AnswerView::request()
{
    m_stale = true;
    // Events may come before the next frame: everything must have its place.
    m_scene.place();
    // What is out of sight does nothing; it catches up when it is painted.
    if (isSeen()) {
        m_clock.request(this);
    }
}

bool AnswerView::isSeen() const
{
    // Assistive tools read what eyes do not see.
    if (!isVisible() || QAccessible::isActive()) {
        return isVisible();
    }
    QRect rect(QPoint(), size());
    for (const QWidget *at = this; !at->isWindow() && !rect.isEmpty(); at = at->parentWidget()) {
        rect = rect.translated(at->pos()) & at->parentWidget()->rect();
    }
    return !rect.isEmpty() && !window()->isMinimized();
}

int AnswerView::beginTurn(const QString &prompt)
{
    m_follow = true;
    m_readFrom = -1;
    const int turn = m_content.beginTurn(prompt);
    request();
    return turn;
}

void AnswerView::appendText(const QString &text)
{
    m_content.appendText(text);
    request();
}

void AnswerView::appendReasoning(const QString &text)
{
    if (m_content.appendReasoning(text)) {
        request();
    }
}

void AnswerView::setReasoningLabel(const QString &label)
{
    m_content.setReasoningLabel(label);
    request();
}

void AnswerView::setToolCalls(const QList<core::ToolCall> &calls)
{
    m_content.setToolCalls(calls);
    request();
}

void AnswerView::setPictures(const QList<core::Picture> &pictures)
{
    m_content.setPictures(pictures);
    request();
}

void AnswerView::setCitations(const QList<core::Citation> &citations)
{
    m_content.setCitations(citations);
    request();
}

void AnswerView::finishTurn()
{
    m_content.finishTurn();
    request();
    if (isSeen()) {
        m_clock.requestSoon(this);
    }
}

void AnswerView::restartTurn()
{
    m_content.restartTurn();
    m_follow = true;
    m_readFrom = -1;
    request();
    select({});
}

void AnswerView::readFrom(int turn)
{
    m_follow = false;
    m_readFrom = turn;
    request();
}

void AnswerView::clear()
{
    m_content.clear();
    m_selection = {};
    m_hovered = m_focused = m_pressed = {};
    m_matches.clear();
    m_anchor = {};
    m_anchorOffset = 0;
    m_follow = true;
    m_readFrom = -1;
    request();
}

void AnswerView::catchUp()
{
    while (isVisible() && draw(QDeadlineTimer(QDeadlineTimer::Forever))) {
    }
}

void AnswerView::select(const Stretch &selection)
{
    if (selection == m_selection) {
        return;
    }
    const Stretch before = std::exchange(m_selection, selection);
    updateSelection(before);
    Q_EMIT selectionChanged();
}

void AnswerView::selectAll()
{
    select({m_scene.begin(), m_scene.end()});
}

void AnswerView::copy() const
{
    toClipboard(selectedText());
}

void AnswerView::copyAsMarkdown() const
{
    const bool all = m_selection.ordered() == Stretch{m_scene.begin(), m_scene.end()};
    toClipboard(all ? markdown() : selectedMarkdown());
}

void AnswerView::copyItem(qsizetype index)
{
    QString code = m_scene.item(index).text();
    if (code.endsWith(u'\n')) {
        code.chop(1);
    }
    if (const QImage picture = m_scene.item(index).picture(); !picture.isNull()) {
        QApplication::clipboard()->setImage(picture);
    }
    toClipboard(code);
    if (m_copiedItem >= 0 && m_copiedItem < m_scene.count()) {
        m_scene.item(m_copiedItem).confirmCopy(false);
        updateItem(m_copiedItem);
    }
    m_copiedItem = index;
    m_scene.item(index).confirmCopy(true);
    updateItem(index);
    m_copiedTimer.start(1500, this);
}

int AnswerView::find(const QString &text)
{
    m_find = text;
    if (!text.isEmpty() && !isSeen()) {
        // What is out of sight has not taken in what came meanwhile.
        while (m_content.advance(QDeadlineTimer(QDeadlineTimer::Forever))) {
        }
        m_scene.place();
    }
    m_matches = text.isEmpty() ? QList<Stretch>() : m_scene.occurrences(text, mostMatches);
    m_match = -1;
    viewport()->update();
    const Place seen = m_anchor;
    for (qsizetype at = 0; at < m_matches.size(); ++at) {
        if (!(m_matches[at].from < seen)) {
            goTo(at);
            break;
        }
    }
    if (m_match < 0 && !m_matches.isEmpty()) {
        goTo(0);
    }
    return int(m_matches.size());
}

int AnswerView::findNext(bool backwards)
{
    const qsizetype before = m_match;
    m_matches = m_find.isEmpty() ? QList<Stretch>() : m_scene.occurrences(m_find, mostMatches);
    if (m_matches.isEmpty()) {
        return 0;
    }
    goTo((before + (backwards ? -1 : 1) + m_matches.size()) % m_matches.size());
    return int(m_match) + 1;
}

void AnswerView::recountMatches()
{
    m_matches = m_find.isEmpty() ? QList<Stretch>() : m_scene.occurrences(m_find, mostMatches);
    m_match = qMin(m_match, m_matches.size() - 1);
}

void AnswerView::showMatch(int number)
{
    recountMatches();
    if (!m_matches.isEmpty()) {
        goTo(qBound(qsizetype(0), qsizetype(number) - 1, m_matches.size() - 1));
    }
}

void AnswerView::goTo(qsizetype match)
{
    m_match = match;
    reveal(m_matches[match].from);
    viewport()->update();
}

void AnswerView::wrapAllCode()
{
    for (qsizetype index = 0; index < m_scene.count(); ++index) {
        m_scene.item(index).toggleWrap();
    }
    m_scene.setStyle(AnswerStyle::of(*this));
    settle();
}

} // namespace assay::ui
