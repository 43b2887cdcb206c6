// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/ModelLists.h"

#include "simulator/Json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 created = 1'790'000'000;

QString perToken(const std::optional<core::Money> &rate)
{
    return rate ? rate->toDecimal() : u"-1"_s;
}

double perMillion(const std::optional<core::Money> &rate)
{
    return rate ? (*rate * 1'000'000).toDecimal().toDouble() : 0.0;
}

core::Rates ratesOf(const SimulatedModel &model)
{
    return model.price ? model.price->base : core::Rates();
}

QJsonObject anthropicModel(const SimulatedModel &model)
{
    const auto supported = [](bool yes) { return QJsonObject{{u"supported"_s, yes}}; };
    return {
        {u"type"_s, u"model"_s},
        {u"id"_s, model.id},
        {u"display_name"_s, model.name},
        {u"created_at"_s, u"2026-09-01T00:00:00Z"_s},
        {u"lifecycle"_s, u"active"_s},
        {u"max_input_tokens"_s, model.contextWindow},
        {u"max_tokens"_s, model.maxOutput},
        {u"capabilities"_s,
         QJsonObject{{u"image_input"_s, supported(model.vision)},
                     {u"pdf_input"_s, supported(model.vision)},
                     {u"structured_outputs"_s, supported(true)},
                     {u"thinking"_s, QJsonObject{{u"supported"_s, model.reasoning},
                                                 {u"types"_s, QJsonObject{{u"adaptive"_s, supported(model.reasoning)}}}}}}}};
}

QJsonObject routerModel(const SimulatedModel &model)
{
    const core::Rates rates = ratesOf(model);
    QJsonArray inputs{u"text"_s};
    QJsonArray parameters{u"max_tokens"_s,      u"temperature"_s,       u"top_p"_s, u"seed"_s, u"stop"_s,
                          u"response_format"_s, u"structured_outputs"_s};
    if (model.vision) {
        inputs.append(u"image"_s);
    }
    if (model.tools) {
        parameters.append(u"tools"_s);
        parameters.append(u"tool_choice"_s);
    }
    if (model.reasoning) {
        parameters.append(u"reasoning"_s);
        parameters.append(u"include_reasoning"_s);
    }
    return {{u"id"_s, model.id},
            {u"canonical_slug"_s, model.id},
            {u"name"_s, QString(model.upstream + ": "_L1 + model.name)},
            {u"created"_s, created},
            {u"description"_s, u"A simulated model: it composes its answers from written parts."_s},
            {u"context_length"_s, model.contextWindow},
            {u"architecture"_s, QJsonObject{{u"input_modalities"_s, inputs}, {u"output_modalities"_s, QJsonArray{u"text"_s}}}},
            {u"pricing"_s, QJsonObject{{u"prompt"_s, perToken(rates.input)},
                                       {u"completion"_s, perToken(rates.output)},
                                       {u"request"_s, u"0"_s},
                                       {u"image"_s, u"0"_s}}},
            {u"top_provider"_s, QJsonObject{{u"context_length"_s, model.contextWindow},
                                            {u"max_completion_tokens"_s, model.maxOutput},
                                            {u"is_moderated"_s, false}}},
            {u"supported_parameters"_s, parameters}};
}

QJsonObject togetherModel(const SimulatedModel &model)
{
    const core::Rates rates = ratesOf(model);
    return {{u"id"_s, model.id},
            {u"object"_s, u"model"_s},
            {u"created"_s, created},
            {u"type"_s, u"chat"_s},
            {u"display_name"_s, model.name},
            {u"organization"_s, model.upstream},
            {u"context_length"_s, model.contextWindow},
            {u"pricing"_s, QJsonObject{{u"input"_s, perMillion(rates.input)}, {u"output"_s, perMillion(rates.output)}}}};
}

QJsonObject chatModel(Face face, const SimulatedModel &model)
{
    QJsonObject object{
        {u"id"_s, model.id}, {u"object"_s, u"model"_s}, {u"created"_s, created}, {u"owned_by"_s, u"simulator"_s}};
    if (face == Face::Groq) {
        object.insert(u"active"_s, true);
        object.insert(u"context_window"_s, model.contextWindow);
        object.insert(u"max_completion_tokens"_s, model.maxOutput);
    }
    return object;
}

QJsonObject listed(Face face, const SimulatedModel &model)
{
    switch (face) {
    case Face::Anthropic:
        return anthropicModel(model);
    case Face::OpenRouter:
        return routerModel(model);
    case Face::Together:
        return togetherModel(model);
    default:
        return chatModel(face, model);
    }
}

