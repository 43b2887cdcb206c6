// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ReportsCommand.h"

#include "app/AnswerLines.h"
#include "app/Invocation.h"
#include "app/PlainExperiment.h"
#include "app/PlainReport.h"
#include "app/ReportPages.h"
#include "app/RunPlan.h"
#include "app/Terminal.h"
#include "store/SqliteRunStore.h"
#include "ui/experiments/ReportHtml.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>

#include <climits>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::ReportsCommand)
};

constexpr int usualLimit = 20;

int fail(const QString &sentence, int status)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + sentence + u'\n');
    return status;
}

QByteArray headLine(const core::ReportHead &head)
{
    JsonLine line;
    return line.text("id"_L1, head.id.toString())
        .text("kind"_L1, head.kind)
        .text("created"_L1, dateText(head.created))
        .text("title"_L1, head.title)
        .flag("simulated"_L1, head.simulated)
        .toLine();
}

int list(core::ReportBook &book, const Arguments &arguments, int limit)
{
    const auto heads = book.reports({.kind = arguments.value("kind"_L1), .limit = limit}).takeResult();
    if (!heads) {
        return fail(Text::tr("The reports cannot be read: %1").arg(heads.error().message), ExitFailed);
    }
    Terminal output(Terminal::Stream::Output);
    QList<QStringList> table;
    for (const core::ReportHead &head : *heads) {
        if (arguments.has("json"_L1)) {
            output.write(headLine(head));
            continue;
        }
        // The end of an id tells reports apart; its beginning is the time.
        table.append({head.id.toString().last(std::min<qsizetype>(12, head.id.toString().size())),
                      QLocale().toString(head.created.toLocalTime(), QLocale::ShortFormat), experimentTitle(head.kind),
                      head.title, head.simulated ? Text::tr("simulated") : QString()});
    }
    output.write(tableOf(table, {false, false, false, false, false}));
    return ExitGood;
}

int remove(core::ReportBook &book, const QStringList &words)
{
    QList<core::ReportId> ids;
    for (const QString &word : words) {
        const auto report = reportMeant(book, word);
        if (!report) {
            return fail(report.error(), ExitFailed);
        }
        ids.append(report->head.id);
    }
    const auto removed = book.removeReports(ids).takeResult();
    if (!removed) {
        return fail(Text::tr("It could not be deleted: %1").arg(removed.error().message), ExitFailed);
    }
    return ExitGood;
}

QByteArray bytesOf(const core::Report &report, const QString &format)
{
    if (format == "html"_L1) {
        return ui::reportHtml(report.content, experimentTitle(report.head.kind));
    }
    if (format == "json"_L1) {
        QJsonObject line = report.content;
        line.insert(u"event"_s, report.head.kind);
        line.insert(u"id"_s, report.head.id.toString());
        return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return (plainExperiment(report.content)
            + Text::tr("Run it again: %1").arg(u"assay %1 --again %2"_s.arg(report.head.kind, report.head.id.toString()))
            + u'\n')
        .toUtf8();
}

int write(const core::Report &report, const QString &format, const QString &path)
{
    const QByteArray bytes = bytesOf(report, format);
    if (path.isEmpty()) {
        return Terminal(Terminal::Stream::Output).write(bytes) ? ExitGood : ExitFailed;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(Text::tr("%1 cannot be written: %2").arg(path, file.errorString()), ExitFailed);
    }
    return ExitGood;
}

/// What was asked for, or what the file's name tells; text else.
QString formatFrom(const Arguments &arguments)
{
    if (arguments.has("format"_L1)) {
        return arguments.value("format"_L1);
    }
    const QString suffix = QFileInfo(arguments.value("output"_L1)).suffix().toLower();
    return arguments.has("json"_L1) || suffix == "json"_L1 ? u"json"_s : suffix.startsWith("htm"_L1) ? u"html"_s : u"text"_s;
}

} // namespace

int reportsCommand(const Arguments &arguments, const QString &dataFolder)
{
    const QStringList kinds{u"duel"_s, u"drill"_s, u"parity"_s};
    const QStringList formats{u"text"_s, u"html"_s, u"json"_s};
    const auto limit = numberFrom(arguments, "limit"_L1, INT_MAX, usualLimit);
    const QString format = formatFrom(arguments);
    if (!limit) {
        return fail(limit.error(), ExitUsage);
    }
    if (const QString kind = arguments.value("kind"_L1); arguments.has("kind"_L1) && !kinds.contains(kind)) {
        return fail(Text::tr("--kind is duel, drill or parity, not \"%1\".").arg(kind), ExitUsage);
    }
    if (!formats.contains(format)) {
        return fail(Text::tr("--format is text, html or json, not \"%1\".").arg(format), ExitUsage);
    }
    const QStringList &words = arguments.words();
    const bool removes = arguments.has("delete"_L1);
    if ((removes && words.isEmpty()) || (!removes && words.size() > 1)) {
        return fail(removes ? Text::tr("Which reports? Give their ids; \"assay reports\" lists them.")
                            : Text::tr("One report at a time: \"assay reports ID\"."),
                    ExitUsage);
    }
    store::SqliteRunStore store(dataFolder);
    if (removes) {
        return remove(store, words);
    }
    if (words.isEmpty()) {
        return list(store, arguments, *limit);
    }
    const auto report = reportMeant(store, words.constFirst(), arguments.value("kind"_L1));
    return report ? write(*report, format, arguments.value("output"_L1)) : fail(report.error(), ExitFailed);
}

} // namespace assay::app
