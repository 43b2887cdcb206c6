// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace assay::store {

class Connection;

/// Chunks of one kind that came one after the other: one row of the journal. The text is plain, so that any tool for SQLite can read it;
/// where the chunks begin and when they came is in `marks`.
struct JournalRun {
    core::JournalChunk::Kind kind = core::JournalChunk::Kind::Text;
    qint64 startUs = 0;
    qint64 endUs = 0; ///< when its last chunk came; not stored
    QString text;
    QByteArray marks; ///< for each chunk: microseconds since the one before, UTF-16 units of its text; both as LEB128

    friend bool operator==(const JournalRun &, const JournalRun &) = default;
};

/// Appends a chunk to the last run, or as a new one if kind or clock are another's.
void appendChunk(QList<JournalRun> &runs, const core::JournalChunk &chunk);
[[nodiscard]] QList<core::JournalChunk> chunksOf(const QList<JournalRun> &runs, const core::AnswerId &answer);
/// All text of a kind.
[[nodiscard]] QString textOf(const QList<JournalRun> &runs, core::JournalChunk::Kind kind);
/// The tool calls that the chunks of kind Tool make up; what is not the JSON that core::JournalChunk asks for is left out.
[[nodiscard]] QList<core::ToolCall> toolCallsOf(const QList<JournalRun> &runs);

/// The tables of the running answers' text and of what is kept of it. `answer` is the row's id. All calls throw SqlError.
class Journal final {
public:
    explicit Journal(Connection &connection) : m_connection(connection) {}

    void append(qint64 answer, const QList<JournalRun> &runs);
    [[nodiscard]] QList<JournalRun> runsOf(qint64 answer);
    /// Keeps its runs and `rest`, which were never written, as a recording of `answer`, and empties its journal.
    void close(qint64 row, const core::Answer &answer, const QList<JournalRun> &rest);
    /// Forgets journal and replay.
    void discard(qint64 answer);
    /// The recording of an answer that ended; empty if there is none.
    [[nodiscard]] QList<JournalRun> recordingOf(qint64 row, const core::Answer &answer);

private:
    Connection &m_connection;
};

} // namespace assay::store
