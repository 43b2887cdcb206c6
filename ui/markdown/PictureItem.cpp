// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/PictureItem.h"

#include "ui/markdown/BlockParser.h"
#include "ui/markdown/TextCleaner.h"
#include "ui/theme/Theme.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace assay::ui {

namespace {

constexpr qreal barHeight = 28;
constexpr qreal highest = 640;
// Pixels of a picture that is decoded at all: 64 megapixels are 256 MB.
constexpr qint64 mostPixels = 64'000'000;
constexpr qsizetype longestAddress = 2048;

/// Only formats whose decoders read nothing but the bytes that they are given.
bool isRaster(const QByteArray &format)
{
    constexpr std::array<QByteArrayView, 5> known{"png", "jpeg", "jpg", "gif", "webp"};
    return std::ranges::find(known, QByteArrayView(format)) != known.end();
}

} // namespace

PictureItem::PictureItem(const core::Picture &picture, int number) : m_data(picture.data)
{
    QBuffer buffer(&m_data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = m_data.isEmpty() || !isRaster(reader.format()) ? QSize() : reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() <= mostPixels) {
        m_size = size;
        m_label = tr("Picture %1, %2 × %3 pixels").arg(number).arg(size.width()).arg(size.height());
    } else if (m_data.isEmpty()) {
        m_address = TextCleaner().clean(picture.url).simplified().left(longestAddress);
        m_label = tr("Picture %1, not loaded: ").arg(number);
    } else {
        m_label = tr("Picture %1 cannot be shown").arg(number);
    }
}

QImage PictureItem::decoded(QSize size) const
{
    if (!m_size.isValid()) {
        return {};
    }
    QBuffer buffer;
    buffer.setData(m_data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QImage image = reader.read();
    return size.isValid() && !image.isNull() ? image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image;
}

QSize PictureItem::shownSize() const
{
    if (!m_size.isValid()) {
        return {};
    }
    const QSize room = QSizeF(column(), highest).toSize();
    const bool fits = m_size.width() <= room.width() && m_size.height() <= room.height();
    return fits ? m_size : m_size.scaled(room, Qt::KeepAspectRatio);
}

qreal PictureItem::estimate() const
{
    return barHeight + (m_size.isValid() ? shownSize().height() : 0);
}

qreal PictureItem::layOut()
{
    m_image = {};
    return estimate();
}

void PictureItem::paint(QPainter &painter, const Paint &paint) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QSize size = shownSize();
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (m_size.isValid() && paint.clip.top() < size.height()) {
        const QSize pixels = (QSizeF(size) * ratio).toSize().boundedTo(m_size);
        if (m_image.isNull()) {
            m_image = decoded(pixels);
        }
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(QPointF(0, 0), size), m_image);
    }
    const QList<HotSpot> spots = hotSpots();
    painter.setFont(style().small);
    painter.setPen(style().secondary);
    const qreal end = spots.isEmpty() ? column() : spots.constLast().rect.left();
    const QRectF bar(0, size.height(), end, barHeight);
    const QString words = QFontMetricsF(style().small).elidedText(m_label + m_address, Qt::ElideMiddle, bar.width());
    painter.drawText(bar, Qt::AlignVCenter | Qt::AlignLeft, words);
    for (int at = 0; at < spots.size(); ++at) {
        const bool lit = at == paint.hovered || at == paint.focused;
        painter.setPen(at == paint.focused ? QPen(style().accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(lit ? QBrush(style().inlineCode) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(spots[at].rect.adjusted(1, 1, -1, -1), 4, 4);
        painter.setPen(lit ? style().text : style().secondary);
        painter.drawText(spots[at].rect, Qt::AlignCenter, spots[at].label);
    }
    painter.restore();
}

QList<HotSpot> PictureItem::hotSpots() const
{
    const QFontMetricsF metrics(style().small);
    QList<HotSpot> spots;
    qreal right = column();
    const auto add = [&](HotSpot::Kind kind, const QString &label, const QString &text) {
        const qreal width = metrics.horizontalAdvance(label) + 16;
        right -= width;
        const QRectF rect(right, shownSize().height() + 3, width, barHeight - 6);
        spots.append(HotSpot{.kind = kind, .rect = rect, .more = {}, .text = text, .label = label});
    };
    if (m_size.isValid()) {
        add(HotSpot::Kind::Save, tr("Save…"), {});
        add(HotSpot::Kind::Copy, m_copied ? tr("Copied") : tr("Copy"), {});
    } else if (isOpenable(m_address)) {
        add(HotSpot::Kind::Link, tr("Open address…"), m_address);
    }
    return spots;
}

QString PictureItem::markdown(qsizetype, qsizetype) const
{
    return m_address.isEmpty() ? QString() : QStringLiteral("![](<%1>)").arg(m_address);
}

} // namespace assay::ui
