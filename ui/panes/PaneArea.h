// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "ui/Context.h"
#include "ui/markdown/FrameClock.h"
#include "ui/markdown/Grammars.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QScrollArea;
class QSplitter;

namespace assay::engine {
class AnswerSession;
class ComparisonRun;
} // namespace assay::engine

namespace assay::ui {

class AnswerPane;
class FindBar;

/// The answers of a comparison side by side: as many columns as fit, further ones in rows below, or one alone.
///
/// All panes share one frame clock and one set of syntax definitions. Follows its run: answers of follow-ups and repeats join the pane of
/// their contestant. Marks the fastest and the cheapest once nothing runs any more.
class PaneArea final : public QWidget {
    Q_OBJECT
public:
    explicit PaneArea(const Context &context, QWidget *parent = nullptr);
    ~PaneArea() override;

    /// Shows a run, which must outlive the panes or be followed by another call first. nullptr clears.
    void setRun(engine::ComparisonRun *run);
    void clear() { setRun(nullptr); }

    [[nodiscard]] int count() const { return int(m_panes.size()); }
    [[nodiscard]] AnswerPane *pane(int index) const { return m_panes.value(index); }
    /// Puts the keyboard into the pane, 0-based; nothing happens where there is none. If one stands alone, that one does now.
    void focusPane(int index);
    /// Shows one pane alone; -1: all again.
    void expandPane(int index);
    [[nodiscard]] int expandedPane() const { return m_expanded; }

    /// Opens the line in which one types what to look for.
    void openFind();
    /// Marks a text in all panes and goes to its first occurrence in each. Returns how often it occurs.
    int findInPanes(const QString &text);
    /// Goes on, from pane to pane.
    void findNext(bool backwards = false);

    /// The narrowest a column may be.
    static constexpr int narrowestColumn = 320;
    /// How many columns and rows `panes` take in that width: balanced, so that the last row is as full as can be.
    [[nodiscard]] static QSize gridOf(int panes, int width);

Q_SIGNALS:
    void settingsRequested(const assay::core::ProviderId &provider);
    void paneFocused(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addSession(engine::AnswerSession *session);
    AnswerPane *makePane(const engine::AnswerSession &session);
    AnswerPane *paneOf(int position) const;
    void arrange();
    void arrangeAlone();
    void chainTabs();
    void mark();
    [[nodiscard]] QString promptOf(int turn) const;

    Context m_context;
    FrameClock m_clock;
    Grammars m_grammars;
    QPointer<engine::ComparisonRun> m_run;
    QList<AnswerPane *> m_panes;
    QScrollArea *m_scroll;
    FindBar *m_find;
    QSplitter *m_rows = nullptr;
    QSize m_grid;
    int m_expanded = -1;
    int m_findPane = 0;
};

} // namespace assay::ui
