// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/ParityRun.h"

#include "core/VersionLag.h"
#include "engine/CatalogueKeeper.h"
#include "engine/ComparisonEngine.h"
#include "engine/experiments/PriceLines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::engine {

ParityRun::ParityRun(ComparisonEngine &engine, ParityPlan plan, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_report.plan = std::move(plan);
}

ParityRun::~ParityRun()
{
    blockSignals(true);
    m_ended = true;
    if (m_run) {
        m_run->disconnect(this);
    }
}

QList<Objection> ParityRun::check() const
{
    if (const auto objection = m_report.plan.objection()) {
        return {{-1, *objection, true}};
    }
    QList<Objection> out = m_engine.check(comparisonOf(ParityProbe::Usage, m_report.plan.routes));
    for (Objection &each : out) {
        const bool known =
            each.position >= 0 && m_engine.services().providers.provider(m_report.plan.routes.at(each.position).route.provider);
        each.refusal = each.refusal && !known;
    }
    return out;
}

WorstCase ParityRun::worstCase() const
{
    WorstCase sum;
    for (const ParityProbe probe : m_report.plan.probes) {
        const WorstCase each = m_engine.worstCase(comparisonOf(probe, m_report.plan.routes));
        sum.known += each.known;
        sum.unknown += each.unknown;
    }
    return sum;
}

void ParityRun::start()
{
    m_report.started = m_engine.services().clock.utcNow();
    m_report.prices = priceLines(m_engine, m_report.plan.routes);
    m_report.lag = versionLag(m_engine.services().catalogue);
    m_report.simulated = true;
    QMetaObject::invokeMethod(this, &ParityRun::next, Qt::QueuedConnection);
}

void ParityRun::next()
{
    if (m_ended) {
        return;
    }
    ++m_probe;
    Q_EMIT progressed();
    if (m_cancelled || m_probe >= m_report.plan.probes.size()) {
        end(m_cancelled ? ParityReport::End::Cancelled : ParityReport::End::Whole);
        return;
    }
    const core::Comparison plan = comparisonOf(m_report.plan.probes.at(m_probe), m_report.plan.routes);
    const auto &limit = m_report.plan.maxCost;
    if (limit && m_report.cost.known + m_engine.worstCase(plan).known > *limit) {
        end(ParityReport::End::CostLimit);
        return;
    }
    m_run = m_engine.start(plan);
    m_report.simulated = m_report.simulated && m_run->comparison().simulated;
    connect(m_run.get(), &ComparisonRun::finished, this, &ParityRun::judgeProbe);
}

void ParityRun::judgeProbe()
{
    const ParityProbe probe = m_report.plan.probes.at(m_probe);
    const core::CostSum cost = m_run->cost();
    m_report.cost.known += cost.known;
    m_report.cost.unknown += cost.unknown;
    m_report.cost.estimated = m_report.cost.estimated || cost.estimated;
    for (int route = 0; !m_cancelled && route < m_report.plan.routes.size(); ++route) {
        ParityReport::Cell cell{route, probe, {}, {}};
        QList<core::Answer> answers;
        for (const auto all = m_run->sessionsOf(route); const AnswerSession *session : all) {
            answers.append(session->answer());
            cell.answers.append(session->answer().id);
        }
        cell.verdict = judge(probe, answers);
        m_report.cells.append(cell);
    }
    // From within its own signal it must not be deleted.
    m_run.release()->deleteLater();
    next();
}

void ParityRun::cancel()
{
    if (m_ended || m_cancelled) {
        return;
    }
    m_cancelled = true;
    if (m_run) {
        m_run->stopAll();
    }
}

void ParityRun::end(ParityReport::End how)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_report.end = how;
    m_report.ended = m_engine.services().clock.utcNow();
    Q_EMIT finished();
}

QList<VersionLag> versionLag(const CatalogueKeeper &keeper)
{
    QList<VersionLag> out;
    for (const auto all = core::missingAt(keeper.catalogue(), core::ProviderId(u"openrouter"_s));
         const core::ModelInfo &model : all) {
        const bool exact = model.released.isValid();
        out.append({model.route, model.displayName(), exact ? model.released : model.firstSeen, exact});
    }
    return out;
}

} // namespace assay::engine
