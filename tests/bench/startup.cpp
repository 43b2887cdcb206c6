// SPDX-License-Identifier: GPL-3.0-or-later
// How long a start takes: from the start of the process to a window that is shown and idle, and to the end of a command, with nothing and with
// 100,000 answers in the history. The baseline is an empty Qt window, and a Qt program without one, on the same machine in the same run.
#include "Figure.h"
#include "LongHistory.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QWindow>

namespace {

using namespace Qt::StringLiterals;

constexpr int runs = 11;

int emptyWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.show();
    QTimer idle;
    QObject::connect(&idle, &QTimer::timeout, &window, [&window] {
        if (window.windowHandle()->isExposed()) {
            QCoreApplication::quit();
        }
    });
    idle.start(0);
    return QApplication::exec();
}

/// Milliseconds from start to end, the middle of several runs; the first one, which warms the disk's cache, does not count.
double timeOf(const QString &program, const QStringList &arguments, int repeats = runs)
{
    std::vector<double> times;
    for (int i = 0; i <= repeats; ++i) {
        QElapsedTimer clock;
        clock.start();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        if (!process.waitForFinished(30'000) || process.exitCode() != 0) {
            qFatal("%s did not end well", qPrintable(program));
        }
        if (i > 0) {
            times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
    }
    return times.empty() ? 0 : bench::median(times);
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArrayView mode(argc > 1 ? argv[1] : "");
    if (mode == "--empty-window") {
        return emptyWindow(argc, argv);
    }
    QCoreApplication application(argc, argv);
    if (mode == "--nothing") {
        return 0;
    }
    const QTemporaryDir folder;
    const QStringList data{u"--data-dir"_s, folder.path()};
    const QString assay = QStringLiteral(ASSAY_PROGRAM);
    const QString own = QCoreApplication::applicationFilePath();
    const double window = timeOf(own, {u"--empty-window"_s});
    const double nothing = timeOf(own, {u"--nothing"_s});
    bench::print("startup", "window shown and idle", timeOf(assay, data + QStringList{u"--exit-when-shown"_s}), "ms", window);
    bench::print("startup", "demo window shown and idle",
                 timeOf(assay, data + QStringList{u"--demo"_s, u"--exit-when-shown"_s}), "ms", window);
    const QTemporaryDir longFolder;
    const QStringList longData{u"--data-dir"_s, longFolder.path()};
    (void)timeOf(assay, longData + QStringList{u"history"_s, u"--json"_s}, 0);
    bench::fillHistory(longFolder.filePath(u"assay.db"_s));
    const QString display = qEnvironmentVariable("QT_QPA_PLATFORM") == u"xcb" ? u"xcb"_s : u"offscreen"_s;
    bench::print("startup", "window shown and idle, 100,000 answers, " + display.toStdString(),
                 timeOf(assay, longData + QStringList{u"--exit-when-shown"_s}), "ms", window);
    bench::print("startup", "assay history --json, 100,000 answers",
                 timeOf(assay, longData + QStringList{u"history"_s, u"--json"_s}), "ms", nothing);
    bench::print("startup", "assay --version", timeOf(assay, {u"--version"_s}), "ms", nothing);
    bench::print("startup", "assay history --json", timeOf(assay, data + QStringList{u"history"_s, u"--json"_s}), "ms",
                 nothing);
    bench::print("startup", "assay models --json", timeOf(assay, data + QStringList{u"models"_s, u"--json"_s}), "ms", nothing);
    return 0;
}
