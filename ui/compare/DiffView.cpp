// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/DiffView.h"

#include "ui/compare/DiffViewAccessible.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace assay::ui {

namespace {

constexpr int sideMargin = 16;
constexpr int codePadding = 8;
constexpr int indent = 20;
constexpr int barWidth = 3;
constexpr qreal blockGap = 10;
constexpr qsizetype mostLayouts = 600;

} // namespace

DiffView::DiffView(QWidget *parent) : QAbstractScrollArea(parent)
{
    installDiffViewAccessible();
    setObjectName(QStringLiteral("diffView"));
    setAccessibleName(tr("Differences"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    m_style = AnswerStyle::of(*this);
}

void DiffView::setDiff(AnswerDiff diff)
{
    m_diff = std::move(diff);
    m_place = -1;
    filter();
    verticalScrollBar()->setValue(0);
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT placeChanged();
}

void DiffView::setOnlyDifferences(bool only)
{
    m_onlyDifferences = only;
    m_place = -1;
    filter();
    Q_EMIT placeChanged();
}

QString DiffView::rowText(qsizetype shown) const
{
    const AnswerDiff::Row &row = rowOf(shown);
    const QString left = row.left.marker + row.left.text;
    const QString right = row.right.marker + row.right.text;
    switch (row.kind) {
    case AnswerDiff::Kind::Left:
        return tr("Only on the left: %1", "a part of an answer").arg(left);
    case AnswerDiff::Kind::Right:
        return tr("Only on the right: %1", "a part of an answer").arg(right);
    case AnswerDiff::Kind::Changed:
        return tr("On the left: %1", "a part of an answer").arg(left) + u'\n'
               + tr("On the right: %1", "a part of an answer").arg(right);
    case AnswerDiff::Kind::Same:
        break;
    }
    return left;
}

QRect DiffView::rectOfRow(qsizetype shown) const
{
    if (shown + 1 >= qsizetype(m_tops.size())) {
        return {};
    }
    const qreal top = m_tops[size_t(shown)];
    const QRectF row(0, top - verticalScrollBar()->value(), viewport()->width(), m_tops[size_t(shown) + 1] - top);
    return row.toAlignedRect();
}

void DiffView::filter()
{
    m_shown.clear();
    const auto differs = [this](qsizetype row) {
        return row >= 0 && row < m_diff.rows.size() && m_diff.rows[row].kind != AnswerDiff::Kind::Same;
    };
    for (qsizetype row = 0; row < m_diff.rows.size(); ++row) {
        if (!m_onlyDifferences || differs(row) || differs(row - 1) || differs(row + 1)) {
            m_shown.append(row);
        }
    }
    outdate();
}

void DiffView::outdate()
{
    m_layouts.clear();
    m_heights.assign(size_t(m_shown.size()), 0);
    m_exact.assign(size_t(m_shown.size()), false);
    for (qsizetype at = 0; at < m_shown.size(); ++at) {
        m_heights[size_t(at)] = estimate(rowOf(at));
    }
    place();
    viewport()->update();
}

void DiffView::place()
{
    m_tops.resize(m_heights.size() + 1);
    qreal top = blockGap;
    for (size_t at = 0; at < m_heights.size(); ++at) {
        m_tops[at] = top;
        top += m_heights[at];
    }
    m_tops.back() = top;
    m_moving = true;
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(top + blockGap)) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(int(m_style.codeLine));
    m_moving = false;
}

qsizetype DiffView::rowAt(qreal y) const
{
    const auto found = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::clamp<qsizetype>(found - m_tops.begin() - 1, 0, m_shown.size() - 1);
}

qreal DiffView::cellWidth() const
{
    return std::floor((viewport()->width() - 1) / 2.0);
}

qreal DiffView::textWidth(const AnswerDiff::Cell &cell) const
{
    const qreal room =
        cellWidth() - 2 * sideMargin - indent * cell.depth - (cell.look == AnswerDiff::Look::Code ? 2 * codePadding : 0);
    return std::max<qreal>(60, cell.look == AnswerDiff::Look::Code ? room : std::min(room, m_style.measure));
}

QFont DiffView::fontOf(const AnswerDiff::Cell &cell) const
{
    switch (cell.look) {
    case AnswerDiff::Look::Code:
        return m_style.code;
    case AnswerDiff::Look::Table:
        return m_style.table;
    case AnswerDiff::Look::Heading:
        return m_style.headingFont(cell.level);
    case AnswerDiff::Look::Prose:
        break;
    }
    return m_style.body;
}

qreal DiffView::marginAbove(const AnswerDiff::Row &row) const
{
    const bool begins = (row.left.present && row.left.first) || (row.right.present && row.right.first);
    return begins ? blockGap : 0;
}

qreal DiffView::estimate(const AnswerDiff::Row &row) const
{
    const auto of = [this](const AnswerDiff::Cell &cell) {
        const qreal letter = cell.look == AnswerDiff::Look::Code ? m_style.codeAdvance : m_style.measure / 80;
        const qreal lines = std::max(1.0, std::ceil(double(cell.text.size()) * letter / textWidth(cell)));
        return cell.present ? lines * AnswerStyle::lineHeight(fontOf(cell)) : 0.0;
    };
    return marginAbove(row) + std::max(of(row.left), of(row.right));
}

std::unique_ptr<QTextLayout> DiffView::layOut(const AnswerDiff::Cell &cell, bool isLeft) const
{
    if (!cell.present) {
        return nullptr;
    }
    auto layout = std::make_unique<QTextLayout>(cell.text, fontOf(cell));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(4 * m_style.codeAdvance);
    layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const AnswerDiff::Mark &mark : cell.marks) {
        QTextLayout::FormatRange range{int(mark.start), int(mark.length), {}};
        range.format.setBackground(Theme::tint(isLeft ? Theme::danger() : Theme::success(), 0.28));
        formats.append(range);
    }
    layout->setFormats(formats);
    const qreal height = cell.look == AnswerDiff::Look::Code ? m_style.codeLine : AnswerStyle::lineHeight(fontOf(cell));
    qreal y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(textWidth(cell));
        line.setPosition(QPointF(0, y + (height - line.height()) / 2));
        y += height;
    }
    layout->endLayout();
    return layout;
}

