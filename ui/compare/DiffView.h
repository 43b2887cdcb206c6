// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/AnswerDiff.h"
#include "ui/markdown/AnswerStyle.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace assay::ui {

/// Two answers beside each other, equal things at equal heights, what only one has marked. Only rows that are seen are laid out.
class DiffView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);

    void setDiff(AnswerDiff diff);
    [[nodiscard]] const AnswerDiff &diff() const { return m_diff; }
    /// Rows that both have are left out, but for one on either side of a difference.
    void setOnlyDifferences(bool only);
    /// To the next stretch of differences, or the one before; round the end.
    void step(bool backwards);
    /// The stretch that was gone to last, from 1 on; 0: none.
    [[nodiscard]] int currentPlace() const { return m_place + 1; }

    // For assistive tools: rows that are shown, from 0 on.
    [[nodiscard]] qsizetype rowCount() const { return m_shown.size(); }
    /// The row's text, and in words which of the two answers has it.
    [[nodiscard]] QString rowText(qsizetype shown) const;
    /// Where it stands in the viewport.
    [[nodiscard]] QRect rectOfRow(qsizetype shown) const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 120}; }

Q_SIGNALS:
    void placeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct RowLayout {
        std::unique_ptr<QTextLayout> left;
        std::unique_ptr<QTextLayout> right;
    };

    void outdate();
    void filter();
    void place();
    [[nodiscard]] qsizetype rowAt(qreal y) const;
    [[nodiscard]] const AnswerDiff::Row &rowOf(qsizetype shown) const { return m_diff.rows[m_shown[shown]]; }
    [[nodiscard]] qreal estimate(const AnswerDiff::Row &row) const;
    const RowLayout &layOut(qsizetype shown);
    [[nodiscard]] std::unique_ptr<QTextLayout> layOut(const AnswerDiff::Cell &cell, bool isLeft) const;
    [[nodiscard]] QFont fontOf(const AnswerDiff::Cell &cell) const;
    [[nodiscard]] qreal marginAbove(const AnswerDiff::Row &row) const;
    [[nodiscard]] qreal cellWidth() const;
    [[nodiscard]] qreal textWidth(const AnswerDiff::Cell &cell) const;
    void paintCell(QPainter &painter, const AnswerDiff::Row &row, const AnswerDiff::Cell &cell, const QTextLayout *layout,
                   QRectF rect, bool isLeft) const;

    AnswerDiff m_diff;
    AnswerStyle m_style;
    bool m_onlyDifferences = false;
    int m_place = -1;
    QList<qsizetype> m_shown; ///< rows of the difference
    std::vector<qreal> m_heights;
    std::vector<bool> m_exact;
    std::vector<qreal> m_tops; ///< one more than rows
    QHash<qsizetype, std::shared_ptr<RowLayout>> m_layouts;
    bool m_moving = false;
};

} // namespace assay::ui
