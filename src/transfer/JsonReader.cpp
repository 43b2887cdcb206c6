// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/JsonReader.h"

#include "transfer/ComparisonJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace assay::transfer {

using namespace Qt::StringLiterals;

namespace {

std::expected<QJsonArray, QString> comparisonsIn(const QByteArray &json)
{
    if (json.size() > largestJson) {
        return std::unexpected(u"The file is larger than 256 MB."_s);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return std::unexpected(u"This is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset));
    }
    const QJsonObject object = document.object();
    if (object.value("format"_L1).toString() != QLatin1StringView(jsonFormatName)) {
        return std::unexpected(u"This JSON does not hold comparisons of Assay."_s);
    }
    const qint64 version = object.value("version"_L1).toInteger();
    if (version > jsonFormatVersion) {
        return std::unexpected(u"This file was written by a newer version (its format is %1)."_s.arg(version));
    }
    if (version < 1 || !object.value("comparisons"_L1).isArray()) {
        return std::unexpected(u"This file's version or its list of comparisons is missing."_s);
    }
    return object.value("comparisons"_L1).toArray();
}

} // namespace

std::expected<QList<core::Comparison>, QString> readJson(const QByteArray &json)
{
    const auto list = comparisonsIn(json);
    if (!list) {
        return std::unexpected(list.error());
    }
    QList<core::Comparison> out;
    QSet<core::ComparisonId> seen;
    for (qsizetype i = 0; i < list->size(); ++i) {
        const QString place = u"comparisons[%1]"_s.arg(i);
        if (!list->at(i).isObject()) {
            return std::unexpected(place + u" is no object."_s);
        }
        auto comparison = decodeComparison(list->at(i).toObject(), place);
        if (!comparison) {
            return std::unexpected(comparison.error());
        }
        if (seen.contains(comparison->id)) {
            return std::unexpected(place + u" has the id of another comparison in this file."_s);
        }
        seen.insert(comparison->id);
        out.append(*std::move(comparison));
    }
    return out;
}

} // namespace assay::transfer
