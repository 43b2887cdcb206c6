// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace assay::engine {
class ComparisonRun;
}

namespace assay::ui {

struct Actions;
struct Context;
class Composer;
class PaneArea;
class StartPage;

/// Composer above, answers below; on the first start, the page that helps to begin in place of both.
class ComparePage final : public QWidget {
    Q_OBJECT
public:
    ComparePage(const Context &context, const Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] Composer *composer() const { return m_composer; }
    [[nodiscard]] PaneArea *panes() const { return m_panes; }
    [[nodiscard]] StartPage *start() const { return m_start; }
    void setRun(engine::ComparisonRun *run);
    void showStart(bool shown);
    [[nodiscard]] bool isStartShown() const;

Q_SIGNALS:
    void startShown(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Composer *m_composer;
    QWidget *m_writing;
    QStackedWidget *m_below;
    QWidget *m_hint;
    PaneArea *m_panes;
    StartPage *m_start;
};

} // namespace assay::ui
