// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to show N answers that stream at a rate: CPU seconds of the whole process, with network, decoding, recording and drawing,
// in the real window. Beside it, fed by the same engine over the same network in the same run: bare QPlainTextEdits, and setMarkdown() of
// the whole text with every frame. ASSAY_BENCH_SECONDS=40 ASSAY_BENCH_RUNS=5 for figures to be compared with others.
#include "Figure.h"
#include "Streaming.h"

#include "engine/ComparisonEngine.h"
#include "ui/MainWindow.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTimer>

namespace {

using namespace Qt::StringLiterals;
using namespace assay;

const QString prompt = u"Explain how a token bucket limits the rate of requests"_s;

/// One widget an answer, as simple as can be.
class BareWindow final : public QWidget {
public:
    BareWindow(engine::ComparisonEngine &engine, int panes, bool markdown)
    {
        core::Comparison plan;
        plan.contestants = bench::StreamHouse::lineUp(panes);
        plan.turns = {core::Turn{.number = 0, .prompt = prompt, .attachments = {}, .created = {}}};
        m_run = engine.start(plan);
        connect(m_run.get(), &engine::ComparisonRun::finished, this, [] { QCoreApplication::exit(0); });
        auto *grid = new QGridLayout(this);
        const int columns = panes < 4 ? panes : 4;
        const QList<engine::AnswerSession *> sessions = m_run->sessions();
        for (int i = 0; i < sessions.size(); ++i) {
            grid->addWidget(markdown ? richPane(sessions[i]) : plainPane(sessions[i]), i / columns, i % columns);
        }
    }

private:
    QWidget *plainPane(engine::AnswerSession *session)
    {
        auto *edit = new QPlainTextEdit(this);
        edit->setReadOnly(true);
        connect(session, &engine::AnswerSession::textAppended, edit, [edit](const QString &text) {
            edit->moveCursor(QTextCursor::End);
            edit->insertPlainText(text);
            edit->verticalScrollBar()->setValue(edit->verticalScrollBar()->maximum());
        });
        return edit;
    }

    QWidget *richPane(engine::AnswerSession *session)
    {
        auto *browser = new QTextBrowser(this);
        auto *frame = new QTimer(browser);
        frame->setInterval(16);
        frame->setSingleShot(true);
        connect(frame, &QTimer::timeout, browser, [browser, session] {
            browser->setMarkdown(session->answer().text);
            browser->verticalScrollBar()->setValue(browser->verticalScrollBar()->maximum());
        });
        connect(session, &engine::AnswerSession::textAppended, frame, [frame] {
            if (!frame->isActive()) {
                frame->start();
            }
        });
        return browser;
    }

    std::unique_ptr<engine::ComparisonRun> m_run;
};

/// Streams once in this process and prints the CPU seconds that it took.
int measure(QApplication &application, const QString &kind, int panes, const QUrl &server)
{
    ui::Theme::apply(application, ui::Scheme::Light);
    const bench::StreamHouse house(server);
    std::unique_ptr<QWidget> window;
    if (kind == u"ours") {
        auto own = std::make_unique<ui::MainWindow>(house.context());
        own->setPrompt(prompt);
        own->setContestants(bench::StreamHouse::lineUp(panes));
        QObject::connect(own.get(), &ui::MainWindow::comparisonFinished, own.get(), [] { QCoreApplication::exit(0); });
        own->resize(1600, 1000);
        own->show();
        QCoreApplication::processEvents();
        own->send();
        window = std::move(own);
    } else {
        window = std::make_unique<BareWindow>(house.parts().engine(), panes, kind == u"markdown");
        window->resize(1600, 1000);
        window->show();
    }
    // Making the window is not what is measured here, and it is the same for one token as for a million.
    QCoreApplication::processEvents();
    const double before = bench::cpuSeconds();
    QApplication::exec();
    std::printf("%.6f\n", bench::cpuSeconds() - before);
    std::fflush(stdout);
    // Not closed as a user would: it might ask.
    std::_Exit(0);
}

double medianOf(const QString &kind, int panes, int rate, int seconds, const QString &platform, const QString &display,
                int runs)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const bench::ServerProcess server(rate, rate * seconds);
        const QList<double> numbers =
            bench::measureAgain({u"--measure"_s, kind, QString::number(panes), server.baseUrl().toString()}, platform, display);
        if (!numbers.isEmpty()) {
            times.push_back(numbers.constFirst());
        }
    }
    if (times.empty()) {
        qFatal("%s with %d panes could not be measured on %s", qPrintable(kind), panes, qPrintable(platform));
    }
    return bench::median(times);
}

void compare(int panes, int rate, const QString &platform, const QString &display, bool withMarkdown)
{
    const int seconds = bench::secondsOr(4);
    const int runs = bench::runsOr(1);
    const double ours = medianOf(u"ours"_s, panes, rate, seconds, platform, display, runs);
    const double plain = medianOf(u"plain"_s, panes, rate, seconds, platform, display, runs);
    const std::string unit = "CPU s in " + std::to_string(seconds) + " s";
    const std::string name = "n=" + std::to_string(panes) + ",rate=" + std::to_string(rate)
                             + (platform == u"xcb" ? std::string() : "," + platform.toStdString());
    bench::print("window_stream", name, ours, unit, plain);
    if (withMarkdown) {
        const double markdown = medianOf(u"markdown"_s, panes, rate, seconds, platform, display, runs);
        bench::print("window_stream", name + ",beside setMarkdown", ours, unit, markdown);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (const auto status = bench::serveIfAsked(argc, argv)) {
        return *status;
    }
    if (argc == 5 && QByteArrayView(argv[1]) == "--measure") {
        QApplication application(argc, argv);
        QCoreApplication::setApplicationName(u"assay"_s);
        return measure(application, QString::fromLatin1(argv[2]), QByteArray(argv[3]).toInt(),
                       QUrl(QString::fromLatin1(argv[4])));
    }
    const QCoreApplication application(argc, argv);
    const bench::Display display;
    constexpr std::pair<int, int> cases[] = {{1, 100}, {4, 100}, {8, 100}, {16, 100}, {4, 300}, {8, 300}, {16, 300}};
    for (const auto &[panes, rate] : cases) {
        if (display.isThere()) {
            compare(panes, rate, u"xcb"_s, display.name(), true);
        }
        if (panes == 4 || panes == 16) {
            compare(panes, rate, u"offscreen"_s, {}, false);
        }
    }
    return 0;
}
