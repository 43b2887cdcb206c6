// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ComparisonRun.h"
#include "ui/compare/Figures.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace assay::ui {

struct Actions;
struct Context;
class Composer;
class DiffPage;
class FiguresPage;
class PaneArea;
class StartPage;

/// Composer above, answers below; on the first start, the page that helps to begin in place of both.
class ComparePage final : public QWidget {
    Q_OBJECT
public:
    ComparePage(const Context &context, const Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] Composer *composer() const { return m_composer; }
    [[nodiscard]] PaneArea *panes() const { return m_panes; }
    void setRun(engine::ComparisonRun *run);
    void showStart(bool shown);
    /// Over the answers, until it is closed: the differences of two answers by position (−1: the current one and its neighbour), …
    void showDiff(int left = -1, int right = -1);
    /// … or of the last answers of two stored comparisons. False: one of them has none.
    bool showRuns(const core::Comparison &one, const core::Comparison &other);
    /// … or the table of figures.
    void showFigures();
    /// Back to the answers.
    void showAnswers();
    [[nodiscard]] bool areAnswersShown() const;
    /// The whole comparison as one Markdown document.
    [[nodiscard]] QString allAsMarkdown() const;
    [[nodiscard]] bool isStartShown() const;

Q_SIGNALS:
    void startShown(bool shown);
    /// The page that helps to begin is there, for the first time that it is to be shown.
    void startMade(assay::ui::StartPage *start);
    /// Answers, differences or figures are on the screen now.
    void viewChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(QWidget *view);
    // Made when they are first wanted.
    [[nodiscard]] DiffPage &diff();
    [[nodiscard]] FiguresPage &figures();
    [[nodiscard]] StartPage &start();
    [[nodiscard]] Figures figuresNow() const;

    const Context &m_context;
    QPointer<engine::ComparisonRun> m_run;
    Composer *m_composer;
    QWidget *m_writing;
    QStackedWidget *m_below;
    QWidget *m_hint;
    PaneArea *m_panes;
    DiffPage *m_diff = nullptr;
    FiguresPage *m_figures = nullptr;
    StartPage *m_start = nullptr;
};

} // namespace assay::ui
