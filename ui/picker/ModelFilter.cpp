// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picker/ModelFilter.h"

#include <algorithm>

namespace assay::ui {

QStringList ModelFilter::wordsOf(const QString &text)
{
    return text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString ModelFilter::haystackOf(const core::ModelInfo &model, const QString &providerName)
{
    return (model.name + QLatin1Char('\n') + model.route.toString() + QLatin1Char('\n') + providerName).toLower();
}

bool ModelFilter::accepts(const core::ModelInfo &model, const QString &haystack) const
{
    if (!provider.isEmpty() && model.route.provider != provider) {
        return false;
    }
    if ((free && !model.isFree()) || (vision && model.vision != true) || (tools && model.tools != true)
        || (reasoning && model.reasoning != true)) {
        return false;
    }
    if (among && !among->contains(model.route)) {
        return false;
    }
    return std::ranges::all_of(words, [&haystack](const QString &word) { return haystack.contains(word); });
}

} // namespace assay::ui
