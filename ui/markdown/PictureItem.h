// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"
#include "ui/markdown/Item.h"

#include <QCoreApplication>

namespace assay::ui {

/// A picture that a model made, drawn from its own bytes as wide as the text column allows. What came only as an address is named and never
/// loaded; so is what is no raster picture of a known kind, or too large to be decoded.
class PictureItem final : public Item {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::PictureItem)
public:
    /// `number` counts the answer's pictures from 1 on.
    PictureItem(const core::Picture &picture, int number);

    [[nodiscard]] Nature nature() const override { return Nature::Picture; }
    [[nodiscard]] QString label() const override { return m_label; }
    qreal update(const Block &) override { return -1; }
    void release() override { m_image = {}; }
    void paint(QPainter &painter, const Paint &paint) const override;
    /// The address, where there is nothing but one.
    [[nodiscard]] QString text() const override { return m_address; }
    [[nodiscard]] QString marker() const override { return m_label; }
    [[nodiscard]] QString markdown(qsizetype from, qsizetype to) const override;
    [[nodiscard]] qsizetype positionAt(QPointF) const override { return 0; }
    [[nodiscard]] QRectF cursorRect(qsizetype) const override { return {0, 0, 1, height()}; }
    [[nodiscard]] QList<HotSpot> hotSpots() const override;
    void confirmCopy(bool copied) override { m_copied = copied; }
    [[nodiscard]] QImage picture() const override { return decoded({}); }
    [[nodiscard]] QByteArray bytes() const override { return m_data; }

protected:
    qreal estimate() const override;
    qreal layOut() override;

private:
    [[nodiscard]] QSize shownSize() const;
    [[nodiscard]] QImage decoded(QSize size) const;

    QByteArray m_data;
    QSize m_size; ///< in pixels; invalid: not to be drawn
    QString m_address;
    QString m_label;
    bool m_copied = false;
    mutable QImage m_image; ///< at the size at which it was drawn last
};

} // namespace assay::ui
