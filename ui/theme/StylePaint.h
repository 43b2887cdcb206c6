// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionSlider;

namespace assay::ui {

/// How the controls of AssayStyle look.
struct StylePaint final {
    static void pushButton(const QStyleOption *option, QPainter *painter);
    static void toolButton(const QStyleOption *option, QPainter *painter);
    static void field(const QStyleOption *option, QPainter *painter, bool fill);
    static void check(const QStyleOption *option, QPainter *painter, bool round);
    static void tab(const QStyleOption *option, QPainter *painter);
    static void headerSection(const QStyleOption *option, QPainter *painter);
    static void chevron(QPainter *painter, const QRectF &rect, bool up, const QColor &colour);

    /// No arrows: groove and slider, and the pages before and behind it.
    [[nodiscard]] static QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl sub);

    /// A hairline sits in the middle of its pixel.
    [[nodiscard]] static QRectF crisp(const QRect &rect, qreal inset = 0.5);
    static void roundRect(QPainter *painter, const QRectF &rect, const QColor &line, const QColor &fill, qreal width = 1);
    [[nodiscard]] static QColor controlEdge(const QStyleOption *option);
    [[nodiscard]] static QColor hoverFill();
    [[nodiscard]] static QColor pressedFill();
    [[nodiscard]] static bool isFocused(const QStyleOption *option);
    [[nodiscard]] static bool isHovered(const QStyleOption *option);
};

} // namespace assay::ui
