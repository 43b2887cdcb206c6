// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/StartCard.h"

#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace assay::ui {

StartCard::StartCard(const QString &icon, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_line(new QHBoxLayout(this)), m_body(new QVBoxLayout)
{
    auto *head = new QLabel(title, this);
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    head->setFont(font);
    auto *words = new QLabel(text, this);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    m_body->setSpacing(4);
    m_body->addWidget(head);
    m_body->addWidget(words);
    m_line->setContentsMargins(56, 14, 16, 14);
    m_line->setSpacing(16);
    m_line->addLayout(m_body, 1);
}

void StartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::separator());
    painter.setBrush(Theme::surface());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius + 2, Theme::radius + 2);
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(18, 16, 20, 20));
    Theme::icon(m_icon, Theme::accent()).paint(&painter, place);
}

} // namespace assay::ui
