// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spend/SpendChart.h"

#include "ui/Format.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostBars = 100; // more are drawn by week
constexpr qreal scaleWidth = 72;
constexpr qreal datesHeight = 24;
constexpr int lines = 4;

/// The next higher of 1, 2, 4 and 8 times a power of ten: lines of the scale that can be read.
core::Money roundedUp(core::Money highest)
{
    std::int64_t step = 1;
    while (step <= highest.pico() / 10) {
        step *= 10;
    }
    for (const std::int64_t factor : {1, 2, 4, 8, 10}) {
        if (step * factor >= highest.pico()) {
            return core::Money::fromPico(step * factor);
        }
    }
    return highest;
}

qreal share(core::Money part, core::Money whole)
{
    return whole.isZero() ? 0 : qreal(part.pico()) / qreal(whole.pico());
}

} // namespace

SpendChart::SpendChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"spendChart"_s);
    setAccessibleName(tr("Spend by day"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SpendChart::setRows(const QList<core::SpendRow> &rows, QDate from, QDate to)
{
    m_bars.clear();
    m_current = -1;
    const int days = static_cast<int>(from.daysTo(to)) + 1;
    const int width = days > mostBars ? 7 : 1;
    // From the end, so that the last bar is a whole week.
    for (QDate end = to; end >= from; end = end.addDays(-width)) {
        m_bars.prepend({std::max(from, end.addDays(1 - width)), end, {}});
    }
    for (const core::SpendRow &row : rows) {
        const auto bar =
            std::ranges::find_if(m_bars, [&](const Bar &each) { return row.day >= each.from && row.day <= each.to; });
        if (bar != m_bars.end()) {
            bar->sum.add(row);
        }
    }
    core::Money highest;
    for (const Bar &bar : std::as_const(m_bars)) {
        highest = std::max(highest, bar.sum.total);
    }
    m_top = roundedUp(highest);
    setAccessibleDescription(m_bars.isEmpty() ? QString()
                                              : tr("%1 to %2, at most %3 a bar. Arrow keys go from bar to bar.")
                                                    .arg(QLocale().toString(from, QLocale::ShortFormat),
                                                         QLocale().toString(to, QLocale::ShortFormat), Format::money(highest)));
    update();
}

QRectF SpendChart::area() const
{
    return QRectF(rect()).adjusted(scaleWidth, 12, -4, -datesHeight);
}

QRectF SpendChart::slotOf(qsizetype bar) const
{
    const QRectF all = area();
    const qreal width = all.width() / qreal(std::max<qsizetype>(1, m_bars.size()));
    return {all.left() + width * qreal(bar), all.top(), width, all.height()};
}

qsizetype SpendChart::barAt(const QPointF &point) const
{
    const QRectF all = area();
    if (m_bars.isEmpty() || point.x() < all.left() || point.x() >= all.right()) {
        return -1;
    }
    return std::clamp<qsizetype>(qsizetype((point.x() - all.left()) / all.width() * qreal(m_bars.size())), 0,
                                 m_bars.size() - 1);
}

QString SpendChart::textOf(const Bar &bar) const
{
    const QString date = bar.from == bar.to ? QLocale().toString(bar.from, QLocale::LongFormat)
                                            : tr("%1 to %2")
                                                  .arg(QLocale().toString(bar.from, QLocale::ShortFormat),
                                                       QLocale().toString(bar.to, QLocale::ShortFormat));
    if (bar.sum.attempts == 0) {
        return tr("%1: nothing").arg(date);
    }
    QStringList parts{date, Format::money(bar.sum.total)};
    if (!bar.sum.computed.isZero()) {
        parts.append(tr("of which estimated: %1").arg(Format::money(bar.sum.computed)));
    }
    if (bar.sum.unknown > 0) {
        parts.append(tr("%n of unknown cost", nullptr, bar.sum.unknown));
    }
    return parts.join(u'\n');
}

void SpendChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::tabular(Theme::scaled(font(), 0.85)));
    paintScale(painter);
    paintBars(painter);
    paintDates(painter);
}

