// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QApplication;

namespace assay::ui {

/// Which colours the user wants.
enum class Scheme { System, Light, Dark };

/// Colours, type and icons of the program. All of it follows the application's palette, so it is right at the moment of painting:
/// ask when you paint, or again on QEvent::PaletteChange, and keep nothing. Main thread.
struct Theme final {
    static constexpr int grid = 8;   ///< everything stands on it; 4 inside controls
    static constexpr int radius = 6; ///< of every corner
    static constexpr int contestants = 12;

    /// Puts style and palette in place and follows the system's scheme from then on. Call again to change the scheme.
    static void apply(QApplication &application, Scheme scheme);
    [[nodiscard]] static bool isDark();
    [[nodiscard]] static QPalette palette(bool dark);

    /// The hue of a contestant by its 0-based position, repeating after `contestants`. Stands off from surface() by 3:1 at least.
    [[nodiscard]] static QColor contestant(int index);
    /// For what is said beside the content: figures, captions. 4.5:1 on every background of ours.
    [[nodiscard]] static QColor secondaryText();
    /// One-pixel lines between things.
    [[nodiscard]] static QColor separator();
    /// Behind content: answers, editors, lists.
    [[nodiscard]] static QColor surface();
    /// A step above the surface: code blocks, chips, popovers.
    [[nodiscard]] static QColor raised();
    /// The one main action, focus, links.
    [[nodiscard]] static QColor accent();
    /// Text on accent().
    [[nodiscard]] static QColor onAccent();
    [[nodiscard]] static QColor success();
    [[nodiscard]] static QColor warning();
    [[nodiscard]] static QColor danger();
    /// The colour at that opacity (0 to 1) over the surface, without transparency.
    [[nodiscard]] static QColor tint(const QColor &colour, qreal opacity);

    /// An icon of the set in resources/icons, in the colour of the palette's role at the moment of painting. Crisp at every scale.
    [[nodiscard]] static QIcon icon(const QString &name, QPalette::ColorRole role = QPalette::ButtonText);
    /// The same in a fixed colour.
    [[nodiscard]] static QIcon icon(const QString &name, const QColor &colour);

    /// 0.85, 1, 1.15 or 1.4 of a font.
    [[nodiscard]] static QFont scaled(const QFont &font, qreal factor);
    /// With figures of equal width, for numbers that stand under one another or change in place.
    [[nodiscard]] static QFont tabular(QFont font);
    /// The system's fixed font at 0.92 of `base`.
    [[nodiscard]] static QFont fixed(const QFont &base);
    /// Contrast of WCAG 2: 1 to 21.
    [[nodiscard]] static qreal contrast(const QColor &a, const QColor &b);
};

} // namespace assay::ui
