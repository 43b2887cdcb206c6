// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/AnswerComposer.h"
#include "simulator/AnswerStream.h"
#include "simulator/Scenario.h"

#include <QHash>
#include <QJsonObject>

namespace assay::simulator {

/// What the simulator does with a request, whoever asks.
class Service final {
public:
    Service(Library library, AnswerComposer composer, Scenario scenario, Wheel &wheel);

    void handle(Connection &connection, const HttpRequest &request);

private:
    void answer(Connection &connection, const HttpRequest &request, Target target);
    void send(Connection &connection, Target target, const Asked &asked, const SimulatedModel &model, const Fault &fault);
    [[nodiscard]] bool failAtOnce(Connection &connection, Target target, const Fault &fault);
    [[nodiscard]] std::optional<Fault> faultFor(Target target, const QString &model, QString *plainModel);
    void complain(Connection &connection, Target target, const Complaint &complaint, const Headers &headers = {}) const;
    void describe(Connection &connection, const HttpRequest &request, Target target) const;
    void show(Connection &connection, const HttpRequest &request, Target target) const;
    [[nodiscard]] Headers headersFor(Face face, const QString &id) const;
    [[nodiscard]] QString makeId(Target target);
    void remember(const QString &id, const SimulatedModel &model, const Bill &bill);

    Library m_library;
    AnswerComposer m_composer;
    Scenario m_scenario;
    Wheel &m_wheel;
    QHash<QString, int> m_faultRequests;       ///< by provider/model
    QHash<QString, QJsonObject> m_generations; ///< what OpenRouter's /generation tells, by id
    int m_requests = 0;
};

} // namespace assay::simulator
