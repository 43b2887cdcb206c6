// SPDX-License-Identifier: GPL-3.0-or-later
#include "Streaming.h"

#include "core/Contestant.h"
#include "engine/CatalogueKeeper.h"
#include "engine/ComparisonEngine.h"
#include "providers/Registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <ctime>

namespace bench {

namespace {

using namespace Qt::StringLiterals;
using namespace assay;

constexpr int patience = 400'000; // milliseconds for a case, on a machine that is busy with other things
constexpr int fewest = 16;        // answers: no two of 16 panes show the same

} // namespace

int secondsOr(int standard)
{
    const int wanted = qEnvironmentVariableIntValue("ASSAY_BENCH_SECONDS");
    return wanted > 0 ? wanted : standard;
}

int runsOr(int standard)
{
    const int wanted = qEnvironmentVariableIntValue("ASSAY_BENCH_RUNS");
    return wanted > 0 ? wanted : standard;
}

QStringList corpus()
{
    QStringList texts;
    const QDir folder(QStringLiteral(ASSAY_SOURCE_DIR "/tests/bench/data"));
    const QStringList names = folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            texts.append(QString::fromUtf8(file.readAll()) + u'\n');
        }
    }
    if (texts.size() < fewest) {
        qFatal("there are %d answers in tests/bench/data, too few for %d panes", int(texts.size()), fewest);
    }
    return texts;
}

std::optional<int> serveIfAsked(int argc, char **argv)
{
    if (argc < 4 || QByteArrayView(argv[1]) != "--serve") {
        return std::nullopt;
    }
    QCoreApplication application(argc, argv);
    return serve({.rate = QByteArray(argv[2]).toInt(),
                  .tokens = QByteArray(argv[3]).toInt(),
                  .characters = 0,
                  .texts = corpus(),
                  .log = argc > 4 ? QString::fromLocal8Bit(argv[4]) : QString()});
}

ServerProcess::ServerProcess(int rate, int tokens, const QString &log)
{
    QStringList arguments{u"--serve"_s, QString::number(rate), QString::number(tokens)};
    if (!log.isEmpty()) {
        arguments.append(log);
    }
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) {
    }
    m_url = QUrl(QString::fromLatin1(m_process.readLine().trimmed()) + u"/v1"_s);
}

ServerProcess::~ServerProcess()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(5000);
}

Display::Display()
{
    if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty()) {
        return;
    }
    m_process.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1920x1200x24"_s, u"-nolisten"_s, u"tcp"_s});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(20'000)) {
    }
    const QByteArray number = m_process.readLine().trimmed();
    m_name = number.isEmpty() ? QString() : u':' + QString::fromLatin1(number);
}

Display::~Display()
{
    m_process.terminate();
    m_process.waitForFinished(5000);
}

StreamHouse::StreamHouse(const QUrl &server)
{
    auto parts = app::Composition::make({.dataFolder = m_folder.filePath(u"data"_s),
                                         .demo = false,
                                         .store = true,
                                         .keepSettings = true,
                                         .baseUrls = {{core::ProviderId(u"local"_s), server}},
                                         .timeout = std::nullopt});
    if (!parts) {
        qFatal("%s", qPrintable(parts.error()));
    }
    m_parts = std::move(*parts);
    m_parts->awaitCatalogue();
}

StreamHouse::~StreamHouse() = default;

ui::Context StreamHouse::context() const
{
    return {.engine = m_parts->engine(),
            .catalogue = m_parts->catalogue(),
            .providers = m_parts->providers(),
            .keys = m_parts->keys(),
            .settings = m_parts->settings(),
            .clock = m_parts->clock(),
            .store = m_parts->store(),
            .budgets = m_parts->budgets(),
            .history = m_parts->store(),
            .reports = m_parts->reports(),
            .dataFolder = {},
            .demo = false,
            .demoLineUp = {},
            .importFiles = {},
            .startDemo = {}};
}

QList<core::Contestant> StreamHouse::lineUp(int panes)
{
    QList<core::Contestant> lineUp;
    for (int i = 0; i < panes; ++i) {
        core::Contestant contestant;
        contestant.route = {core::ProviderId(u"local"_s), core::ModelId(u"pane-%1"_s.arg(i))};
        lineUp.append(contestant);
    }
    return lineUp;
}

QList<double> measureAgain(const QStringList &arguments, const QString &platform, const QString &display)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    environment.insert(u"DISPLAY"_s, display);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    QList<double> numbers;
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        bool good = false;
        const double number = line.trimmed().toDouble(&good);
        if (good) {
            numbers.append(number);
        }
    }
    return numbers;
}

double cpuSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

} // namespace bench
