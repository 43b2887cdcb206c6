// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/GoingOn.h"

#include "engine/Beginning.h"
#include "ui/composer/Composer.h"
#include "ui/window/Desk.h"

namespace assay::ui {

GoingOn::GoingOn(Composer *composer, Desk *desk, QObject *parent) : QObject(parent), m_composer(composer), m_desk(desk)
{
    connect(composer, &Composer::beginningDropped, this, &GoingOn::drop);
}

void GoingOn::followUp(int position)
{
    if (m_desk->run() == nullptr || m_desk->isRunning()) {
        return;
    }
    drop();
    // Whatever the line-up was changed to meanwhile: a follow-up goes to those who answered.
    const core::Comparison comparison = m_desk->run()->comparison();
    if (!m_desk->canFollowUp(m_composer->plan().contestants)) {
        m_composer->takeLineUp(comparison.contestants);
    }
    m_composer->setFollowUpPossible(true);
    m_composer->setFollowUpTarget(position);
    m_composer->focusPrompt();
}

void GoingOn::branch(int position, int repeat, const QString &name)
{
    const engine::ComparisonRun *run = m_desk->run();
    if (run == nullptr || run->comparison().turns.isEmpty()) {
        return;
    }
    const int turn = run->comparison().turns.constLast().number;
    begin({run->snapshot(), position, repeat, turn}, tr("Begins with the conversation with %1", "name of a model").arg(name),
          {});
}

void GoingOn::editPrompt()
{
    const engine::ComparisonRun *run = m_desk->run();
    if (run == nullptr || run->comparison().turns.isEmpty()) {
        return;
    }
    const core::Turn last = run->comparison().turns.constLast();
    if (last.number == run->comparison().turns.constFirst().number) {
        drop();
        m_composer->setMode(Composer::Mode::NewComparison);
        m_composer->setPlan(run->comparison());
        m_composer->focusPrompt();
        return;
    }
    begin({run->snapshot(), -1, 0, last.number}, tr("Begins with the %n turn(s) before", nullptr, last.number), last.prompt);
}

void GoingOn::begin(Wish wish, const QString &said, const QString &prompt)
{
    m_composer->setMode(Composer::Mode::NewComparison);
    m_composer->clear();
    m_composer->takeLineUp(wish.whole.contestants);
    m_composer->setSystemPrompt(wish.whole.system);
    m_composer->setPrompt(prompt);
    m_composer->setBeginning(said);
    m_composer->focusPrompt();
    m_wish = std::move(wish);
}

void GoingOn::drop()
{
    m_wish.reset();
    m_composer->setBeginning({});
}

bool GoingOn::send()
{
    const core::Comparison plan = m_composer->plan();
    if (m_composer->mode() == Composer::Mode::FollowUp) {
        const int target = m_composer->followUpTarget();
        m_desk->followUp(plan.turns.constFirst(), target < 0 ? QList<int>() : QList<int>{target});
        m_composer->clear();
        return true;
    }
    if (!m_wish) {
        return false;
    }
    core::Comparison past = m_wish->position >= 0 ? engine::Beginning::branchOf(m_wish->whole, m_wish->position, m_wish->repeat,
                                                                                m_wish->turn, plan.contestants)
                                                  : engine::Beginning::before(m_wish->whole, m_wish->turn, plan.contestants);
    past.system = plan.system;
    past.parameters = plan.parameters;
    past.repeats = plan.repeats;
    m_desk->startFrom(past, plan.turns.constFirst());
    drop();
    m_composer->markSent();
    return true;
}

} // namespace assay::ui
