// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/CodeRows.h"
#include "ui/markdown/Item.h"

#include <QCoreApplication>

#include <map>

namespace assay::ui {

/// A code block: a line with its language and buttons above, the code in rows below, scrolled sideways or wrapped. Only rows that are
/// seen are laid out. With a title it is the card of a tool call.
class CodeItem final : public Item {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::CodeItem)
public:
    CodeItem(const Block &block, const Grammars &grammars);

    [[nodiscard]] Nature nature() const override { return Nature::Code; }
    [[nodiscard]] QString label() const override;
    qreal update(const Block &block) override;
    qreal grow(const Block &block, qsizetype from) override;
    void release() override;
    void paint(QPainter &painter, const Paint &paint) const override;
    [[nodiscard]] bool isUnfinished() const override { return !m_dressed || m_rows.isPale() || m_paintedPlain; }
    bool work(QDeadlineTimer deadline) override;
    [[nodiscard]] QString text() const override { return m_rows.text(); }
    [[nodiscard]] qsizetype length() const override { return m_rows.text().size(); }
    [[nodiscard]] QString marker() const override;
    [[nodiscard]] bool startsListItem() const override { return m_surroundings.hasMarker(); }
    [[nodiscard]] bool isCode() const override { return true; }
    [[nodiscard]] QString markdown(qsizetype from, qsizetype to) const override;
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QRectF cursorRect(qsizetype position) const override;
    [[nodiscard]] QList<HotSpot> hotSpots() const override;
    bool scrollBy(qreal dx) override;
    void toggleWrap() override;
    void restyle() override;
    void confirmCopy(bool copied) override { m_copied = copied; }

protected:
    qreal estimate() const override;
    qreal layOut() override;

private:
    [[nodiscard]] qreal left() const;
    [[nodiscard]] QRectF box() const;
    [[nodiscard]] QRectF body() const;
    [[nodiscard]] qsizetype columnsPerLine() const;
    [[nodiscard]] qsizetype linesOf(qsizetype row) const;
    [[nodiscard]] qreal rowTop(qsizetype row) const;
    [[nodiscard]] qsizetype rowAt(qreal y) const;
    [[nodiscard]] qsizetype shownRows() const;
    [[nodiscard]] qreal widestOffset() const;
    [[nodiscard]] QTextLayout &layoutOf(qsizetype row) const;
    void paintHeader(QPainter &painter, const Paint &paint) const;
    void paintRow(QPainter &painter, qsizetype row, const Paint &paint) const;
    void updateTops(qsizetype from);
    bool dress(QDeadlineTimer deadline);
    bool colour(QDeadlineTimer deadline);
    /// What all of it depends on: a longer line makes the box wider, and one that is too long can be wrapped.
    struct Shape {
        qreal width = 0;
        bool scrollable = false;
        friend bool operator==(const Shape &, const Shape &) = default;
    };
    [[nodiscard]] Shape shape() const;
    qreal changed(qsizetype row, const Shape &before);

    const Grammars &m_grammars;
    Surroundings m_surroundings;
    QString m_language;
    QString m_title;
    CodeRows m_rows;
    mutable bool m_paintedPlain = false; ///< what is on the screen lacked colours when it was painted
    bool m_dressed = false;              ///< its rows have what colours them, if there is anything
    bool m_wrap = false;
    bool m_copied = false;
    qreal m_offset = 0;
    std::vector<qsizetype> m_tops; ///< wrapped: lines above each row
    mutable std::map<qsizetype, std::unique_ptr<QTextLayout>> m_layouts;
};

} // namespace assay::ui
