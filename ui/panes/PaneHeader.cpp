// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PaneHeader.h"

#include "ui/panes/ElidedLabel.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/IconButton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>

namespace assay::ui {

namespace {

constexpr int edge = 3; // the contestant's hue along the top
constexpr int badgeSize = 20;

/// The provider's letters on the contestant's hue.
class MonogramBadge final : public QWidget {
public:
    MonogramBadge(const PaneIdentity &identity, QWidget *parent)
        : QWidget(parent), m_monogram(identity.monogram), m_position(identity.number - 1)
    {
        setFixedSize(badgeSize, badgeSize);
        setToolTip(identity.provider.toHtmlEscaped());
        setAccessibleName(identity.provider);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Badge::paint(&painter, rect(), m_monogram, Theme::contestant(m_position), font());
    }

private:
    QString m_monogram;
    int m_position;
};

/// "simulated", so that nobody takes it for a real answer.
class SimulatedMark final : public QWidget {
public:
    SimulatedMark(const QString &text, QWidget *parent) : QWidget(parent), m_text(text)
    {
        setFont(Theme::scaled(font(), 0.85));
        setFixedSize(fontMetrics().horizontalAdvance(text) + 12, fontMetrics().height() + 2);
        setAccessibleName(text);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::tint(Theme::warning(), 0.16));
        painter.drawRoundedRect(rect(), 4, 4);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    QString m_text;
};

IconButton *makeButton(const QString &icon, const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new IconButton(icon, text, parent);
    button->setAccessibleName(name);
    button->setMinimumSize(28, 28);
    button->setMaximumSize(28, 28);
    return button;
}

} // namespace

PaneHeader::PaneHeader(const PaneIdentity &identity, QWidget *parent)
    : QWidget(parent),
      m_identity(identity),
      m_name(new ElidedLabel(this)),
      m_route(new ElidedLabel(this)),
      m_stateIcon(new QLabel(this)),
      m_stateWord(new ElidedLabel(this)),
      m_found(new QLabel(this)),
      m_stop(makeButton(QStringLiteral("stop"), tr("Stop"), tr("Stop answer %1").arg(identity.number), this)),
      m_retry(makeButton(QStringLiteral("retry"), tr("Try again"), tr("Try answer %1 again").arg(identity.number), this)),
      m_copy(makeButton(QStringLiteral("copy"), tr("Copy"), tr("Copy answer %1").arg(identity.number), this)),
      m_expand(makeButton(QStringLiteral("expand"), tr("Show alone"), tr("Show answer %1 alone").arg(identity.number), this)),
      m_more(makeButton(QStringLiteral("more"), tr("More"), tr("More for answer %1").arg(identity.number), this)),
      m_menu(new QMenu(this))
{
    m_name->setText(identity.name);
    m_name->setWeight(QFont::DemiBold);
    setFallback({});
    m_route->setSecondary(true);
    m_route->setFont(Theme::scaled(m_route->font(), 0.85));
    m_stateIcon->setFixedSize(16, 16);
    m_stateWord->setFont(Theme::tabular(Theme::scaled(m_stateWord->font(), 0.85)));
    connect(m_more, &QToolButton::clicked, m_menu, [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });

    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(new MonogramBadge(identity, this));
    first->addWidget(m_name, 0);
    first->addWidget(m_route, 1);
    if (identity.simulated) {
        first->addWidget(new SimulatedMark(tr("simulated"), this));
    }
    auto *second = new QHBoxLayout;
    second->setSpacing(0);
    second->addSpacing(2);
    second->addWidget(m_stateIcon);
    second->addSpacing(8);
    second->addWidget(m_stateWord, 1);
    m_found->setFont(m_stateWord->font());
    m_found->setContentsMargins(4, 0, 8, 0);
    m_found->hide();
    second->addWidget(m_found);
    for (IconButton *button : {m_stop, m_retry, m_copy, m_expand, m_more}) {
        second->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, edge + 9, 8, 4);
    layout->setSpacing(2);
    first->setContentsMargins(0, 0, 8, 0);
    layout->addLayout(first);
    layout->addLayout(second);

    connect(m_stop, &QToolButton::clicked, this, &PaneHeader::stopRequested);
    connect(m_retry, &QToolButton::clicked, this, &PaneHeader::retryRequested);
    connect(m_copy, &QToolButton::clicked, this, &PaneHeader::copyRequested);
    connect(m_expand, &QToolButton::clicked, this, &PaneHeader::expandRequested);
    setRunning(true, false);
}

void PaneHeader::setState(const AnswerState &state, const QString &reason)
{
    m_state = state;
    m_stateWord->setText(state.word);
    m_stateWord->setToolTip(reason.isEmpty() ? state.word : reason.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    showIcon();
}

void PaneHeader::showIcon()
{
    if (!m_state.icon.isEmpty()) {
        m_stateIcon->setPixmap(Theme::icon(m_state.icon, m_state.colour).pixmap(QSize(16, 16), devicePixelRatio()));
        return;
    }
    QPixmap dot(QSize(16, 16) * devicePixelRatio());
    dot.setDevicePixelRatio(devicePixelRatio());
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_state.colour);
    painter.drawEllipse(QPointF(8, 8), 4, 4);
    painter.end();
    m_stateIcon->setPixmap(dot);
}

void PaneHeader::setFallback(const core::Route &route)
{
    m_route->setText(route == core::Route()
                         ? QStringLiteral("%1 · %2").arg(m_identity.provider, m_identity.route.model.toString())
                         : tr("fallback: %1", "a route").arg(route.toString()));
}

QString PaneHeader::routeText() const
{
    return m_route->text();
}

QString PaneHeader::stateWord() const
{
    return m_stateWord->text();
}

void PaneHeader::setRunning(bool running, bool canRetry)
{
    m_stop->setVisible(running);
    m_retry->setVisible(!running && canRetry);
}

void PaneHeader::setExpanded(bool expanded)
{
    const int number = m_identity.number;
    m_expand->setLabel(expanded ? QStringLiteral("collapse") : QStringLiteral("expand"),
                       expanded ? tr("Show all answers") : tr("Show alone"));
    m_expand->setAccessibleName(expanded ? tr("Show all answers, from answer %1").arg(number)
                                         : tr("Show answer %1 alone").arg(number));
}

void PaneHeader::setFound(const QString &found)
{
    m_found->setText(found);
    m_found->setVisible(!found.isEmpty());
}

QString PaneHeader::foundText() const
{
    return m_found->text();
}

void PaneHeader::setViewFocused(bool focused)
{
    m_viewFocused = focused;
    update();
}

QList<QWidget *> PaneHeader::stops() const
{
    return {m_stop, m_retry, m_copy, m_expand, m_more};
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(QRect(0, 0, width(), edge), Theme::contestant(m_identity.number - 1));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::separator());
    if (m_viewFocused) {
        painter.fillRect(QRect(0, height() - 2, width(), 2), Theme::accent());
    }
}

void PaneHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showIcon();
    }
}

} // namespace assay::ui
