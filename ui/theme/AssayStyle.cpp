// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/AssayStyle.h"

#include "ui/theme/StylePaint.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace assay::ui {

namespace {

constexpr int controlHeight = 32;

constexpr std::pair<QStyle::PixelMetric, int> metrics[] = {
    {QStyle::PM_ScrollBarExtent, 10},
    {QStyle::PM_ScrollBarSliderMin, 28},
    {QStyle::PM_ScrollView_ScrollBarSpacing, 0},
    {QStyle::PM_DefaultFrameWidth, 1},
    {QStyle::PM_SmallIconSize, 16},
    {QStyle::PM_ButtonIconSize, 16},
    {QStyle::PM_ToolBarIconSize, 16},
    {QStyle::PM_TabBarIconSize, 16},
    {QStyle::PM_ToolBarItemSpacing, 4},
    {QStyle::PM_ToolBarFrameWidth, 0},
    {QStyle::PM_ToolBarItemMargin, 4},
    {QStyle::PM_LayoutLeftMargin, 16},
    {QStyle::PM_LayoutRightMargin, 16},
    {QStyle::PM_LayoutTopMargin, 16},
    {QStyle::PM_LayoutBottomMargin, 16},
    {QStyle::PM_LayoutHorizontalSpacing, 8},
    {QStyle::PM_LayoutVerticalSpacing, 8},
    {QStyle::PM_IndicatorWidth, 18},
    {QStyle::PM_IndicatorHeight, 18},
    {QStyle::PM_ExclusiveIndicatorWidth, 18},
    {QStyle::PM_ExclusiveIndicatorHeight, 18},
    {QStyle::PM_CheckBoxLabelSpacing, 8},
    {QStyle::PM_RadioButtonLabelSpacing, 8},
    {QStyle::PM_ButtonDefaultIndicator, 0},
    {QStyle::PM_ButtonShiftHorizontal, 0},
    {QStyle::PM_ButtonShiftVertical, 0},
    {QStyle::PM_HeaderMargin, 8},
    {QStyle::PM_MenuPanelWidth, 1},
    {QStyle::PM_MenuVMargin, 4},
    {QStyle::PM_MenuHMargin, 4},
    {QStyle::PM_SplitterWidth, 5},
    {QStyle::PM_TabBarTabHSpace, 24},
    {QStyle::PM_TabBarTabVSpace, 16},
    {QStyle::PM_TabBarTabOverlap, 0},
    {QStyle::PM_ToolTipLabelFrameWidth, 4},
};

/// Also the line editor inside a spin box, which draws the frame for both.
bool isBare(const QWidget *widget)
{
    return widget && (widget->property("assayBare").toBool() || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()));
}

} // namespace

AssayStyle::AssayStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void AssayStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        StylePaint::pushButton(option, painter);
        return;
    case PE_PanelButtonTool:
        StylePaint::toolButton(option, painter);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelLineEdit:
        if (!isBare(widget)) {
            StylePaint::field(option, painter, true);
        }
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (!isBare(widget)) {
            StylePaint::field(option, painter, false);
        }
        return;
    case PE_FrameGroupBox:
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            return; // the selected row is seen well enough
        }
        StylePaint::roundRect(painter, StylePaint::crisp(option->rect, 1), Theme::accent(), {}, 2);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        return;
    case PE_IndicatorCheckBox:
        StylePaint::check(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        StylePaint::check(option, painter, true);
        return;
    case PE_FrameMenu:
        StylePaint::roundRect(painter, StylePaint::crisp(option->rect), Theme::separator(), {});
        return;
    case PE_IndicatorArrowDown:
        StylePaint::chevron(painter, option->rect, false, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowUp:
        StylePaint::chevron(painter, option->rect, true, option->palette.color(QPalette::ButtonText));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.color(QPalette::ToolTipBase));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AssayStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_TabBarTabShape:
        StylePaint::tab(option, painter);
        return;
    case CE_HeaderSection:
        StylePaint::headerSection(option, painter);
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
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->icon.isNull()) {
            drawToolButtonLabel(*button, painter);
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
                          StylePaint::isHovered(option) ? Theme::accent() : Theme::separator());
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
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
    case CC_ToolButton:
        // The little arrow of a menu would lie on the icon; the icons of menus say by themselves what they are.
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton plain = *button;
            plain.features &= ~QStyleOptionToolButton::HasMenu;
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
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
    colour.setAlphaF((option->state & State_Sunken) && active ? 0.6F : StylePaint::isHovered(option) ? 0.48F : 0.30F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const qreal margin = StylePaint::isHovered(option) ? 2 : 3;
    const QRectF rect = QRectF(slider).adjusted(margin, margin, -margin, -margin);
    const qreal corner = std::min(rect.width(), rect.height()) / 2;
    painter->drawRoundedRect(rect, corner, corner);
    painter->restore();
}

void AssayStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const bool focused = StylePaint::isFocused(option);
    const QRectF rect = StylePaint::crisp(option->rect, focused ? 1 : 0.5);
    const bool bare = widget && widget->property("assayBare").toBool();
    StylePaint::roundRect(painter, rect,
                          focused ? Theme::accent()
                          : bare  ? QColor()
                                  : StylePaint::controlEdge(option),
                          bare ? QColor() : option->palette.color(QPalette::Base), focused ? 2 : 1);
    if (StylePaint::isHovered(option)) {
        StylePaint::roundRect(painter, rect, {}, StylePaint::hoverFill());
    }
    const bool enabled = option->state & State_Enabled;
    StylePaint::chevron(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), false,
                        enabled ? option->palette.color(QPalette::ButtonText) : Theme::separator());
}

void AssayStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    StylePaint::field(option, painter, true);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const auto arrow = [&](SubControl sub, QAbstractSpinBox::StepEnabledFlag step, bool up) {
        const bool can = (spin->stepEnabled & step) && (option->state & State_Enabled);
        StylePaint::chevron(painter, subControlRect(CC_SpinBox, option, sub, widget), up,
                            can ? Theme::secondaryText() : Theme::separator());
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
}

QRect AssayStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                 const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); control == CC_ScrollBar && bar) {
        return StylePaint::scrollBarPart(*bar, sub);
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

QRect AssayStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_HeaderArrow) {
        rect.moveCenter({rect.center().x(), option->rect.center().y()});
    }
    return element == SE_LineEditContents && !isBare(widget) ? rect.adjusted(6, 0, -6, 0) : rect;
}

int AssayStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_FocusFrameHMargin) {
        return qobject_cast<const QAbstractItemView *>(widget) ? 8 : 3;
    }
    const auto found = std::ranges::find(metrics, metric, &std::pair<PixelMetric, int>::first);
    return found == std::end(metrics) ? QProxyStyle::pixelMetric(metric, option, widget) : found->second;
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
        result.rwidth() += 16;
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle != Qt::ToolButtonIconOnly) {
            result.rwidth() += 14;
        }
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

void AssayStyle::drawToolButtonLabel(const QStyleOptionToolButton &button, QPainter *painter) const
{
    const bool enabled = button.state & State_Enabled;
    const QSize size = button.iconSize;
    const QRect inside = button.rect.adjusted(8, 0, -8, 0);
    const QRect mark =
        visualRect(button.direction, inside,
                   QRect(inside.left(), inside.center().y() - size.height() / 2 + 1, size.width(), size.height()));
    button.icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const QRect words = visualRect(button.direction, inside, inside.adjusted(size.width() + 6, 0, 4, 0));
    painter->setFont(button.font);
    proxy()->drawItemText(painter, words, static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter | Qt::TextShowMnemonic),
                          button.palette, enabled, button.text, QPalette::ButtonText);
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
