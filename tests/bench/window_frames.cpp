// SPDX-License-Identifier: GPL-3.0-or-later
// How the window feels while 16 answers stream at 100 tokens/s: the time between its frames, how far the shown text is behind the socket, how
// long the event loop is blocked, how soon the last token is on the screen, and what a key pressed in the composer waits for.
#include "Figure.h"
#include "Streaming.h"

#include "ui/MainWindow.h"
#include "ui/composer/PromptEdit.h"
#include "ui/panes/AnswerPane.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QThread>
#include <QTimer>

#include <map>

namespace {

using namespace Qt::StringLiterals;
using namespace assay;

constexpr int panes = 16;
constexpr int rate = 100;
constexpr int keyInterval = 90; // milliseconds; a quick typist

double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e6;
}

/// Sees every event of the window's thread from its beginning to its end.
class WatchingApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!recording || m_depth > 0 || !QThread::isMainThread()) {
            return QApplication::notify(receiver, event);
        }
        ++m_depth;
        const QEvent::Type type = event->type();
        const qint64 start = bench::now();
        const bool handled = QApplication::notify(receiver, event);
        const qint64 end = bench::now();
        blocks.push_back(milliseconds(end - start));
        if (type == QEvent::UpdateRequest && receiver == window) {
            painted(end);
        }
        --m_depth;
        return handled;
    }

    void painted(qint64 time)
    {
        if (m_lastFrame > 0 && streaming) {
            intervals.push_back(milliseconds(time - m_lastFrame));
        }
        m_lastFrame = time;
        for (const auto &frame : atFrame) {
            frame(time);
        }
    }

    QWidget *window = nullptr;
    bool recording = false;
    bool streaming = false;
    std::vector<double> blocks;
    std::vector<double> intervals;
    std::vector<std::function<void(qint64)>> atFrame;

private:
    int m_depth = 0;
    qint64 m_lastFrame = 0;
};

/// What was on the screen when: characters of each answer.
struct Shown {
    qint64 time;
    qint64 characters;
};

/// Of every token the time from its leaving the server to its being painted. What left before the first frame that was looked at is not
/// counted: nobody knows when that was shown.
std::vector<double> lagsOf(const QString &log, const std::map<int, std::vector<Shown>> &shown)
{
    std::vector<double> lags;
    QFile file(log);
    (void)file.open(QIODevice::ReadOnly);
    std::map<int, size_t> at;
    for (bench::Departure left{}; file.read(reinterpret_cast<char *>(&left), sizeof left) == sizeof left;) {
        const auto seen = shown.find(left.answer);
        if (seen == shown.end() || left.nanoseconds < seen->second.front().time) {
            continue;
        }
        size_t &index = at[left.answer];
        while (index < seen->second.size() && seen->second[index].characters < left.characters) {
            ++index;
        }
        if (index < seen->second.size()) {
            lags.push_back(milliseconds(seen->second[index].time - left.nanoseconds));
        }
    }
    return lags;
}

/// Presses keys in the composer and measures until they are painted.
class Typist final : public QObject {
public:
    Typist(WatchingApplication &application, ui::PromptEdit *edit) : m_edit(edit)
    {
        application.atFrame.emplace_back([this](qint64 time) {
            if (m_pressed > 0 && m_edit->toPlainText().size() > m_size) {
                waits.push_back(milliseconds(time - m_pressed));
                m_pressed = 0;
            }
        });
        m_timer.setInterval(keyInterval);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (m_pressed == 0) {
                m_size = m_edit->toPlainText().size();
                m_pressed = bench::now();
                QCoreApplication::postEvent(m_edit, new QKeyEvent(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s));
            }
        });
        m_timer.start();
    }

    std::vector<double> waits;

private:
    ui::PromptEdit *m_edit;
    QTimer m_timer;
    qint64 m_pressed = 0;
    qsizetype m_size = 0;
};

void say(double value)
{
    std::printf("%.4f\n", value);
}

