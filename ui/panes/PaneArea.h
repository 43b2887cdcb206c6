// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "ui/Context.h"
#include "ui/markdown/FrameClock.h"
#include "ui/markdown/Grammars.h"
#include "ui/panes/Arrangements.h"
#include "ui/panes/Outline.h"
#include "ui/panes/PaneIdentity.h"
#include "ui/panes/PanePlan.h"
#include "ui/panes/SyncScroll.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace assay::engine {
class AnswerSession;
class ComparisonRun;
} // namespace assay::engine

namespace assay::ui {

class AnswerPane;
class FindBar;
class PaneBar;
class PaneBoard;
class PaneDrag;
class PaneFinder;

/// The answers of a comparison beside each other, as the user has arranged them: in columns, in a grid, behind tabs, or one alone.
///
/// All panes share one frame clock and one set of syntax definitions. Follows its run: answers of follow-ups and repeats join the pane of
/// their contestant. Marks the fastest and the cheapest once nothing runs any more. Whatever the user changes only moves panes.
class PaneArea final : public QWidget {
    Q_OBJECT
public:
    explicit PaneArea(const Context &context, QWidget *parent = nullptr);
    ~PaneArea() override;

    /// Shows a run, which must outlive the panes or be followed by another call first. nullptr clears.
    void setRun(engine::ComparisonRun *run);
    void clear() { setRun(nullptr); }

    [[nodiscard]] int count() const { return int(m_panes.size()); }
    /// By the contestants' positions, however they stand on the screen.
    [[nodiscard]] AnswerPane *pane(int index) const { return m_panes.value(index); }
    /// The one of that contestant; nullptr where it has no answer.
    [[nodiscard]] AnswerPane *paneOf(int position) const;
    [[nodiscard]] QList<int> positions() const;
    /// The pane that the keyboard is in or was in last; nullptr if there is none.
    [[nodiscard]] AnswerPane *currentPane() const;
    /// Those that are not hidden, as they stand.
    [[nodiscard]] QList<AnswerPane *> shownPanes() const;
    [[nodiscard]] PaneBar *bar() const { return m_bar; }
    [[nodiscard]] PaneBoard *board() const { return m_board; }
    [[nodiscard]] const PaneArrangement &arrangement() const { return m_arrangement; }

    void setPaneLayout(PaneLayout layout);
    /// Puts the keyboard into the pane that stands at that place, 0-based; nothing happens where there is none. If one stands alone, that
    /// one does now.
    void focusPane(int place);
    /// To the next or previous pane, round the end.
    void stepPane(int step);
    /// Shows the pane of that position alone; -1: all again.
    void expandPane(int position);
    [[nodiscard]] int expandedPane() const;
    /// Swaps the current pane with its neighbour.
    void movePane(int step);
    void hidePane(int position);
    /// -1: all that are hidden.
    void showPane(int position);
    [[nodiscard]] bool canHide() const { return shownPanes().size() > 1; }
    void evenPanes();
    /// So many steps larger or smaller; 0: as it was.
    void zoom(int step);
    [[nodiscard]] int zoomPercent() const { return m_zoom; }
    /// To the next heading or code block of the current pane, or the one before.
    void jump(Outline::Kind kind, bool backwards);
    void setSynchronised(bool synchronised);
    /// Earlier answers of each pane are one line each, which opens them. Remembered.
    void setEarlierFolded(bool folded);
    [[nodiscard]] bool areEarlierFolded() const { return m_folded; }
    /// Nothing shows who is faster or cheaper.
    void setBlind(bool blind);
    [[nodiscard]] bool isBlind() const { return m_blind; }

    /// Opens the line in which one types what to look for.
    void openFind();
    /// Marks a text in all panes and goes to its first occurrence in each. Returns how often it occurs.
    int findInPanes(const QString &text);
    /// Goes on, from pane to pane.
    void findNext(bool backwards = false);

Q_SIGNALS:
    void settingsRequested(const assay::core::ProviderId &provider);
    void paneFocused(int position);
    /// Layout, order, or who is to be seen.
    void arrangementChanged();
    /// The run has one more pane; its menu is to be filled.
    void paneAdded(assay::ui::AnswerPane *pane);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectParts();
    void addSession(engine::AnswerSession *session);
    AnswerPane *makePane(const engine::AnswerSession &session);
    /// Another contestant answers there now.
    void renewPane(int position);
    [[nodiscard]] PanePlan planNow() const;
    [[nodiscard]] int widestPane() const;
    void arrange();
    /// As arrange(), and remembers it.
    void rearrange();
    void keep();
    void setCurrent(int position);
    void showBar();
    void chainTabs();
    void mark();
    void applyZoom(AnswerPane *pane) const;
    [[nodiscard]] QString promptOf(int turn) const;

    Context m_context;
    FrameClock m_clock;
    Grammars m_grammars;
    Arrangements m_arrangements;
    PaneArrangement m_arrangement;
    QPointer<engine::ComparisonRun> m_run;
    QList<AnswerPane *> m_panes;
    QScrollArea *m_scroll;
    PaneBoard *m_board;
    PaneBar *m_bar;
    PaneDrag *m_drag;
    FindBar *m_find;
    PaneFinder *m_finder;
    SyncScroll *m_sync;
    QList<int> m_chained; ///< the order in which Tab goes now
    int m_zoom = 100;
    int m_turned = 0; ///< eighths of a degree of the wheel that are no step of zooming yet
    bool m_blind = false;
    bool m_folded = false;
};

/// How a contestant in that place (from 0 on) is called.
[[nodiscard]] PaneIdentity paneIdentityOf(const Context &context, const core::Contestant &contestant, int position);

} // namespace assay::ui
