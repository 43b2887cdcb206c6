// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PaneArea.h"

#include "engine/ComparisonRun.h"
#include "ui/panes/AnswerPane.h"
#include "ui/panes/FindBar.h"
#include "ui/panes/ThinSplitter.h"
#include "ui/widgets/Badge.h"

#include <QEvent>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace assay::ui {

namespace {

using engine::AnswerSession;

constexpr int lowestRow = 280;

bool isWhole(const core::Answer &answer)
{
    return answer.outcome == core::Outcome::Complete || answer.outcome == core::Outcome::ToolCall;
}

} // namespace

PaneArea::PaneArea(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_scroll(new QScrollArea(this)), m_find(new FindBar(this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_find);
    layout->addWidget(m_scroll, 1);
    connect(m_find, &FindBar::textChanged, this, [this](const QString &text) {
        const int found = findInPanes(text);
        const auto answers = std::ranges::count_if(m_panes, [&](AnswerPane *pane) {
            return !text.isEmpty() && pane->view()->plainText().contains(text, Qt::CaseInsensitive);
        });
        m_find->setFound(found, int(answers));
    });
    connect(m_find, &FindBar::nextRequested, this, &PaneArea::findNext);
    connect(m_find, &FindBar::closed, this, [this] {
        findInPanes({});
        focusPane(m_findPane);
    });
}

PaneArea::~PaneArea()
{
    // The panes are children, and those go after the members that they work with.
    setRun(nullptr);
}

void PaneArea::setRun(engine::ComparisonRun *run)
{
    if (m_run) {
        disconnect(m_run, nullptr, this, nullptr);
    }
    m_run = run;
    m_expanded = -1;
    m_findPane = 0;
    m_grid = {};
    m_rows = nullptr;
    delete m_scroll->takeWidget();
    m_panes.clear();
    if (run == nullptr) {
        return;
    }
    connect(run, &engine::ComparisonRun::sessionAdded, this, [this](AnswerSession *session) {
        const qsizetype before = m_panes.size();
        addSession(session);
        if (m_panes.size() != before) {
            m_grid = {};
            arrange();
        }
    });
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
        std::ranges::stable_sort(m_panes, {}, [](const AnswerPane *p) { return p->identity().number; });
    }
    QString heading = answer.turn > 0 ? promptOf(answer.turn) : QString();
    if (answer.repeat > 0) {
        heading = tr("Repeat %1").arg(answer.repeat + 1);
    }
    pane->addSession(session, heading);
}

AnswerPane *PaneArea::paneOf(int position) const
{
    const auto found = std::ranges::find(m_panes, position + 1, [](const AnswerPane *pane) { return pane->identity().number; });
    return found == m_panes.end() ? nullptr : *found;
}

AnswerPane *PaneArea::makePane(const AnswerSession &session)
{
    const core::Answer &answer = session.answer();
    const core::Route &route = answer.contestant.route;
    const core::ModelInfo *model = m_context.catalogue.catalogue().find(route);
    PaneIdentity identity;
    identity.number = answer.position + 1;
    identity.name = !answer.contestant.label.isEmpty() ? answer.contestant.label
                    : model != nullptr                 ? model->displayName()
                                                       : route.model.toString();
    identity.provider = providerNameOf(m_context.providers, route.provider);
    identity.monogram = monogramOf(m_context.providers, route.provider);
    identity.route = route;
    identity.simulated = answer.simulated;
    auto *pane = new AnswerPane(identity, m_context.clock, m_clock, m_grammars, this);
    const int position = answer.position;
    connect(pane, &AnswerPane::settingsRequested, this, &PaneArea::settingsRequested);
    connect(pane, &AnswerPane::expandRequested, this,
            [this, pane] { expandPane(m_expanded < 0 ? int(m_panes.indexOf(pane)) : -1); });
    pane->view()->installEventFilter(this);
    pane->view()->setProperty("position", position);
    return pane;
}

bool PaneArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched->property("position").isValid()) {
        m_findPane = int(m_panes.indexOf(paneOf(watched->property("position").toInt())));
        Q_EMIT paneFocused(m_findPane);
    }
    return QWidget::eventFilter(watched, event);
}

QSize PaneArea::gridOf(int panes, int width)
{
    const int fitting = std::clamp(width / narrowestColumn, 1, std::max(panes, 1));
    const int rows = (panes + fitting - 1) / fitting;
    return {rows > 0 ? (panes + rows - 1) / rows : 1, std::max(rows, 1)};
}

