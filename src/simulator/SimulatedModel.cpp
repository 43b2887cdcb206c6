// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/SimulatedModel.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcLibrary, "assay.simulator")
}

namespace {

std::optional<core::Money> perToken(const QJsonObject &prices, QLatin1StringView field)
{
    const QString text = prices.value(field).toString();
    if (text.isEmpty()) {
        return std::nullopt;
    }
    // In the file as people write prices: dollars per million tokens. A millionth of it is exact in pico-dollars.
    const auto perMillion = core::Money::fromDecimal(text);
    return perMillion ? std::optional(core::Money::fromPico(perMillion->pico() / 1'000'000)) : std::nullopt;
}

std::optional<core::Price> priceFrom(const QJsonValue &value)
{
    if (!value.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = value.toObject();
    core::Price price;
    price.base.input = perToken(object, "input"_L1);
    price.base.output = perToken(object, "output"_L1);
    price.base.cacheRead = perToken(object, "cache_read"_L1);
    price.source = u"simulated"_s;
    return price;
}

SimulatedModel modelFrom(const QJsonObject &model, const QJsonObject &route, Face face)
{
    const auto field = [&](QLatin1StringView name) { return route.contains(name) ? route.value(name) : model.value(name); };
    SimulatedModel made;
    made.id = route.value("id"_L1).toString();
    made.name = field("name"_L1).toString();
    made.family = model.value("family"_L1).toString();
    made.upstream = route.value("upstream"_L1).toString();
    made.face = face;
    made.pace.firstTokenMs = field("first_token_ms"_L1).toDouble(300);
    made.pace.firstTokenSpreadMs = field("first_token_spread_ms"_L1).toDouble(made.pace.firstTokenMs * 0.25);
    made.pace.tokensPerSecond = field("tokens_per_s"_L1).toDouble(60);
    made.pace.jitter = field("jitter"_L1).toDouble(0.3);
    made.price = priceFrom(field("price"_L1));
    made.contextWindow = field("context"_L1).toInteger(128'000);
    made.maxOutput = field("max_output"_L1).toInteger(16'000);
    made.reasoning = field("reasoning"_L1).toBool();
    made.tools = field("tools"_L1).toBool(true);
    made.vision = field("vision"_L1).toBool();
    made.pictures = field("pictures"_L1).toBool();
    made.sections = field("sections"_L1).toInt();
    return made;
}

} // namespace

std::expected<Library, QString> Library::decode(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull()) {
        return std::unexpected(u"not JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    }
    Library library;
    const QJsonArray models = document.object().value("models"_L1).toArray();
    for (const QJsonValue &entry : models) {
        const QJsonObject model = entry.toObject();
        const QString family = model.value("family"_L1).toString();
        const QJsonArray routes = model.value("routes"_L1).toArray();
        for (const QJsonValue &value : routes) {
            const QJsonObject route = value.toObject();
            const auto face = faceOf(core::ProviderId(route.value("provider"_L1).toString()));
            if (!face || family.isEmpty() || route.value("id"_L1).toString().isEmpty()) {
                return std::unexpected(u"model %1 has a route without family, id or a known provider"_s.arg(family));
            }
            library.m_models.append(modelFrom(model, route, *face));
        }
        library.m_ranks.insert(family, static_cast<int>(library.m_ranks.size()));
    }
    return library;
}

Library Library::shipped()
{
    QFile file(u":/simulator/models.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcLibrary) << "the simulated models are not among the resources";
        return {};
    }
    auto library = decode(file.readAll());
    if (!library) {
        qCCritical(lcLibrary) << "the simulated models cannot be read:" << library.error();
        return {};
    }
    return *std::move(library);
}

QList<SimulatedModel> Library::modelsOf(Face face) const
{
    QList<SimulatedModel> found;
    for (const SimulatedModel &model : m_models) {
        const bool everywhere = face == Face::Plain && !model.id.contains(u'/');
        const bool listed = std::ranges::any_of(found, [&](const SimulatedModel &other) { return other.id == model.id; });
        if ((model.face == face || everywhere) && !listed) {
            found.append(model);
        }
    }
    return found;
}

const SimulatedModel *Library::find(Face face, const QString &id) const
{
    for (const SimulatedModel &model : m_models) {
        if (model.id == id && (model.face == face || (face == Face::Plain && !id.contains(u'/')))) {
            return &model;
        }
    }
    return nullptr;
}

} // namespace assay::simulator
