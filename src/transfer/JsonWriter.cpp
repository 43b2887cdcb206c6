// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/JsonWriter.h"

#include "transfer/ComparisonJson.h"

#include <QJsonDocument>

namespace assay::transfer {

QByteArray JsonWriter::head()
{
    return QByteArray("{\"format\":\"") + jsonFormatName + "\",\"version\":" + QByteArray::number(jsonFormatVersion)
           + ",\"comparisons\":[\n";
}

QByteArray JsonWriter::add(const core::Comparison &comparison)
{
    const QByteArray json = QJsonDocument(encodeComparison(comparison)).toJson(QJsonDocument::Compact);
    return std::exchange(m_first, false) ? json : ",\n" + json;
}

QByteArray JsonWriter::tail()
{
    return "\n]}\n";
}

} // namespace assay::transfer
