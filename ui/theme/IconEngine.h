// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIconEngine>
#include <QPalette>

#include <optional>

namespace assay::ui {

/// Makes the icons of resources/icons known to the program; a static library's resources are not found by themselves.
void loadIconResources();

/// Paints one SVG of resources/icons with `currentColor` replaced by the colour of the moment, so that an icon made once is right in
/// every scheme and at every scale.
class IconEngine final : public QIconEngine {
public:
    IconEngine(QString name, QPalette::ColorRole role);
    IconEngine(QString name, const QColor &colour);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override { return QStringLiteral("assay"); }
    [[nodiscard]] QString iconName() override { return m_name; }
    [[nodiscard]] bool isNull() override;

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode) const;

    QString m_name;
    QPalette::ColorRole m_role = QPalette::ButtonText;
    std::optional<QColor> m_colour;
};

} // namespace assay::ui
