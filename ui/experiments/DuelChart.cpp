// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/DuelChart.h"

#include "ui/experiments/ExperimentText.h"
#include "ui/theme/Theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int headHeight = 32;
constexpr int rowHeight = 84;
constexpr int gap = 16;
constexpr int cellHeight = 24;

QString accessibleText(const engine::DuelReport &report, const engine::DuelContest &contest)
{
    QStringList out{ExperimentText::verdict(report, contest)};
    for (const engine::DuelDifference &each : contest.differences) {
        out.append(ExperimentText::metric(each.metric) + u": "_s + ExperimentText::difference(each));
    }
    return out.join(u'\n');
}

} // namespace

DuelChart::DuelChart(engine::DuelReport report, engine::DuelContest contest, QWidget *parent)
    : QWidget(parent), m_report(std::move(report)), m_contest(std::move(contest))
{
    setAccessibleName(tr("Differences"));
    setAccessibleDescription(accessibleText(m_report, m_contest));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DuelChart::sizeHint() const
{
    return {760, headHeight + rowHeight * static_cast<int>(m_contest.differences.size()) + 4};
}

QSize DuelChart::minimumSizeHint() const
{
    return {560, sizeHint().height()};
}

/// Left edges: metric, first, second, difference, drawing, right end.
QList<int> DuelChart::columns() const
{
    const int whole = width();
    return {0, whole * 17 / 100, whole * 30 / 100, whole * 43 / 100, whole * 68 / 100, whole};
}

void DuelChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::tabular(font()));
    paintHead(painter);
    int top = headHeight;
    for (const engine::DuelDifference &row : std::as_const(m_contest.differences)) {
        paintRow(painter, row, top);
        top += rowHeight;
    }
}

void DuelChart::paintHead(QPainter &painter) const
{
    const QList<int> x = columns();
    painter.setPen(Theme::secondaryText());
    const QStringList texts{QString(), ExperimentText::nameOf(m_report.plan.routes.constFirst()),
                            ExperimentText::nameOf(m_report.plan.routes.at(m_contest.route)), tr("Difference, 95 %"),
                            tr("less ← 0 → more")};
    for (int i = 0; i < texts.size(); ++i) {
        const QRect cell(x.at(i), 0, x.at(i + 1) - x.at(i) - gap, headHeight);
        const int flags = i == 4 ? int(Qt::AlignCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
        painter.drawText(cell, flags, painter.fontMetrics().elidedText(texts.at(i), Qt::ElideMiddle, cell.width()));
    }
}

void DuelChart::paintRow(QPainter &painter, const engine::DuelDifference &row, int top) const
{
    const QList<int> x = columns();
    painter.fillRect(QRect(0, top, width(), 1), Theme::separator());
    const auto cell = [&](int column) {
        return QRect(x.at(column), top + 8, x.at(column + 1) - x.at(column) - gap, cellHeight);
    };
    painter.setPen(palette().color(QPalette::Text));
    const auto text = [&](int column, const QString &words) {
        painter.drawText(cell(column), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, cell(column).width()));
    };
    text(0, ExperimentText::metric(row.metric));
    text(1, ExperimentText::figure(row.metric, row.first.median));
    text(2, ExperimentText::figure(row.metric, row.second.median));
    text(3, ExperimentText::difference(row));
    paintWhisker(painter, row, cell(4));
    paintAnswers(painter, row, QRect(x.at(1), top + 8 + cellHeight + 4, width() - x.at(1) - gap, rowHeight - cellHeight - 20));
}

void DuelChart::paintWhisker(QPainter &painter, const engine::DuelDifference &row, const QRect &area) const
{
    const stats::Estimate &estimate = row.typical;
    const double low = estimate.interval ? estimate.interval->low : estimate.value;
    const double high = estimate.interval ? estimate.interval->high : estimate.value;
    const double reach = std::max({std::abs(low), std::abs(high), 1e-300}) * 1.1;
    const QPointF centre = QRectF(area).center();
    const auto x = [&](double value) { return centre.x() + value / reach * area.width() / 2; };
    painter.setPen(QPen(Theme::separator(), 2));
    painter.drawLine(QPointF(centre.x(), area.top()), QPointF(centre.x(), area.bottom()));
    const QColor colour = row.finding() == engine::DuelDifference::Finding::NoneShown || !estimate.interval
                              ? Theme::secondaryText()
                              : Theme::accent();
    painter.setPen(QPen(colour, 2));
    if (estimate.interval) {
        painter.drawLine(QPointF(x(low), centre.y()), QPointF(x(high), centre.y()));
        for (const double end : {low, high}) {
            painter.drawLine(QPointF(x(end), centre.y() - 5), QPointF(x(end), centre.y() + 5));
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(x(estimate.value), centre.y()), 4, 4);
}

void DuelChart::paintAnswers(QPainter &painter, const engine::DuelDifference &row, const QRect &area) const
{
    const double low = std::min(row.first.minimum, row.second.minimum);
    const double span = std::max(row.first.maximum, row.second.maximum) - low;
    const auto x = [&](double value) { return area.left() + 4 + (span > 0 ? (value - low) / span : 0.5) * (area.width() - 8); };
    const int half = area.height() / 2;
    for (const engine::Sample &sample : m_report.samples) {
        const auto value = engine::figureOf(sample, row.metric);
        const bool second = sample.route == m_contest.route;
        if (!value || !sample.counts() || !sample.isGood() || (sample.route != 0 && !second)) {
            continue;
        }
        QColor colour = Theme::contestant(sample.route);
        colour.setAlphaF(0.6F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(x(*value), area.top() + (second ? half + half / 2 : half / 2)), 3.5, 3.5);
    }
    painter.setPen(QPen(palette().color(QPalette::Text), 2));
    for (const auto &[median, y] : {std::pair{row.first.median, area.top()}, std::pair{row.second.median, area.top() + half}}) {
        painter.drawLine(QPointF(x(median), y + 1), QPointF(x(median), y + half - 1));
    }
}

} // namespace assay::ui
