// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Journal.h"

#include "store/Codec.h"
#include "store/Connection.h"
#include "store/Leb128.h"
#include "store/Recording.h"

#include <QMap>

#include <algorithm>

namespace assay::store {

using namespace Qt::StringLiterals;
using core::JournalChunk;

namespace {

/// The moment after `at` that the next mark tells; a damaged journal's does not leave the range.
qint64 takeMoment(qint64 at, QByteArrayView &marks)
{
    constexpr qint64 longest = qint64(1) << 53U;
    return std::clamp<qint64>(at, 0, longest) + std::clamp<qint64>(takeNumber(marks), 0, longest);
}

JournalChunk::Kind kindFrom(qint64 number)
{
    switch (number) {
    case 1:
        return JournalChunk::Kind::Reasoning;
    case 2:
        return JournalChunk::Kind::Tool;
    default:
        return JournalChunk::Kind::Text;
    }
}

int numberOf(JournalChunk::Kind kind)
{
    switch (kind) {
    case JournalChunk::Kind::Text:
        break;
    case JournalChunk::Kind::Reasoning:
        return 1;
    case JournalChunk::Kind::Tool:
        return 2;
    }
    return 0;
}

/// All visible reasoning in a row, as its pieces came.
QString joined(const QList<core::ReasoningPart> &parts)
{
    QString text;
    for (const core::ReasoningPart &part : parts) {
        text += part.text;
    }
    return text;
}

qint64 endOf(qint64 startUs, QByteArrayView marks)
{
    qint64 at = startUs;
    while (!marks.isEmpty()) {
        at = takeMoment(at, marks);
        takeNumber(marks);
    }
    return at;
}

} // namespace

void appendChunk(QList<JournalRun> &runs, const JournalChunk &chunk)
{
    // A retry starts its clock again.
    if (runs.isEmpty() || runs.constLast().kind != chunk.kind || chunk.atUs < runs.constLast().endUs) {
        runs.append({.kind = chunk.kind, .startUs = chunk.atUs, .endUs = chunk.atUs, .text = {}, .marks = {}});
    }
    JournalRun &run = runs.last();
    appendNumber(run.marks, chunk.atUs - run.endUs);
    appendNumber(run.marks, chunk.text.size());
    run.endUs = chunk.atUs;
    run.text += chunk.text;
}

QList<JournalChunk> chunksOf(const QList<JournalRun> &runs, const core::AnswerId &answer)
{
    QList<JournalChunk> chunks;
    for (const JournalRun &run : runs) {
        QByteArrayView marks = run.marks;
        qint64 at = run.startUs;
        qsizetype from = 0;
        while (!marks.isEmpty()) {
            at = takeMoment(at, marks);
            const qsizetype length = std::min<qsizetype>(takeNumber(marks), run.text.size() - from);
            chunks.append({answer, run.kind, at, run.text.sliced(from, length)});
            from += length;
        }
    }
    return chunks;
}

QString textOf(const QList<JournalRun> &runs, JournalChunk::Kind kind)
{
    QString text;
    for (const JournalRun &run : runs) {
        if (run.kind == kind) {
            text += run.text;
        }
    }
    return text;
}

QList<core::ToolCall> toolCallsOf(const QList<JournalRun> &runs)
{
    QMap<int, core::ToolCall> calls;
    const QList<JournalChunk> chunks = chunksOf(runs, {});
    for (const JournalChunk &chunk : chunks) {
        if (chunk.kind != JournalChunk::Kind::Tool) {
            continue;
        }
        const QJsonObject delta = decodeObject(chunk.text);
        if (delta.isEmpty()) {
            continue;
        }
        core::ToolCall &call = calls[delta["index"_L1].toInt()];
        if (call.id.isEmpty()) {
            call.id = delta["id"_L1].toString();
        }
        if (call.name.isEmpty()) {
            call.name = delta["name"_L1].toString();
        }
        call.arguments += delta["arguments"_L1].toString();
    }
    return calls.values();
}

void Journal::append(qint64 answer, const QList<JournalRun> &runs)
{
    Statement insert =
        m_connection.statement("INSERT INTO journal(answer, kind, at_us, text, marks) VALUES(?1, ?2, ?3, ?4, ?5)");
    for (const JournalRun &run : runs) {
        insert.with(answer, numberOf(run.kind), run.startUs, run.text, run.marks).run();
    }
}

QList<JournalRun> Journal::runsOf(qint64 answer)
{
    QList<JournalRun> runs;
    Statement query = m_connection.statement("SELECT kind, at_us, text, marks FROM journal WHERE answer = ?1 ORDER BY id");
    query.with(answer);
    while (query.step()) {
        JournalRun run{
            .kind = kindFrom(query.integer(0)), .startUs = query.integer(1), .text = query.text(2), .marks = query.bytes(3)};
        run.endUs = endOf(run.startUs, run.marks);
        runs.append(run);
    }
    return runs;
}

void Journal::close(qint64 row, const core::Answer &answer, const QList<JournalRun> &rest)
{
    const QList<JournalRun> runs = runsOf(row) + rest;
    if (!runs.isEmpty()) {
        m_connection.statement("INSERT OR REPLACE INTO replay(answer, format, packed) VALUES(?1, ?2, ?3)")
            .with(row, recordingFormat, packRecording(runs, answer.text, joined(answer.reasoning)))
            .run();
    }
    m_connection.statement("DELETE FROM journal WHERE answer = ?1").with(row).run();
}

void Journal::discard(qint64 answer)
{
    m_connection.statement("DELETE FROM journal WHERE answer = ?1").with(answer).run();
    m_connection.statement("DELETE FROM replay WHERE answer = ?1").with(answer).run();
}

QList<JournalRun> Journal::recordingOf(qint64 row, const core::Answer &answer)
{
    Statement query = m_connection.statement("SELECT format, packed FROM replay WHERE answer = ?1");
    query.with(row);
    if (!query.step()) {
        return {};
    }
    return unpackRecording(static_cast<int>(query.integer(0)), query.bytes(1), answer.text, joined(answer.reasoning))
        .value_or(QList<JournalRun>());
}

} // namespace assay::store
