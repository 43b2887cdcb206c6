// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PaneDrag.h"

#include "ui/panes/AnswerPane.h"
#include "ui/panes/PaneBoard.h"
#include "ui/panes/PaneHeader.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace assay::ui {

namespace {

constexpr auto positionName = "assayPosition";

} // namespace

PaneDrag::PaneDrag(PaneBoard *board) : QObject(board), m_board(board) {}

void PaneDrag::watch(AnswerPane *pane)
{
    pane->header()->setProperty(positionName, pane->position());
    pane->header()->installEventFilter(this);
}

bool PaneDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (m_dragging && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        // The window's own Escape stops the answers; the drag comes first.
        event->accept();
        end(false);
        return true;
    }
    auto *header = qobject_cast<QWidget *>(watched);
    if (header == nullptr || !header->property(positionName).isValid()) {
        return false;
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *press = static_cast<QMouseEvent *>(event);
        if (press->button() == Qt::LeftButton) {
            m_header = header;
            m_from = press->globalPosition().toPoint();
            m_place = -1;
        }
        // Taken, so that the moves come here too.
        return press->button() == Qt::LeftButton;
    }
    case QEvent::MouseMove: {
        const QPoint at = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
        if (m_header != header) {
            return false;
        }
        if (!m_dragging && (at - m_from).manhattanLength() >= QApplication::startDragDistance()) {
            begin(header);
        }
        if (m_dragging) {
            m_place = m_board->placeAt(m_board->mapFromGlobal(at));
            m_board->markPlace(m_place);
        }
        return true;
    }
    case QEvent::MouseButtonRelease:
        if (m_header == header) {
            end(true);
            return true;
        }
        return false;
    case QEvent::MouseButtonDblClick:
        m_header = nullptr;
        Q_EMIT doubleClicked(header->property(positionName).toInt());
        return true;
    default:
        return false;
    }
}

void PaneDrag::begin(QWidget *header)
{
    m_dragging = true;
    header->setCursor(Qt::ClosedHandCursor);
    // Escape comes to whoever has the keyboard.
    qApp->installEventFilter(this);
}

void PaneDrag::end(bool moves)
{
    QWidget *header = std::exchange(m_header, nullptr);
    if (!std::exchange(m_dragging, false)) {
        return;
    }
    qApp->removeEventFilter(this);
    header->unsetCursor();
    m_board->markPlace(-1);
    if (moves && m_place >= 0) {
        Q_EMIT moved(header->property(positionName).toInt(), m_place);
    }
}

} // namespace assay::ui
