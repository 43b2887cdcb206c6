// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Accounts.h"

#include <QWidget>

namespace assay::ui {

/// A bar for each day: what providers reported below, what Assay estimated above it, hatched. Long ranges are drawn by week, so that a bar
/// never gets too thin to point at. The bar under the pointer, or the one that the arrow keys have reached, says its figures.
class SpendChart final : public QWidget {
    Q_OBJECT
public:
    explicit SpendChart(QWidget *parent = nullptr);

    /// Days of the rows that are outside the range are left out.
    void setRows(const QList<core::SpendRow> &rows, QDate from, QDate to);
    [[nodiscard]] QSize sizeHint() const override { return {640, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 160}; }

Q_SIGNALS:
    /// A bar was clicked, or Return pressed on it.
    void chosen(QDate from, QDate to);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Bar {
        QDate from;
        QDate to;
        core::SpendGroup sum;
    };
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QRectF slotOf(qsizetype bar) const;
    [[nodiscard]] qsizetype barAt(const QPointF &point) const;
    [[nodiscard]] QString textOf(const Bar &bar) const;
    void paintScale(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintDates(QPainter &painter) const;
    void setCurrent(qsizetype bar);

    QList<Bar> m_bars;
    core::Money m_top; ///< of the scale
    qsizetype m_current = -1;
};

} // namespace assay::ui
