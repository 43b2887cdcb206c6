// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/DuelRun.h"

#include "engine/CatalogueKeeper.h"
#include "engine/ComparisonEngine.h"
#include "engine/experiments/PriceLines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::engine {

DuelRun::DuelRun(ComparisonEngine &engine, DuelPlan plan, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_report.plan = std::move(plan);
    m_blocks = m_report.plan.blocks();
}

DuelRun::~DuelRun()
{
    blockSignals(true);
    m_ended = true;
    for (const auto &run : m_runs) {
        run->disconnect(this);
    }
}

core::Comparison DuelRun::comparisonOf(int prompt) const
{
    const DuelPlan &plan = m_report.plan;
    core::Comparison out;
    core::Turn turn;
    turn.prompt = plan.prompts.value(prompt);
    out.title = u"Duel: "_s + core::titleFromPrompt(turn.prompt);
    out.turns = {turn};
    out.system = plan.system;
    out.parameters = plan.parameters;
    out.contestants = plan.routes;
    // The warm-up is the last repeat of the first prompt.
    out.repeats = plan.repeats + (plan.warmUp && prompt == 0 ? 1 : 0);
    return out;
}

QList<Objection> DuelRun::check() const
{
    if (const auto objection = m_report.plan.objection()) {
        return {{-1, *objection, true}};
    }
    QList<Objection> out = m_engine.check(comparisonOf(0));
    const auto &limit = m_report.plan.maxCost;
    for (int prompt = 0; limit && prompt < m_report.plan.prompts.size(); ++prompt) {
        const WorstCase block = worstCaseOf(prompt);
        if (block.known > *limit) {
            out.append(
                {-1,
                 {QT_TRANSLATE_NOOP("assay::Sentence", "One pair alone can cost $%1, more than the limit of $%2. A smaller "
                                                       "output limit lowers it."),
                  {block.known.toDecimal(2), limit->toDecimal(2)}},
                 true});
            break;
        }
        if (block.unknown > 0) {
            out.append(
                {-1,
                 {QT_TRANSLATE_NOOP("assay::Sentence", "The price of a route is not known: the limit cannot be kept for it."),
                  {}},
                 false});
            break;
        }
    }
    return out;
}

WorstCase DuelRun::worstCaseOf(int prompt) const
{
    core::Comparison once = comparisonOf(prompt);
    once.repeats = 1;
    return m_engine.worstCase(once);
}

WorstCase DuelRun::worstCase() const
{
    WorstCase sum;
    for (int prompt = 0; prompt < m_report.plan.prompts.size(); ++prompt) {
        const WorstCase each = m_engine.worstCase(comparisonOf(prompt));
        sum.known += each.known;
        sum.unknown += each.unknown;
        sum.assumesOutput = sum.assumesOutput || each.assumesOutput;
    }
    return sum;
}

int DuelRun::total() const
{
    return static_cast<int>(m_blocks.size() * m_report.plan.routes.size());
}

void DuelRun::start()
{
    m_report.started = m_engine.services().clock.utcNow();
    m_report.prices = priceLines(m_engine, m_report.plan.routes);
    m_report.simulated = true;
    for (int prompt = 0; prompt < m_report.plan.prompts.size(); ++prompt) {
        auto run = m_engine.prepare(comparisonOf(prompt));
        m_report.simulated = m_report.simulated && run->comparison().simulated;
        for (const auto all = run->sessions(); AnswerSession * session : all) {
            connect(session, &AnswerSession::finished, this, [this, session] { note(session); }, Qt::QueuedConnection);
        }
        m_runs.push_back(std::move(run));
    }
    QMetaObject::invokeMethod(this, &DuelRun::nextBlock, Qt::QueuedConnection);
}

bool DuelRun::affords(const DuelPlan::Block &block) const
{
    const auto &limit = m_report.plan.maxCost;
    return !limit || m_report.cost.known + worstCaseOf(block.prompt).known <= *limit;
}

void DuelRun::nextBlock()
{
    if (m_ended) {
        return;
    }
    ++m_block;
    if (m_cancelled || m_block >= m_blocks.size()) {
        end(m_cancelled ? DuelReport::End::Cancelled : DuelReport::End::Whole);
        return;
    }
    if (!affords(m_blocks.at(m_block))) {
        end(DuelReport::End::CostLimit);
        return;
    }
    m_sent = 0;
    m_blockSamples = m_report.samples.size();
    m_watch.emplace(m_engine.services().clock);
    beginNext();
}

void DuelRun::beginNext()
{
    const DuelPlan::Block &block = m_blocks.at(m_block);
    const int repeat = block.warmUp ? m_report.plan.repeats : block.repeat;
    do {
        ++m_running;
        m_runs.at(static_cast<std::size_t>(block.prompt))->begin(block.order.at(m_sent++), repeat);
    } while (m_report.plan.concurrent && m_sent < block.order.size());
}

void DuelRun::note(AnswerSession *session)
{
    // An answer that was never begun ends with the run; it is no measurement.
    if (m_ended || m_running == 0 || m_block < 0 || m_block >= m_blocks.size()) {
        return;
    }
    const DuelPlan::Block &block = m_blocks.at(m_block);
    --m_running;
    Sample sample = Sample::of(*session);
    sample.route = session->answer().position;
    sample.prompt = block.prompt;
    sample.repeat = block.repeat;
    sample.warmUp = block.warmUp;
    for (const core::Attempt &attempt : session->answer().attempts) {
        m_report.cost.add(attempt.cost);
    }
    m_report.samples.append(sample);
    Q_EMIT sampled(sample);
    Q_EMIT progressed();
    if (m_cancelled) {
        if (m_running == 0) {
            closeBlock();
            end(DuelReport::End::Cancelled);
        }
    } else if (m_sent < block.order.size()) {
        beginNext();
    } else if (m_running == 0) {
        closeBlock();
        nextBlock();
    }
}

void DuelRun::closeBlock()
{
    const QString complaint = m_watch ? m_watch->complaint() : QString();
    if (complaint.isEmpty()) {
        return;
    }
    for (qsizetype i = m_blockSamples; i < m_report.samples.size(); ++i) {
        m_report.samples[i].voided = complaint;
    }
}

void DuelRun::cancel()
{
    if (m_ended || m_cancelled) {
        return;
    }
    m_cancelled = true;
    if (m_running == 0) {
        QMetaObject::invokeMethod(this, [this] { end(DuelReport::End::Cancelled); }, Qt::QueuedConnection);
        return;
    }
    const DuelPlan::Block &block = m_blocks.at(m_block);
    const auto &run = m_runs.at(static_cast<std::size_t>(block.prompt));
    const int repeat = block.warmUp ? m_report.plan.repeats : block.repeat;
    for (const auto all = run->sessions(); AnswerSession * session : all) {
        const core::Answer &answer = session->answer();
        const bool begun = block.order.first(m_sent).contains(answer.position);
        if (answer.repeat == repeat && begun) {
            session->stop();
        }
    }
}

void DuelRun::end(DuelReport::End how)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_report.end = how;
    m_report.ended = m_engine.services().clock.utcNow();
    Q_EMIT finished();
}

} // namespace assay::engine
