// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Catalogue.h"

#include <QSet>

namespace assay::core {

namespace {

template <class T>
void fill(T &target, const T &from)
{
    if (target == T()) {
        target = from;
    }
}

ModelInfo overlaid(const ModelInfo &known, const ModelInfo &listed)
{
    ModelInfo out = listed;
    fill(out.name, known.name);
    fill(out.contextWindow, known.contextWindow);
    fill(out.maxOutput, known.maxOutput);
    fill(out.inputModalities, known.inputModalities);
    fill(out.outputModalities, known.outputModalities);
    fill(out.tools, known.tools);
    fill(out.reasoning, known.reasoning);
    fill(out.vision, known.vision);
    fill(out.structuredOutput, known.structuredOutput);
    fill(out.refusedParameters, known.refusedParameters);
    fill(out.efforts, known.efforts);
    fill(out.price, known.price);
    fill(out.deprecated, known.deprecated);
    fill(out.released, known.released);
    out.fromSeed = false;
    return out;
}

} // namespace

const ModelInfo *Catalogue::find(const Route &route) const
{
    const auto found = m_index.constFind(route);
    return found == m_index.cend() ? nullptr : &m_models.at(*found);
}

QList<ModelInfo> Catalogue::modelsOf(const ProviderId &provider) const
{
    QList<ModelInfo> out;
    for (const ModelInfo &model : m_models) {
        if (model.route.provider == provider) {
            out.append(model);
        }
    }
    return out;
}

void Catalogue::add(const ModelInfo &model)
{
    const auto found = m_index.constFind(model.route);
    if (found != m_index.cend()) {
        m_models[*found] = model;
        return;
    }
    m_index.insert(model.route, m_models.size());
    m_models.append(model);
}

void Catalogue::merge(const ProviderId &provider, const QList<ModelInfo> &listed)
{
    QSet<Route> routes;
    for (const ModelInfo &each : listed) {
        ModelInfo model = each;
        model.route.provider = provider;
        routes.insert(model.route);
        const ModelInfo *known = find(model.route);
        add(known != nullptr ? overlaid(*known, model) : model);
    }
    removeIf([&](const ModelInfo &model) {
        return model.route.provider == provider && !model.fromSeed && !routes.contains(model.route);
    });
}

void Catalogue::remove(const ProviderId &provider)
{
    removeIf([&](const ModelInfo &model) { return model.route.provider == provider; });
}

void Catalogue::removeIf(const std::function<bool(const ModelInfo &)> &condition)
{
    if (m_models.removeIf(condition) == 0) {
        return;
    }
    m_index.clear();
    for (qsizetype i = 0; i < m_models.size(); ++i) {
        m_index.insert(m_models.at(i).route, i);
    }
}

} // namespace assay::core
