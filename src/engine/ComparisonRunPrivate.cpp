// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ComparisonRunPrivate.h"

#include "engine/Conversation.h"

#include <algorithm>

namespace assay::engine {

namespace {

constexpr std::chrono::milliseconds tickInterval{100};

bool runs(const AnswerSession *session)
{
    return session->state() != AnswerSession::State::Done;
}

} // namespace

ComparisonRun::Private::Private(ComparisonRun *run, const Services &all, core::Comparison start)
    : q(run),
      services(all),
      comparison(std::move(start)),
      recorder(all.store != nullptr ? std::make_unique<Recorder>(*all.store) : nullptr)
{
    m_ticker.setInterval(tickInterval);
    QObject::connect(&m_ticker, &QTimer::timeout, q, [this] {
        for (AnswerSession *session : std::as_const(sessions)) {
            session->tick();
        }
    });
}

ComparisonRun::Private::~Private()
{
    // They report to the recorder while they go, so they go first.
    qDeleteAll(std::exchange(sessions, {}));
}

AnswerSession *ComparisonRun::Private::addSession(core::Answer answer)
{
    auto *session = new AnswerSession(services, recorder.get(), std::move(answer), q);
    sessions.append(session);
    session->prepare(requestFor(session->answer()));
    watch(session);
    return session;
}

void ComparisonRun::Private::watch(AnswerSession *session)
{
    QObject::connect(session, &AnswerSession::stateChanged, q, [this, session] {
        if (runs(session)) {
            noteRunning();
        }
    });
    QObject::connect(session, &AnswerSession::attemptFinished, q, [this] { Q_EMIT q->costChanged(); });
    QObject::connect(session, &AnswerSession::billed, q, [this] { Q_EMIT q->costChanged(); });
    QObject::connect(session, &AnswerSession::finished, q, [this, session] {
        if (!paced) {
            beginNextRepeat(*session);
        }
        noteDone();
    });
}

void ComparisonRun::Private::addTurn(const core::Turn &turn, const QList<int> &positions)
{
    comparison.turns.append(turn);
    if (services.store != nullptr && turn.number > 0) {
        services.store->addTurn(comparison.id, turn);
    }
    Q_EMIT q->turnAdded(turn);
    for (int position = 0; position < comparison.contestants.size(); ++position) {
        if (!positions.isEmpty() && !positions.contains(position)) {
            continue;
        }
        for (int repeat = 0; repeat < comparison.repeats; ++repeat) {
            AnswerSession *session = addSession(blankAnswer(turn, position, repeat));
            if (paced) {
                session->storeLater();
            } else if (services.store != nullptr) {
                services.store->startAnswer(session->answer());
            }
            Q_EMIT q->sessionAdded(session);
        }
    }
    noteRunning();
    if (paced) {
        return;
    }
    // All of them in one turn of the event loop, when whoever called has connected.
    QMetaObject::invokeMethod(q, [this, number = turn.number] { beginTurn(number); }, Qt::QueuedConnection);
}

void ComparisonRun::Private::beginTurn(int turn)
{
    const QList<AnswerSession *> all = sessions;
    for (AnswerSession *session : all) {
        if (session->answer().turn == turn && session->answer().repeat == 0 && runs(session)) {
            session->begin();
        }
    }
}

void ComparisonRun::Private::beginNextRepeat(const AnswerSession &after)
{
    const core::Answer &done = after.answer();
    for (AnswerSession *session : std::as_const(sessions)) {
        const core::Answer &answer = session->answer();
        if (answer.turn == done.turn && answer.position == done.position && answer.repeat == done.repeat + 1 && runs(session)
            && answer.attempts.isEmpty()) {
            session->begin();
            return;
        }
    }
}

core::CompletionRequest ComparisonRun::Private::requestFor(const core::Answer &answer) const
{
    Conversation conversation(answer.contestant.route);
    const core::Turn *asked = nullptr;
    for (const core::Turn &turn : comparison.turns) {
        if (turn.number == answer.turn) {
            asked = &turn;
            break;
        }
        if (const core::Answer *earlier = answerOf(turn.number, answer.position, answer.repeat)) {
            conversation.add(turn, earlier);
        }
    }
    return buildRequest(comparison, answer.contestant, conversation, asked != nullptr ? *asked : core::Turn());
}

int ComparisonRun::Private::countRunning() const
{
    return static_cast<int>(std::ranges::count_if(sessions, runs));
}

core::Answer ComparisonRun::Private::blankAnswer(const core::Turn &turn, int position, int repeat) const
{
    core::Answer answer;
    answer.id = core::AnswerId(core::makeUniqueId());
    answer.comparison = comparison.id;
    answer.turn = turn.number;
    answer.position = position;
    answer.repeat = repeat;
    answer.contestant = comparison.contestants.at(position);
    answer.created = services.clock.utcNow();
    const core::Provider *provider = services.providers.provider(answer.contestant.route.provider);
    answer.simulated = provider != nullptr && provider->profile().simulated;
    return answer;
}

const core::Answer *ComparisonRun::Private::answerOf(int turn, int position, int repeat) const
{
    const auto found = std::ranges::find_if(sessions, [=](const AnswerSession *session) {
        const core::Answer &answer = session->answer();
        return answer.turn == turn && answer.position == position && answer.repeat == repeat;
    });
    return found == sessions.end() ? nullptr : &(*found)->answer();
}

void ComparisonRun::Private::noteRunning()
{
    const int before = std::exchange(m_running, countRunning());
    if (before == 0 && m_running > 0) {
        m_ticker.start();
        Q_EMIT q->started();
    }
}

void ComparisonRun::Private::noteDone()
{
    const int before = std::exchange(m_running, countRunning());
    if (before == 0 || m_running > 0) {
        return;
    }
    m_ticker.stop();
    QMetaObject::invokeMethod(
        q,
        [this] {
            if (m_running == 0) {
                Q_EMIT q->finished();
            }
        },
        Qt::QueuedConnection);
}

} // namespace assay::engine
