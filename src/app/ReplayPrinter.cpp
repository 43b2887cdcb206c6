// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ReplayPrinter.h"

#include "app/JsonLine.h"
#include "app/Terminal.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace assay::app {

using namespace Qt::StringLiterals;
using Kind = core::JournalChunk::Kind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::ReplayPrinter)
};

struct Moment {
    qsizetype answer = 0;
    core::JournalChunk chunk;
};

/// Sleeps until the moment of the recording has come.
void await(const QElapsedTimer &clock, qint64 atUs, double speed)
{
    const qint64 left = static_cast<qint64>(double(atUs) / speed) - clock.nsecsElapsed() / 1000;
    if (left > 0) {
        QThread::usleep(static_cast<unsigned long>(left));
    }
}

QLatin1StringView wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return "text"_L1;
    case Kind::Reasoning:
        return "reasoning"_L1;
    case Kind::Tool:
        return "tool"_L1;
    }
    return {};
}

std::expected<QList<core::JournalChunk>, QString> recordingOf(core::HistoryStore &store, const core::Answer &answer)
{
    auto recording = store.recording(answer.id).takeResult();
    if (!recording) {
        return std::unexpected(Text::tr("The recording cannot be read: %1").arg(recording.error().message));
    }
    return *std::move(recording);
}

} // namespace

std::expected<void, QString> ReplayPrinter::print(const core::Answer &answer) const
{
    const auto recording = recordingOf(store, answer);
    if (!recording) {
        return std::unexpected(recording.error());
    }
    if (recording->isEmpty()) {
        return std::unexpected(Text::tr("How this answer came was not kept."));
    }
    QElapsedTimer clock;
    clock.start();
    std::optional<Kind> last;
    for (const core::JournalChunk &chunk : *recording) {
        if (chunk.kind == Kind::Tool) {
            continue;
        }
        await(clock, chunk.atUs, speed);
        QString text = chunk.text;
        if (chunk.kind == Kind::Reasoning) {
            text.replace(u'\n', "\n> "_L1);
        }
        if (last != chunk.kind) {
            text.prepend(chunk.kind == Kind::Reasoning ? u"> "_s : last ? u"\n\n"_s : QString());
            last = chunk.kind;
        }
        if (!output.write(text)) {
            return {}; // nobody reads any more
        }
    }
    output.write(u"\n"_s);
    return {};
}

std::expected<void, QString> ReplayPrinter::printLines(const QList<core::Answer> &answers) const
{
    QList<Moment> moments;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const auto recording = recordingOf(store, answers.at(i));
        if (!recording) {
            return std::unexpected(recording.error());
        }
        for (const core::JournalChunk &chunk : *recording) {
            moments.append({i, chunk});
        }
    }
    std::ranges::stable_sort(moments, {}, [](const Moment &moment) { return moment.chunk.atUs; });
    QElapsedTimer clock;
    clock.start();
    for (const Moment &moment : std::as_const(moments)) {
        await(clock, moment.chunk.atUs, speed);
        JsonLine line;
        line.text("event"_L1, u"delta"_s)
            .number("answer"_L1, moment.answer)
            .text("kind"_L1, wordOf(moment.chunk.kind))
            .text("text"_L1, moment.chunk.text)
            .decimalOrNull("at_ms"_L1, double(moment.chunk.atUs) / 1000);
        if (!output.write(line.toLine())) {
            return {};
        }
    }
    return {};
}

} // namespace assay::app
