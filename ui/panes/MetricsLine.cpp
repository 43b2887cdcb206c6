// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/MetricsLine.h"

#include "ui/DetourText.h"
#include "ui/Format.h"
#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace assay::ui {

namespace {

constexpr int sideMargin = 16;
constexpr int verticalMargin = 7;
constexpr int gap = 16;
constexpr int lineGap = 3;
constexpr int markGap = 6;
constexpr int markPadding = 5;

} // namespace

MetricsLine::MetricsLine(QWidget *parent) : QWidget(parent)
{
    setFont(Theme::tabular(Theme::scaled(font(), 0.85)));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QString MetricsLine::costText(const engine::Metrics &metrics)
{
    const core::CostSum &cost = metrics.cost;
    if (cost.unknown == 0 && cost.known.isZero()) {
        // Of a call that came to nothing there is nothing to pay, whatever the model costs.
        const bool used = metrics.usage.input.value_or(0) > 0 || metrics.usage.output.value_or(0) > 0;
        return metrics.attempts == 0 ? QString() : used ? tr("free") : tr("not billed");
    }
    return cost.unknown > 0 && cost.known.isZero() ? tr("cost unknown") : Format::cost(cost);
}

void MetricsLine::addTokens(const engine::Metrics &metrics)
{
    const core::Usage &usage = metrics.usage;
    if (!usage.input && !usage.output) {
        return;
    }
    const auto figure = [](std::optional<std::int64_t> tokens) {
        return tokens ? Format::count(*tokens) : QStringLiteral("–");
    };
    QString meaning = tr("Tokens in: %1, out: %2").arg(figure(usage.input), figure(usage.output));
    if (usage.cacheRead.value_or(0) > 0) {
        meaning += u'\n' + tr("Read from the cache: %1").arg(figure(usage.cacheRead));
    }
    if (usage.cacheWrite().value_or(0) > 0) {
        meaning += u'\n' + tr("Written to the cache: %1").arg(figure(usage.cacheWrite()));
    }
    if (usage.reasoning.value_or(0) > 0) {
        meaning += u'\n' + tr("Reasoning, of those out: %1").arg(figure(usage.reasoning));
    }
    m_figures.append({tr("%1 in · %2 out", "tokens").arg(figure(usage.input), figure(usage.output)), meaning, {}, false});
    if (usage.cacheRead.value_or(0) > 0) {
        m_figures.append({tr("%1 cached", "tokens").arg(figure(usage.cacheRead)),
                          tr("Tokens read from the provider's cache, which cost less"),
                          {},
                          false});
    }
    if (usage.reasoning.value_or(0) > 0) {
        m_figures.append({tr("%1 reasoning", "tokens").arg(figure(usage.reasoning)),
                          tr("Tokens of reasoning, billed as output"),
                          {},
                          false});
    }
}

void MetricsLine::setWay(const core::Answer &answer)
{
    m_detour = core::detourOf(answer);
    m_attempts = DetourText::attempts(answer).join(u'\n');
}

void MetricsLine::addWay()
{
    if (m_detour.hops + m_detour.retries == 0) {
        return;
    }
    m_figures.append(
        {tr("%1 lost", "time, by retries and fallback").arg(Format::duration(m_detour.lost)), m_attempts, {}, false});
    if (DetourText::paysTwice(m_detour)) {
        m_figures.append({tr("paid twice: %1", "tokens").arg(DetourText::paidTwice(m_detour)),
                          tr("Tokens of attempts that gave no answer:") + u'\n' + m_attempts,
                          {},
                          false});
    }
}

void MetricsLine::setMetrics(const engine::Metrics &metrics, bool done)
{
    m_metrics = metrics;
    m_done = done;
    const QString before = text();
    m_figures.clear();
    if (metrics.firstToken) {
        m_figures.append({tr("%1 first", "time to the first token").arg(Format::duration(*metrics.firstToken)),
                          tr("Time to the first token"),
                          {},
                          false});
    }
    if (metrics.tokensPerSecond) {
        const QString rate = Format::rate(*metrics.tokensPerSecond);
        m_figures.append({metrics.tokensEstimated ? QStringLiteral("≈ ") + rate : rate,
                          metrics.tokensEstimated ? tr("Tokens per second since the first, estimated from the text")
                                                  : tr("Tokens per second since the first"),
                          {},
                          false});
    }
    if (metrics.total) {
        const QString time = Format::duration(*metrics.total);
        m_figures.append({done ? tr("%1 total").arg(time) : tr("%1 so far").arg(time), tr("Time from sending to the last byte"),
                          m_fastest && done ? tr("fastest") : QString(), false});
    }
    addWay();
    addTokens(metrics);
    if (const QString cost = done ? costText(metrics) : QString(); !cost.isEmpty()) {
        const QString meaning = metrics.cost.unknown > 0 ? tr("Neither price nor usage tell what it cost")
                                : metrics.cost.inexact
                                    ? tr("Computed from usage and price list, without a surcharge whose size is not known")
                                : metrics.cost.estimated ? tr("Computed from usage and price list")
                                                         : tr("As the provider reports it");
        m_figures.append({cost,
                          metrics.attempts > 1
                              ? meaning + u'\n' + tr("%n attempt(s), each of which counts", nullptr, metrics.attempts)
                              : meaning,
                          m_cheapest ? tr("cheapest") : QString(), true});
    }
    if (!metrics.servedBy.isEmpty()) {
        m_figures.append({tr("by %1", "the upstream that served it").arg(metrics.servedBy),
                          tr("The upstream that really served it"),
                          {},
                          false});
    }
    if (text() != before) {
        setAccessibleName(text());
        updateGeometry();
        update();
    }
}

void MetricsLine::setMarks(bool fastest, bool cheapest)
{
    if (m_fastest == fastest && m_cheapest == cheapest) {
        return;
    }
    m_fastest = fastest;
    m_cheapest = cheapest;
    setMetrics(m_metrics, m_done);
}

QString MetricsLine::text() const
{
    QStringList words;
    for (const Figure &figure : m_figures) {
        words.append(figure.mark.isEmpty() ? figure.text : figure.text + u' ' + figure.mark);
    }
    return words.join(QStringLiteral(", "));
}

QSize MetricsLine::sizeOf(const Figure &figure) const
{
    int width = fontMetrics().horizontalAdvance(figure.text);
    if (!figure.mark.isEmpty()) {
        width += markGap + fontMetrics().horizontalAdvance(figure.mark) + 2 * markPadding;
    }
    return {width, fontMetrics().height()};
}

QList<MetricsLine::Placed> MetricsLine::place(int width, int *height) const
{
    QList<Placed> placed;
    QPoint at(sideMargin, verticalMargin);
    const int line = fontMetrics().height();
    for (const Figure &figure : m_figures) {
        const QSize size = sizeOf(figure);
        if (at.x() > sideMargin && at.x() + size.width() > width - sideMargin) {
            at = {sideMargin, at.y() + line + lineGap};
        }
        placed.append({&figure, QRect(at, size)});
        at.rx() += size.width() + gap;
    }
    for (Placed &figure : placed) {
        figure.rect = QStyle::visualRect(layoutDirection(), QRect(0, 0, width, 1), figure.rect);
    }
    *height = at.y() + line + verticalMargin;
    return placed;
}

int MetricsLine::heightForWidth(int width) const
{
    int height = 0;
    Q_UNUSED(place(width, &height))
    return height;
}

QSize MetricsLine::sizeHint() const
{
    return {240, heightForWidth(width() > 0 ? width() : 240)};
}

bool MetricsLine::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        int height = 0;
        const QList<Placed> placed = place(width(), &height);
        for (const Placed &figure : placed) {
            if (figure.rect.contains(help->pos())) {
                QToolTip::showText(help->globalPos(),
                                   figure.figure->meaning.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), this,
                                   figure.rect);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void MetricsLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::separator());
    int height = 0;
    const QList<Placed> placed = place(width(), &height);
    for (const auto &[figure, rect] : placed) {
        painter.setPen(figure->strong ? palette().color(QPalette::WindowText) : Theme::secondaryText());
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeading, figure->text);
        if (figure->mark.isEmpty()) {
            continue;
        }
        const int text = fontMetrics().horizontalAdvance(figure->text) + markGap;
        const QRect mark = isRightToLeft() ? rect.adjusted(0, 0, -text, 0) : rect.adjusted(text, 0, 0, 0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::tint(Theme::success(), 0.16));
        painter.drawRoundedRect(mark, 4, 4);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(mark, Qt::AlignCenter, figure->mark);
    }
}

} // namespace assay::ui
