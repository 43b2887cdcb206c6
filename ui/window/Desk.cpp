// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Desk.h"

#include "ui/Context.h"

namespace assay::ui {

Desk::Desk(const Context &context, QObject *parent) : QObject(parent), m_context(context) {}

Desk::~Desk() = default;

core::ComparisonId Desk::current() const
{
    return m_run ? m_run->comparison().id : core::ComparisonId();
}

bool Desk::isRunning() const
{
    return m_run && m_run->isRunning();
}

bool Desk::canFollowUp(const QList<core::Contestant> &lineUp) const
{
    return m_run && m_run->canFollowUp() && m_run->comparison().contestants == lineUp;
}

Desk::Counts Desk::counts() const
{
    Counts counts;
    if (!m_run || m_run->comparison().turns.isEmpty()) {
        return counts;
    }
    const int turn = m_run->comparison().turns.constLast().number;
    for (const auto all = m_run->sessions(); const engine::AnswerSession *session : all) {
        if (session->answer().turn != turn) {
            continue;
        }
        ++counts.all;
        const auto outcome = session->answer().outcome;
        const bool done = session->state() == engine::AnswerSession::State::Done;
        const bool failed = done && (outcome == core::Outcome::Failed || outcome == core::Outcome::Cut);
        counts.done += done && !failed ? 1 : 0;
        counts.failed += failed ? 1 : 0;
        counts.retrying += session->state() == engine::AnswerSession::State::Retrying ? 1 : 0;
    }
    return counts;
}

void Desk::start(const core::Comparison &plan)
{
    m_opening = {};
    show(m_context.engine.start(plan));
}

void Desk::followUp(const core::Turn &turn, const QList<int> &positions)
{
    if (m_run && m_run->canFollowUp()) {
        m_run->followUp(turn.prompt, turn.attachments, positions);
    }
}

void Desk::startFrom(const core::Comparison &past, const core::Turn &turn)
{
    m_opening = {};
    show(m_context.engine.startFrom(past, turn));
}

void Desk::open(const core::ComparisonId &id)
{
    if (!m_context.store || id == current()) {
        return;
    }
    m_opening = id;
    m_context.store->load(id).then(this, [this, id](const std::expected<core::Comparison, core::StoreError> &loaded) {
        if (m_opening != id) {
            return; // another one was asked for meanwhile
        }
        m_opening = {};
        if (loaded) {
            show(m_context.engine.open(*loaded));
        } else {
            Q_EMIT openFailed(loaded.error());
        }
    });
}

void Desk::clear()
{
    m_opening = {};
    show(nullptr);
}

void Desk::stopAll()
{
    if (m_run) {
        m_run->stopAll();
    }
}

void Desk::retryFailed()
{
    if (m_run) {
        m_run->retryFailed();
    }
}

void Desk::show(std::unique_ptr<engine::ComparisonRun> run)
{
    // The panes let go of the old one before it ends.
    std::swap(m_run, run);
    if (run) {
        run->disconnect(this);
    }
    if (m_run) {
        for (const auto all = m_run->sessions(); engine::AnswerSession * session : all) {
            watch(session);
        }
        connect(m_run.get(), &engine::ComparisonRun::sessionAdded, this, [this](engine::AnswerSession *session) {
            watch(session);
            Q_EMIT progressed();
        });
        connect(m_run.get(), &engine::ComparisonRun::costChanged, this, &Desk::progressed);
        connect(m_run.get(), &engine::ComparisonRun::started, this, &Desk::progressed);
        connect(m_run.get(), &engine::ComparisonRun::finished, this, [this] {
            Q_EMIT progressed();
            Q_EMIT finished();
        });
    }
    Q_EMIT runChanged(m_run.get());
    Q_EMIT progressed();
}

void Desk::watch(engine::AnswerSession *session)
{
    connect(session, &engine::AnswerSession::stateChanged, this, &Desk::progressed, Qt::UniqueConnection);
    connect(session, &engine::AnswerSession::finished, this, [this, session] { Q_EMIT answerFinished(session->answer()); });
}

} // namespace assay::ui
