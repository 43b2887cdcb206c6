// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ExperimentStage.h"

#include "app/Invocation.h"
#include "app/PlainExperiment.h"
#include "app/RunPlan.h"
#include "core/KeyVault.h"
#include "engine/CatalogueKeeper.h"
#include "providers/Registry.h"
#include "ui/Format.h"
#include "ui/experiments/ReportHtml.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTimer>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::ExperimentStage)
};

constexpr int flushMs = 5000;

} // namespace

void ExperimentStage::say(const QString &sentence)
{
    m_error.write("assay: "_L1 + sentence + u'\n');
}

bool ExperimentStage::compose()
{
    auto parts = Composition::make({.dataFolder = m_options.dataFolder,
                                    .demo = m_options.demo,
                                    .store = m_options.store,
                                    .keepSettings = false,
                                    .baseUrls = m_options.baseUrls,
                                    .timeout = m_options.timeout});
    if (!parts) {
        say(parts.error());
        return false;
    }
    m_parts = *std::move(parts);
    core::Comparison plan;
    plan.contestants = m_options.contestants;
    if (const QString objection = objectionTo(plan, m_parts->providers()); !objection.isEmpty()) {
        say(objection);
        return false;
    }
    m_parts->awaitCatalogue();
    readKeys();
    return true;
}

// Whether a key of a chain is missing can only be told before sending when the keychain has been asked.
void ExperimentStage::readKeys()
{
    QEventLoop loop;
    int waiting = 0;
    for (const core::Contestant &contestant : m_options.contestants) {
        for (const auto all = QList{contestant.route} + contestant.fallback.routes(); const core::Route &route : all) {
            ++waiting;
            m_parts->keys().read(route.provider, {}).then(&loop, [&](const auto &) {
                if (--waiting == 0) {
                    loop.quit();
                }
            });
        }
    }
    if (waiting > 0) {
        QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

bool ExperimentStage::mayStart(const QList<engine::Objection> &objections, const engine::WorstCase &worst)
{
    bool refused = false;
    for (const engine::Objection &objection : objections) {
        const bool known = objection.position >= 0 && objection.position < m_options.contestants.size();
        say((known ? m_options.contestants[objection.position].route.toString() + ": "_L1 : QString())
            + objection.message.english());
        refused = refused || objection.refusal;
    }
    if (!refused) {
        QString cost = Text::tr("This costs at most %1.").arg(ui::Format::money(worst.known));
        if (worst.unknown > 0) {
            cost += u' ' + Text::tr("The price of %n request(s) is not known.", nullptr, worst.unknown);
        }
        say(cost);
    }
    return !refused;
}

int ExperimentStage::conclude(const QJsonObject &report)
{
    const auto kept = m_parts->reports() != nullptr ? core::Report::of(report) : std::nullopt;
    if (kept) {
        m_parts->reports()->keepReport(*kept);
    }
    if (m_options.json) {
        QJsonObject line = report;
        line.insert(u"event"_s, report.value("kind"_L1));
        if (kept) {
            line.insert(u"id"_s, kept->head.id.toString());
        }
        print(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
    core::RunStore *store = m_parts->store();
    if (store != nullptr && !store->problem() && !store->flush(flushMs)) {
        say(Text::tr("The experiment could not be stored in time."));
    }
    if (m_options.report.isEmpty()) {
        return ExitGood;
    }
    QSaveFile file(m_options.report);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(ui::reportHtml(report, experimentTitle(report.value("kind"_L1).toString()))) < 0 || !file.commit()) {
        say(Text::tr("The report cannot be written to %1: %2").arg(m_options.report, file.errorString()));
        return ExitFailed;
    }
    return ExitGood;
}

} // namespace assay::app
