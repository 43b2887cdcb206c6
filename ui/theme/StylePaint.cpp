// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StylePaint.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QStyleOption>

namespace assay::ui {

/// A hairline sits in the middle of its pixel.
QRectF StylePaint::crisp(const QRect &rect, qreal inset)
{
    return QRectF(rect).adjusted(inset, inset, -inset, -inset);
}

void StylePaint::roundRect(QPainter *painter, const QRectF &rect, const QColor &line, const QColor &fill, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(rect, Theme::radius, Theme::radius);
    painter->restore();
}

/// Separators are too faint for what can be clicked: its edge stands off by 3:1.
QColor StylePaint::controlEdge(const QStyleOption *option)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    return enabled ? (Theme::isDark() ? QColor(0x72, 0x76, 0x7d) : QColor(0x8c, 0x8f, 0x93)) : Theme::separator();
}

QColor StylePaint::hoverFill()
{
    QColor veil = Theme::isDark() ? QColor(Qt::white) : QColor(Qt::black);
    veil.setAlphaF(Theme::isDark() ? 0.08F : 0.055F);
    return veil;
}

QColor StylePaint::pressedFill()
{
    QColor veil = hoverFill();
    veil.setAlphaF(veil.alphaF() * 1.9F);
    return veil;
}

void StylePaint::chevron(QPainter *painter, const QRectF &rect, bool up, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = rect.center();
    const qreal dy = up ? -1.75 : 1.75;
    painter->drawPolyline(QPolygonF{{c.x() - 3.5, c.y() - dy}, {c.x(), c.y() + dy}, {c.x() + 3.5, c.y() - dy}});
    painter->restore();
}

bool StylePaint::isFocused(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_Enabled);
}

bool StylePaint::isHovered(const QStyleOption *option)
{
    return (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
}

void StylePaint::pushButton(const QStyleOption *option, QPainter *painter)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool main = button && (button->features & QStyleOptionButton::DefaultButton) && enabled;
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const QRectF rect = crisp(option->rect);
    const QColor fill = main ? Theme::accent() : flat ? QColor() : option->palette.color(QPalette::Button);
    roundRect(painter, rect, main || flat ? QColor() : controlEdge(option), fill);
    if (option->state & (QStyle::State_Sunken | QStyle::State_On)) {
        roundRect(painter, rect, {}, pressedFill());
    } else if (isHovered(option)) {
        roundRect(painter, rect, {}, hoverFill());
    }
    if (isFocused(option) && main) {
        roundRect(painter, crisp(option->rect, 3), Theme::onAccent(), {}, 1.5);
    } else if (isFocused(option)) {
        roundRect(painter, crisp(option->rect, 1), Theme::accent(), {}, 2);
    }
}

void StylePaint::toolButton(const QStyleOption *option, QPainter *painter)
{
    const QRectF rect = crisp(option->rect);
    if (option->state & QStyle::State_Sunken) {
        roundRect(painter, rect, {}, pressedFill());
    } else if (isHovered(option) || (option->state & QStyle::State_On)) {
        roundRect(painter, rect, {}, hoverFill());
    }
    if (isFocused(option)) {
        roundRect(painter, crisp(option->rect, 1), Theme::accent(), {}, 2);
    }
}

void StylePaint::field(const QStyleOption *option, QPainter *painter, bool fill)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor ground = enabled ? option->palette.color(QPalette::Base) : option->palette.color(QPalette::Window);
    const bool focused = isFocused(option);
    roundRect(painter, crisp(option->rect, focused ? 1 : 0.5),
              focused ? Theme::accent()
              : fill  ? controlEdge(option)
                      : Theme::separator(),
              fill ? ground : QColor(), focused ? 2 : 1);
}

void StylePaint::check(const QStyleOption *option, QPainter *painter, bool round)
{
    const bool on = option->state & QStyle::State_On;
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor filled = enabled ? Theme::accent() : Theme::separator();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(on ? QPen(filled, 1) : QPen(controlEdge(option), 1));
    painter->setBrush(on ? filled : option->palette.color(QPalette::Base));
    const QRectF rect = crisp(option->rect, 1.5);
    const qreal corner = round ? rect.width() / 2 : 4;
    painter->drawRoundedRect(rect, corner, corner);
    if (on && round) {
        painter->setBrush(Theme::onAccent());
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(rect.center(), rect.width() / 5, rect.width() / 5);
    } else if (on) {
        const qreal w = rect.width();
        painter->setPen(QPen(Theme::onAccent(), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(QPolygonF{rect.topLeft() + QPointF(w * 0.24, w * 0.52),
                                        rect.topLeft() + QPointF(w * 0.43, w * 0.71),
                                        rect.topLeft() + QPointF(w * 0.77, w * 0.30)});
    }
    if (isFocused(option)) {
        painter->setPen(QPen(Theme::accent(), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(rect.adjusted(-1, -1, 1, 1), corner + 1, corner + 1);
    }
    painter->restore();
}

void StylePaint::tab(const QStyleOption *option, QPainter *painter)
{
    const bool selected = option->state & QStyle::State_Selected;
    if (isHovered(option) && !selected) {
        roundRect(painter, crisp(option->rect.adjusted(2, 4, -2, -4)), {}, hoverFill());
    }
    if (selected) {
        painter->fillRect(QRect(option->rect.left() + 8, option->rect.bottom() - 1, option->rect.width() - 16, 2),
                          Theme::accent());
    }
    if (isFocused(option)) {
        roundRect(painter, crisp(option->rect.adjusted(2, 4, -2, -4), 1), Theme::accent(), {}, 2);
    }
}

void StylePaint::headerSection(const QStyleOption *option, QPainter *painter)
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    if (isHovered(option)) {
        painter->fillRect(option->rect, hoverFill());
    }
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), Theme::separator());
}

QRect StylePaint::scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl sub)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const int length = across ? bar.rect.width() : bar.rect.height();
    const qint64 range = static_cast<qint64>(bar.maximum) - bar.minimum;
    const qint64 whole = range + bar.pageStep;
    const int knob = range <= 0
                         ? length
                         : std::clamp(static_cast<int>(length * static_cast<qint64>(bar.pageStep) / std::max<qint64>(whole, 1)),
                                      std::min(28, length), length);
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - knob, bar.upsideDown);
    const auto part = [&](int from, int size) {
        const QRect r = across ? QRect(from, 0, size, bar.rect.height()) : QRect(0, from, bar.rect.width(), size);
        return QStyle::visualRect(bar.direction, bar.rect, r.translated(bar.rect.topLeft()));
    };
    switch (sub) {
    case QStyle::SC_ScrollBarSlider:
        return part(at, knob);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSubPage:
        return part(0, at);
    case QStyle::SC_ScrollBarAddPage:
        return part(at + knob, length - at - knob);
    default:
        return {};
    }
}

} // namespace assay::ui
