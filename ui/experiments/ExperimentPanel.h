// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ComparisonEngine.h"
#include "ui/experiments/ExperimentForm.h"

#include <QJsonObject>
#include <QTimer>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace assay::engine {
class DrillRun;
class DuelRun;
class ParityRun;
} // namespace assay::engine

namespace assay::ui {

class ReportView;

/// One kind of experiment: the form, what it can cost and what stands against it, the run with its progress, and the report.
class ExperimentPanel final : public QWidget {
    Q_OBJECT
public:
    ExperimentPanel(const Context &context, ExperimentKind kind, QWidget *parent = nullptr);
    ~ExperimentPanel() override;

    [[nodiscard]] ExperimentForm *form() const { return m_form; }
    [[nodiscard]] bool isRunning() const;
    void start();
    void cancel();
    /// The form is filled with the plan of a report of this kind.
    void propose(const QJsonObject &report);

Q_SIGNALS:
    void finished(const QJsonObject &report);

private:
    void make();
    [[nodiscard]] QJsonObject report() const;
    void keep(const QJsonObject &report) const;
    void reconsider();
    [[nodiscard]] QList<engine::Objection> objections() const;
    void showProgress();
    void conclude();
    template <class Run>
    void watch(Run *run);

    const Context &m_context;
    ExperimentForm *m_form;
    ReportView *m_report;
    QLabel *m_trouble;
    QPushButton *m_start;
    QProgressBar *m_progress;
    QTimer m_reconsiderSoon;
    std::unique_ptr<engine::DuelRun> m_duel;
    std::unique_ptr<engine::DrillRun> m_drill;
    std::unique_ptr<engine::ParityRun> m_parity;
    bool m_running = false;
};

} // namespace assay::ui
