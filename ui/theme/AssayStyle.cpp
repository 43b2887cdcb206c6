// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/AssayStyle.h"

#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace assay::ui {

namespace {

constexpr int controlHeight = 32;
constexpr int scrollBarExtent = 10;

/// A hairline sits in the middle of its pixel.
QRectF crisp(const QRect &rect, qreal inset = 0.5)
{
    return QRectF(rect).adjusted(inset, inset, -inset, -inset);
}

void roundRect(QPainter *painter, const QRectF &rect, const QColor &line, const QColor &fill, qreal width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(rect, Theme::radius, Theme::radius);
    painter->restore();
}

/// Separators are too faint for what can be clicked: its edge stands off by 3:1.
QColor controlEdge(const QStyleOption *option)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    return enabled ? (Theme::isDark() ? QColor(0x72, 0x76, 0x7d) : QColor(0x8c, 0x8f, 0x93)) : Theme::separator();
}

QColor hoverFill()
{
    QColor veil = Theme::isDark() ? QColor(Qt::white) : QColor(Qt::black);
    veil.setAlphaF(Theme::isDark() ? 0.08F : 0.055F);
    return veil;
}

QColor pressedFill()
{
    QColor veil = hoverFill();
    veil.setAlphaF(veil.alphaF() * 1.9F);
    return veil;
}

void drawChevron(QPainter *painter, const QRectF &rect, bool up, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = rect.center();
    const qreal dy = up ? -1.75 : 1.75;
    painter->drawPolyline(QPolygonF{{c.x() - 3.5, c.y() - dy}, {c.x(), c.y() + dy}, {c.x() + 3.5, c.y() - dy}});
    painter->restore();
}

bool isFocused(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_Enabled);
}

bool isHovered(const QStyleOption *option)
{
    return (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
}

} // namespace

AssayStyle::AssayStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void AssayStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawPushButton(option, painter);
        return;
    case PE_PanelButtonTool:
        drawToolButton(option, painter);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelLineEdit:
        if (!widget || !widget->property("assayBare").toBool()) {
            drawField(option, painter, true);
        }
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (!widget || !widget->property("assayBare").toBool()) {
            drawField(option, painter, false);
        }
        return;
    case PE_FrameGroupBox:
        return;
    case PE_FrameFocusRect:
        roundRect(painter, crisp(option->rect, 1), Theme::accent(), {}, 2);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        return;
    case PE_IndicatorCheckBox:
        drawCheck(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(option, painter, true);
        return;
    case PE_FrameMenu:
        roundRect(painter, crisp(option->rect), Theme::separator(), {});
        return;
    case PE_IndicatorArrowDown:
        drawChevron(painter, option->rect, false, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowUp:
        drawChevron(painter, option->rect, true, option->palette.color(QPalette::ButtonText));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.color(QPalette::ToolTipBase));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AssayStyle::drawPushButton(const QStyleOption *option, QPainter *painter) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = option->state & State_Enabled;
    const bool main = button && (button->features & QStyleOptionButton::DefaultButton) && enabled;
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const QRectF rect = crisp(option->rect);
    const QColor fill = main ? Theme::accent() : flat ? QColor() : option->palette.color(QPalette::Button);
    roundRect(painter, rect, main || flat ? QColor() : controlEdge(option), fill);
    if (option->state & (State_Sunken | State_On)) {
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

void AssayStyle::drawToolButton(const QStyleOption *option, QPainter *painter) const
{
    const QRectF rect = crisp(option->rect);
    if (option->state & State_Sunken) {
        roundRect(painter, rect, {}, pressedFill());
    } else if (isHovered(option) || (option->state & State_On)) {
        roundRect(painter, rect, {}, hoverFill());
    }
    if (isFocused(option)) {
        roundRect(painter, crisp(option->rect, 1), Theme::accent(), {}, 2);
    }
}

void AssayStyle::drawField(const QStyleOption *option, QPainter *painter, bool fill) const
{
    const bool enabled = option->state & State_Enabled;
    const QColor ground = enabled ? option->palette.color(QPalette::Base) : option->palette.color(QPalette::Window);
    const bool focused = isFocused(option);
    roundRect(painter, crisp(option->rect, focused ? 1 : 0.5),
              focused ? Theme::accent()
              : fill  ? controlEdge(option)
                      : Theme::separator(),
              fill ? ground : QColor(), focused ? 2 : 1);
}

void AssayStyle::drawCheck(const QStyleOption *option, QPainter *painter, bool round) const
{
    const bool on = option->state & State_On;
    const bool enabled = option->state & State_Enabled;
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

void AssayStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_HeaderSection:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            const bool across = frame->frameShape == QFrame::HLine;
            const QPoint c = option->rect.center();
            painter->fillRect(across ? QRect(option->rect.left(), c.y(), option->rect.width(), 1)
                                     : QRect(c.x(), option->rect.top(), 1, option->rect.height()),
                              Theme::separator());
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && (button->features & QStyleOptionButton::DefaultButton) && (button->state & State_Enabled)) {
            QStyleOptionButton main = *button;
            main.palette.setColor(QPalette::ButtonText, Theme::onAccent());
            QProxyStyle::drawControl(element, &main, painter, widget);
            return;
        }
        break;
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case CE_Splitter: {
        const QPoint c = option->rect.center();
        const bool across = option->state & State_Horizontal;
        painter->fillRect(across ? QRect(c.x(), option->rect.top(), 1, option->rect.height())
                                 : QRect(option->rect.left(), c.y(), option->rect.width(), 1),
                          isHovered(option) ? Theme::accent() : Theme::separator());
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AssayStyle::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const bool selected = option->state & State_Selected;
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

void AssayStyle::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    if (isHovered(option)) {
        painter->fillRect(option->rect, hoverFill());
    }
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), Theme::separator());
}

void AssayStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void AssayStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->minimum == bar->maximum) {
        return;
    }
    const bool active = option->activeSubControls & SC_ScrollBarSlider;
    QColor colour = option->palette.color(QPalette::Text);
    colour.setAlphaF((option->state & State_Sunken) && active ? 0.6F : isHovered(option) ? 0.48F : 0.30F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const qreal margin = isHovered(option) ? 2 : 3;
    const QRectF rect = QRectF(slider).adjusted(margin, margin, -margin, -margin);
    const qreal corner = std::min(rect.width(), rect.height()) / 2;
    painter->drawRoundedRect(rect, corner, corner);
    painter->restore();
}

void AssayStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const bool focused = isFocused(option);
    const QRectF rect = crisp(option->rect, focused ? 1 : 0.5);
    const bool bare = widget && widget->property("assayBare").toBool();
    roundRect(painter, rect,
              focused ? Theme::accent()
              : bare  ? QColor()
                      : controlEdge(option),
              bare ? QColor() : option->palette.color(QPalette::Base), focused ? 2 : 1);
    if (isHovered(option)) {
        roundRect(painter, rect, {}, hoverFill());
    }
    const bool enabled = option->state & State_Enabled;
    drawChevron(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), false,
                enabled ? option->palette.color(QPalette::ButtonText) : Theme::separator());
}

void AssayStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    drawField(option, painter, true);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const auto arrow = [&](SubControl sub, QAbstractSpinBox::StepEnabledFlag step, bool up) {
        const bool can = (spin->stepEnabled & step) && (option->state & State_Enabled);
        drawChevron(painter, subControlRect(CC_SpinBox, option, sub, widget), up,
                    can ? Theme::secondaryText() : Theme::separator());
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
}

QRect AssayStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                 const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar) {
            return {};
        }
        const bool across = bar->orientation == Qt::Horizontal;
        const int length = across ? bar->rect.width() : bar->rect.height();
        const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
        const qint64 whole = range + bar->pageStep;
        const int knob =
            range <= 0 ? length
                       : std::clamp(static_cast<int>(length * static_cast<qint64>(bar->pageStep) / std::max<qint64>(whole, 1)),
                                    std::min(28, length), length);
        const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - knob, bar->upsideDown);
        const auto part = [&](int from, int size) {
            const QRect r = across ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
            return visualRect(bar->direction, bar->rect, r.translated(bar->rect.topLeft()));
        };
        switch (sub) {
        case SC_ScrollBarSlider:
            return part(at, knob);
        case SC_ScrollBarGroove:
            return bar->rect;
        case SC_ScrollBarSubPage:
            return part(0, at);
        case SC_ScrollBarAddPage:
            return part(at + knob, length - at - knob);
        default:
            return {};
        }
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxArrow) {
        return visualRect(option->direction, option->rect,
                          QRect(option->rect.right() - 26, option->rect.top(), 22, option->rect.height()));
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField) {
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 1, -28, -1));
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

int AssayStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
        return 16;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 4;
    case PM_SplitterWidth:
        return 5;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 16;
    case PM_TabBarTabOverlap:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return 4;
    case PM_TreeViewIndentation:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AssayStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_Widget_Animation_Duration:
        return std::min(120, QProxyStyle::styleHint(hint, option, widget, data));
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DockWidget_ButtonsHaveFrame:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(Theme::separator().rgba());
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize AssayStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setHeight(std::max(result.height(), controlHeight));
        result.rwidth() += 8;
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(std::max(result.height(), controlHeight));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator) {
            result.setHeight(std::max(result.height(), 28));
        }
        break;
    case CT_HeaderSection:
        result.setHeight(std::max(result.height(), controlHeight));
        break;
    default:
        break;
    }
    return result;
}

void AssayStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractItemView *>(widget) || widget->inherits("QAbstractButton") || widget->inherits("QScrollBar")
        || widget->inherits("QComboBox") || widget->inherits("QSplitterHandle")) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

} // namespace assay::ui
