// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

namespace assay::ui {

/// Lets the recording of an answer come once more, at the pace at which it came: also the time before the first word. Moments of a recording
/// are rounded to 16 ms.
class Replay final : public QObject {
    Q_OBJECT
public:
    /// `speed`: how many times as fast, above 0.
    Replay(QList<core::JournalChunk> recording, double speed, QObject *parent = nullptr);

    void start();
    /// How much time of the recording has passed, in seconds.
    [[nodiscard]] double position() const;

Q_SIGNALS:
    void text(const QString &delta);
    void reasoning(const QString &delta);
    void ended();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QList<core::JournalChunk> m_recording;
    qsizetype m_next = 0;
    double m_speed;
    QElapsedTimer m_clock;
    QBasicTimer m_beat;
};

} // namespace assay::ui