void SpendChart::paintScale(QPainter &painter) const
{
    const QRectF all = area();
    for (int line = 0; line <= lines; ++line) {
        const qreal y = std::round(all.bottom() - all.height() * line / lines);
        painter.fillRect(QRectF(all.left(), y, all.width(), 1), Theme::separator());
        if (line > 0 && !m_top.isZero()) {
            painter.setPen(Theme::secondaryText());
            painter.drawText(QRectF(0, y - 10, scaleWidth - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                             Format::money(core::Money::fromPico(m_top.pico() / lines * line)));
        }
    }
}

void SpendChart::paintBars(QPainter &painter) const
{
    const QColor reported = Theme::accent();
    const QColor estimated = Theme::tint(Theme::accent(), 0.35);
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars.at(i);
        const QRectF place = slotOf(i);
        if (i == m_current) {
            painter.fillRect(place, Theme::tint(Theme::accent(), 0.08));
        }
        const qreal inset = std::min<qreal>(place.width() * 0.15, 6);
        const QRectF column = place.adjusted(inset, 0, -inset, 0);
        // What there is can be seen, however little it is.
        const qreal height = bar.sum.total.isZero() ? 0 : std::max<qreal>(2, column.height() * share(bar.sum.total, m_top));
        const qreal known = height * share(bar.sum.reported(), bar.sum.total);
        painter.fillRect(QRectF(column.left(), column.bottom() - known, column.width(), known), reported);
        painter.fillRect(QRectF(column.left(), column.bottom() - height, column.width(), height - known), estimated);
        if (bar.sum.unknown > 0) {
            painter.setPen(Theme::warning());
            painter.drawText(QRectF(place.left(), column.bottom() - height - 16, place.width(), 14), Qt::AlignCenter, u"?"_s);
        }
    }
}

void SpendChart::paintDates(QPainter &painter) const
{
    painter.setPen(Theme::secondaryText());
    const QFontMetricsF metrics(painter.font());
    qreal free = area().left();
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const QDate day = m_bars.at(i).from;
        // The year as well where a new one begins.
        const QString text = QLocale().toString(day, day.dayOfYear() <= 7 && m_bars.size() > 40 ? u"d MMM yyyy"_s : u"d MMM"_s);
        const qreal width = metrics.horizontalAdvance(text);
        const qreal left = slotOf(i).center().x() - width / 2;
        if (left >= free && left + width <= area().right() + 4) {
            painter.drawText(QPointF(left, height() - 8), text);
            free = left + width + 24;
        }
    }
}

void SpendChart::setCurrent(qsizetype bar)
{
    if (bar == m_current) {
        return;
    }
    m_current = bar;
    update();
    if (bar >= 0 && hasFocus()) {
        QAccessibleAnnouncementEvent event(this, textOf(m_bars.at(bar)).replace(u'\n', u", "_s));
        QAccessible::updateAccessibility(&event);
    }
}

void SpendChart::mouseMoveEvent(QMouseEvent *event)
{
    const qsizetype bar = barAt(event->position());
    setCurrent(bar);
    if (bar >= 0) {
        QToolTip::showText(event->globalPosition().toPoint(), textOf(m_bars.at(bar)), this);
    } else {
        QToolTip::hideText();
    }
}

void SpendChart::mousePressEvent(QMouseEvent *event)
{
    const qsizetype bar = barAt(event->position());
    if (event->button() == Qt::LeftButton && bar >= 0 && m_bars.at(bar).sum.attempts > 0) {
        Q_EMIT chosen(m_bars.at(bar).from, m_bars.at(bar).to);
    }
}

void SpendChart::leaveEvent(QEvent *)
{
    setCurrent(-1);
}

void SpendChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && !m_bars.isEmpty() && event->reason() != Qt::MouseFocusReason) {
        setCurrent(m_bars.size() - 1);
    }
}

void SpendChart::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_bars.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::max<qsizetype>(0, m_current - 1));
        break;
    case Qt::Key_Right:
        setCurrent(std::min(last, m_current + 1));
        break;
    case Qt::Key_Home:
        setCurrent(last < 0 ? -1 : 0);
        break;
    case Qt::Key_End:
        setCurrent(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && m_bars.at(m_current).sum.attempts > 0) {
            Q_EMIT chosen(m_bars.at(m_current).from, m_bars.at(m_current).to);
        }
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_current >= 0) {
        QToolTip::showText(mapToGlobal(slotOf(m_current).center().toPoint()), textOf(m_bars.at(m_current)), this);
    }
}

} // namespace assay::ui
