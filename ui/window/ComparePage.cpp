// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ComparePage.h"

#include "ui/compare/AnswersDocument.h"
#include "ui/compare/DiffPage.h"
#include "ui/compare/DiffView.h"
#include "ui/compare/FiguresPage.h"
#include "ui/composer/Composer.h"
#include "ui/panes/AnswerPane.h"
#include "ui/panes/PaneArea.h"
#include "ui/start/StartPage.h"
#include "ui/window/Actions.h"
#include "ui/window/EmptyHint.h"

#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace assay::ui {

ComparePage::ComparePage(const Context &context, const Actions &actions, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_composer(new Composer(context, this)),
      m_writing(new QWidget(this)),
      m_below(new QStackedWidget(this)),
      m_hint(new EmptyHint({actions.send, actions.addModel, actions.goTo, actions.shortcuts}, this)),
      m_panes(new PaneArea(context, this))
{
    auto *margin = new QVBoxLayout(m_writing);
    margin->setContentsMargins(12, 12, 12, 8);
    margin->addWidget(m_composer);
    m_writing->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_below->addWidget(m_hint);
    m_below->addWidget(m_panes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_writing);
    layout->addWidget(m_below, 1);
}

DiffPage &ComparePage::diff()
{
    if (!m_diff) {
        m_diff = new DiffPage(this);
        m_below->addWidget(m_diff);
        connect(m_diff, &DiffPage::closed, this, &ComparePage::showAnswers);
    }
    return *m_diff;
}

FiguresPage &ComparePage::figures()
{
    if (!m_figures) {
        m_figures = new FiguresPage(this);
        m_below->addWidget(m_figures);
        connect(m_figures, &FiguresPage::closed, this, &ComparePage::showAnswers);
        connect(m_figures, &FiguresPage::chosen, this, [this](int position) {
            showAnswers();
            m_panes->showPane(position);
            m_panes->focusPane(int(m_panes->arrangement().shown(m_panes->positions()).indexOf(position)));
        });
    }
    return *m_figures;
}

StartPage &ComparePage::start()
{
    if (!m_start) {
        m_start = new StartPage(m_context, this);
        m_below->addWidget(m_start);
        Q_EMIT startMade(m_start);
    }
    return *m_start;
}

void ComparePage::setRun(engine::ComparisonRun *run)
{
    m_run = run;
    m_panes->setRun(run);
    showStart(false);
    if (run != nullptr) {
        // Whoever reads figures while answers come sees the last ones in the end.
        connect(run, &engine::ComparisonRun::finished, this, [this] {
            if (m_below->currentWidget() == m_figures) {
                m_figures->setFigures(figuresNow());
            }
        });
    }
    show(run ? static_cast<QWidget *>(m_panes) : m_hint);
}

void ComparePage::showStart(bool shown)
{
    if (shown == isStartShown()) {
        return;
    }
    m_writing->setVisible(!shown);
    m_below->setCurrentWidget(shown ? static_cast<QWidget *>(&start()) : m_hint);
    Q_EMIT startShown(shown);
}

void ComparePage::show(QWidget *view)
{
    m_below->setCurrentWidget(view);
    Q_EMIT viewChanged();
}

void ComparePage::showDiff(int left, int right)
{
    const QList<AnswerPane *> panes = m_panes->shownPanes();
    if (m_run == nullptr || m_panes->count() < 2) {
        return;
    }
    if (left < 0) {
        const qsizetype current = std::max<qsizetype>(panes.indexOf(m_panes->currentPane()), 0);
        left = panes[current]->position();
        right = panes.size() > 1 ? panes[(current + 1) % panes.size()]->position() : left == 0 ? 1 : 0;
    }
    QList<DiffPage::Side> answers;
    int leftAt = 0;
    int rightAt = 0;
    for (int at = 0; at < m_panes->count(); ++at) {
        const AnswerPane *pane = m_panes->pane(at);
        leftAt = pane->position() == left ? at : leftAt;
        rightAt = pane->position() == right ? at : rightAt;
        answers.append({pane->identity(), pane->session() ? pane->session()->answer().text : QString()});
    }
    diff().setAnswers(answers, leftAt, rightAt);
    show(&diff());
    diff().view()->setFocus(Qt::OtherFocusReason);
}

bool ComparePage::showRuns(const core::Comparison &one, const core::Comparison &other)
{
    QList<DiffPage::Side> sides;
    QList<core::Route> routes;
    const auto add = [&](const core::Comparison &comparison) {
        const qsizetype before = sides.size();
        const int last = comparison.turns.isEmpty() ? 0 : comparison.turns.constLast().number;
        for (const core::Answer &answer : comparison.answers) {
            if (answer.turn != last || answer.repeat != 0 || answer.text.isEmpty()) {
                continue;
            }
            PaneIdentity identity = paneIdentityOf(m_context, answer.contestant, static_cast<int>(sides.size()));
            identity.name = tr("%1, %2", "name of a model, moment of the run")
                                .arg(identity.name, QLocale().toString(comparison.created.toLocalTime(), QLocale::ShortFormat));
            sides.append({identity, answer.text});
            routes.append(answer.contestant.route);
        }
        return sides.size() > before;
    };
    if (!add(one)) {
        return false;
    }
    const qsizetype second = sides.size();
    if (!add(other)) {
        return false;
    }
    const qsizetype same = routes.indexOf(routes.constFirst(), second);
    showStart(false);
    diff().setAnswers(sides, 0, static_cast<int>(same < 0 ? second : same));
    show(&diff());
    diff().view()->setFocus(Qt::OtherFocusReason);
    return true;
}

Figures ComparePage::figuresNow() const
{
    QList<std::pair<PaneIdentity, const engine::AnswerSession *>> answers;
    for (int at = 0; at < m_panes->count(); ++at) {
        const AnswerPane *pane = m_panes->pane(at);
        const QList<engine::AnswerSession *> repeats = pane->repeats();
        for (const engine::AnswerSession *session : repeats) {
            PaneIdentity identity = pane->identity();
            if (repeats.size() > 1) {
                identity.name = tr("%1, repeat %2", "name of a model").arg(identity.name).arg(session->answer().repeat + 1);
            }
            answers.append({identity, session});
        }
    }
    return Figures::of(answers, m_panes->isBlind());
}

void ComparePage::showFigures()
{
    // Whoever judges blind must not know what it cost.
    if (m_run == nullptr || m_panes->isBlind()) {
        return;
    }
    figures().setFigures(figuresNow());
    show(&figures());
    figures().table()->setFocus(Qt::OtherFocusReason);
}

void ComparePage::showAnswers()
{
    if (m_run == nullptr && m_below->currentWidget() == m_diff) {
        show(m_hint);
    }
    if (m_run == nullptr || areAnswersShown()) {
        return;
    }
    show(m_panes);
    if (AnswerPane *pane = m_panes->currentPane()) {
        pane->view()->setFocus(Qt::OtherFocusReason);
    }
}

bool ComparePage::areAnswersShown() const
{
    return m_below->currentWidget() == m_panes;
}

QString ComparePage::allAsMarkdown() const
{
    if (m_run == nullptr) {
        return {};
    }
    QList<PaneIdentity> panes;
    for (const auto all = m_panes->shownPanes(); const AnswerPane *pane : all) {
        panes.append(pane->identity());
    }
    return AnswersDocument::of(m_run->snapshot(), panes, m_panes->isBlind() ? QString() : figuresNow().markdown());
}

bool ComparePage::isStartShown() const
{
    return m_start != nullptr && m_below->currentWidget() == m_start;
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_composer->setGreatestHeight(height() * 2 / 5);
}

} // namespace assay::ui
