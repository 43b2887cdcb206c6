// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Composition.h"
#include "app/SignalWatch.h"
#include "app/Terminal.h"
#include "app/commands/ExperimentOptions.h"
#include "engine/ComparisonEngine.h"

#include <QEventLoop>
#include <QJsonObject>

#include <memory>

namespace assay::app {

/// The parts of the program for one experiment on the terminal, and what all experiments do with them.
class ExperimentStage final {
public:
    explicit ExperimentStage(ExperimentOptions options) : m_options(std::move(options)) {}

    /// Puts the program together, reads the lists that were kept and the keys that are needed. False: it was said why not.
    [[nodiscard]] bool compose();
    [[nodiscard]] engine::ComparisonEngine &engine() { return m_parts->engine(); }
    [[nodiscard]] const ExperimentOptions &options() const { return m_options; }

    /// Says what stands against it and what it can cost. False: it must not be sent.
    [[nodiscard]] bool mayStart(const QList<engine::Objection> &objections, const engine::WorstCase &worst);
    void say(const QString &sentence);
    void print(const QByteArray &bytes) { m_output.write(bytes); }

    /// Runs it to its end; the first interruption cancels it, the second ends the program.
    template <class Run>
    void perform(Run &run);
    [[nodiscard]] bool wasInterrupted() const { return m_interrupted; }

    /// Prints the report as the one JSON line, keeps it in the store, and writes the HTML file. 0, or ExitFailed.
    [[nodiscard]] int conclude(const QJsonObject &report);

private:
    void readKeys();

    ExperimentOptions m_options;
    Terminal m_output{Terminal::Stream::Output};
    Terminal m_error{Terminal::Stream::Error};
    SignalWatch m_signals;
    std::unique_ptr<Composition> m_parts;
    bool m_interrupted = false;
};

template <class Run>
void ExperimentStage::perform(Run &run)
{
    QEventLoop loop;
    QObject::connect(&run, &Run::finished, &loop, &QEventLoop::quit);
    QObject::connect(&m_signals, &SignalWatch::interrupted, &run, [this, &run, &loop] {
        if (m_interrupted) {
            loop.quit();
        }
        m_interrupted = true;
        run.cancel();
    });
    if (!m_options.json && m_error.isInteractive()) {
        QObject::connect(&run, &Run::progressed, &run,
                         [this, &run] { m_error.write(QStringLiteral("\r%1 / %2 ").arg(run.done()).arg(run.total())); });
    }
    run.start();
    loop.exec();
    if (!m_options.json && m_error.isInteractive()) {
        m_error.write(QStringLiteral("\n"));
    }
}

} // namespace assay::app
