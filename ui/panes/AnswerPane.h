// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "engine/AnswerSession.h"
#include "ui/markdown/AnswerView.h"
#include "ui/panes/PaneIdentity.h"

#include <QBasicTimer>
#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace assay::ui {

class MetricsLine;
class NoticePanel;
class PaneHeader;
class Replay;
class Skeleton;

/// One contestant's answers, one below the other as the turns go: who it is and how it goes above, what it cost below, and what went wrong
/// between the text and the figures. The text that has come stays whatever happens.
class AnswerPane final : public QWidget {
    Q_OBJECT
public:
    AnswerPane(PaneIdentity identity, const core::Clock &clock, FrameClock &frames, const Grammars &grammars,
               QWidget *parent = nullptr);
    ~AnswerPane() override;

    /// Shows one more answer below the others; `prompt` is shown above it unless it is empty. The session outlives the pane or release()s it.
    void addSession(engine::AnswerSession *session, const QString &prompt);
    /// The answer that header and figures are of: the one that runs, else the last.
    [[nodiscard]] engine::AnswerSession *session() const { return m_session; }
    /// All answers to the last prompt: one for each repeat.
    [[nodiscard]] QList<engine::AnswerSession *> repeats() const;
    /// Answers before the current one are one line each, which opens them.
    void setEarlierFolded(bool folded);
    [[nodiscard]] AnswerView *view() const { return m_view; }
    [[nodiscard]] const PaneIdentity &identity() const { return m_identity; }
    /// Of its contestant in the comparison, from 0 on.
    [[nodiscard]] int position() const { return m_identity.number - 1; }
    [[nodiscard]] PaneHeader *header() const { return m_header; }
    [[nodiscard]] QString stateWord() const;
    [[nodiscard]] QString metricsText() const;
    /// "OpenRouter · qwen/…", or "fallback: …" once another route answers.
    [[nodiscard]] QString routeText() const;
    /// What the panel of errors and remarks says; empty while it is not shown.
    [[nodiscard]] QString noticeText() const;

    /// Lets the last answer come once more as it came, `speed` times as fast. Ends by itself, with endReplay(), and when anything happens to the
    /// answer; then all stands there again. Nothing while it runs.
    void replay(const QList<core::JournalChunk> &recording, double speed);
    void endReplay();
    [[nodiscard]] bool isReplaying() const { return m_replay != nullptr; }

    void setMarks(bool fastest, bool cheapest);
    void setExpanded(bool expanded);
    void copyAnswer();
    /// What Tab stops at, in order.
    [[nodiscard]] QList<QWidget *> stops() const;

    [[nodiscard]] QSize sizeHint() const override { return {420, 480}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 200}; }

Q_SIGNALS:
    void settingsRequested(const assay::core::ProviderId &provider);
    void expandRequested();

protected:
    void timerEvent(QTimerEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(engine::AnswerSession *session, int turn);
    void fill(engine::AnswerSession *session, int turn);
    void fillFolded(const engine::AnswerSession &session, int turn);
    [[nodiscard]] bool isFolded(const engine::AnswerSession &session) const;
    void makeCurrent(engine::AnswerSession *session, int turn);
    void rebuild();
    [[nodiscard]] QString repeatWord(const QString &state) const;
    void showState();
    void showMetrics();
    void showNotice();
    void fitNotice();
    void showReasoning(const engine::AnswerSession &session, int turn);
    void showSkeleton();
    void announce();
    void makeMenu();

    PaneIdentity m_identity;
    const core::Clock &m_clock;
    PaneHeader *m_header;
    AnswerView *m_view;
    NoticePanel *m_notice;
    QScrollArea *m_noticeRoom; ///< as high as the notice, or as there is room for
    MetricsLine *m_metrics;
    Skeleton *m_skeleton;
    struct Shown {
        QPointer<engine::AnswerSession> session;
        QString heading;
    };
    QList<Shown> m_shown; ///< by their turns in the view
    bool m_folded = false;
    QPointer<engine::AnswerSession> m_session;
    int m_turn = -1;
    Replay *m_replay = nullptr;
    QBasicTimer m_second;   ///< ticks only while a countdown is shown
    QBasicTimer m_refresh;  ///< figures change at most four times a second
    QBasicTimer m_patience; ///< before the skeleton shows
};

} // namespace assay::ui
