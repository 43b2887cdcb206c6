// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

#include <expected>

namespace assay::app {

enum class Command {
    Window,
    Run,
    Models,
    History,
    Show,
    Export,
    Simulate,
    Duel,
    Drill,
    Parity,
    Copy,
    Spend,
    Backup,
    Import,
    Reports
};

/// Exit statuses of the command line contract.
enum ExitStatus { ExitGood = 0, ExitFailed = 1, ExitUsage = 2, ExitInterrupted = 130 };

/// What the program was called to do.
struct Invocation {
    Command command = Command::Window;
    bool help = false;
    bool version = false;
    Arguments arguments;

    /// `words` without the program's name. The error is a sentence for people; the exit status is ExitUsage.
    [[nodiscard]] static std::expected<Invocation, QString> parse(const QStringList &words);
};

/// Whether a window is wanted, told before anything else is: it decides which kind of application is made.
[[nodiscard]] bool wantsWindow(const QStringList &words);
/// The help of the whole program.
[[nodiscard]] QString helpText();

} // namespace assay::app
