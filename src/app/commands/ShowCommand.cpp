// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ShowCommand.h"

#include "app/AnswerLines.h"
#include "app/HistoryPages.h"
#include "app/Invocation.h"
#include "app/PlainReport.h"
#include "app/ReplayPrinter.h"
#include "app/Terminal.h"
#include "store/SqliteRunStore.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::ShowCommand)
};

void say(const QString &sentence)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + sentence + u'\n');
}

QString answerText(const core::Answer &answer, int repeats)
{
    const QString reasoning = answer.reasoningText();
    QString text = headingOf(answer, repeats);
    if (!reasoning.isEmpty()) {
        text += "> "_L1 + reasoning.trimmed().replace(u'\n', "\n> "_L1) + "\n\n"_L1;
    }
    return text + bodyOf(answer) + u'\n' + complaintOf(answer);
}

void printPlain(Terminal &output, const core::Comparison &comparison)
{
    output.write(u"# %1\n\n%2 · %3\n\n"_s.arg(comparison.title, comparison.id.toString(),
                                              QLocale().toString(comparison.created.toLocalTime(), QLocale::ShortFormat)));
    for (const core::Turn &turn : comparison.turns) {
        output.write("> "_L1 + QString(turn.prompt).replace(u'\n', "\n> "_L1) + "\n\n"_L1);
        for (const core::Answer &answer : comparison.answers) {
            if (answer.turn == turn.number) {
                output.write(answerText(answer, comparison.repeats));
            }
        }
    }
    output.write(summaryOf(comparison.answers) + detoursOf(comparison.answers));
}

} // namespace

namespace {

/// A figure from `least` to `most`, or `usual` where it was not given.
std::optional<double> figureIn(const Arguments &arguments, QLatin1StringView name, double usual, double least, double most)
{
    if (!arguments.has(name)) {
        return usual;
    }
    bool isNumber = false;
    const double value = arguments.value(name).toDouble(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

int replay(const Arguments &arguments, store::SqliteRunStore &store, const core::Comparison &comparison, Terminal &output)
{
    const auto speed = figureIn(arguments, "speed"_L1, 1, 0.01, 1000);
    const auto number = figureIn(arguments, "answer"_L1, 1, 1, static_cast<double>(comparison.answers.size()));
    if (!speed) {
        say(Text::tr("--speed is a number from 0.01 to 1000, such as 2."));
        return ExitUsage;
    }
    if (!number || *number != std::floor(*number)) {
        say(Text::tr("--answer is a number from 1 to %1.").arg(comparison.answers.size()));
        return ExitUsage;
    }
    const ReplayPrinter printer{store, output, *speed};
    const auto at = static_cast<qsizetype>(*number) - 1;
    const auto done = !arguments.has("json"_L1)    ? printer.print(comparison.answers.at(at))
                      : arguments.has("answer"_L1) ? printer.printLines({comparison.answers.at(at)})
                                                   : printer.printLines(comparison.answers);
    if (!done) {
        say(done.error());
        return ExitFailed;
    }
    return ExitGood;
}

} // namespace

int showCommand(const Arguments &arguments, const QString &dataFolder)
{
    if (arguments.words().isEmpty()) {
        say(Text::tr("Which comparison? Give its id or \"latest\"; \"assay history\" lists them."));
        return ExitUsage;
    }
    store::SqliteRunStore store(dataFolder);
    const auto id = comparisonMeant(store, arguments.words().first());
    if (!id) {
        say(id.error());
        return ExitFailed;
    }
    const auto comparison = store.load(*id).takeResult();
    if (!comparison) {
        say(Text::tr("The comparison cannot be read: %1").arg(comparison.error().message));
        return ExitFailed;
    }
    Terminal output(Terminal::Stream::Output);
    if (arguments.has("replay"_L1)) {
        if (comparison->answers.isEmpty()) {
            say(Text::tr("This comparison has no answer."));
            return ExitFailed;
        }
        return replay(arguments, store, *comparison, output);
    }
    if (!arguments.has("json"_L1)) {
        printPlain(output, *comparison);
        return ExitGood;
    }
    output.write(comparisonLine(*comparison));
    for (qsizetype i = 0; i < comparison->answers.size(); ++i) {
        output.write(answerLine(static_cast<int>(i), comparison->answers[i]));
    }
    return ExitGood;
}

} // namespace assay::app
