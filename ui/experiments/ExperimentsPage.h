// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Contestant.h"

#include <QWidget>

class QTabBar;
class QStackedWidget;

namespace assay::ui {

struct Context;
class ExperimentPanel;
class KeptReports;

/// Which route? Duel, drill and parity, each with its form, its run and its report; and the reports that were kept.
class ExperimentsPage final : public QWidget {
    Q_OBJECT
public:
    explicit ExperimentsPage(const Context &context, QWidget *parent = nullptr);

    /// What stands in the forms while nothing was chosen there.
    void proposeRoutes(const QList<core::Contestant> &lineUp);
    [[nodiscard]] bool isRunning() const;

private:
    /// Its form takes the plan of that report.
    void propose(const QJsonObject &report);

    QList<ExperimentPanel *> m_panels;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    bool m_proposed = false;
};

} // namespace assay::ui
