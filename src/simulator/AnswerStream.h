// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Connection.h"
#include "simulator/Dialect.h"
#include "simulator/Dice.h"
#include "simulator/Fault.h"
#include "simulator/Wheel.h"

#include <QPointer>

namespace assay::simulator {

/// All that an answer on its way needs.
struct AnswerPlan {
    Composed answer;
    Bill bill;
    Pace pace;
    Fault fault;
    Headers headers;
    bool stream = true;
    QByteArray seed; ///< of the pace's chances
};

/// Sends one answer at the model's pace, and makes the faults that are asked for.
class AnswerStream final : public Scheduled {
public:
    AnswerStream(Connection *connection, std::unique_ptr<Dialect> dialect, AnswerPlan plan);

    [[nodiscard]] bool advance(TimePoint now) override;

private:
    enum class Next { GoOn, Wait, End };

    [[nodiscard]] bool sendWhole(TimePoint now);
    void begin(TimePoint now);
    [[nodiscard]] Next step();
    [[nodiscard]] std::optional<Next> misbehave();
    void addToken();
    [[nodiscard]] TimePoint::duration gap();

    QPointer<Connection> m_connection;
    std::unique_ptr<Dialect> m_dialect;
    AnswerPlan m_plan;
    Dice m_dice;
    TimePoint m_headAt;
    TimePoint m_nextAt;
    TimePoint m_keepAliveAt;
    qsizetype m_sent = 0; ///< tokens
    bool m_begun = false;
    bool m_toolStarted = false;
    bool m_stalled = false;
    bool m_marred = false; ///< the malformed or invalid piece was sent
};

} // namespace assay::simulator
