// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/Skeleton.h"

#include "ui/theme/Theme.h"

#include <QPainter>

#include <array>

namespace assay::ui {

Skeleton::Skeleton(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void Skeleton::paintEvent(QPaintEvent *)
{
    constexpr std::array widths{0.82, 0.94, 0.58};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::tint(palette().color(QPalette::Text), 0.07));
    qreal top = 16;
    for (const double share : widths) {
        painter.drawRoundedRect(QRectF(16, top, (width() - 32) * share, 10), 5, 5);
        top += 20;
    }
}

} // namespace assay::ui