core::ModelInfo infoOf(const SimulatedModel &model, const core::ProviderId &provider)
{
    core::ModelInfo info;
    info.route = {provider, core::ModelId(model.id)};
    info.name = model.name;
    info.contextWindow = model.contextWindow;
    info.maxOutput = model.maxOutput;
    info.inputModalities = model.vision ? QStringList{u"text"_s, u"image"_s} : QStringList{u"text"_s};
    info.outputModalities = model.pictures ? QStringList{u"text"_s, u"image"_s} : QStringList{u"text"_s};
    info.tools = model.tools;
    info.reasoning = model.reasoning;
    info.vision = model.vision;
    info.structuredOutput = true;
    info.price = model.price;
    info.simulated = true;
    return info;
}

} // namespace

QByteArray modelListBody(Face face, const QList<SimulatedModel> &models)
{
    QJsonArray data;
    for (const SimulatedModel &model : models) {
        data.append(listed(face, model));
    }
    if (face == Face::Together) {
        return QJsonDocument(data).toJson(QJsonDocument::Compact);
    }
    QJsonObject body{{u"data"_s, data}};
    if (face == Face::Anthropic) {
        body.insert(u"has_more"_s, false);
        body.insert(u"first_id"_s, models.isEmpty() ? QJsonValue::Null : QJsonValue(models.first().id));
        body.insert(u"last_id"_s, models.isEmpty() ? QJsonValue::Null : QJsonValue(models.last().id));
    } else if (face == Face::OpenRouter) {
        body.insert(u"total_count"_s, models.size());
    } else {
        body.insert(u"object"_s, u"list"_s);
    }
    return compact(body);
}

QByteArray tagsBody(const QList<SimulatedModel> &models)
{
    QJsonArray tags;
    for (const SimulatedModel &model : models) {
        tags.append(QJsonObject{{u"name"_s, model.id},
                                {u"model"_s, model.id},
                                {u"modified_at"_s, u"2026-10-01T00:00:00Z"_s},
                                {u"size"_s, qint64(4'900'000'000)},
                                {u"details"_s, QJsonObject{{u"format"_s, u"gguf"_s}, {u"parameter_size"_s, u"8B"_s}}}});
    }
    return compact({{u"models"_s, tags}});
}

QByteArray showBody(const SimulatedModel &model)
{
    QJsonArray capabilities{u"completion"_s};
    for (const auto &[name, has] : {std::pair(u"tools"_s, model.tools), std::pair(u"vision"_s, model.vision),
                                    std::pair(u"thinking"_s, model.reasoning)}) {
        if (has) {
            capabilities.append(name);
        }
    }
    const QJsonObject info{{u"general.architecture"_s, u"simulated"_s}, {u"simulated.context_length"_s, model.contextWindow}};
    return compact({{u"capabilities"_s, capabilities},
                    {u"model_info"_s, info},
                    {u"parameters"_s, u"stop    \"<|end|>\""_s},
                    {u"details"_s, QJsonObject{{u"format"_s, u"gguf"_s}, {u"family"_s, u"simulated"_s}}}});
}

QByteArray geminiListBody(const QList<SimulatedModel> &models, const QHash<QString, QString> &query)
{
    const qsizetype size = std::clamp(query.value(u"pageSize"_s, u"50"_s).toInt(), 1, 1000);
    const qsizetype from = std::clamp<qsizetype>(query.value(u"pageToken"_s).toInt(), 0, models.size());
    const qsizetype to = std::min(from + size, models.size());
    QJsonArray page;
    for (const SimulatedModel &model : models.sliced(from, to - from)) {
        page.append(QJsonObject{{u"name"_s, QString(u"models/"_s + model.id)},
                                {u"version"_s, u"001"_s},
                                {u"displayName"_s, model.name},
                                {u"inputTokenLimit"_s, model.contextWindow},
                                {u"outputTokenLimit"_s, model.maxOutput},
                                {u"supportedGenerationMethods"_s, QJsonArray{u"generateContent"_s, u"countTokens"_s}},
                                {u"thinking"_s, model.reasoning}});
    }
    QJsonObject body{{u"models"_s, page}};
    if (to < models.size()) {
        body.insert(u"nextPageToken"_s, QString::number(to));
    }
    return compact(body);
}

core::Seed seed()
{
    core::Seed seed;
    const Library library = Library::shipped();
    for (const SimulatedModel &model : library.models()) {
        for (const auto all = providersOf(model.face); const core::ProviderId &provider : all) {
            seed.catalogue.add(infoOf(model, provider));
            if (model.price) {
                seed.prices.add({provider, core::ModelId(model.id)}, *model.price);
            }
        }
    }
    return seed;
}

} // namespace assay::simulator
