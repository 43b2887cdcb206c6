// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/FallbackChain.h"

#include <QWidget>

#include <chrono>
#include <optional>

class QDoubleSpinBox;

namespace assay::ui {

/// How long each route of a chain may take: until its first token, and in all.
class StepLimits final : public QWidget {
    Q_OBJECT
public:
    explicit StepLimits(QWidget *parent = nullptr);

    /// As many limits as routes, the contestant's own first. Does not say changed().
    void setSteps(const QList<core::Route> &routes, const QList<core::HopLimits> &limits);
    [[nodiscard]] const QList<core::Route> &routes() const { return m_routes; }
    [[nodiscard]] QList<core::HopLimits> limits() const;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QDoubleSpinBox *firstToken;
        QDoubleSpinBox *total;
    };
    [[nodiscard]] QDoubleSpinBox *makeField(const QString &name, const std::optional<std::chrono::milliseconds> &limit);

    QList<core::Route> m_routes;
    QList<Row> m_rows;
    QWidget *m_content = nullptr;
};

} // namespace assay::ui