int measure(WatchingApplication &application, const QUrl &server, const QString &log)
{
    ui::Theme::apply(application, ui::Scheme::Light);
    const bench::StreamHouse house(server);
    ui::MainWindow window(house.context());
    window.setPrompt(u"Explain how a token bucket limits the rate of requests"_s);
    window.setContestants(bench::StreamHouse::lineUp(panes));
    window.resize(1600, 1000);
    window.show();
    window.send();

    std::map<int, std::vector<Shown>> shown;
    qint64 lastToken = 0;
    qint64 finalPaint = 0;
    application.window = &window;
    QList<ui::AnswerPane *> views;
    application.atFrame.emplace_back([&](qint64 time) {
        bool behind = false;
        for (ui::AnswerPane *pane : std::as_const(views)) {
            // What is scrolled away is not drawn, and nobody waits for it.
            if (pane->view()->viewport()->visibleRegion().isEmpty()) {
                continue;
            }
            const qint64 characters = pane->session()->answer().text.size() - pane->view()->backlog();
            auto &seen = shown[pane->identity().number - 1];
            behind = behind || pane->view()->backlog() > 0;
            if (seen.empty() || seen.back().characters < characters) {
                seen.push_back({time, characters});
            }
        }
        finalPaint = finalPaint == 0 && lastToken > 0 && !behind ? time : finalPaint;
    });
    std::unique_ptr<Typist> typist;
    QTimer::singleShot(1000, &window, [&] {
        views = window.findChildren<ui::AnswerPane *>();
        for (ui::AnswerPane *pane : std::as_const(views)) {
            QObject::connect(pane->session(), &engine::AnswerSession::textAppended, pane, [&lastToken, &finalPaint] {
                lastToken = bench::now();
                finalPaint = 0;
            });
        }
        typist = std::make_unique<Typist>(application, window.findChild<ui::PromptEdit *>());
        application.recording = application.streaming = true;
    });
    QObject::connect(&window, &ui::MainWindow::comparisonFinished, &window, [&] {
        application.streaming = false;
        QTimer::singleShot(300, &window, [] { QCoreApplication::exit(0); });
    });
    QApplication::exec();
    const std::vector<double> lags = lagsOf(log, shown);
    if (lags.empty() || typist->waits.empty() || application.intervals.empty()) {
        qFatal("nothing was measured");
    }
    say(bench::quantile(application.intervals, 0.99));
    say(bench::quantile(application.intervals, 1.0));
    say(bench::quantile(lags, 0.99));
    say(bench::quantile(application.blocks, 1.0));
    say(finalPaint > lastToken ? milliseconds(finalPaint - lastToken) : 0);
    say(bench::quantile(typist->waits, 0.99));
    std::fflush(stdout);
    std::_Exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    if (const auto status = bench::serveIfAsked(argc, argv)) {
        return *status;
    }
    if (argc == 4 && QByteArrayView(argv[1]) == "--measure") {
        WatchingApplication application(argc, argv);
        QCoreApplication::setApplicationName(u"assay"_s);
        return measure(application, QUrl(QString::fromLatin1(argv[2])), QString::fromLocal8Bit(argv[3]));
    }
    const QCoreApplication application(argc, argv);
    const bench::Display display;
    const QTemporaryDir folder;
    constexpr std::string_view names[] = {"interval between frames, p99",      "interval between frames, longest",
                                          "shown text behind the socket, p99", "event loop blocked, longest",
                                          "last token to final paint",         "typing in the composer, p99"};
    for (const QString &platform : {u"xcb"_s, u"offscreen"_s}) {
        std::vector<double> figures[std::size(names)];
        for (int run = 0; run < bench::runsOr(1) && (platform != u"xcb" || display.isThere()); ++run) {
            const QString log = folder.filePath(u"departures"_s);
            const bench::ServerProcess server(rate, rate * bench::secondsOr(15), log);
            const QList<double> numbers =
                bench::measureAgain({u"--measure"_s, server.baseUrl().toString(), log}, platform, display.name());
            for (qsizetype i = 0; i < numbers.size() && i < qsizetype(std::size(names)); ++i) {
                figures[i].push_back(numbers[i]);
            }
        }
        for (size_t i = 0; i < std::size(names); ++i) {
            if (!figures[i].empty()) {
                bench::print("window_frames", platform.toStdString() + ": " + std::string(names[i]), bench::median(figures[i]),
                             "ms");
            }
        }
    }
    return 0;
}
