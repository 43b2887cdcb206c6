// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SpendCommand.h"

#include "app/BaseUrl.h"
#include "app/Composition.h"
#include "app/Invocation.h"
#include "app/JsonLine.h"
#include "app/PlainReport.h"
#include "app/Terminal.h"
#include "engine/CatalogueKeeper.h"
#include "engine/Reconciler.h"
#include "providers/Registry.h"
#include "store/SqliteRunStore.h"
#include "transfer/SpendCsv.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QLocale>

namespace assay::app {

using namespace Qt::StringLiterals;
using core::SpendBy;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::SpendCommand)
};

constexpr int usualDays = 30;

int fail(const QString &sentence, int status)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + sentence + u'\n');
    return status;
}

struct Range {
    QDate from;
    QDate to;
};

std::expected<Range, QString> rangeFrom(const Arguments &arguments)
{
    Range range{QDate::currentDate().addDays(1 - usualDays), QDate::currentDate()};
    for (const auto &[name, date] : {std::pair("since"_L1, &range.from), std::pair("until"_L1, &range.to)}) {
        if (arguments.has(name)) {
            *date = QDate::fromString(arguments.value(name), Qt::ISODate);
            if (!date->isValid()) {
                return std::unexpected(
                    Text::tr("--%1 wants a date such as 2026-11-01, not \"%2\".").arg(name, arguments.value(name)));
            }
        }
    }
    if (range.from > range.to) {
        return std::unexpected(Text::tr("--since is after --until."));
    }
    return range;
}

void addPlace(JsonLine &line, const core::SpendGroup &group, SpendBy by)
{
    switch (by) {
    case SpendBy::Day:
        line.text("day"_L1, group.day.toString(Qt::ISODate));
        break;
    case SpendBy::Model:
        line.text("model"_L1, group.route.provider.toString() + u'/' + group.route.model.toString());
        break;
    case SpendBy::Provider:
        line.text("provider"_L1, group.route.provider.toString());
        break;
    case SpendBy::Key:
        line.text("provider"_L1, group.route.provider.toString()).textOrNull("key"_L1, group.key.toString());
        break;
    }
}

QByteArray lineOf(const core::SpendGroup &group, SpendBy by)
{
    JsonLine line;
    addPlace(line, group, by);
    return line.text("total_usd"_L1, group.total.toDecimal())
        .text("reported_usd"_L1, group.reported().toDecimal())
        .text("estimated_usd"_L1, group.computed.toDecimal())
        .number("attempts"_L1, group.attempts)
        .number("estimated"_L1, group.estimated)
        .number("unknown"_L1, group.unknown)
        .toLine();
}

QString placeText(const core::SpendGroup &group, SpendBy by)
{
    switch (by) {
    case SpendBy::Day:
        return QLocale().toString(group.day, QLocale::ShortFormat);
    case SpendBy::Model:
        return group.route.provider.toString() + u'/' + group.route.model.toString();
    case SpendBy::Provider:
        return group.route.provider.toString();
    case SpendBy::Key:
        return group.key.isEmpty() ? group.route.provider.toString()
                                   : group.route.provider.toString() + u' ' + group.key.toString();
    }
    return {};
}

QStringList cellsOf(const core::SpendGroup &group, const QString &place)
{
    const bool isKnown = group.unknown < group.attempts;
    return {place, isKnown ? moneyText(group.total) : moneyText(std::nullopt),
            group.computed.isZero() ? QString() : u"≈ "_s + moneyText(group.computed), QString::number(group.attempts),
            group.unknown == 0 ? QString() : QString::number(group.unknown)};
}

QString tableFor(const QList<core::SpendGroup> &groups, const core::SpendGroup &total, SpendBy by)
{
    QList<QStringList> table{
        {QString(), Text::tr("spent"), Text::tr("of which estimated"), Text::tr("attempts"), Text::tr("of unknown cost")}};
    for (const core::SpendGroup &group : groups) {
        table.append(cellsOf(group, placeText(group, by)));
    }
    table.append(cellsOf(total, Text::tr("together")));
    return tableOf(table, {false, true, true, true, true});
}

/// Compares the ledger with the providers' records. False: something went wrong, and was said.
bool reconcile(const Arguments &arguments, const QString &dataFolder, const Range &range)
{
    const auto urls = baseUrlsFrom(arguments.values("base-url"_L1));
    if (!urls) {
        return fail(urls.error(), ExitUsage) == ExitGood;
    }
    auto parts = Composition::make({.dataFolder = dataFolder,
                                    .demo = false,
                                    .store = true,
                                    .keepSettings = false,
                                    .baseUrls = *urls,
                                    .timeout = std::nullopt});
    if (!parts) {
        return fail(parts.error(), ExitFailed) == ExitGood;
    }
    Composition &all = **parts;
    engine::Reconciler reconciler({all.providers(), all.keys(), all.catalogue(), all.clock(), all.store()}, *all.store());
    engine::Reconciler::Summary summary;
    QEventLoop loop;
    QObject::connect(&reconciler, &engine::Reconciler::finished, &loop, [&](const engine::Reconciler::Summary &done) {
        summary = done;
        loop.quit();
    });
    reconciler.start(range.from, range.to);
    loop.exec();
    all.store()->flush(5000);
    Terminal(Terminal::Stream::Error)
        .write(
            Text::tr(
                "Compared with the record: %1. Charged otherwise than the ledger had: %2, of which of unknown cost until now: %3. "
                "Without a record: %4.")
                .arg(summary.checked)
                .arg(summary.drifted)
                .arg(summary.found)
                .arg(summary.missing)
            + u'\n');
    if (summary.failed > 0) {
        return fail(Text::tr("%n could not be asked: %1", nullptr, summary.failed).arg(summary.error), ExitFailed) == ExitGood;
    }
    return true;
}

} // namespace

int spendCommand(const Arguments &arguments, const QString &dataFolder)
{
    const QString word = arguments.has("by"_L1) ? arguments.value("by"_L1) : u"day"_s;
    const auto by = core::spendByFrom(word);
    if (!by) {
        return fail(Text::tr("--by is day, model, provider or key, not \"%1\".").arg(word), ExitUsage);
    }
    const auto range = rangeFrom(arguments);
    if (!range) {
        return fail(range.error(), ExitUsage);
    }
    if (arguments.has("reconcile"_L1) && !reconcile(arguments, dataFolder, *range)) {
        return ExitFailed;
    }
    store::SqliteRunStore store(dataFolder);
    const auto rows = store.spendRows(range->from, range->to).takeResult();
    if (!rows) {
        return fail(Text::tr("The spend cannot be read: %1").arg(rows.error().message), ExitFailed);
    }
    Terminal output(Terminal::Stream::Output);
    if (arguments.has("csv"_L1)) {
        output.write(transfer::spendCsv(*rows));
        return ExitGood;
    }
    const QList<core::SpendGroup> groups = core::groupSpend(*rows, *by);
    if (!arguments.has("json"_L1)) {
        output.write(tableFor(groups, core::totalSpend(*rows), *by));
        return ExitGood;
    }
    for (const core::SpendGroup &group : groups) {
        output.write(lineOf(group, *by));
    }
    return ExitGood;
}

} // namespace assay::app
