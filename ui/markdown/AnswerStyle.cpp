// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerStyle.h"

#include "ui/theme/Theme.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QWidget>

#include <cmath>

namespace assay::ui {

namespace {

constexpr qreal leading = 1.5; // of the font's size
constexpr qreal codeLeading = 1.45;
constexpr int measureInCharacters = 78; // of the average line; the fullest has some more
/// Letters as often as texts have them: a font's own average counts letters that hardly occur, and lines would hold a hundred.
constexpr QStringView typicalText =
    u"most of what is read here and there is about as wide as the rest of this sentence, and no wider. ";

} // namespace

AnswerStyle AnswerStyle::of(const QWidget &widget)
{
    AnswerStyle style;
    const QPalette &palette = widget.palette();
    style.body = widget.font();
    style.table = Theme::tabular(style.body);
    style.code = Theme::fixed(style.body);
    style.small = Theme::tabular(Theme::scaled(style.body, 0.85));
    style.dark = Theme::isDark();
    style.text = palette.color(QPalette::Text);
    style.secondary = Theme::secondaryText();
    style.link = Theme::accent();
    style.separator = Theme::separator();
    style.surface = Theme::surface();
    style.raised = style.dark ? Theme::raised() : Theme::tint(style.text, 0.045);
    style.inlineCode = Theme::tint(style.text, style.dark ? 0.12 : 0.07);
    style.accent = Theme::accent();
    style.selection = palette.color(QPalette::Highlight);
    style.selectedText = palette.color(QPalette::HighlightedText);
    style.match = Theme::tint(Theme::warning(), style.dark ? 0.35 : 0.30);
    style.currentMatch = Theme::tint(Theme::warning(), style.dark ? 0.65 : 0.62);
    const qreal letter = QFontMetricsF(style.body).horizontalAdvance(typicalText.toString()) / qreal(typicalText.size());
    style.measure = std::ceil(letter * measureInCharacters);
    const QFontMetricsF code(style.code);
    style.codeAdvance = code.horizontalAdvance(QStringLiteral("mmmmmmmmmm")) / 10;
    style.codeLine = std::ceil(qMax(QFontInfo(style.code).pixelSize() * codeLeading, code.height()));
    return style;
}

QFont AnswerStyle::headingFont(int level) const
{
    QFont font = level == 1 ? Theme::scaled(body, 1.4) : level == 2 ? Theme::scaled(body, 1.15) : body;
    font.setWeight(QFont::DemiBold);
    return font;
}

qreal AnswerStyle::lineHeight(const QFont &font)
{
    return std::ceil(qMax(QFontInfo(font).pixelSize() * leading, QFontMetricsF(font).height()));
}

} // namespace assay::ui
