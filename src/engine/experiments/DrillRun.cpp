// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/DrillRun.h"

#include "engine/ComparisonEngine.h"
#include "engine/Conversation.h"
#include "engine/experiments/PriceLines.h"
#include "stats/Shuffle.h"

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

QList<core::Route> chainOf(const core::Contestant &contestant)
{
    return QList{contestant.route} + contestant.fallback.routes();
}

QString lineOf(const core::Attempt &attempt)
{
    QString out = attempt.route.toString();
    out += attempt.error ? u": %1"_s.arg(attempt.error->message) : u": answered"_s;
    return attempt.next.isEmpty() ? out : out + u" → "_s + attempt.next;
}

} // namespace

DrillRun::DrillRun(ComparisonEngine &engine, DrillPlan plan, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_report.plan = std::move(plan);
    m_cases = m_report.plan.cases();
}

DrillRun::~DrillRun()
{
    blockSignals(true);
    m_ended = true;
}

core::Comparison DrillRun::comparison() const
{
    const DrillPlan &plan = m_report.plan;
    core::Comparison out;
    core::Turn turn;
    turn.prompt = plan.prompt;
    out.title = u"Drill: "_s + core::titleFromPrompt(plan.prompt);
    out.turns = {turn};
    out.system = plan.system;
    out.parameters = plan.parameters;
    out.contestants = {plan.contestant};
    out.repeats = static_cast<int>(m_cases.size());
    return out;
}

QList<Objection> DrillRun::check() const
{
    if (const auto objection = m_report.plan.objection()) {
        return {{-1, *objection, true}};
    }
    return m_engine.check(comparison());
}

core::Money DrillRun::worstCaseOf(const DrillPlan::Case &one) const
{
    const core::Comparison whole = comparison();
    const QList<core::Route> chain = chainOf(m_report.plan.contestant);
    core::CompletionRequest request =
        buildRequest(whole, m_report.plan.contestant, Conversation(m_report.plan.contestant.route), whole.turns.constFirst());
    core::Money sum;
    for (qsizetype hop = one.position; hop < chain.size() && hop <= one.position + 1; ++hop) {
        if (hop == one.position && one.fault.replacesExchange()) {
            continue;
        }
        request.model = chain.at(hop).model;
        sum += m_engine.worstCaseOf(request, chain.at(hop), 1).known;
    }
    return sum;
}

WorstCase DrillRun::worstCase() const
{
    WorstCase sum;
    sum.assumesOutput = !m_report.plan.parameters.maxTokens;
    for (const DrillPlan::Case &one : m_cases) {
        sum.known += worstCaseOf(one);
    }
    return sum;
}

void DrillRun::start()
{
    m_report.started = m_engine.services().clock.utcNow();
    m_report.prices = priceLines(m_engine, {m_report.plan.contestant});
    m_run = m_engine.prepare(comparison());
    m_report.simulated = m_run->comparison().simulated;
    for (const auto all = m_run->sessions(); AnswerSession * session : all) {
        connect(session, &AnswerSession::cleared, this, [this] { m_textLost = true; });
        connect(session, &AnswerSession::finished, this, [this, session] { note(session); }, Qt::QueuedConnection);
    }
    QMetaObject::invokeMethod(this, &DrillRun::next, Qt::QueuedConnection);
}

void DrillRun::next()
{
    if (m_ended) {
        return;
    }
    ++m_case;
    if (m_cancelled || m_case >= m_cases.size()) {
        end(m_cancelled ? DrillReport::End::Cancelled : DrillReport::End::Whole);
        return;
    }
    const DrillPlan::Case &one = m_cases.at(m_case);
    const auto &limit = m_report.plan.maxCost;
    if (limit && m_report.cost.known + worstCaseOf(one) > *limit) {
        end(DrillReport::End::CostLimit);
        return;
    }
    m_textLost = false;
    TrialConditions conditions;
    for (int hop = 0; hop < one.position; ++hop) {
        conditions.faults.insert(hop, {.kind = core::InjectedFault::Kind::Overloaded});
    }
    conditions.faults.insert(one.position, one.fault);
    stats::Chance chance(m_report.plan.seed + static_cast<std::uint64_t>(m_case));
    conditions.jitter = chance.fraction();
    m_watch.emplace(m_engine.services().clock);
    m_run->begin(0, m_case, conditions);
}

void DrillRun::note(AnswerSession *session)
{
    if (m_ended || m_case < 0 || m_case >= m_cases.size() || session->answer().repeat != m_case) {
        return;
    }
    const core::Answer &answer = session->answer();
    for (const core::Attempt &attempt : answer.attempts) {
        m_report.cost.add(attempt.cost);
    }
    m_report.results.append(resultOf(answer, m_cases.at(m_case)));
    m_report.results.last().voided = m_watch ? m_watch->complaint() : QString();
    Q_EMIT progressed();
    next();
}

DrillResult DrillRun::resultOf(const core::Answer &answer, const DrillPlan::Case &one) const
{
    DrillResult out;
    out.one = one;
    out.answer = answer.id;
    out.outcome = answer.outcome.value_or(core::Outcome::Failed);
    out.detour = core::detourOf(answer);
    out.servedAt = static_cast<int>(chainOf(answer.contestant).indexOf(out.detour.served));
    const core::Attempt *last = answer.lastAttempt();
    if (last != nullptr && last->phases.total) {
        out.totalMs = out.detour.lost.count() + last->phases.total->count() / 1000;
    }
    out.shownCharacters = answer.text.size();
    out.textLost = m_textLost || (!out.held() && !answer.text.isEmpty());
    out.error = answer.error ? answer.error->message : QString();
    for (const core::Attempt &attempt : answer.attempts) {
        out.hops.append(lineOf(attempt));
    }
    return out;
}

void DrillRun::cancel()
{
    if (m_ended || m_cancelled) {
        return;
    }
    m_cancelled = true;
    const QList<AnswerSession *> sessions = m_run ? m_run->sessions() : QList<AnswerSession *>();
    if (m_case >= 0 && m_case < sessions.size()) {
        sessions.at(m_case)->stop();
    } else {
        QMetaObject::invokeMethod(this, [this] { end(DrillReport::End::Cancelled); }, Qt::QueuedConnection);
    }
}

void DrillRun::end(DrillReport::End how)
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
