// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Popover.h"

#include "ui/theme/Theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace assay::ui {

Popover::Popover(QWidget *window) : QFrame(window), m_layout(new QVBoxLayout(this))
{
    setProperty("assayBare", true);
    m_layout->setContentsMargins(16, 16, 16, 16);
    setFocusPolicy(Qt::ClickFocus);
    hide();
}

void Popover::setContent(QWidget *content)
{
    m_layout->addWidget(content);
}

void Popover::openAt(QWidget *anchor)
{
    m_anchor = anchor;
    m_focusBefore = QApplication::focusWidget();
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    adjustSize();
    resize(size().boundedTo(room.size()));
    const QRect from(anchor->mapTo(parentWidget(), QPoint(0, 0)), anchor->size());
    QRect place(QPoint(from.right() - width() + 1, from.bottom() + 5), size());
    if (layoutDirection() == Qt::RightToLeft) {
        place.moveLeft(from.left());
    }
    if (place.bottom() > room.bottom() && from.top() - height() - 4 >= room.top()) {
        place.moveBottom(from.top() - 5);
    }
    place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - width() + 1)));
    place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - height() + 1)));
    setGeometry(place);
    show();
    raise();
    focusNextChild();
    qApp->installEventFilter(this);
}

bool Popover::event(QEvent *event)
{
    // The window's own Escape stops the answers; an open sheet comes first.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        const bool inside = widget == this || isAncestorOf(widget) || widget->window() != window();
        const bool onAnchor = m_anchor && widget == m_anchor;
        if (!inside && !onAnchor) {
            hide();
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    QFrame::keyPressEvent(event);
}

void Popover::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    if (m_focusBefore && isAncestorOf(QApplication::focusWidget())) {
        m_focusBefore->setFocus();
    }
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::separator().darker(Theme::isDark() ? 60 : 115));
    painter.setBrush(Theme::isDark() ? Theme::raised() : Theme::surface());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius + 2, Theme::radius + 2);
}

} // namespace assay::ui
