// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiments/DuelReport.h"

#include <QWidget>

namespace assay::ui {

/// One row for each metric of a contest: both medians, the difference with its interval as a whisker on a zero line that all rows share, and
/// below it every single answer of both routes on a scale of its own.
class DuelChart final : public QWidget {
    Q_OBJECT
public:
    DuelChart(engine::DuelReport report, engine::DuelContest contest, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, const engine::DuelDifference &row, int top) const;
    void paintWhisker(QPainter &painter, const engine::DuelDifference &row, const QRect &area) const;
    void paintAnswers(QPainter &painter, const engine::DuelDifference &row, const QRect &area) const;
    [[nodiscard]] QList<int> columns() const;

    engine::DuelReport m_report;
    engine::DuelContest m_contest;
};

} // namespace assay::ui
