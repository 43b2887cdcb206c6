// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/IconEngine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QResource>
#include <QSvgRenderer>

void initialiseAssayIcons()
{
    Q_INIT_RESOURCE(assay_icons);
}

namespace assay::ui {

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/assay/icons/%1.svg").arg(name);
}

QByteArray svgOf(const QString &name)
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void loadIconResources()
{
    initialiseAssayIcons();
}

IconEngine::IconEngine(QString name, QPalette::ColorRole role) : m_name(std::move(name)), m_role(role) {}

IconEngine::IconEngine(QString name, const QColor &colour) : m_name(std::move(name)), m_colour(colour) {}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap image = pixmap(rect.size() * ratio, mode, state);
    image.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), image);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    if (size.isEmpty()) {
        return {};
    }
    const QColor colour = colourFor(mode);
    const QString key =
        QStringLiteral("assay-icon/%1/%2/%3x%4").arg(m_name, colour.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
    QPixmap image;
    if (QPixmapCache::find(key, &image)) {
        return image;
    }
    QByteArray svg = svgOf(m_name);
    if (svg.isEmpty()) {
        return {};
    }
    image = QPixmap(size);
    image.fill(Qt::transparent);
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, image);
    return image;
}

bool IconEngine::isNull()
{
    return !QResource(pathOf(m_name)).isValid();
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QColor IconEngine::colourFor(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled) {
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    }
    return m_colour.value_or(palette.color(QPalette::Active, m_role));
}

} // namespace assay::ui
