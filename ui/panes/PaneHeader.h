// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/AnswerState.h"
#include "ui/panes/PaneIdentity.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;

namespace assay::ui {

class ElidedLabel;
class IconButton;

/// The two lines above an answer: who answers and by which route; its state, and what can be done with it.
class PaneHeader final : public QWidget {
    Q_OBJECT
public:
    explicit PaneHeader(const PaneIdentity &identity, QWidget *parent = nullptr);

    void setState(const AnswerState &state, const QString &reason);
    [[nodiscard]] QString stateWord() const;
    /// The route that really answers, after a fallback; an empty one: the contestant's own.
    void setFallback(const core::Route &route);
    [[nodiscard]] QString routeText() const;
    /// What can be done now; the other buttons go.
    void setRunning(bool running, bool canRetry);
    void setExpanded(bool expanded);
    /// "3 of 12", what find found in the answer; empty: nothing is looked for.
    void setFound(const QString &found);
    [[nodiscard]] QString foundText() const;
    /// Shows that the keyboard is in the answer below.
    void setViewFocused(bool focused);
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// In the order of Tab.
    [[nodiscard]] QList<QWidget *> stops() const;

Q_SIGNALS:
    void stopRequested();
    void retryRequested();
    void copyRequested();
    void expandRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    PaneIdentity m_identity;
    bool m_viewFocused = false;
    AnswerState m_state;
    ElidedLabel *m_name;
    ElidedLabel *m_route;
    QLabel *m_stateIcon;
    ElidedLabel *m_stateWord;
    QLabel *m_found;
    IconButton *m_stop;
    IconButton *m_retry;
    IconButton *m_copy;
    IconButton *m_expand;
    IconButton *m_more;
    QMenu *m_menu;
};

} // namespace assay::ui