const DiffView::RowLayout &DiffView::layOut(qsizetype shown)
{
    if (const auto found = m_layouts.constFind(shown); found != m_layouts.cend()) {
        return **found;
    }
    if (m_layouts.size() > mostLayouts) {
        m_layouts.clear();
    }
    const AnswerDiff::Row &row = rowOf(shown);
    auto layout = std::make_shared<RowLayout>();
    layout->left = layOut(row.left, true);
    layout->right = layOut(row.right, false);
    const auto heightOf = [this](const QTextLayout *text, const AnswerDiff::Cell &cell) {
        const qreal line = cell.look == AnswerDiff::Look::Code ? m_style.codeLine : AnswerStyle::lineHeight(fontOf(cell));
        return text == nullptr ? 0 : std::max(1, text->lineCount()) * line;
    };
    m_heights[size_t(shown)] =
        marginAbove(row) + std::max(heightOf(layout->left.get(), row.left), heightOf(layout->right.get(), row.right));
    m_exact[size_t(shown)] = true;
    return **m_layouts.insert(shown, std::move(layout));
}

void DiffView::paintCell(QPainter &painter, const AnswerDiff::Row &row, const AnswerDiff::Cell &cell, const QTextLayout *layout,
                         QRectF rect, bool isLeft) const
{
    const QColor colour = isLeft ? Theme::danger() : Theme::success();
    if (!cell.present) {
        return;
    }
    const bool differs = row.kind != AnswerDiff::Kind::Same;
    const bool lonely = row.kind == AnswerDiff::Kind::Left || row.kind == AnswerDiff::Kind::Right;
    QRectF body = rect.adjusted(sideMargin + indent * cell.depth, marginAbove(row), -sideMargin, 0);
    if (cell.look == AnswerDiff::Look::Code) {
        painter.fillRect(body, m_style.raised);
        body.adjust(codePadding, 0, -codePadding, 0);
    }
    if (lonely) {
        painter.fillRect(QRectF(rect.left(), rect.top() + marginAbove(row), rect.width(), rect.height() - marginAbove(row)),
                         Theme::tint(colour, 0.12));
    }
    if (differs) {
        painter.fillRect(QRectF(rect.left() + 4, rect.top() + marginAbove(row), barWidth, rect.height() - marginAbove(row)),
                         colour);
    }
    if (!cell.marker.isEmpty()) {
        painter.setFont(m_style.body);
        painter.setPen(m_style.secondary);
        painter.drawText(QRectF(body.left() - indent, body.top(), indent, AnswerStyle::lineHeight(m_style.body)),
                         Qt::AlignVCenter | Qt::AlignLeading | Qt::TextDontClip, cell.marker);
    }
    painter.setPen(m_style.text);
    layout->draw(&painter, body.topLeft());
}

void DiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const qreal half = cellWidth();
    painter.fillRect(QRectF(half, event->rect().top(), 1, event->rect().height()), m_style.separator);
    if (m_shown.isEmpty()) {
        return;
    }
    const int offset = verticalScrollBar()->value();
    bool moved = false;
    qreal y = m_tops[size_t(rowAt(offset))] - offset;
    for (qsizetype at = rowAt(offset); at < m_shown.size() && y < viewport()->height(); ++at) {
        const bool known = m_exact[size_t(at)];
        const std::shared_ptr<RowLayout> kept = (layOut(at), m_layouts.value(at));
        moved = moved || !known;
        const qreal height = m_heights[size_t(at)];
        const AnswerDiff::Row &row = rowOf(at);
        paintCell(painter, row, row.left, kept->left.get(), QRectF(0, y, half, height), true);
        paintCell(painter, row, row.right, kept->right.get(), QRectF(half + 1, y, half, height), false);
        y += height;
    }
    if (moved) {
        QMetaObject::invokeMethod(this, &DiffView::place, Qt::QueuedConnection);
    }
}

void DiffView::scrollContentsBy(int /*dx*/, int dy)
{
    if (m_moving || m_shown.isEmpty()) {
        return;
    }
    if (dy > 0) {
        // What comes into sight above has only an estimated height: it must not push down what is being read.
        const int offset = verticalScrollBar()->value();
        const qsizetype last = rowAt(offset + dy);
        qreal grown = 0;
        for (qsizetype at = rowAt(offset); at < last && last - at < mostLayouts; ++at) {
            if (!m_exact[size_t(at)]) {
                const qreal before = m_heights[size_t(at)];
                layOut(at);
                grown += m_heights[size_t(at)] - before;
            }
        }
        if (grown != 0) {
            place();
            m_moving = true;
            verticalScrollBar()->setValue(int(std::round(offset + grown)));
            m_moving = false;
        }
    }
    viewport()->update();
}

void DiffView::step(bool backwards)
{
    const QList<qsizetype> places = m_diff.places();
    if (places.isEmpty()) {
        return;
    }
    const auto count = int(places.size());
    m_place = m_place < 0 ? (backwards ? count - 1 : 0) : (m_place + (backwards ? -1 : 1) + count) % count;
    const qsizetype shown = m_shown.indexOf(places[m_place]);
    if (shown >= 0) {
        verticalScrollBar()->setValue(int(m_tops[size_t(shown)]) - viewport()->height() / 4);
    }
    Q_EMIT placeChanged();
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_N || event->key() == Qt::Key_P) {
        step(event->key() == Qt::Key_P);
    } else if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        verticalScrollBar()->setValue(event->key() == Qt::Key_Home ? 0 : verticalScrollBar()->maximum());
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_shown.isEmpty()) {
        return;
    }
    // The row on top stays on top.
    const qsizetype top = m_tops.size() > 1 ? rowAt(verticalScrollBar()->value()) : 0;
    outdate();
    verticalScrollBar()->setValue(top == 0 ? 0 : int(m_tops[size_t(top)]));
}

void DiffView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_style = AnswerStyle::of(*this);
        outdate();
    }
}

} // namespace assay::ui
