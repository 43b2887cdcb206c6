// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using assay::ui::Scheme;
using assay::ui::Theme;

namespace {

using Triple = std::array<double, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Triple linearOf(const QColor &colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

Triple seenBy(const std::array<Triple, 3> &matrix, const Triple &in)
{
    Triple out{};
    for (size_t row = 0; row < 3; ++row) {
        out[row] = std::clamp(matrix[row][0] * in[0] + matrix[row][1] * in[1] + matrix[row][2] * in[2], 0.0, 1.0);
    }
    return out;
}

/// Björn Ottosson's OKLab.
Triple labOf(const Triple &c)
{
    const double l = std::cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
    const double m = std::cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
    const double s = std::cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

/// How eyes without one kind of cone see, after Machado, Oliveira and Fernandes (2009), severity 1; the first is everybody else.
constexpr std::array<std::array<Triple, 3>, 4> eyes{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};

double leastDistance(const QColor &a, const QColor &b)
{
    double least = 1;
    for (const auto &eye : eyes) {
        const Triple x = labOf(seenBy(eye, linearOf(a)));
        const Triple y = labOf(seenBy(eye, linearOf(b)));
        least = std::min(least, std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]));
    }
    return least;
}

} // namespace

class ThemeTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textStandsOffFromEveryBackground_data() { addSchemes(); }
    void textStandsOffFromEveryBackground();
    void marksStandOffFromEveryBackground_data() { addSchemes(); }
    void marksStandOffFromEveryBackground();
    void contestantsAreToldApartByEveryEye_data() { addSchemes(); }
    void contestantsAreToldApartByEveryEye();
    void theSchemeSwitchesAtOnce();
    void everyIconIsDrawnInTheColourOfTheMoment();
    void anIconIsCrispAtTwiceTheScale();

private:
    void addSchemes();
};

void ThemeTest::addSchemes()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void ThemeTest::textStandsOffFromEveryBackground()
{
    QFETCH(const Scheme, scheme);
    Theme::apply(*qApp, scheme);
    const QPalette palette = qApp->palette();
    const QColor grounds[] = {Theme::surface(), Theme::raised(), palette.color(QPalette::Window),
                              palette.color(QPalette::Highlight)};
    for (const QColor &ground : grounds) {
        QVERIFY(Theme::contrast(palette.color(QPalette::Text), ground) >= 7);
        QVERIFY2(Theme::contrast(Theme::secondaryText(), ground) >= 4.5, qPrintable(ground.name()));
    }
    for (const QColor &ground : {Theme::surface(), Theme::raised(), palette.color(QPalette::Window)}) {
        for (const QColor &ink : {Theme::accent(), Theme::success(), Theme::warning(), Theme::danger()}) {
            QVERIFY2(Theme::contrast(ink, ground) >= 4.5, qPrintable(ink.name() + u" on "_s + ground.name()));
        }
    }
    QVERIFY(Theme::contrast(Theme::onAccent(), Theme::accent()) >= 4.5);
    QVERIFY(Theme::contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= 4.5);
}

void ThemeTest::marksStandOffFromEveryBackground()
{
    QFETCH(const Scheme, scheme);
    Theme::apply(*qApp, scheme);
    for (const QColor &ground : {Theme::surface(), Theme::raised(), qApp->palette().color(QPalette::Window)}) {
        for (int i = 0; i < Theme::contestants; ++i) {
            QVERIFY2(Theme::contrast(Theme::contestant(i), ground) >= 3, qPrintable(u"%1"_s.arg(i)));
        }
    }
}

void ThemeTest::contestantsAreToldApartByEveryEye()
{
    QFETCH(const Scheme, scheme);
    Theme::apply(*qApp, scheme);
    for (int i = 0; i < Theme::contestants; ++i) {
        for (int k = 0; k < i; ++k) {
            const double distance = leastDistance(Theme::contestant(i), Theme::contestant(k));
            QVERIFY2(distance >= (i < 6 ? 0.085 : 0.06), qPrintable(u"%1 and %2: %3"_s.arg(i).arg(k).arg(distance)));
        }
    }
    QCOMPARE(Theme::contestant(Theme::contestants), Theme::contestant(0));
}

void ThemeTest::theSchemeSwitchesAtOnce()
{
    Theme::apply(*qApp, Scheme::Light);
    QVERIFY(!Theme::isDark());
    const QColor light = Theme::surface();
    Theme::apply(*qApp, Scheme::Dark);
    QVERIFY(Theme::isDark());
    QVERIFY(Theme::surface() != light);
}

void ThemeTest::everyIconIsDrawnInTheColourOfTheMoment()
{
    const QStringList files = QDir(u"" ASSAY_SOURCE_DIR "/resources/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 40);
    for (const QString &file : files) {
        const QString name = file.chopped(4);
        if (name == "assay"_L1) {
            continue;
        }
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            Theme::apply(*qApp, scheme);
            const QImage image = Theme::icon(name).pixmap(QSize(16, 16)).toImage();
            QVERIFY2(!image.isNull(), qPrintable(name));
            int drawn = 0;
            const QColor ink = qApp->palette().color(QPalette::ButtonText);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() > 150) {
                        ++drawn;
                        QVERIFY2(std::abs(pixel.red() - ink.red()) < 12, qPrintable(name));
                    }
                }
            }
            QVERIFY2(drawn > 4, qPrintable(name));
        }
    }
}

void ThemeTest::anIconIsCrispAtTwiceTheScale()
{
    const QPixmap twice = Theme::icon(u"check"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(twice.size(), QSize(32, 32));
    QCOMPARE(twice.devicePixelRatio(), 2.0);
}

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
