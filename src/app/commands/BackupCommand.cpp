// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/BackupCommand.h"

#include "app/Invocation.h"
#include "app/JsonLine.h"
#include "app/Terminal.h"
#include "store/SqliteRunStore.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::BackupCommand)
};

int fail(const QString &sentence, int status)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + sentence + u'\n');
    return status;
}

int restore(store::SqliteRunStore &store, const QString &file, bool asJson)
{
    const auto restored = store.restoreBackup(file).takeResult();
    if (!restored) {
        return fail(Text::tr("%1 was not restored: %2").arg(file, restored.error().message), ExitFailed);
    }
    Terminal output(Terminal::Stream::Output);
    if (asJson) {
        output.write(JsonLine().text("restored"_L1, file).textOrNull("aside"_L1, *restored).toLine());
    } else if (restored->isEmpty()) {
        output.write(Text::tr("Restored.") + u'\n');
    } else {
        output.write(Text::tr("Restored. What was there before lies in %1.").arg(*restored) + u'\n');
    }
    return ExitGood;
}

} // namespace

int backupCommand(const Arguments &arguments, const QString &dataFolder)
{
    const QString word = arguments.words().value(0);
    if (word.isEmpty()) {
        return fail(Text::tr("A file is wanted: assay backup FILE."), ExitUsage);
    }
    const QString file = QDir::current().absoluteFilePath(word);
    store::SqliteRunStore store(dataFolder);
    if (arguments.has("restore"_L1)) {
        return restore(store, file, arguments.has("json"_L1));
    }
    const auto made = store.backUp(file).takeResult();
    if (!made) {
        return fail(Text::tr("No backup was made: %1").arg(made.error().message), ExitFailed);
    }
    Terminal output(Terminal::Stream::Output);
    if (arguments.has("json"_L1)) {
        output.write(JsonLine().text("file"_L1, file).number("bytes"_L1, *made).toLine());
    } else {
        output.write(Text::tr("%1 (%2), checked. There are no keys in it.").arg(file, QLocale().formattedDataSize(*made))
                     + u'\n');
    }
    return ExitGood;
}

} // namespace assay::app
