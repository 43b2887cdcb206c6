// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Badge.h"

#include "core/Provider.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace assay::ui {

namespace {

QFont letterFont(const QFont &font, const QRectF &rect)
{
    QFont result = font;
    result.setPixelSize(std::max(7, qRound(rect.height() * 0.5)));
    result.setWeight(QFont::DemiBold);
    return result;
}

} // namespace

void Badge::paint(QPainter *painter, const QRectF &rect, const QString &monogram, const QColor &colour, const QFont &font)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const qreal corner = std::min<qreal>(Theme::radius - 1, rect.height() / 4);
    painter->drawRoundedRect(rect, corner, corner);
    painter->setFont(letterFont(font, rect));
    const QColor dark(0x10, 0x12, 0x15);
    painter->setPen(Theme::contrast(colour, Qt::white) >= 4.5 ? QColor(Qt::white) : dark);
    painter->drawText(rect, Qt::AlignCenter, monogram);
    painter->restore();
}

void Badge::paintOutlined(QPainter *painter, const QRectF &rect, const QString &monogram, const QColor &colour,
                          const QFont &font)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor edge = colour;
    edge.setAlphaF(0.45F);
    painter->setPen(QPen(edge, 1));
    painter->setBrush(Qt::NoBrush);
    const qreal corner = std::min<qreal>(Theme::radius - 1, rect.height() / 4);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter->setFont(letterFont(font, rect));
    painter->setPen(colour);
    painter->drawText(rect, Qt::AlignCenter, monogram);
    painter->restore();
}

QString providerNameOf(const core::ProviderDirectory &providers, const core::ProviderId &id)
{
    for (const auto all = providers.profiles(); const core::ProviderProfile &profile : all) {
        if (profile.id == id && !profile.name.isEmpty()) {
            return profile.name;
        }
    }
    return id.toString();
}

QString monogramOf(const core::ProviderDirectory &providers, const core::ProviderId &id)
{
    for (const auto all = providers.profiles(); const core::ProviderProfile &profile : all) {
        if (profile.id == id && !profile.monogram.isEmpty()) {
            return profile.monogram;
        }
    }
    return id.toString().left(2).toUpper();
}

} // namespace assay::ui
