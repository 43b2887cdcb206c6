// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

class QWidget;

namespace assay::ui {

/// Fonts, colours and measures of an answer, taken from the widget it is shown in and from the theme. A value: made anew when font or
/// palette change, and all layouts with it.
struct AnswerStyle {
    QFont body;
    QFont table; ///< body with figures of equal width
    QFont code;
    QFont small;
    QColor text;
    QColor secondary;
    QColor link;
    QColor separator;
    QColor surface;
    QColor raised;
    QColor inlineCode;
    QColor accent;
    QColor selection;
    QColor selectedText;
    QColor match;
    QColor currentMatch;
    bool dark = false;
    qreal measure = 0;     ///< widest text column, 80 characters
    qreal codeAdvance = 0; ///< width of one character of code
    qreal codeLine = 0;    ///< height of a line of code

    [[nodiscard]] static AnswerStyle of(const QWidget &widget);
    /// Size 1.4, 1.15 or 1 of the body, heavier.
    [[nodiscard]] QFont headingFont(int level) const;
    /// Height of a line of text in that font, leading included.
    [[nodiscard]] static qreal lineHeight(const QFont &font);
};

} // namespace assay::ui
