// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/AssayStyle.h"
#include "ui/theme/IconEngine.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleHints>

#include <array>
#include <cmath>

namespace assay::ui {

namespace {

struct Tones {
    QRgb window, surface, raised, text, secondary, disabled, separator, accent, onAccent, selection, success, warning, danger;
};

constexpr Tones lightTones{0xfff5f5f3, 0xffffffff, 0xfffafaf8, 0xff1b1c1e, 0xff5a5e64, 0xffa3a6aa, 0xffdfdfdb,
                           0xff2b59c3, 0xffffffff, 0xffd6e2fb, 0xff1d7a44, 0xff8a5a00, 0xffb3261e};
constexpr Tones darkTones{0xff17181a, 0xff1d1f22, 0xff26282c, 0xffe6e7e9, 0xffa3a8af, 0xff63676d, 0xff33363b,
                          0xff8aabff, 0xff0d1733, 0xff273a62, 0xff6fcf97, 0xffe5b454, 0xffff8a80};

// Far apart for normal, red-blind, green-blind and blue-blind eyes alike, the first six the farthest.
constexpr std::array<QRgb, Theme::contestants> lightHues{0xff2434b4, 0xff753315, 0xff137655, 0xff904b94,
                                                         0xffb07d23, 0xff1092ca, 0xffd5508d, 0xff4e6a0e,
                                                         0xff09897a, 0xffce314d, 0xff8351d4, 0xff46494d};
constexpr std::array<QRgb, Theme::contestants> darkHues{0xff6886ec, 0xffd66f2f, 0xffa5e5c2, 0xffa979ac, 0xffebce61, 0xff64c6e0,
                                                        0xffca8ead, 0xffb0b636, 0xff5ae9f7, 0xffeba3a7, 0xffa19ffc, 0xff84917b};

constexpr auto schemeProperty = "assayScheme";

const Tones &tones()
{
    return Theme::isDark() ? darkTones : lightTones;
}

bool wantsDark(const QApplication &application)
{
    switch (static_cast<Scheme>(application.property(schemeProperty).toInt())) {
    case Scheme::Light:
        return false;
    case Scheme::Dark:
        return true;
    case Scheme::System:
        break;
    }
    return application.styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

void dress(QApplication &application)
{
    application.setPalette(Theme::palette(wantsDark(application)));
}

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

void initialiseResources()
{
    static const bool done = [] {
        loadIconResources();
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace

void Theme::apply(QApplication &application, Scheme scheme)
{
    const bool first = !application.property(schemeProperty).isValid();
    application.setProperty(schemeProperty, static_cast<int>(scheme));
    if (first) {
        initialiseResources();
        application.setStyle(new AssayStyle);
        // Qt 6.8's own palette does not follow every platform's scheme, so ours always does it itself.
        QObject::connect(application.styleHints(), &QStyleHints::colorSchemeChanged, &application,
                         [&application] { dress(application); });
    }
    dress(application);
}

bool Theme::isDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5F;
}

QPalette Theme::palette(bool dark)
{
    const Tones &t = dark ? darkTones : lightTones;
    QPalette palette(QColor::fromRgb(t.text), QColor::fromRgb(t.window), QColor::fromRgb(t.surface),
                     QColor::fromRgb(t.separator), QColor::fromRgb(t.separator), QColor::fromRgb(t.text),
                     QColor::fromRgb(t.onAccent), QColor::fromRgb(t.surface), QColor::fromRgb(t.window));
    palette.setColor(QPalette::Button, QColor::fromRgb(dark ? t.raised : t.surface));
    palette.setColor(QPalette::AlternateBase, QColor::fromRgb(t.raised));
    palette.setColor(QPalette::Highlight, QColor::fromRgb(t.selection));
    palette.setColor(QPalette::HighlightedText, QColor::fromRgb(t.text));
    palette.setColor(QPalette::Accent, QColor::fromRgb(t.accent));
    palette.setColor(QPalette::Link, QColor::fromRgb(t.accent));
    palette.setColor(QPalette::LinkVisited, QColor::fromRgb(t.accent));
    palette.setColor(QPalette::PlaceholderText, QColor::fromRgb(t.secondary));
    palette.setColor(QPalette::ToolTipBase, QColor::fromRgb(dark ? 0xff33363b : 0xff2a2c30));
    palette.setColor(QPalette::ToolTipText, QColor::fromRgb(0xfff2f3f5));
    palette.setColor(QPalette::Shadow, QColor::fromRgb(dark ? 0xff000000 : 0xffb9b9b4));
    palette.setColor(QPalette::Midlight, QColor::fromRgb(t.separator));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(t.disabled));
    }
    return palette;
}

QColor Theme::contestant(int index)
{
    const auto &hues = isDark() ? darkHues : lightHues;
    return QColor::fromRgb(hues.at(static_cast<size_t>(std::max(index, 0) % contestants)));
}

QColor Theme::secondaryText()
{
    return QColor::fromRgb(tones().secondary);
}
QColor Theme::separator()
{
    return QColor::fromRgb(tones().separator);
}
QColor Theme::surface()
{
    return QColor::fromRgb(tones().surface);
}
QColor Theme::raised()
{
    return QColor::fromRgb(tones().raised);
}
QColor Theme::accent()
{
    return QColor::fromRgb(tones().accent);
}
QColor Theme::onAccent()
{
    return QColor::fromRgb(tones().onAccent);
}
QColor Theme::success()
{
    return QColor::fromRgb(tones().success);
}
QColor Theme::warning()
{
    return QColor::fromRgb(tones().warning);
}
QColor Theme::danger()
{
    return QColor::fromRgb(tones().danger);
}

QColor Theme::tint(const QColor &colour, qreal opacity)
{
    const QColor below = surface();
    const auto mix = [opacity](int over, int under) { return qRound(over * opacity + under * (1 - opacity)); };
    return QColor(mix(colour.red(), below.red()), mix(colour.green(), below.green()), mix(colour.blue(), below.blue()));
}

QIcon Theme::icon(const QString &name, QPalette::ColorRole role)
{
    initialiseResources();
    return QIcon(new IconEngine(name, role));
}

QIcon Theme::icon(const QString &name, const QColor &colour)
{
    initialiseResources();
    return QIcon(new IconEngine(name, colour));
}

QFont Theme::scaled(const QFont &font, qreal factor)
{
    QFont result = font;
    if (font.pointSizeF() > 0) {
        result.setPointSizeF(font.pointSizeF() * factor);
    } else {
        result.setPixelSize(qRound(font.pixelSize() * factor));
    }
    return result;
}

QFont Theme::tabular(QFont font)
{
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

QFont Theme::fixed(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0) {
        font.setPointSizeF(base.pointSizeF() * 0.92);
    } else {
        font.setPixelSize(qRound(base.pixelSize() * 0.92));
    }
    return font;
}

qreal Theme::contrast(const QColor &a, const QColor &b)
{
    const qreal first = luminance(a);
    const qreal second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace assay::ui
