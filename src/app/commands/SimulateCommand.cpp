// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SimulateCommand.h"

#include "app/Invocation.h"
#include "app/PromptSource.h"
#include "app/SignalWatch.h"
#include "app/Terminal.h"
#include "simulator/Simulator.h"

#include <QCoreApplication>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::SimulateCommand)
};

std::expected<simulator::Scenario, QString> scenarioFrom(const Arguments &arguments)
{
    if (!arguments.has("scenario"_L1)) {
        return simulator::Scenario();
    }
    const QString path = arguments.value("scenario"_L1);
    return bytesOf(path).and_then([&](const QByteArray &bytes) {
        return simulator::Scenario::decode(bytes).transform_error([&](const QString &error) { return path + ": "_L1 + error; });
    });
}

QString addresses(const simulator::Simulator &server)
{
    QString text;
    for (const simulator::Face face : simulator::allFaces) {
        for (const auto all = simulator::providersOf(face); const core::ProviderId &provider : all) {
            text += u"  --base-url %1=%2\n"_s.arg(provider.toString(), server.baseUrlOf(face).toString());
        }
    }
    return text;
}

} // namespace

int simulateCommand(const Arguments &arguments)
{
    Terminal output(Terminal::Stream::Output);
    Terminal error(Terminal::Stream::Error);
    bool isNumber = true;
    const ushort port = arguments.has("port"_L1) ? arguments.value("port"_L1).toUShort(&isNumber) : ushort(0);
    if (!isNumber) {
        error.write("assay: "_L1
                    + Text::tr("--port wants a number from 0 to 65535, not \"%1\".").arg(arguments.value("port"_L1)) + u'\n');
        return ExitUsage;
    }
    auto scenario = scenarioFrom(arguments);
    if (!scenario) {
        error.write("assay: "_L1 + scenario.error() + u'\n');
        return ExitUsage;
    }
    SignalWatch signalWatch;
    QObject::connect(&signalWatch, &SignalWatch::interrupted, QCoreApplication::instance(),
                     [] { QCoreApplication::exit(ExitGood); });
    simulator::Simulator server(*std::move(scenario));
    if (const auto started = server.start(port); !started) {
        error.write("assay: "_L1 + Text::tr("Port %1 of 127.0.0.1 cannot be used: %2.").arg(port).arg(started.error()) + u'\n');
        return ExitFailed;
    }
    // Others wait for this line; it is not translated.
    output.write(u"listening on %1\n"_s.arg(server.rootUrl().toString()));
    error.write(addresses(server));
    return QCoreApplication::exec();
}

} // namespace assay::app
