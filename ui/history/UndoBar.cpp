// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/UndoBar.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/IconButton.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace assay::ui {

using namespace Qt::StringLiterals;

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_undo(new QPushButton(Theme::icon(u"undo"_s), tr("Undo"), this))
{
    auto *close = new IconButton(u"close"_s, tr("Close this notice"), this);
    m_text->setWordWrap(true);
    m_undo->setObjectName(u"undoDelete"_s);
    m_undo->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undone();
    });
    hide();
}

void UndoBar::offer(const QString &done)
{
    m_text->setText(done);
    show();
    QAccessibleAnnouncementEvent said(this, done);
    QAccessible::updateAccessibility(&said);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::raised());
    painter.fillRect(QRect(0, 0, width(), 1), Theme::separator());
}

} // namespace assay::ui
