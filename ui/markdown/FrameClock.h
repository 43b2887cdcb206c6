// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace assay::ui {

/// Something that draws at the display's pace.
class FrameClient {
public:
    FrameClient() = default;
    FrameClient(const FrameClient &) = delete;
    FrameClient &operator=(const FrameClient &) = delete;
    virtual ~FrameClient() = default;

    /// Does what has piled up, until the deadline. True: there is more, come again with the next frame.
    virtual bool frame(QDeadlineTimer deadline) = 0;
};

/// What one beat of the clock took.
struct Beat {
    std::chrono::nanoseconds interval{}; ///< since the beat before; zero for the first one after a rest
    std::chrono::nanoseconds work{};
    int clients = 0; ///< that were served
    int waiting = 0; ///< that have more to do
};

/// One beat of some 60 a second for all panes together. Nothing ticks while nobody has asked for a frame.
class FrameClock final : public QObject {
    Q_OBJECT
public:
    explicit FrameClock(QObject *parent = nullptr);

    void request(FrameClient *client);
    /// Without waiting for the beat that is due, since nothing more will come: the last words of an answer are not kept waiting.
    void requestSoon(FrameClient *client);
    /// A client that goes must say so.
    void forget(FrameClient *client);
    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty(); }

Q_SIGNALS:
    /// Only measured while somebody listens.
    void beaten(const assay::ui::Beat &beat);

private:
    void startTimer(std::chrono::milliseconds interval);
    void beat();
    void serve();

    QTimer m_timer;
    QElapsedTimer m_last;
    QList<FrameClient *> m_waiting;
    QList<FrameClient *> m_serving;
};

} // namespace assay::ui
