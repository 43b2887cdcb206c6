// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PaneMenu.h"

#include "ui/panes/AnswerPane.h"
#include "ui/panes/PaneArea.h"
#include "ui/panes/PaneBadge.h"
#include "ui/panes/PaneHeader.h"
#include "ui/theme/Theme.h"

#include <QMenu>

namespace assay::ui {

using namespace Qt::StringLiterals;

PaneMenu::PaneMenu(PaneArea *area) : QObject(area), m_area(area)
{
    connect(area, &PaneArea::paneAdded, this, &PaneMenu::addTo);
}

void PaneMenu::addTo(AnswerPane *pane)
{
    QMenu *menu = pane->header()->menu();
    const int position = pane->position();
    QAction *own = menu->actions().value(0);
    const auto add = [&](const QString &name, const QString &icon, const QString &text, auto &&act) {
        auto *action = new QAction(Theme::icon(icon), text, menu);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, std::forward<decltype(act)>(act));
        menu->insertAction(own, action);
    };
    add(u"stop"_s, u"stop"_s, tr("Stop"), [pane] { pane->session()->stop(); });
    add(u"retry"_s, u"retry"_s, tr("Try again"), [pane] { pane->session()->retry(); });
    add(u"swap"_s, u"swap"_s, tr("Swap model…"), [this, position] { Q_EMIT swapRequested(position); });
    menu->insertSeparator(own);
    add(u"followUp"_s, u"reply"_s, tr("Follow up on this answer only"),
        [this, position] { Q_EMIT followUpRequested(position); });
    add(u"branch"_s, u"branch"_s, tr("Branch from this answer"), [this, position] { Q_EMIT branchRequested(position); });
    auto *others = new QMenu(tr("Differences to"), menu);
    others->setObjectName(u"diffWith"_s);
    others->setIcon(Theme::icon(u"diff"_s));
    menu->insertMenu(own, others);
    menu->insertSeparator(own);
    auto *again = new QMenu(tr("Replay"), menu);
    again->setObjectName(u"replay"_s);
    again->setIcon(Theme::icon(u"clock"_s));
    for (const auto &[speed, text] : {std::pair(1.0, tr("At the recorded pace")), std::pair(3.0, tr("Three times as fast")),
                                      std::pair(10.0, tr("Ten times as fast"))}) {
        again->addAction(text, this, [this, position, speed] { Q_EMIT replayRequested(position, speed); });
    }
    menu->insertMenu(own, again);
    add(u"endReplay"_s, u"stop"_s, tr("End the replay"), [pane] { pane->endReplay(); });
    menu->insertSeparator(own);
    add(u"alone"_s, u"expand"_s, tr("Show alone"),
        [this, position] { m_area->expandPane(m_area->expandedPane() == position ? -1 : position); });
    add(u"hide"_s, u"hide"_s, tr("Hide"), [this, position] { m_area->hidePane(position); });
    menu->insertSeparator(own);
    connect(menu, &QMenu::aboutToShow, this, [this, pane, menu] { refresh(pane, menu); });
    refresh(pane, menu);
}

void PaneMenu::refresh(AnswerPane *pane, QMenu *menu)
{
    const auto action = [menu](const QString &name) { return menu->findChild<QAction *>(name); };
    const bool running = pane->session() && pane->session()->state() != engine::AnswerSession::State::Done;
    action(u"stop"_s)->setVisible(running);
    action(u"retry"_s)->setVisible(!running);
    action(u"retry"_s)->setEnabled(pane->session() && pane->session()->canRetry());
    action(u"followUp"_s)->setEnabled(!running);
    action(u"branch"_s)->setEnabled(!running && pane->session() && !pane->session()->answer().text.isEmpty());
    // Whoever judges blind must not learn how fast it came.
    menu->findChild<QMenu *>(u"replay"_s)
        ->menuAction()
        ->setVisible(m_canReplay && !running && !pane->isReplaying() && !m_area->isBlind());
    action(u"endReplay"_s)->setVisible(pane->isReplaying());
    action(u"alone"_s)->setText(m_area->expandedPane() == pane->position() ? tr("Show all answers") : tr("Show alone"));
    action(u"alone"_s)->setVisible(m_area->count() > 1);
    action(u"hide"_s)->setVisible(m_area->canHide());
    auto *others = menu->findChild<QMenu *>(u"diffWith"_s);
    others->clear();
    for (int at = 0; at < m_area->count(); ++at) {
        const AnswerPane *other = m_area->pane(at);
        if (other != pane) {
            others->addAction(paneBadge(other->identity(), *pane), withoutMnemonic(other->identity().name), this,
                              [this, from = pane->position(), to = other->position()] { Q_EMIT diffRequested(from, to); });
        }
    }
    others->menuAction()->setVisible(!others->isEmpty());
}

} // namespace assay::ui
