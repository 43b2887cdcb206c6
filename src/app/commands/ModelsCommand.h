// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Composition.h"
#include "app/SignalWatch.h"
#include "app/Terminal.h"
#include "core/ModelInfo.h"
#include "core/ProviderError.h"

#include <QObject>
#include <QSet>

namespace assay::app {

class Arguments;

/// `assay models`: what the catalogue knows, with `--refresh` what the providers list now, those servers of this machine among them that listen at
/// their usual ports; with `--local` what servers on this machine list, and with `--missing-at` the version lag: what is to be had elsewhere and
/// not (yet) there.
class ModelsCommand final : public QObject {
    Q_OBJECT
public:
    ModelsCommand(const Arguments &arguments, QString dataFolder);
    ~ModelsCommand() override;

    /// Runs the event loop where it has to, and returns the exit status.
    [[nodiscard]] int execute();

private:
    [[nodiscard]] bool compose();
    /// Empty is known too. Otherwise says what is wrong.
    [[nodiscard]] bool knows(const core::ProviderId &provider);
    void refresh();
    /// Looks at the usual ports, and where the user says that a server of this machine is.
    void askLocalServers();
    void lookAtUsualPorts(QObject *context, const QSet<core::ProviderId> &asked);
    /// A place of this machine where nobody said that a server is.
    [[nodiscard]] bool mayBeAbsent(const core::ProviderId &provider) const;
    void follow(QObject *context);
    void awaitAll();
    void refreshIfKeyed(const core::ProviderId &provider);
    void settled(const core::ProviderId &provider);
    [[nodiscard]] QList<core::ModelInfo> found() const;
    void print(const QList<core::ModelInfo> &models);
    void say(const QString &sentence);

    core::ProviderId m_provider;  ///< empty: all
    QStringList m_words;          ///< all must occur
    core::ProviderId m_missingAt; ///< only what others have and this one has not; empty: all
    bool m_free;
    bool m_json;
    bool m_refresh;
    bool m_local;
    bool m_demo;
    QStringList m_baseUrls;
    QString m_dataFolder;
    Terminal m_output{Terminal::Stream::Output};
    Terminal m_error{Terminal::Stream::Error};
    SignalWatch m_signals;
    std::unique_ptr<Composition> m_parts;
    QSet<core::ProviderId> m_waiting;
    QSet<core::ProviderId> m_localProviders;
    bool m_looking = false;
    bool m_failed = false;
};

} // namespace assay::app
