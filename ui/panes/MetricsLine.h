// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Hops.h"
#include "engine/AnswerSession.h"

#include <QList>
#include <QWidget>

namespace assay::ui {

/// The figures below an answer. They stand in equal figures and keep their places while they change; what is unknown is left out, but an
/// unknown cost says so.
class MetricsLine final : public QWidget {
    Q_OBJECT
public:
    explicit MetricsLine(QWidget *parent = nullptr);

    /// `done`: these are the last figures.
    void setMetrics(const engine::Metrics &metrics, bool done);
    /// The way to the answer; before setMetrics(). Nothing is shown of it where one attempt was enough.
    void setWay(const core::Answer &answer);
    void setMarks(bool fastest, bool cheapest);
    /// All figures in one line, for copying and for assistive tools.
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// "free", "not billed", "≈ $0.0061", "$0.0061" or "unknown".
    [[nodiscard]] static QString costText(const engine::Metrics &metrics);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Figure {
        QString text;
        QString meaning; ///< for the tool tip
        QString mark;    ///< "fastest", "cheapest"
        bool strong = false;
    };
    struct Placed {
        const Figure *figure;
        QRect rect;
    };

    [[nodiscard]] QList<Placed> place(int width, int *height) const;
    void addWay();
    void addTokens(const engine::Metrics &metrics);
    [[nodiscard]] QSize sizeOf(const Figure &figure) const;

    QList<Figure> m_figures;
    bool m_fastest = false;
    bool m_cheapest = false;
    engine::Metrics m_metrics;
    core::Detour m_detour;
    QString m_attempts;
    bool m_done = false;
};

} // namespace assay::ui
