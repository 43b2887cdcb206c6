// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Item.h"

namespace assay::ui {

/// A paragraph or heading, with bars and markers of what it stands in. Also a rule, which is a paragraph without a word.
class ProseItem final : public Item {
public:
    explicit ProseItem(const Block &block);

    [[nodiscard]] Nature nature() const override { return m_level > 0 ? Nature::Heading : Nature::Text; }
    qreal update(const Block &block) override;
    void release() override { m_run.release(); }
    void paint(QPainter &painter, const Paint &paint) const override;
    [[nodiscard]] QString text() const override { return m_run.text(); }
    [[nodiscard]] QString marker() const override { return m_surroundings.plainMarker(); }
    [[nodiscard]] bool startsListItem() const override { return m_surroundings.hasMarker(); }
    [[nodiscard]] int headingLevel() const override { return m_kind == Block::Kind::Heading ? m_level : 0; }
    [[nodiscard]] QString markdown(qsizetype from, qsizetype to) const override;
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QRectF cursorRect(qsizetype position) const override;
    [[nodiscard]] QList<HotSpot> hotSpots() const override;

protected:
    qreal estimate() const override;
    qreal layOut() override;

private:
    [[nodiscard]] QFont font() const;
    [[nodiscard]] QColor colour() const;
    /// Where the text stands.
    [[nodiscard]] QPointF origin() const;
    [[nodiscard]] qreal textWidth() const;

    Block::Kind m_kind;
    int m_level = 0;
    Surroundings m_surroundings;
    TextRun m_run;
    bool m_mirrored = false;
};

} // namespace assay::ui
