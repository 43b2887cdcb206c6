// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ExportCommand.h"

#include "app/HistoryPages.h"
#include "app/Invocation.h"
#include "app/Terminal.h"
#include "store/SqliteRunStore.h"
#include "transfer/ExportWriter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <functional>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::ExportCommand)
};

int fail(const QString &sentence, int status)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + sentence + u'\n');
    return status;
}

/// The format that was named, or that the file's name tells; Markdown else.
std::expected<transfer::ExportFormat, QString> formatFrom(const Arguments &arguments)
{
    if (arguments.has("format"_L1)) {
        const QString word = arguments.value("format"_L1);
        const auto format = transfer::exportFormatFromWord(word);
        return format ? std::expected<transfer::ExportFormat, QString>(*format)
                      : std::unexpected(Text::tr("--format is md, html, json or csv, not \"%1\".").arg(word));
    }
    return transfer::exportFormatFromWord(QFileInfo(arguments.value("output"_L1)).suffix())
        .value_or(transfer::ExportFormat::Markdown);
}

/// The error is a sentence for people.
std::expected<QList<core::ComparisonId>, QString> comparisonsMeant(core::RunStore &store, const QStringList &words)
{
    QList<core::ComparisonId> ids;
    for (const QString &word : words) {
        const auto id = comparisonMeant(store, word);
        if (!id) {
            return std::unexpected(id.error());
        }
        if (!ids.contains(*id)) {
            ids.append(*id);
        }
    }
    return ids;
}

QString writeAll(core::RunStore &store, const QList<core::ComparisonId> &ids, transfer::ExportFormat format,
                 const std::function<bool(const QByteArray &)> &write)
{
    const auto writer = transfer::makeExportWriter(format);
    bool open = write(writer->head());
    for (qsizetype i = 0; open && i < ids.size(); ++i) {
        const auto comparison = store.load(ids.at(i)).takeResult();
        if (!comparison) {
            return Text::tr("The comparison cannot be read: %1").arg(comparison.error().message);
        }
        open = write(writer->add(*comparison));
    }
    return open && write(writer->tail()) ? QString() : Text::tr("It could not be written to the end.");
}

} // namespace

int exportCommand(const Arguments &arguments, const QString &dataFolder)
{
    if (arguments.words().isEmpty()) {
        return fail(Text::tr("Which comparisons? Give their ids or \"latest\"; \"assay history\" lists them."), ExitUsage);
    }
    const auto format = formatFrom(arguments);
    if (!format) {
        return fail(format.error(), ExitUsage);
    }
    store::SqliteRunStore store(dataFolder);
    const auto ids = comparisonsMeant(store, arguments.words());
    if (!ids) {
        return fail(ids.error(), ExitFailed);
    }
    if (!arguments.has("output"_L1)) {
        Terminal output(Terminal::Stream::Output);
        const QString trouble =
            writeAll(store, *ids, *format, [&output](const QByteArray &bytes) { return output.write(bytes); });
        return trouble.isEmpty() ? ExitGood : fail(trouble, ExitFailed);
    }
    QSaveFile file(arguments.value("output"_L1));
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(Text::tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString()), ExitFailed);
    }
    QString trouble =
        writeAll(store, *ids, *format, [&file](const QByteArray &bytes) { return file.write(bytes) == bytes.size(); });
    if (trouble.isEmpty() && !file.commit()) {
        trouble = Text::tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString());
    }
    return trouble.isEmpty() ? ExitGood : fail(trouble, ExitFailed);
}

} // namespace assay::app
