// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PaneArea.h"

#include "engine/ComparisonRun.h"
#include "ui/panes/AnswerPane.h"
#include "ui/panes/FindBar.h"
#include "ui/panes/FrameMonitor.h"
#include "ui/panes/PaneBar.h"
#include "ui/panes/PaneBoard.h"
#include "ui/panes/PaneDrag.h"
#include "ui/panes/PaneFinder.h"
#include "ui/panes/PaneMarks.h"
#include "ui/widgets/Badge.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace assay::ui {

using engine::AnswerSession;

PaneArea::PaneArea(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_arrangements(context.settings),
      m_scroll(new QScrollArea(this)),
      m_board(new PaneBoard),
      m_bar(new PaneBar(this)),
      m_drag(new PaneDrag(m_board)),
      m_find(new FindBar(this)),
      m_finder(new PaneFinder(m_find, this)),
      m_sync(new SyncScroll(this)),
      m_zoom(m_arrangements.zoom()),
      m_folded(m_arrangements.areEarlierFolded())
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_board);
    m_scroll->installEventFilter(this);
    m_bar->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_find);
    layout->addWidget(m_scroll, 1);
    FrameMonitor::showIfWanted(m_clock, this);
    connectParts();
}

PaneArea::~PaneArea()
{
    // The panes are children, and those go after the members that they work with.
    setRun(nullptr);
}

