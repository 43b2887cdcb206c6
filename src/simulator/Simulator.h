// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Scenario.h"

#include <QObject>
#include <QUrl>

#include <expected>
#include <memory>

namespace assay::simulator {

/// A server on loopback that speaks the providers' protocols with models that do not exist.
///
/// Every provider lies under a path of its own (Face.h). Keys are not asked for, but the key `wrong` is refused as that provider
/// refuses one. Works on the thread that it lives in; SimulatorThread gives it one of its own.
class Simulator final : public QObject {
    Q_OBJECT
public:
    explicit Simulator(Scenario scenario = {}, QObject *parent = nullptr);
    ~Simulator() override;

    /// Listens on 127.0.0.1; port 0: any that is free. The port, or why not.
    [[nodiscard]] std::expected<quint16, QString> start(quint16 port = 0);
    void stop();

    /// `http://127.0.0.1:PORT`; empty before start().
    [[nodiscard]] QUrl rootUrl() const;
    /// What to give that provider as its base URL.
    [[nodiscard]] QUrl baseUrlOf(Face face) const;
    /// Answers that are being sent.
    [[nodiscard]] int runningAnswers() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::simulator
