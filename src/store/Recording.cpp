// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Recording.h"

#include "store/Leb128.h"

#include <algorithm>
#include <array>

namespace assay::store {

using Kind = core::JournalChunk::Kind;

namespace {

constexpr qint64 textOfAnswer = 1;
constexpr qint64 reasoningOfAnswer = 2;
// Even an answer of a hundred megabytes has fewer; what claims more is damaged.
constexpr qint64 mostTicks = qint64(1) << 40;

struct Piece {
    qint64 ticks = 0; ///< since the one before
    qint64 length = 0;
};

/// The pieces of a run, those of one tick joined.
QList<Piece> piecesOf(const JournalRun &run)
{
    QList<Piece> pieces;
    qint64 before = run.startUs / recordingTickUs;
    const QList<core::JournalChunk> chunks = chunksOf({run}, {});
    for (const core::JournalChunk &chunk : chunks) {
        const qint64 tick = std::max(before, chunk.atUs / recordingTickUs);
        // Parts of a call are JSON objects each.
        if (!pieces.isEmpty() && tick == before && run.kind != Kind::Tool) {
            pieces.last().length += chunk.text.size();
        } else {
            pieces.append({tick - before, chunk.text.size()});
        }
        before = tick;
    }
    return pieces;
}

bool takesFrom(qint64 flags, Kind kind)
{
    return (kind == Kind::Text && (flags & textOfAnswer) != 0) || (kind == Kind::Reasoning && (flags & reasoningOfAnswer) != 0);
}

Kind kindOf(qint64 number)
{
    return number == 1 ? Kind::Reasoning : number == 2 ? Kind::Tool : Kind::Text;
}

qint64 numberOf(Kind kind)
{
    return kind == Kind::Reasoning ? 1 : kind == Kind::Tool ? 2 : 0;
}

/// Reads one run; `own` is what is left of the texts that are the answer's.
JournalRun takeRun(QByteArrayView &rest, qint64 flags, std::array<QStringView, 2> &own)
{
    JournalRun run;
    run.kind = kindOf(takeNumber(rest));
    run.startUs = std::clamp<qint64>(takeNumber(rest), 0, mostTicks) * recordingTickUs;
    QByteArrayView ticks = takeBytes(rest);
    QByteArrayView lengths = takeBytes(rest);
    run.endUs = run.startUs;
    qint64 total = 0;
    while (!ticks.isEmpty()) {
        const qint64 step = std::clamp<qint64>(takeNumber(ticks), 0, mostTicks) * recordingTickUs;
        const qint64 length = std::clamp<qint64>(takeNumber(lengths), 0, mostTicks);
        appendNumber(run.marks, step);
        appendNumber(run.marks, length);
        run.endUs = std::min(run.endUs + step, mostTicks * recordingTickUs);
        total += length;
    }
    if (takesFrom(flags, run.kind)) {
        QStringView &text = own.at(run.kind == Kind::Text ? 0 : 1);
        const qsizetype size = std::min<qsizetype>(total, text.size());
        run.text = text.first(size).toString();
        text = text.sliced(size);
    } else {
        run.text = QString::fromUtf8(takeBytes(rest));
    }
    return run;
}

JournalRun takeFirstFormat(QByteArrayView &rest)
{
    JournalRun run;
    run.kind = kindOf(takeNumber(rest));
    run.startUs = takeNumber(rest);
    run.marks = takeBytes(rest).toByteArray();
    run.text = QString::fromUtf8(takeBytes(rest));
    return run;
}

} // namespace

QByteArray packRecording(const QList<JournalRun> &runs, const QString &text, const QString &reasoning)
{
    const qint64 flags = (textOf(runs, Kind::Text) == text ? textOfAnswer : 0)
                         | (textOf(runs, Kind::Reasoning) == reasoning ? reasoningOfAnswer : 0);
    QByteArray plain;
    appendNumber(plain, flags);
    for (const JournalRun &run : runs) {
        appendNumber(plain, numberOf(run.kind));
        appendNumber(plain, run.startUs / recordingTickUs);
        // All times, then all lengths: likes beside likes pack better.
        QByteArray ticks;
        QByteArray lengths;
        const QList<Piece> pieces = piecesOf(run);
        for (const Piece &piece : pieces) {
            appendNumber(ticks, piece.ticks);
            appendNumber(lengths, piece.length);
        }
        for (const QByteArray &part : {ticks, lengths}) {
            appendNumber(plain, part.size());
            plain += part;
        }
        if (!takesFrom(flags, run.kind)) {
            const QByteArray own = run.text.toUtf8();
            appendNumber(plain, own.size());
            plain += own;
        }
    }
    return qCompress(plain);
}

std::optional<QList<JournalRun>> unpackRecording(int format, const QByteArray &packed, const QString &text,
                                                 const QString &reasoning)
{
    const QByteArray plain = qUncompress(packed);
    if (plain.isEmpty() || (format != 1 && format != recordingFormat)) {
        return std::nullopt;
    }
    QByteArrayView rest = plain;
    std::array<QStringView, 2> own{text, reasoning};
    const qint64 flags = format == 1 ? 0 : takeNumber(rest);
    QList<JournalRun> runs;
    while (!rest.isEmpty()) {
        runs.append(format == 1 ? takeFirstFormat(rest) : takeRun(rest, flags, own));
    }
    return runs;
}

} // namespace assay::store
