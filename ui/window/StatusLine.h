// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace assay::ui {

struct Context;
class Desk;

/// The last line of the window: what this comparison and this month cost, how the answers stand, and what is out of the ordinary.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    StatusLine(const Context &context, Desk *desk, QWidget *parent = nullptr);

    void setSimulated(bool simulated);
    /// Something that the user should know, for some seconds.
    void say(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showProgress();
    void readSpend();
    void showProblem(const std::optional<core::StoreError> &problem);
    void arrange();

    const Context &m_context;
    Desk *m_desk;
    QLabel *m_comparison;
    QLabel *m_month;
    QLabel *m_counts;
    QLabel *m_simulated;
    QLabel *m_notice;
    QTimer m_spendSoon;
    QTimer m_noticeEnds;
};

} // namespace assay::ui
