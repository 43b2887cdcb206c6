// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/NoticePanel.h"

#include "ui/theme/Theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace assay::ui {

namespace {

constexpr int outside = 12;

QLabel *makeText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    // A word longer than the pane must not make the pane wider.
    label->setMinimumWidth(40);
    return label;
}

} // namespace

NoticePanel::NoticePanel(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_what(makeText(this)),
      m_advice(makeText(this)),
      m_action(new QPushButton(this)),
      m_more(new QPushButton(tr("Details"), this)),
      m_details(makeText(this))
{
    m_icon->setFixedSize(16, 20);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_what->setFont(strong);
    m_details->setFont(Theme::fixed(Theme::scaled(font(), 0.92)));
    m_more->setCheckable(true);
    m_more->setFlat(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_action);
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(outside + 12, 10, outside + 12, outside + 10);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_what, 0, 1);
    layout->addWidget(m_advice, 1, 1);
    layout->addLayout(buttons, 2, 1);
    layout->addWidget(m_details, 3, 1);
    m_details->hide();

    connect(m_more, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_action, &QPushButton::clicked, this, &NoticePanel::act);
}

void NoticePanel::showError(const ErrorText &text)
{
    m_error = true;
    m_remedy = text.remedy;
    m_what->setText(text.what);
    m_advice->setText(text.advice);
    m_advice->setVisible(!text.advice.isEmpty());
    m_details->setText(text.details);
    m_more->setChecked(false);
    m_more->setVisible(!text.details.isEmpty());
    m_action->setVisible(text.remedy != ErrorText::Remedy::None);
    m_action->setText(text.remedy == ErrorText::Remedy::OpenSettings ? tr("Open settings") : tr("Try again"));
    setAccessibleName(this->text());
    showIcon();
}

void NoticePanel::showRemark(const QString &text)
{
    m_error = false;
    m_remedy = ErrorText::Remedy::None;
    m_what->setText(text);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_advice, m_action, m_more, m_details}) {
        widget->hide();
    }
    setAccessibleName(text);
    showIcon();
}

void NoticePanel::showIcon()
{
    const QColor colour = m_error ? Theme::danger() : Theme::warning();
    m_icon->setPixmap(Theme::icon(m_error ? QStringLiteral("error") : QStringLiteral("warning"), colour)
                          .pixmap(QSize(16, 16), devicePixelRatio()));
}

QString NoticePanel::text() const
{
    return m_advice->text().isEmpty() || !m_error ? m_what->text() : m_what->text() + u' ' + m_advice->text();
}

QString NoticePanel::details() const
{
    return m_details->text();
}

QList<QWidget *> NoticePanel::stops() const
{
    return {m_action, m_more};
}

void NoticePanel::act()
{
    if (m_remedy == ErrorText::Remedy::OpenSettings) {
        Q_EMIT settingsRequested();
    } else {
        Q_EMIT retryRequested();
    }
}

void NoticePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::tint(m_error ? Theme::danger() : Theme::warning(), 0.10));
    painter.drawRoundedRect(QRect(outside, 0, width() - 2 * outside, height() - outside), Theme::radius, Theme::radius);
}

void NoticePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showIcon();
    }
}

} // namespace assay::ui
