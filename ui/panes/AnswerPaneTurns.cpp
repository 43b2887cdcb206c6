// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Format.h"
#include "ui/panes/AnswerPane.h"
#include "ui/panes/AnswerState.h"
#include "ui/panes/MetricsLine.h"
#include "ui/panes/Replay.h"

#include <algorithm>

namespace assay::ui {

using engine::AnswerSession;

QList<AnswerSession *> AnswerPane::repeats() const
{
    QList<AnswerSession *> result;
    for (const Shown &shown : m_shown) {
        if (shown.session && m_session && shown.session->answer().turn == m_session->answer().turn) {
            result.append(shown.session);
        }
    }
    return result;
}

void AnswerPane::makeCurrent(AnswerSession *session, int turn)
{
    m_session = session;
    m_turn = turn;
}

bool AnswerPane::isFolded(const AnswerSession &session) const
{
    return m_folded && &session != m_session && session.state() == AnswerSession::State::Done;
}

void AnswerPane::setEarlierFolded(bool folded)
{
    if (folded != std::exchange(m_folded, folded) && m_shown.size() > 1) {
        endReplay();
        rebuild();
        if (m_session && m_session->state() == AnswerSession::State::Done) {
            m_view->readFrom(m_turn);
        }
    }
}

void AnswerPane::rebuild()
{
    m_view->clear();
    for (const Shown &shown : std::as_const(m_shown)) {
        const int turn = m_view->beginTurn(shown.heading);
        if (shown.session && isFolded(*shown.session)) {
            fillFolded(*shown.session, turn);
        } else if (shown.session) {
            fill(shown.session, turn);
        }
    }
}

void AnswerPane::replay(const QList<core::JournalChunk> &recording, double speed)
{
    endReplay();
    if (!m_session || m_session->state() != AnswerSession::State::Done || recording.isEmpty()) {
        return;
    }
    m_view->useTurn(m_turn);
    m_view->restartTurn();
    m_replay = new Replay(recording, speed, this);
    connect(m_replay, &Replay::text, this, [this, turn = m_turn](const QString &delta) {
        m_view->useTurn(turn);
        m_view->appendText(delta);
    });
    connect(m_replay, &Replay::reasoning, this, [this, turn = m_turn](const QString &delta) {
        m_view->useTurn(turn);
        m_view->appendReasoning(delta);
    });
    connect(m_replay, &Replay::ended, this, &AnswerPane::endReplay);
    m_replay->start();
    showState();
}

void AnswerPane::endReplay()
{
    if (Replay *replay = std::exchange(m_replay, nullptr)) {
        replay->disconnect(this);
        replay->deleteLater(); // its signal may be on the stack
        rebuild();
        showState();
    }
}

void AnswerPane::fillFolded(const AnswerSession &session, int turn)
{
    const engine::Metrics metrics = session.metrics();
    QStringList words{AnswerState::of(session.answer().outcome.value_or(core::Outcome::Stopped)).word};
    if (metrics.total) {
        words.append(Format::duration(*metrics.total));
    }
    if (metrics.usage.output) {
        words.append(Format::tokens(*metrics.usage.output));
    }
    if (const QString cost = MetricsLine::costText(metrics); !cost.isEmpty()) {
        words.append(cost);
    }
    // The line that opens reasoning opens what is folded as well: it costs nothing as long as nobody does.
    m_view->useTurn(turn);
    m_view->appendReasoning(session.answer().text);
    m_view->setReasoningLabel(
        tr("Answer · %1", "state and figures of an answer that is folded").arg(words.join(QStringLiteral(" · "))));
    m_view->finishTurn();
}

QString AnswerPane::repeatWord(const QString &state) const
{
    const QList<AnswerSession *> all = repeats();
    if (all.size() < 2) {
        return state;
    }
    const auto done = std::ranges::count(all, AnswerSession::State::Done, &AnswerSession::state);
    if (done < all.size()) {
        return tr("%1 of %2 · %3", "number of the repeat, how many, state")
            .arg(m_session->answer().repeat + 1)
            .arg(all.size())
            .arg(state);
    }
    const auto whole = std::ranges::count_if(
        all, [](const AnswerSession *session) { return session->answer().outcome == core::Outcome::Complete; });
    return tr("%1 of %2 complete", "repeats").arg(whole).arg(all.size());
}

} // namespace assay::ui
