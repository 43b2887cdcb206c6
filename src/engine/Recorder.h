// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace assay::engine {

/// Collects what running answers receive and hands it to the store's journal in one call for all of them: the first piece after a
/// pause with the next turn of the event loop, then at most every 50 ms. No timer runs while nothing comes.
class Recorder final : public QObject {
    Q_OBJECT
public:
    static constexpr int intervalMs = 50;

    /// `store` outlives the recorder.
    explicit Recorder(core::RunStore &store, QObject *parent = nullptr);
    ~Recorder() override;

    void append(const core::AnswerId &answer, core::JournalChunk::Kind kind, qint64 atUs, const QString &text);
    /// Now, before an answer is finished or started over.
    void flush();

private:
    void schedule();

    core::RunStore &m_store;
    QList<core::JournalChunk> m_chunks;
    QHash<core::AnswerId, qsizetype> m_last; ///< index of each answer's newest chunk
    QTimer m_timer;
    QElapsedTimer m_sinceFlush;
};

} // namespace assay::engine
