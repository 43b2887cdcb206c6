// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/GeminiSources.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

void add(QList<core::Citation> &out, const QString &title, const QString &url, const QString &cited = {})
{
    if (!title.isEmpty() || !url.isEmpty() || !cited.isEmpty()) {
        out.append({title, url, cited});
    }
}

void addGrounding(QList<core::Citation> &out, const QJsonObject &metadata)
{
    for (const auto all = metadata.value("groundingChunks"_L1).toArray(); const QJsonValue &chunk : all) {
        for (const QLatin1StringView kind : {"web"_L1, "retrievedContext"_L1, "maps"_L1, "image"_L1}) {
            const QJsonObject source = chunk[kind].toObject();
            const QString url = source.value("uri"_L1).toString(source.value("sourceUri"_L1).toString());
            add(out, source.value("title"_L1).toString(), url, source.value("text"_L1).toString());
        }
    }
}

void addRecited(QList<core::Citation> &out, const QJsonObject &metadata)
{
    // Two names for the same list, by version of the API.
    for (const QLatin1StringView key : {"citationSources"_L1, "citations"_L1}) {
        for (const auto all = metadata.value(key).toArray(); const QJsonValue &source : all) {
            add(out, source["title"_L1].toString(), source["uri"_L1].toString());
        }
    }
}

void addRead(QList<core::Citation> &out, const QJsonObject &metadata)
{
    for (const auto all = metadata.value("urlMetadata"_L1).toArray(); const QJsonValue &source : all) {
        if (source["urlRetrievalStatus"_L1].toString() == "URL_RETRIEVAL_STATUS_SUCCESS"_L1) {
            add(out, {}, source["retrievedUrl"_L1].toString());
        }
    }
}

} // namespace

QList<core::Citation> sourcesOf(const QJsonObject &candidate)
{
    QList<core::Citation> out;
    addGrounding(out, candidate.value("groundingMetadata"_L1).toObject());
    addRecited(out, candidate.value("citationMetadata"_L1).toObject());
    addRead(out, candidate.value("urlContextMetadata"_L1).toObject());
    return out;
}

} // namespace assay::providers
