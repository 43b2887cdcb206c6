// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/HistoryCommand.h"

#include "app/AnswerLines.h"
#include "app/HistoryPages.h"
#include "app/Invocation.h"
#include "app/PlainReport.h"
#include "app/Terminal.h"
#include "store/SqliteRunStore.h"

#include <QCoreApplication>
#include <QLocale>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::HistoryCommand)
};

constexpr int usualLimit = 20;

void say(const QString &sentence)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + sentence + u'\n');
}

QByteArray rowLine(const core::HistoryRow &row, bool searched)
{
    JsonLine line;
    line.text("id"_L1, row.id.toString())
        .text("created"_L1, dateText(row.created))
        .text("title"_L1, row.title)
        .number("answers"_L1, row.answers)
        .number("failed"_L1, row.failed)
        .object("cost"_L1, costSumObject(row.cost))
        .flag("simulated"_L1, row.simulated);
    if (searched) {
        QString snippet = row.snippet;
        line.text("snippet"_L1, snippet.remove(QChar(2)).remove(QChar(3)));
    }
    return line.toLine();
}

QStringList rowCells(const core::HistoryRow &row)
{
    const bool known = !row.cost.known.isZero() || row.cost.unknown == 0;
    const QString cost =
        row.simulated ? Text::tr("simulated") : moneyText(known ? std::optional(row.cost.known) : std::nullopt);
    // The end of an id tells comparisons apart; its beginning is the time.
    return {row.id.toString().last(std::min<qsizetype>(12, row.id.toString().size())),
            QLocale().toString(row.created.toLocalTime(), QLocale::ShortFormat), QString::number(row.answers), cost, row.title};
}

} // namespace

int historyCommand(const Arguments &arguments, const QString &dataFolder)
{
    bool isNumber = true;
    const int limit = arguments.has("limit"_L1) ? arguments.value("limit"_L1).toInt(&isNumber) : usualLimit;
    if (!isNumber || limit < 1) {
        say(Text::tr("--limit wants a whole number from 1 on, not \"%1\".").arg(arguments.value("limit"_L1)));
        return ExitUsage;
    }
    store::SqliteRunStore store(dataFolder);
    const auto rows = historyRows(store, arguments.value("search"_L1), limit);
    if (!rows) {
        say(Text::tr("The history cannot be read: %1").arg(rows.error().message));
        return ExitFailed;
    }
    Terminal output(Terminal::Stream::Output);
    if (arguments.has("json"_L1)) {
        for (const core::HistoryRow &row : *rows) {
            output.write(rowLine(row, arguments.has("search"_L1)));
        }
        return ExitGood;
    }
    QList<QStringList> table;
    for (const core::HistoryRow &row : *rows) {
        table.append(rowCells(row));
    }
    output.write(tableOf(table, {false, false, true, true, false}));
    return ExitGood;
}

} // namespace assay::app
