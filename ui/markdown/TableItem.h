// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Item.h"

#include <QCoreApplication>

#include <vector>

namespace assay::ui {

/// A table: aligned columns as wide as they need to be, wrapped inside the cells when there is no room, scrolled sideways when even
/// the widest words find none. In text() cells are parted by tabs and rows by line feeds.
class TableItem final : public Item {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::TableItem)
public:
    explicit TableItem(const Block &block);

    [[nodiscard]] Nature nature() const override { return Nature::Table; }
    [[nodiscard]] QString label() const override;
    [[nodiscard]] QSize tableSize() const override { return {int(m_block.columns.size()), int(m_block.rows.size())}; }
    [[nodiscard]] QString cellText(int row, int column) const override;
    [[nodiscard]] QRectF cellRect(int row, int column) const override;
    qreal update(const Block &block) override;
    void release() override;
    void restyle() override;
    void paint(QPainter &painter, const Paint &paint) const override;
    [[nodiscard]] QString text() const override;
    [[nodiscard]] QString markdown(qsizetype from, qsizetype to) const override;
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QRectF cursorRect(qsizetype position) const override;
    [[nodiscard]] QList<HotSpot> hotSpots() const override;
    bool scrollBy(qreal dx) override;

protected:
    qreal estimate() const override;
    qreal layOut() override;

private:
    struct Place {
        TextRun run;
        qsizetype start = 0; ///< in text()
        QPointF at;
    };
    /// What a cell would take on one line, and what it needs for its longest word.
    struct CellWidths {
        qreal natural = 0;
        qreal least = 0;
    };
    struct Row {
        std::vector<Place> cells;
        qreal top = 0;
        qreal height = 0;
        qsizetype end = 0;                   ///< where the next row starts in text()
        std::vector<CellWidths> widths = {}; ///< of its cells; empty: not measured
    };

    /// The first `kept` rows are as they were.
    void take(const Block &block, qsizetype kept);
    [[nodiscard]] std::vector<CellWidths> measured(size_t row) const;
    [[nodiscard]] std::vector<qreal> columnWidths();
    [[nodiscard]] qreal available() const;
    [[nodiscard]] QFont fontOf(size_t row) const;
    [[nodiscard]] const Place *placeOf(qsizetype position) const;
    void placeRow(size_t index, const std::vector<qreal> &widths, qreal top);

    Block m_block;
    Surroundings m_surroundings;
    std::vector<Row> m_rows;
    std::vector<qreal> m_widths;
    qreal m_total = 0;
    qreal m_offset = 0;
};

} // namespace assay::ui
