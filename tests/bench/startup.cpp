// SPDX-License-Identifier: GPL-3.0-or-later
// How long a start takes: from the start of the process to the first paint of its window, to a window that is idle (and the process ended), and
// to the end of a command, with nothing and with 100,000 answers in the history. The baseline is an empty Qt window, and a Qt program without
// one, on the same machine in the same run.
#include "Figure.h"
#include "LongHistory.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <utility>

namespace {

using namespace Qt::StringLiterals;

constexpr int runs = 11;

/// Tells when it has been painted, as the program does.
class EmptyWindow final : public QMainWindow {
public:
    bool event(QEvent *event) override
    {
        const bool handled = QMainWindow::event(event);
        if (event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint) {
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        } else if (event->type() == QEvent::User && !std::exchange(m_told, true)) {
            std::puts("painted");
            std::fflush(stdout);
            QTimer::singleShot(0, this, &QCoreApplication::quit);
        }
        return handled;
    }

private:
    bool m_told = false;
};

int emptyWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    EmptyWindow window;
    window.show();
    return QApplication::exec();
}

struct Times {
    double painted = 0; ///< to the first paint; of a command, to its first output
    double ended = 0;
};

/// Milliseconds from the start of the process, the middle of several runs; the first one, which warms the disk's cache, does not count.
Times timesOf(const QString &program, const QStringList &arguments, int repeats = runs)
{
    std::vector<double> painted;
    std::vector<double> ended;
    for (int i = 0; i <= repeats; ++i) {
        QElapsedTimer clock;
        clock.start();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        const bool told = process.waitForReadyRead(30'000);
        const qint64 first = clock.nsecsElapsed();
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(30'000)) {
            qFatal("%s did not end", qPrintable(program));
        }
        if (process.exitCode() != 0) {
            qFatal("%s did not end well", qPrintable(program));
        }
        if (i > 0) {
            ended.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
            painted.push_back(told ? static_cast<double>(first) / 1e6 : ended.back());
        }
    }
    return ended.empty() ? Times() : Times{bench::median(painted), bench::median(ended)};
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
    const Times window = timesOf(own, {u"--empty-window"_s});
    const Times nothing = timesOf(own, {u"--nothing"_s});
    const QString display = qEnvironmentVariable("QT_QPA_PLATFORM") == u"xcb" ? u"xcb"_s : u"offscreen"_s;
    const auto printWindow = [&](const QString &name, const QStringList &arguments) {
        const Times times = timesOf(assay, arguments + QStringList{u"--exit-when-shown"_s});
        const std::string suffix = (name + u", "_s + display).toStdString();
        bench::print("startup", "first paint" + suffix, times.painted, "ms", window.painted);
        bench::print("startup", "idle and ended" + suffix, times.ended, "ms", window.ended);
    };
    const auto printCommand = [&](const std::string &name, const QStringList &arguments) {
        bench::print("startup", name, timesOf(assay, arguments).ended, "ms", nothing.ended);
    };
    printWindow({}, data);
    printWindow(u", demo"_s, data + QStringList{u"--demo"_s});
    const QTemporaryDir longFolder;
    const QStringList longData{u"--data-dir"_s, longFolder.path()};
    (void)timesOf(assay, longData + QStringList{u"history"_s, u"--json"_s}, 0);
    bench::fillHistory(longFolder.filePath(u"assay.db"_s));
    printWindow(u", 100,000 answers"_s, longData);
    printCommand("assay history --json, 100,000 answers", longData + QStringList{u"history"_s, u"--json"_s});
    printCommand("assay --version", {u"--version"_s});
    printCommand("assay history --json", data + QStringList{u"history"_s, u"--json"_s});
    printCommand("assay models --json", data + QStringList{u"models"_s, u"--json"_s});
    return 0;
}
