// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's event loop is blocked while 16 panes stream at 100 tokens/s each, from a server in another process and
// into the database. An input event that comes at the worst moment waits so long.
#include "Figure.h"

#include "app/Composition.h"
#include "engine/CatalogueKeeper.h"
#include "engine/ComparisonEngine.h"
#include "providers/Registry.h"
#include "ui/MainWindow.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <ctime>

namespace {

using namespace Qt::StringLiterals;
using namespace assay;

constexpr int seconds = 20;

double secondsOf(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Measures every event that the loop hands out, from its beginning to its end: while one is worked on, the loop is blocked. The processor's
/// time is kept beside the clock's, since on a busy machine other programs take their share in between.
class MeasuringApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        // The network's own thread hands out its events through here as well.
        if (!QThread::isMainThread() || m_depth > 0 || !m_recording) {
            return QApplication::notify(receiver, event);
        }
        ++m_depth;
        const double wall = secondsOf(CLOCK_MONOTONIC);
        const double cpu = secondsOf(CLOCK_THREAD_CPUTIME_ID);
        const bool handled = QApplication::notify(receiver, event);
        m_cpu.push_back(1000 * (secondsOf(CLOCK_THREAD_CPUTIME_ID) - cpu));
        m_wall.push_back(1000 * (secondsOf(CLOCK_MONOTONIC) - wall));
        --m_depth;
        return handled;
    }
    void record(bool on) { m_recording = on; }
    [[nodiscard]] const std::vector<double> &wall() const { return m_wall; }
    [[nodiscard]] const std::vector<double> &cpu() const { return m_cpu; }

private:
    std::vector<double> m_wall;
    std::vector<double> m_cpu;
    int m_depth = 0;
    bool m_recording = false;
};

/// `assay simulate` at 100 tokens/s, with answers that are longer than the measurement.
class Server final {
public:
    explicit Server(const QTemporaryDir &folder)
    {
        QFile scenario(folder.filePath(u"scenario.json"_s));
        (void)scenario.open(QIODevice::WriteOnly);
        scenario.write(R"({"models":{"*":{"tokens_per_s":100,"first_token_ms":50,"tokens":3200}}})");
        scenario.close();
        m_process.start(QStringLiteral(ASSAY_PROGRAM), {u"simulate"_s, u"--scenario"_s, scenario.fileName()});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) {
        }
        m_root = QString::fromLatin1(m_process.readLine().trimmed()).section(u' ', -1);
    }
    ~Server()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    [[nodiscard]] QUrl baseUrl() const { return QUrl(m_root + u"/v1"_s); }

private:
    QProcess m_process;
    QString m_root;
};

QList<core::Contestant> lineUpOf(int panes)
{
    const QStringList models{u"aurora-large"_s, u"basalt-mini"_s, u"fjord-pro"_s,
                             u"kestrel"_s,      u"larch-opus"_s,  u"aurora-swift"_s};
    QList<core::Contestant> lineUp;
    for (int i = 0; i < panes; ++i) {
        core::Contestant contestant;
        contestant.route = {core::ProviderId(u"local"_s), core::ModelId(models[i % models.size()])};
        lineUp.append(contestant);
    }
    return lineUp;
}

void measure(app::Composition &parts, MeasuringApplication &application, int panes)
{
    ui::MainWindow window({.engine = parts.engine(),
                           .catalogue = parts.catalogue(),
                           .providers = parts.providers(),
                           .keys = parts.keys(),
                           .settings = parts.settings(),
                           .clock = parts.clock(),
                           .store = parts.store(),
                           .budgets = parts.budgets(),
                           .history = parts.store(),
                           .reports = parts.reports(),
                           .dataFolder = {},
                           .demo = false,
                           .demoLineUp = {},
                           .importFiles = {},
                           .startDemo = {}});
    window.resize(1600, 1000);
    window.setPrompt(u"Explain how a token bucket limits the rate of requests"_s);
    window.setContestants(lineUpOf(panes));
    window.show();
    window.send();
    double before = 0;
    double threadBefore = 0;
    QTimer::singleShot(2000, &window, [&] {
        before = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
        threadBefore = secondsOf(CLOCK_THREAD_CPUTIME_ID);
        application.record(true);
    });
    QTimer::singleShot(2000 + seconds * 1000, &window, [&] {
        application.record(false);
        if (!window.isRunning()) {
            qFatal("the answers ended before the measurement did");
        }
        // Not quit(): it would ask the window, and the window asks the user while answers stream.
        QCoreApplication::exit(0);
    });
    QApplication::exec();
    const std::string what = std::to_string(panes) + " panes at 100 tokens/s: ";
    bench::print("event_loop", what + "longest time blocked", bench::quantile(application.wall(), 1.0), "ms");
    bench::print("event_loop", what + "longest time blocked, own work", bench::quantile(application.cpu(), 1.0), "ms");
    bench::print("event_loop", what + "99.9 % of events", bench::quantile(application.wall(), 0.999), "ms");
    bench::print("event_loop", what + "events", static_cast<double>(application.wall().size()) / seconds, "/s");
    bench::print("event_loop", what + "CPU of the process", 100 * (secondsOf(CLOCK_PROCESS_CPUTIME_ID) - before) / seconds,
                 "% of a core");
    bench::print("event_loop", what + "CPU of the window's thread",
                 100 * (secondsOf(CLOCK_THREAD_CPUTIME_ID) - threadBefore) / seconds, "% of a core");
}

} // namespace

int main(int argc, char **argv)
{
    MeasuringApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"assay"_s);
    ui::Theme::apply(application, ui::Scheme::Light);
    const int panes = argc > 1 ? QByteArray(argv[1]).toInt() : 16;
    const QTemporaryDir folder;
    const Server server(folder);
    auto parts = app::Composition::make({.dataFolder = folder.filePath(u"data"_s),
                                         .demo = false,
                                         .store = true,
                                         .keepSettings = true,
                                         .baseUrls = {{core::ProviderId(u"local"_s), server.baseUrl()}},
                                         .timeout = std::nullopt});
    if (!parts) {
        qFatal("%s", qPrintable(parts.error()));
    }
    (*parts)->awaitCatalogue();
    measure(**parts, application, panes);
    return 0;
}