void PaneArea::arrange()
{
    if (m_expanded >= 0 && m_expanded < m_panes.size()) {
        arrangeAlone();
        return;
    }
    const QSize grid = gridOf(int(m_panes.size()), width());
    if (grid == m_grid && m_rows != nullptr) {
        return;
    }
    m_grid = grid;
    auto *rows = new ThinSplitter(Qt::Vertical);
    for (int row = 0; row < grid.height(); ++row) {
        auto *columns = new ThinSplitter(Qt::Horizontal, rows);
        for (int at = row * grid.width(); at < std::min((row + 1) * grid.width(), int(m_panes.size())); ++at) {
            columns->addWidget(m_panes[at]);
            m_panes[at]->setExpanded(false);
            m_panes[at]->show();
        }
        columns->setSizes(QList<int>(columns->count(), 1000));
        columns->setMinimumHeight(lowestRow);
    }
    rows->setSizes(QList<int>(rows->count(), 1000));
    QWidget *before = m_scroll->takeWidget();
    m_scroll->setWidget(rows);
    m_rows = rows;
    delete before;
    chainTabs();
}

void PaneArea::arrangeAlone()
{
    auto *alone = new ThinSplitter(Qt::Horizontal);
    for (AnswerPane *pane : std::as_const(m_panes)) {
        pane->setParent(alone);
        pane->hide();
    }
    alone->addWidget(m_panes[m_expanded]);
    m_panes[m_expanded]->setExpanded(true);
    m_panes[m_expanded]->show();
    for (int at = 0; at < m_panes.size(); ++at) {
        m_panes[at]->setVisible(at == m_expanded);
    }
    QWidget *before = m_scroll->takeWidget();
    m_scroll->setWidget(alone);
    m_rows = nullptr;
    m_grid = {};
    delete before;
    chainTabs();
}

void PaneArea::chainTabs()
{
    // Splitters keep their children backwards.
    QWidget *previous = nullptr;
    for (const AnswerPane *pane : std::as_const(m_panes)) {
        const QList<QWidget *> stops = pane->stops();
        for (QWidget *stop : stops) {
            if (previous != nullptr) {
                setTabOrder(previous, stop);
            }
            previous = stop;
        }
    }
}

void PaneArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_panes.isEmpty() && m_expanded < 0) {
        arrange();
    }
}

void PaneArea::focusPane(int index)
{
    if (index < 0 || index >= m_panes.size()) {
        return;
    }
    if (m_expanded >= 0 && m_expanded != index) {
        expandPane(index);
    }
    m_panes[index]->view()->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(m_panes[index], 0, 0);
}

void PaneArea::expandPane(int index)
{
    const int before = m_expanded;
    m_expanded = index >= 0 && index < m_panes.size() ? index : -1;
    if (before == m_expanded) {
        return;
    }
    m_grid = {};
    m_rows = nullptr;
    arrange();
    focusPane(m_expanded >= 0 ? m_expanded : before);
}

void PaneArea::mark()
{
    AnswerPane *fastest = nullptr;
    AnswerPane *cheapest = nullptr;
    std::chrono::microseconds least{};
    core::Money cost;
    const bool done = m_run && !m_run->isRunning();
    int whole = 0;
    int priced = 0;
    for (AnswerPane *pane : std::as_const(m_panes)) {
        pane->setMarks(false, false);
        if (!done || pane->session() == nullptr || !isWhole(pane->session()->answer())) {
            continue;
        }
        ++whole;
        const engine::Metrics metrics = pane->session()->metrics();
        if (metrics.total && (fastest == nullptr || *metrics.total < least)) {
            fastest = pane;
            least = *metrics.total;
        }
        // An unknown cost is no cost to compare.
        if (metrics.cost.unknown == 0) {
            ++priced;
            if (cheapest == nullptr || metrics.cost.known < cost) {
                cheapest = pane;
                cost = metrics.cost.known;
            }
        }
    }
    for (AnswerPane *pane : std::as_const(m_panes)) {
        pane->setMarks(whole > 1 && pane == fastest, priced > 1 && pane == cheapest);
    }
}

void PaneArea::openFind()
{
    m_find->open();
}

int PaneArea::findInPanes(const QString &text)
{
    int found = 0;
    for (AnswerPane *pane : std::as_const(m_panes)) {
        found += pane->view()->find(text);
    }
    return found;
}

void PaneArea::findNext(bool backwards)
{
    if (m_panes.isEmpty()) {
        return;
    }
    // A pane's occurrences are gone through before the next pane's.
    AnswerView *view = m_panes[std::clamp(m_findPane, 0, int(m_panes.size()) - 1)]->view();
    const int before = view->currentMatch();
    const int now = view->findNext(backwards);
    const bool wrapped = now == 0 || (backwards ? now >= before : now <= before);
    if (wrapped) {
        m_findPane = (m_findPane + (backwards ? -1 : 1) + count()) % count();
    }
}

} // namespace assay::ui
