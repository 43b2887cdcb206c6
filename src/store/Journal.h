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

/// The runs of an answer that ended, compressed: format 1 of the table `replay`.
inline constexpr int packFormat = 1;
[[nodiscard]] QByteArray pack(const QList<JournalRun> &runs);
[[nodiscard]] std::optional<QList<JournalRun>> unpack(const QByteArray &packed);

/// The tables of the running answers' text and of what is kept of it. `answer` is the row's id. All calls throw SqlError.
class Journal final {
public:
    explicit Journal(Connection &connection) : m_connection(connection) {}

    void append(qint64 answer, const QList<JournalRun> &runs);
    [[nodiscard]] QList<JournalRun> runsOf(qint64 answer);
    /// Keeps its runs and `rest`, which were never written, as a replay, and empties its journal.
    void close(qint64 answer, const QList<JournalRun> &rest);
    /// Forgets journal and replay.
    void discard(qint64 answer);
    /// The runs of a closed answer; empty if there are none.
    [[nodiscard]] QList<JournalRun> replayOf(qint64 answer);

private:
    Connection &m_connection;
};

} // namespace assay::store
