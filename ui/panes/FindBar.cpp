// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/FindBar.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/IconButton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace assay::ui {

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_found(new QLabel(this))
{
    auto *label = new QLabel(tr("&Find"), this);
    label->setBuddy(m_edit);
    auto *previous = new IconButton(QStringLiteral("chevron-right"), tr("Previous occurrence"), this);
    auto *next = new IconButton(QStringLiteral("chevron-down"), tr("Next occurrence"), this);
    auto *shut = new IconButton(QStringLiteral("close"), tr("Close"), this);
    previous->setArrowType(Qt::UpArrow);
    next->setArrowType(Qt::DownArrow);
    shut->setAccessibleName(tr("Close find"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaximumWidth(360);
    m_edit->installEventFilter(this);
    m_found->setFont(Theme::tabular(Theme::scaled(m_found->font(), 0.85)));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->addWidget(label);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_found);
    layout->addStretch(1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(shut);

    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT nextRequested(true); });
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT nextRequested(false); });
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    Q_EMIT textChanged(m_edit->text());
}

void FindBar::close()
{
    hide();
    m_found->clear();
    Q_EMIT closed();
}

void FindBar::setFound(int occurrences, int answers)
{
    if (m_edit->text().isEmpty()) {
        m_found->clear();
    } else if (occurrences == 0) {
        m_found->setText(tr("Not found"));
    } else {
        m_found->setText(tr("%1 in %n answer(s)", "number of occurrences", answers).arg(occurrences));
    }
}

QString FindBar::foundText() const
{
    return m_found->text();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT nextRequested(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::separator());
}

} // namespace assay::ui
