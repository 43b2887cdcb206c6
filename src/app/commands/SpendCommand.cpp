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
#include "store/SettingsFile.h"
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
        .text("landed_usd"_L1, group.landed.toDecimal())
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

QStringList cellsOf(const core::SpendGroup &group, const QString &place, bool fees)
{
    const bool isKnown = group.attempts == 0 || group.unknown < group.attempts;
    QStringList cells{place, isKnown ? moneyText(group.total) : moneyText(std::nullopt)};
    if (fees) {
        cells.append(isKnown ? moneyText(group.landed) : QString());
    }
    return cells
           + QStringList{group.computed.isZero() ? QString() : u"≈ "_s + moneyText(group.computed),
                         QString::number(group.attempts), group.unknown == 0 ? QString() : QString::number(group.unknown)};
}

QString tableFor(const QList<core::SpendGroup> &groups, const core::SpendGroup &total, SpendBy by)
{
    const bool fees = total.landed != total.total;
    QStringList head{QString(), Text::tr("spent")};
    if (fees) {
        head.append(Text::tr("landed, with fees"));
    }
    QList<QStringList> table{head
                             + QStringList{Text::tr("of which estimated"), Text::tr("attempts"), Text::tr("of unknown cost")}};
    for (const core::SpendGroup &group : groups) {
        table.append(cellsOf(group, placeText(group, by), fees));
    }
    table.append(cellsOf(total, Text::tr("together"), fees));
    QList<bool> isRight(table.constFirst().size(), true);
    isRight.first() = false;
    return tableOf(table, isRight);
}

/// What stands in the program beside the ledger; empty: it could not be put together, and that was said.
std::unique_ptr<Composition> compose(const Arguments &arguments, const QString &dataFolder)
{
    const auto urls = baseUrlsFrom(arguments.values("base-url"_L1));
    if (!urls) {
        fail(urls.error(), ExitUsage);
        return nullptr;
    }
    auto parts = Composition::make({.dataFolder = dataFolder,
                                    .demo = false,
                                    .store = true,
                                    .keepSettings = false,
                                    .baseUrls = *urls,
                                    .timeout = std::nullopt});
    if (!parts) {
        fail(parts.error(), ExitFailed);
        return nullptr;
    }
    return *std::move(parts);
}

/// Nothing where nobody knows what any of them did cost.
std::optional<core::Money> paidOf(const core::WhatIf &answer)
{
    return answer.paidUnknown < answer.attempts ? std::optional(answer.paid) : std::nullopt;
}

QByteArray lineOf(const core::WhatIfQuestion &question, const core::WhatIf &answer)
{
    JsonLine line;
    return line.text("what_if"_L1, question.route.toString())
        .textOrNull("of"_L1, question.only ? question.only->toString() : QString())
        .text("low_usd"_L1, answer.low.toDecimal())
        .text("high_usd"_L1, answer.high.toDecimal())
        .textOrNull("paid_usd"_L1, paidOf(answer) ? answer.paid.toDecimal() : QString())
        .number("paid_unknown"_L1, answer.paidUnknown)
        .number("attempts"_L1, answer.attempts)
        .number("unpriced"_L1, answer.unpriced)
        .textOrNull("prices_from"_L1, question.price.validFrom.toString(Qt::ISODate))
        .text("assumes"_L1, u"the same number of tokens; low: the cache held as much as it did, high: nothing"_s)
        .toLine();
}

QString sentenceOf(const core::WhatIfQuestion &question, const core::WhatIf &answer)
{
    if (answer.attempts == 0) {
        return Text::tr("In these days there is no answer of known size to be priced.") + u'\n';
    }
    QString text = Text::tr("On %1: ≈ %2 to %3 for %n answer(s), instead of %4.", nullptr, answer.attempts)
                       .arg(question.route.toString(), moneyText(answer.low), moneyText(answer.high), moneyText(paidOf(answer)))
                   + u'\n';
    if (answer.paidUnknown > 0) {
        text += Text::tr("Of %n of these it is not known what they did cost.", nullptr, answer.paidUnknown) + u'\n';
    }
    if (answer.unpriced > 0) {
        text += Text::tr("%n answer(s) of unknown size are left out.", nullptr, answer.unpriced) + u'\n';
    }
    return text
           + Text::tr(
               "Assumes the same number of tokens for each answer. The low end lets the cache hold as much as it did, the high "
               "end nothing.")
           + u'\n';
}

/// The spend of the range priced on another model.
int whatIf(const Arguments &arguments, const QString &dataFolder, const Range &range)
{
    const QString text = arguments.value("what-if"_L1);
    const auto route = core::Route::fromString(text);
    const auto only = core::Route::fromString(arguments.value("of"_L1));
    if (!route || (arguments.has("of"_L1) && !only)) {
        return fail(Text::tr("\"%1\" is no PROVIDER/MODEL.").arg(route ? arguments.value("of"_L1) : text), ExitUsage);
    }
    QDate day = QDateTime::currentDateTimeUtc().date();
    if (arguments.has("prices-of"_L1)) {
        day = QDate::fromString(arguments.value("prices-of"_L1), Qt::ISODate);
        if (!day.isValid()) {
            return fail(Text::tr("--%1 wants a date such as 2026-11-01, not \"%2\".")
                            .arg("prices-of"_L1, arguments.value("prices-of"_L1)),
                        ExitUsage);
        }
    }
    const auto all = compose(arguments, dataFolder);
    if (!all) {
        return ExitFailed;
    }
    all->awaitCatalogue();
    const core::Price *price = all->catalogue().prices().priceOf(*route, day);
    if (price == nullptr) {
        return fail(Text::tr("No price of %1 is known for %2.").arg(route->toString(), day.toString(Qt::ISODate)), ExitFailed);
    }
    const core::WhatIfQuestion question{.from = range.from, .to = range.to, .only = only, .route = *route, .price = *price};
    const auto answer = all->store()->whatIf(question).takeResult();
    if (!answer) {
        return fail(Text::tr("The spend cannot be read: %1").arg(answer.error().message), ExitFailed);
    }
    Terminal output(Terminal::Stream::Output);
    if (arguments.has("json"_L1)) {
        output.write(lineOf(question, *answer));
    } else {
        output.write(sentenceOf(question, *answer));
    }
    return ExitGood;
}

/// Compares the ledger with the providers' records. False: something went wrong, and was said.
bool reconcile(const Arguments &arguments, const QString &dataFolder, const Range &range)
{
    const auto parts = compose(arguments, dataFolder);
    if (!parts) {
        return false;
    }
    Composition &all = *parts;
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
    if (arguments.has("what-if"_L1)) {
        return whatIf(arguments, dataFolder, *range);
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
    const core::FeeTable fees =
        core::decodeFees(store::SettingsFile(dataFolder).value(QLatin1StringView(core::feesName)).toObject());
    const QList<core::SpendGroup> groups = core::groupSpend(*rows, *by, fees);
    if (!arguments.has("json"_L1)) {
        output.write(tableFor(groups, core::totalSpend(*rows, fees), *by));
        return ExitGood;
    }
    for (const core::SpendGroup &group : groups) {
        output.write(lineOf(group, *by));
    }
    return ExitGood;
}

} // namespace assay::app
