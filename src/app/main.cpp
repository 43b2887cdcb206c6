// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Composition.h"
#include "app/Invocation.h"
#include "app/RunPlan.h"
#include "app/Terminal.h"
#include "app/Translations.h"
#include "app/commands/BackupCommand.h"
#include "app/commands/CopyCommand.h"
#include "app/commands/DrillCommand.h"
#include "app/commands/DuelCommand.h"
#include "app/commands/ExportCommand.h"
#include "app/commands/HistoryCommand.h"
#include "app/commands/ImportCommand.h"
#include "app/commands/ModelsCommand.h"
#include "app/commands/ParityCommand.h"
#include "app/commands/ReportsCommand.h"
#include "app/commands/RunCommand.h"
#include "app/commands/ShowCommand.h"
#include "app/commands/SimulateCommand.h"
#include "app/commands/SpendCommand.h"
#include "app/commands/WindowCommand.h"

#include <QApplication>
#include <QDir>
#include <QLoggingCategory>

namespace {

using namespace Qt::StringLiterals;
using namespace assay::app;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::Main)
};

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words.append(QString::fromLocal8Bit(argv[i]));
    }
    return words;
}

void name(QCoreApplication &application)
{
    application.setApplicationName(u"assay"_s);
    application.setApplicationVersion(QStringLiteral(ASSAY_VERSION));
}

/// Qt would end the program with an abort.
bool hasDisplay(const QStringList &words)
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
           || qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || words.contains(u"-platform"_s);
#else
    Q_UNUSED(words)
    return true;
#endif
}

int fail(const QString &sentence, int status)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + sentence + u'\n');
    return status;
}

int run(const Invocation &invocation, const QString &dataFolder)
{
    const Arguments &arguments = invocation.arguments;
    switch (invocation.command) {
    case Command::Run: {
        auto plan = RunPlan::from(arguments);
        return plan ? RunCommand(*std::move(plan), dataFolder).execute() : fail(plan.error(), ExitUsage);
    }
    case Command::Models:
        return ModelsCommand(arguments, dataFolder).execute();
    case Command::History:
        return historyCommand(arguments, dataFolder);
    case Command::Show:
        return showCommand(arguments, dataFolder);
    case Command::Export:
        return exportCommand(arguments, dataFolder);
    case Command::Simulate:
        return simulateCommand(arguments);
    case Command::Duel:
        return duelCommand(arguments, dataFolder);
    case Command::Drill:
        return drillCommand(arguments, dataFolder);
    case Command::Parity:
        return parityCommand(arguments, dataFolder);
    case Command::Copy:
        return copyCommand(arguments, dataFolder);
    case Command::Spend:
        return spendCommand(arguments, dataFolder);
    case Command::Backup:
        return backupCommand(arguments, dataFolder);
    case Command::Import:
        return importCommand(arguments, dataFolder);
    case Command::Reports:
        return reportsCommand(arguments, dataFolder);
    case Command::Window:
        break;
    }
    return windowCommand(*qobject_cast<QApplication *>(QCoreApplication::instance()), arguments, dataFolder);
}

int start(const QStringList &words)
{
    installTranslations();
    const auto invocation = Invocation::parse(words);
    if (!invocation) {
        return fail(invocation.error(), ExitUsage);
    }
    Terminal output(Terminal::Stream::Output);
    if (invocation->help) {
        output.write(helpText());
        return ExitGood;
    }
    if (invocation->version) {
        output.write(u"assay %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return ExitGood;
    }
    if (!invocation->arguments.has("verbose"_L1)) {
        QLoggingCategory::setFilterRules(u"assay.*.debug=false\nassay.*.info=false"_s);
    }
    const QString given = invocation->arguments.value("data-dir"_L1);
    return run(*invocation, given.isEmpty() ? defaultDataFolder() : QDir(given).absolutePath());
}

} // namespace

int main(int argc, char **argv)
{
    const QStringList words = wordsOf(argc, argv);
    if (!wantsWindow(words)) {
        QCoreApplication application(argc, argv);
        name(application);
        return start(words);
    }
    if (!hasDisplay(words)) {
        return fail(
            Text::tr("There is no display to show a window on. \"assay run\" works without one; \"assay --help\" tells more."),
            ExitFailed);
    }
    QApplication application(argc, argv);
    name(application);
    QApplication::setApplicationDisplayName(u"Assay"_s);
    QApplication::setDesktopFileName(u"io.github.assay_workbench.Assay"_s);
    // Qt has taken its own options out.
    return start(wordsOf(argc, argv));
}
