// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PaneBadge.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"

#include <QPainter>
#include <QWidget>

namespace assay::ui {

namespace {

constexpr int badge = 16;

} // namespace

QIcon paneBadge(const PaneIdentity &pane, const QWidget &widget)
{
    QPixmap picture(QSize(badge, badge) * widget.devicePixelRatio());
    picture.setDevicePixelRatio(widget.devicePixelRatio());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    Badge::paint(&painter, QRectF(0, 0, badge, badge), pane.monogram, Theme::contestant(pane.number - 1), widget.font());
    painter.end();
    return QIcon(picture);
}

QString withoutMnemonic(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace assay::ui
