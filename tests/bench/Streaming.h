// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StreamServer.h"

#include "app/Composition.h"
#include "ui/Context.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace bench {

/// How long one case streams: `standard` seconds, or what ASSAY_BENCH_SECONDS says.
[[nodiscard]] int secondsOr(int standard);
/// How often a case is measured: `standard` times, or what ASSAY_BENCH_RUNS says.
[[nodiscard]] int runsOr(int standard);

/// The long answers of tests/bench/data, in the order of their names.
[[nodiscard]] QStringList corpus();

/// This program as a server in a process of its own. Call serveIfAsked() first in main().
class ServerProcess final {
public:
    ServerProcess(int rate, int tokens, const QString &log = {});
    ~ServerProcess();
    [[nodiscard]] QUrl baseUrl() const { return m_url; }

private:
    QProcess m_process;
    QUrl m_url;
};

/// The server's status if this process was started to be one.
[[nodiscard]] std::optional<int> serveIfAsked(int argc, char **argv);

/// An X server without a screen for the time being; needs none where one is there.
class Display final {
public:
    Display();
    ~Display();
    /// False: there is no Xvfb, nothing can be measured on a display.
    [[nodiscard]] bool isThere() const { return !m_name.isEmpty(); }
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    QProcess m_process;
    QString m_name;
};

/// The program's parts over a data folder of its own, and one contestant a pane at the server.
class StreamHouse final {
public:
    explicit StreamHouse(const QUrl &server);
    ~StreamHouse();
    [[nodiscard]] assay::app::Composition &parts() const { return *m_parts; }
    [[nodiscard]] assay::ui::Context context() const;
    [[nodiscard]] static QList<assay::core::Contestant> lineUp(int panes);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<assay::app::Composition> m_parts;
};

/// Runs this program again with these arguments on a platform and returns the numbers that it prints, one a line. Empty: it failed.
[[nodiscard]] QList<double> measureAgain(const QStringList &arguments, const QString &platform, const QString &display);

/// Seconds that this process has computed, all threads together.
[[nodiscard]] double cpuSeconds();

} // namespace bench
