// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/LineUpSuggestion.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace assay::ui {

namespace {

constexpr qsizetype wanted = 3;

bool writesText(const core::ModelInfo &model)
{
    const bool text = model.outputModalities.isEmpty() || model.outputModalities == QStringList{QStringLiteral("text")};
    return text && !model.deprecated.isValid();
}

core::Money outputPriceOf(const core::ModelInfo &model)
{
    return model.price ? model.price->base.output.value_or(core::Money()) : core::Money();
}

/// `qwen` of `qwen/qwen3.8-27b`; the whole id where there is no maker in it.
QString makerOf(const core::ModelInfo &model)
{
    return model.route.model.toString().section(QLatin1Char('/'), 0, 0);
}

} // namespace

QList<core::Contestant> LineUpSuggestion::of(const core::Catalogue &catalogue, const core::ProviderId &provider)
{
    QList<core::ModelInfo> models = catalogue.modelsOf(provider);
    models.removeIf([](const core::ModelInfo &model) { return !writesText(model); });
    std::ranges::stable_sort(models, {}, outputPriceOf);
    QList<core::Contestant> lineUp;
    QSet<QString> makers;
    const qsizetype count = std::min(wanted, models.size());
    for (qsizetype i = 0; i < count; ++i) {
        // From each third of the prices, the first of a maker that is not there yet.
        const qsizetype from = models.size() * i / count;
        const qsizetype to = models.size() * (i + 1) / count;
        qsizetype chosen = from;
        for (qsizetype k = from; k < to; ++k) {
            if (!makers.contains(makerOf(models.at(k)))) {
                chosen = k;
                break;
            }
        }
        makers.insert(makerOf(models.at(chosen)));
        core::Contestant contestant;
        contestant.route = models.at(chosen).route;
        lineUp.append(contestant);
    }
    return lineUp;
}

QString LineUpSuggestion::samplePrompt()
{
    return QCoreApplication::translate(
        "assay::ui::LineUpSuggestion",
        "Explain how a token bucket limits the rate of requests: a small implementation, and a table of alternatives.");
}

} // namespace assay::ui