void PaneArea::connectParts()
{
    connect(m_find, &FindBar::closed, this, [this] {
        findInPanes({});
        if (AnswerPane *pane = currentPane()) {
            pane->view()->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_finder, &PaneFinder::reached, this, [this](AnswerPane *pane) {
        setCurrent(pane->position());
        m_scroll->ensureWidgetVisible(pane, 0, 0);
    });
    connect(m_bar, &PaneBar::chosen, this, &PaneArea::setCurrent);
    connect(m_bar, &PaneBar::showRequested, this, &PaneArea::showPane);
    const auto move = [this](int position, int place) {
        // Places count those that are seen; the hidden ones keep their own.
        const QList<int> seen = m_arrangement.shown(positions());
        const QList<int> all = m_arrangement.ordered(positions());
        const qsizetype before = place < seen.size() ? all.indexOf(seen[place]) : all.indexOf(seen.constLast()) + 1;
        m_arrangement.move(positions(), position, int(before));
        rearrange();
    };
    connect(m_drag, &PaneDrag::moved, this, move);
    connect(m_bar, &PaneBar::moved, this, [this, move](int position, int place) {
        // The tab stands there already, so whoever follows it stands one further.
        const qsizetype from = m_arrangement.shown(positions()).indexOf(position);
        move(position, place > from ? place + 1 : place);
    });
    connect(m_drag, &PaneDrag::doubleClicked, this, [this](int position) { expandPane(m_arrangement.alone ? -1 : position); });
    connect(m_board, &PaneBoard::resized, this, [this](const QHash<int, PaneArrangement::Share> &shares) {
        m_arrangement.shares = shares;
        arrange();
    });
    connect(m_board, &PaneBoard::settled, this, &PaneArea::keep);
    connect(m_board, &PaneBoard::evenRequested, this, &PaneArea::evenPanes);
}

void PaneArea::setRun(engine::ComparisonRun *run)
{
    if (m_run) {
        disconnect(m_run, nullptr, this, nullptr);
    }
    m_run = run;
    m_sync->forgetAll();
    m_finder->setPanes({});
    m_chained.clear();
    qDeleteAll(std::exchange(m_panes, {}));
    m_board->place({}, {}, {});
    m_bar->hide();
    if (run == nullptr) {
        return;
    }
    m_arrangement = m_arrangements.of(run->comparison());
    connect(run, &engine::ComparisonRun::sessionAdded, this, [this](AnswerSession *session) {
        const qsizetype before = m_panes.size();
        addSession(session);
        if (m_panes.size() != before) {
            arrange();
        }
    });
    connect(run, &engine::ComparisonRun::contestantSwapped, this, &PaneArea::renewPane);
    connect(run, &engine::ComparisonRun::finished, this, &PaneArea::mark);
    connect(run, &engine::ComparisonRun::started, this, &PaneArea::mark);
    const QList<AnswerSession *> sessions = run->sessions();
    for (AnswerSession *session : sessions) {
        addSession(session);
    }
    arrange();
    mark();
}

QString PaneArea::promptOf(int turn) const
{
    const QList<core::Turn> &turns = m_run->comparison().turns;
    const auto found = std::ranges::find(turns, turn, &core::Turn::number);
    return found == turns.end() ? QString() : found->prompt;
}

void PaneArea::addSession(AnswerSession *session)
{
    const core::Answer &answer = session->answer();
    AnswerPane *pane = paneOf(answer.position);
    if (pane == nullptr) {
        pane = makePane(*session);
        m_panes.append(pane);
        std::ranges::stable_sort(m_panes, {}, &AnswerPane::position);
        Q_EMIT paneAdded(pane);
    }
    QString heading = answer.turn > 0 ? promptOf(answer.turn) : QString();
    if (answer.repeat > 0) {
        heading = tr("Repeat %1").arg(answer.repeat + 1);
    }
    pane->addSession(session, heading);
    connect(session, &AnswerSession::textAppended, m_finder, &PaneFinder::refresh);
}

AnswerPane *PaneArea::paneOf(int position) const
{
    const auto found = std::ranges::find(m_panes, position, &AnswerPane::position);
    return found == m_panes.end() ? nullptr : *found;
}

PaneIdentity paneIdentityOf(const Context &context, const core::Contestant &contestant, int position)
{
    const core::Route &route = contestant.route;
    const core::ModelInfo *model = context.catalogue.catalogue().find(route);
    PaneIdentity identity;
    identity.number = position + 1;
    identity.name = !contestant.label.isEmpty() ? contestant.label
                    : model != nullptr          ? model->displayName()
                                                : route.model.toString();
    identity.provider = providerNameOf(context.providers, route.provider);
    identity.monogram = monogramOf(context.providers, route.provider);
    identity.route = route;
    return identity;
}

AnswerPane *PaneArea::makePane(const AnswerSession &session)
{
    const core::Answer &answer = session.answer();
    PaneIdentity identity = paneIdentityOf(m_context, answer.contestant, answer.position);
    identity.simulated = answer.simulated;
    auto *pane = new AnswerPane(identity, m_context.clock, m_clock, m_grammars, m_board);
    pane->hide();
    pane->setEarlierFolded(m_folded);
    applyZoom(pane);
    connect(pane, &AnswerPane::settingsRequested, this, &PaneArea::settingsRequested);
    connect(pane, &AnswerPane::expandRequested, this,
            [this, position = pane->position()] { expandPane(m_arrangement.alone ? -1 : position); });
    pane->view()->setProperty("position", pane->position());
    pane->view()->installEventFilter(this);
    pane->view()->viewport()->installEventFilter(this);
    m_drag->watch(pane);
    m_sync->watch(pane->view());
    return pane;
}

void PaneArea::renewPane(int position)
{
    const AnswerPane *old = paneOf(position);
    if (old == nullptr) {
        return;
    }
    const bool focused = old->isAncestorOf(focusWidget());
    m_finder->setPanes({});
    m_chained.clear();
    m_panes.removeOne(old);
    delete old;
    const QList<AnswerSession *> sessions = m_run->sessionsOf(position);
    for (AnswerSession *session : sessions) {
        addSession(session);
    }
    arrange();
    if (focused) {
        paneOf(position)->view()->setFocus(Qt::OtherFocusReason);
    }
}

bool PaneArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll && event->type() == QEvent::Resize) {
        arrange();
    } else if (event->type() == QEvent::FocusIn && watched->property("position").isValid()) {
        setCurrent(watched->property("position").toInt());
    } else if (event->type() == QEvent::Wheel && watched != m_scroll) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
            // A touch pad tells of a step in many small parts.
            m_turned += wheel->angleDelta().y();
            if (const int steps = m_turned / QWheelEvent::DefaultDeltasPerStep; steps != 0) {
                m_turned -= steps * QWheelEvent::DefaultDeltasPerStep;
                zoom(steps);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PaneArea::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        for (const AnswerPane *pane : std::as_const(m_panes)) {
            applyZoom(const_cast<AnswerPane *>(pane));
        }
    }
}

void PaneArea::mark()
{
    PaneMarks::set(m_panes, m_run && !m_run->isRunning() && !m_blind);
}

void PaneArea::setBlind(bool blind)
{
    m_blind = blind;
    mark();
}

void PaneArea::openFind()
{
    m_find->open();
}

int PaneArea::findInPanes(const QString &text)
{
    return m_finder->find(text);
}

void PaneArea::findNext(bool backwards)
{
    m_finder->findNext(backwards);
}

} // namespace assay::ui
