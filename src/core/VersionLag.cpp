// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/VersionLag.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

struct Maker {
    QLatin1StringView provider;
    QLatin1StringView author; ///< as routers write it in front of the model's name
};

// A maker with two protocols stands there twice; the first is the one to name.
constexpr std::array makers{
    Maker{"anthropic"_L1, "anthropic"_L1},
    Maker{"openai"_L1, "openai"_L1},
    Maker{"openai-chat"_L1, "openai"_L1},
    Maker{"gemini"_L1, "google"_L1},
};

/// Empty: the provider serves what others made.
QLatin1StringView authorOf(const ProviderId &provider)
{
    const auto found = std::ranges::find_if(makers, [&](const Maker &maker) { return provider.toString() == maker.provider; });
    return found == makers.end() ? QLatin1StringView() : found->author;
}

/// `anthropic` of `anthropic/claude-opus-5.5`; OpenRouter's aliases have a tilde in front.
QString writtenAuthorOf(const ModelId &id)
{
    const QString text = id.toString();
    const qsizetype slash = text.indexOf(u'/');
    return slash < 0 ? QString() : text.first(slash).remove(u'~').toLower();
}

QList<ModelInfo> offeredBy(const Catalogue &catalogue, const ProviderId &provider)
{
    QList<ModelInfo> models = catalogue.modelsOf(provider);
    if (hasFetchedList(catalogue, provider)) {
        models.removeIf([](const ModelInfo &model) { return model.fromSeed; });
    }
    return models;
}

/// Keeps one of the names that a model has: the first by provider, and the shortest.
void addOnce(QHash<QString, ModelInfo> &found, const ModelInfo &model)
{
    const auto rank = [](const ModelInfo &each) {
        const auto maker =
            std::ranges::find_if(makers, [&](const Maker &one) { return each.route.provider.toString() == one.provider; });
        return std::pair(maker - makers.begin(), each.route.model.toString().size());
    };
    const QString key = modelKeyOf(model.route.model);
    const auto known = found.find(key);
    if (known == found.end()) {
        found.insert(key, model);
    } else if (rank(model) < rank(*known)) {
        *known = model;
    }
}

} // namespace

bool isMaker(const ProviderId &provider)
{
    return !authorOf(provider).isEmpty();
}

bool hasFetchedList(const Catalogue &catalogue, const ProviderId &provider)
{
    return std::ranges::any_of(catalogue.models(),
                               [&](const ModelInfo &model) { return model.route.provider == provider && !model.fromSeed; });
}

QString modelKeyOf(const ModelId &id)
{
    static const QRegularExpression ending(u"-(latest|\\d{8}|\\d{4}-\\d{2}-\\d{2}|00\\d)$"_s);
    QString key = id.toString().toLower();
    key = key.mid(key.lastIndexOf(u'/') + 1);
    if (const qsizetype variant = key.indexOf(u':'); variant >= 0) {
        key.truncate(variant);
    }
    key.replace(u'.', u'-');
    return key.remove(ending);
}

QList<ModelInfo> missingAt(const Catalogue &catalogue, const ProviderId &provider)
{
    QSet<QString> there;
    QSet<ProviderId> others;
    for (const ModelInfo &model : catalogue.models()) {
        others.insert(model.route.provider);
    }
    others.remove(provider);
    for (const auto present = offeredBy(catalogue, provider); const ModelInfo &model : present) {
        there.insert(modelKeyOf(model.route.model));
    }
    const QLatin1StringView author = authorOf(provider);
    QHash<QString, ModelInfo> missing;
    for (const ProviderId &other : std::as_const(others)) {
        if (isMaker(other) != author.isEmpty()) {
            continue;
        }
        for (const auto offered = offeredBy(catalogue, other); const ModelInfo &model : offered) {
            const bool ofThisMaker = author.isEmpty() || writtenAuthorOf(model.route.model) == author;
            if (ofThisMaker && !there.contains(modelKeyOf(model.route.model))) {
                addOnce(missing, model);
            }
        }
    }
    QList<ModelInfo> out = missing.values();
    std::ranges::sort(out, {}, &ModelInfo::route);
    return out;
}

} // namespace assay::core
