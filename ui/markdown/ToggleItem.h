// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Item.h"

namespace assay::ui {

/// The line that opens and closes the reasoning.
class ToggleItem final : public Item {
public:
    explicit ToggleItem(QString label) : m_label(std::move(label)) {}

    void setLabel(const QString &label) { m_label = label; }
    void setOpen(bool open) { m_open = open; }
    [[nodiscard]] bool isOpen() const { return m_open; }

    [[nodiscard]] Nature nature() const override { return Nature::Control; }
    [[nodiscard]] QString label() const override { return m_label; }
    qreal update(const Block &) override { return -1; }
    void paint(QPainter &painter, const Paint &paint) const override;
    /// The label is no part of the answer: it is never selected nor copied.
    [[nodiscard]] QString text() const override { return {}; }
    [[nodiscard]] QString markdown(qsizetype, qsizetype) const override { return {}; }
    [[nodiscard]] qsizetype positionAt(QPointF) const override { return 0; }
    [[nodiscard]] QRectF cursorRect(qsizetype) const override { return {0, 0, 1, height()}; }
    [[nodiscard]] QList<HotSpot> hotSpots() const override;

protected:
    qreal estimate() const override;
    qreal layOut() override { return estimate(); }

private:
    QString m_label;
    bool m_open = false;
};

} // namespace assay::ui
