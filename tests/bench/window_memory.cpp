// SPDX-License-Identifier: GPL-3.0-or-later
// What the window keeps: proportional memory of the process when it is idle, with 16 finished answers, and what 20 more comparisons add to it;
// and what it does when nothing streams: CPU, timers that fire, and wake-ups of the event loop. Qt looks after its own caches of fonts and pixmaps
// some ten seconds after they have grown, and for a minute or so; what fires is named, so that this is not taken for a timer of the program.
#include "Figure.h"
#include "Streaming.h"

#include "ui/MainWindow.h"
#include "ui/theme/Theme.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <cstdlib>
#include <memory>
#include <typeinfo>

#include <cxxabi.h>
#include <malloc.h>

namespace {

using namespace Qt::StringLiterals;
using namespace assay;

constexpr int panes = 16;
constexpr int comparisons = 20;
constexpr int resting = 4000; // milliseconds

/// The class of an object, and of whose it is: what Qt keeps house with has no name of its own.
QByteArray nameOf(const QObject *object)
{
    QByteArray names;
    for (const QObject *at = object; at != nullptr && names.size() < 200; at = at->parent()) {
        const std::type_info &type = typeid(*at);
        int status = 0;
        const std::unique_ptr<char, decltype(&std::free)> plain(abi::__cxa_demangle(type.name(), nullptr, nullptr, &status),
                                                                &std::free);
        names += (names.isEmpty() ? "" : " of ") + QByteArray(status == 0 ? plain.get() : type.name());
    }
    return names;
}

/// Notes the timers that fire in the window's thread, while it is asked to: what it notes is memory too.
class CountingApplication final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (noting && event->type() == QEvent::Timer && QThread::isMainThread()) {
            timers.append(nameOf(receiver));
        }
        return QApplication::notify(receiver, event);
    }
    bool noting = false;
    QList<QByteArray> timers;
};

/// In MiB. `Pss:` is the proportional set size: shared pages are divided by those who share them. `Pss_Anon:` are those of it that are
/// no part of a file, which other programs that come and go do not change.
double memory(const QByteArray &kind = "Pss:")
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    (void)file.open(QIODevice::ReadOnly);
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(kind)) {
            return line.sliced(kind.size()).trimmed().split(' ').constFirst().toDouble() / 1024;
        }
    }
    qFatal("the system does not tell the proportional memory");
}

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void compareOnce(ui::MainWindow &window)
{
    QEventLoop loop;
    QObject::connect(&window, &ui::MainWindow::comparisonFinished, &loop, &QEventLoop::quit);
    window.setPrompt(u"Explain how a token bucket limits the rate of requests"_s);
    window.setContestants(bench::StreamHouse::lineUp(panes));
    window.send();
    loop.exec();
    wait(300);
}

/// CPU in percent of a core, timers and wake-ups a second, while nothing happens.
std::array<double, 3> idle(CountingApplication &application, int seconds)
{
    int wakeUps = 0;
    const auto counted = QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake,
                                          QAbstractEventDispatcher::instance(), [&wakeUps] { ++wakeUps; });
    application.timers.clear();
    application.noting = true;
    const double before = bench::cpuSeconds();
    wait(seconds * 1000);
    const double used = bench::cpuSeconds() - before;
    application.noting = false;
    QObject::disconnect(counted);
    // The end of the waiting is a timer and a wake-up itself.
    const double timers = double(qMax(qsizetype(0), application.timers.size() - 1));
    for (qsizetype at = 0; at + 1 < application.timers.size(); ++at) {
        std::fprintf(stderr, "fired while nothing streams: %s\n", application.timers[at].constData());
    }
    return {100 * used / seconds, timers / seconds, double(qMax(0, wakeUps - 2)) / seconds};
}

int measure(CountingApplication &application, const QUrl &server)
{
    ui::Theme::apply(application, ui::Scheme::Light);
    const bench::StreamHouse house(server);
    ui::MainWindow window(house.context());
    window.resize(1600, 1000);
    window.show();
    wait(1000);
    std::printf("%.3f\n", memory());
    compareOnce(window);
    wait(1000);
    std::printf("%.3f\n", memory());
    const auto nothing = idle(application, bench::secondsOr(3));
    compareOnce(window);
    compareOnce(window);
    // What was read from the history is given back when nobody has asked for a while.
    wait(resting);
    ::malloc_trim(0);
    const double settled = memory("Pss_Anon:");
    for (int i = 0; i < comparisons; ++i) {
        compareOnce(window);
    }
    wait(resting);
    ::malloc_trim(0);
    std::printf("%.3f\n", memory("Pss_Anon:") - settled);
    for (double figure : nothing) {
        std::printf("%.4f\n", figure);
    }
    std::fflush(stdout);
    std::_Exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    if (const auto status = bench::serveIfAsked(argc, argv)) {
        return *status;
    }
    if (argc == 3 && QByteArrayView(argv[1]) == "--measure") {
        CountingApplication application(argc, argv);
        QCoreApplication::setApplicationName(u"assay"_s);
        return measure(application, QUrl(QString::fromLatin1(argv[2])));
    }
    const QCoreApplication application(argc, argv);
    const bench::Display display;
    const QString platform = display.isThere() ? u"xcb"_s : u"offscreen"_s;
    // 14.5 KB an answer, as fast as they come: what is kept does not depend on the pace.
    const bench::ServerProcess server(4000, 3900);
    const QList<double> numbers = bench::measureAgain({u"--measure"_s, server.baseUrl().toString()}, platform, display.name());
    if (numbers.size() != 6) {
        qFatal("nothing was measured");
    }
    bench::print("window_memory", "idle", numbers[0], "MiB");
    bench::print("window_memory", "16 finished answers", numbers[1], "MiB");
    bench::print("window_memory", "growth over 20 comparisons", numbers[2], "MiB");
    bench::print("window_memory", "CPU when nothing streams", numbers[3], "% of a core");
    bench::print("window_memory", "timers when nothing streams", numbers[4], "/s");
    bench::print("window_memory", "wake-ups when nothing streams", numbers[5], "/s");
    return 0;
}
