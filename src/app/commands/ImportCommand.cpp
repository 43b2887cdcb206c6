// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ImportCommand.h"

#include "app/ImportFile.h"
#include "app/Invocation.h"
#include "app/JsonLine.h"
#include "app/Terminal.h"
#include "store/SqliteRunStore.h"

#include <QCoreApplication>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::ImportCommand)
};

void say(const QString &sentence)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + sentence + u'\n');
}

/// False: something went wrong, and was said.
bool importOne(store::SqliteRunStore &store, const QString &path, bool asJson)
{
    const auto file = readImport(path);
    if (!file) {
        say(file.error());
        return false;
    }
    int added = 0;
    for (qsizetype next = 0; next < file->comparisons.size(); next += importStep) {
        const auto imported = store.import(file->comparisons.mid(next, importStep), file->own).takeResult();
        if (!imported) {
            say(Text::tr("%1 was not imported: %2").arg(path, imported.error().message)
                + (added > 0 ? u' ' + Text::tr("%n comparison(s) of it are in by now.", nullptr, added) : QString()));
            return false;
        }
        added += *imported;
    }
    const int known = static_cast<int>(file->comparisons.size()) - added;
    Terminal output(Terminal::Stream::Output);
    if (asJson) {
        output.write(JsonLine().text("file"_L1, path).number("imported"_L1, added).number("known"_L1, known).toLine());
    } else {
        output.write(Text::tr("%1: %n comparison(s) imported", nullptr, added).arg(path)
                     + (known > 0 ? u", "_s + Text::tr("%n there already", nullptr, known) : QString()) + u'\n');
    }
    return true;
}

} // namespace

int importCommand(const Arguments &arguments, const QString &dataFolder)
{
    if (arguments.words().isEmpty()) {
        say(Text::tr("A file is wanted: assay import FILE…"));
        return ExitUsage;
    }
    store::SqliteRunStore store(dataFolder);
    bool good = true;
    for (const QString &path : arguments.words()) {
        good = importOne(store, path, arguments.has("json"_L1)) && good;
    }
    return good ? ExitGood : ExitFailed;
}

} // namespace assay::app
