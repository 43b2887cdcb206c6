// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Chip.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"

#include <QIcon>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int chipHeight = 32;
constexpr int widest = 320;
constexpr int badge = 20;
constexpr int cross = 24;

} // namespace

Chip::Chip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Chip::setMonogram(const QString &monogram, const QColor &colour)
{
    m_monogram = monogram;
    m_colour = colour;
    update();
}

void Chip::setIconName(const QString &icon)
{
    m_icon = icon;
    update();
}

void Chip::setTexts(const QString &name, const QString &detail)
{
    m_name = name;
    m_detail = detail;
    describe();
    updateGeometry();
    update();
}

void Chip::setTrouble(const QString &message, bool refusal)
{
    if (m_trouble == message && m_refusal == refusal) {
        return;
    }
    m_trouble = message;
    m_refusal = refusal;
    describe();
    updateGeometry();
    update();
}

void Chip::describe()
{
    const QString whole = m_detail.isEmpty() ? m_name : m_name + u" · "_s + m_detail;
    setText(m_name);
    setAccessibleName(whole);
    setAccessibleDescription(m_trouble);
    setToolTip(m_trouble.isEmpty() ? whole : whole + u'\n' + m_trouble);
}

int Chip::textStart() const
{
    return (m_monogram.isEmpty() && m_icon.isEmpty() ? 12 : 6 + badge + 8) + (m_trouble.isEmpty() ? 0 : 22);
}

QSize Chip::sizeHint() const
{
    int width = textStart() + fontMetrics().horizontalAdvance(m_name) + cross + 8;
    if (!m_detail.isEmpty()) {
        width += 12 + QFontMetrics(Theme::scaled(font(), 0.85)).horizontalAdvance(m_detail);
    }
    return {std::min(width, widest), chipHeight};
}

QSize Chip::minimumSizeHint() const
{
    return {96, chipHeight};
}

QRect Chip::crossRect() const
{
    const QRect rect(width() - cross - 4, (height() - cross) / 2, cross, cross);
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    paintMark(painter);
    paintTexts(painter);
    if (m_overCross) {
        QColor veil = palette().color(QPalette::Text);
        veil.setAlphaF(0.12F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(veil);
        painter.drawRoundedRect(crossRect().adjusted(2, 2, -2, -2), 4, 4);
    }
    const QRect at = crossRect();
    Theme::icon(u"close"_s, m_overCross ? palette().color(QPalette::Text) : Theme::secondaryText())
        .paint(&painter, QRect(at.center() - QPoint(5, 5), QSize(12, 12)));
}

void Chip::paintGround(QPainter &painter) const
{
    const QColor edge = m_trouble.isEmpty() ? Theme::separator() : m_refusal ? Theme::danger() : Theme::warning();
    QColor ground = m_colour.isValid() ? Theme::tint(m_colour, Theme::isDark() ? 0.16 : 0.09) : Theme::raised();
    if (underMouse() && isEnabled()) {
        ground = m_colour.isValid() ? Theme::tint(m_colour, Theme::isDark() ? 0.24 : 0.15)
                                    : Theme::tint(palette().color(QPalette::Text), 0.08);
    }
    const bool focused = hasFocus();
    painter.setPen(QPen(focused                                     ? Theme::accent()
                        : m_colour.isValid() && m_trouble.isEmpty() ? Theme::tint(m_colour, 0.45)
                                                                    : edge,
                        focused ? 2 : 1));
    painter.setBrush(ground);
    const qreal inset = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Theme::radius, Theme::radius);
}

void Chip::paintMark(QPainter &painter) const
{
    const auto place = [this](int left, int size) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, (height() - size) / 2, size, size));
    };
    if (!m_monogram.isEmpty()) {
        Badge::paint(&painter, place(6, badge), m_monogram, m_colour, font());
    } else if (!m_icon.isEmpty()) {
        Theme::icon(m_icon, Theme::secondaryText()).paint(&painter, place(8, 16));
    }
    if (!m_trouble.isEmpty()) {
        Theme::icon(m_refusal ? u"error"_s : u"warning"_s, m_refusal ? Theme::danger() : Theme::warning())
            .paint(&painter, place(textStart() - 22, 16));
    }
}

void Chip::paintTexts(QPainter &painter) const
{
    const int start = textStart();
    const int room = width() - start - cross - 6;
    const QString name = fontMetrics().elidedText(m_name, Qt::ElideRight, room);
    const int nameWidth = fontMetrics().horizontalAdvance(name);
    const auto draw = [&](int left, int width, const QString &text) {
        const QRect at = QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
        painter.drawText(at, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading), text);
    };
    painter.setFont(font());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    draw(start, room, name);
    const int rest = room - nameWidth - 8;
    if (!m_detail.isEmpty() && rest > 12) {
        const QFont small = Theme::scaled(font(), 0.85);
        painter.setFont(small);
        painter.setPen(Theme::secondaryText());
        draw(start + nameWidth + 8, rest, QFontMetrics(small).elidedText(m_detail, Qt::ElideRight, rest));
    }
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            click();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    m_pressedCross = event->button() == Qt::LeftButton && crossRect().contains(event->pos());
    if (!m_pressedCross) {
        QAbstractButton::mousePressEvent(event);
    }
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressedCross) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    m_pressedCross = false;
    if (crossRect().contains(event->pos())) {
        Q_EMIT removeRequested();
    }
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    const bool over = crossRect().contains(event->pos());
    if (over != m_overCross) {
        m_overCross = over;
        update();
    }
    QAbstractButton::mouseMoveEvent(event);
}

void Chip::leaveEvent(QEvent *event)
{
    m_overCross = false;
    QAbstractButton::leaveEvent(event);
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        update();
    }
    return QAbstractButton::event(event);
}

} // namespace assay::ui
