// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/ModelListReader.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace assay::providers {

std::expected<ListedModels, QString> readModelList(const QByteArray &body)
{
    QJsonParseError error{};
    QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        // One name that is spelt wrong is no reason to know none.
        document = QJsonDocument::fromJson(QString::fromUtf8(body).toUtf8(), &error);
    }
    if (error.error != QJsonParseError::NoError) {
        return std::unexpected(u"The model list is not JSON: %1."_s.arg(error.errorString()));
    }
    if (document.isArray()) {
        return ListedModels{document.array(), {}};
    }
    const QJsonObject envelope = document.object();
    for (const QLatin1StringView key : {"data"_L1, "models"_L1}) {
        if (envelope.value(key).isArray()) {
            return ListedModels{envelope.value(key).toArray(), envelope};
        }
    }
    return std::unexpected(u"The answer holds no model list."_s);
}

namespace {

/// Seconds of Unix time (OpenAI, Groq, OpenRouter, Together) or a date (Anthropic). Servers of one's own put 0 there, or the time of the question.
QDate releasedOf(const QJsonObject &entry)
{
    constexpr qint64 firstModels = 1'500'000'000;
    const qint64 created = entry.value("created"_L1).toInteger();
    if (created > firstModels && created < QDateTime::currentSecsSinceEpoch() - 60) {
        return QDateTime::fromSecsSinceEpoch(created, QTimeZone::UTC).date();
    }
    return QDate::fromString(entry.value("created_at"_L1).toString().left(10), Qt::ISODate);
}

} // namespace

core::ModelInfo modelOfEntry(const QJsonObject &entry)
{
    core::ModelInfo model;
    for (const QLatin1StringView key : {"id"_L1, "model"_L1, "name"_L1}) {
        if (const QString id = entry.value(key).toString(); !id.isEmpty()) {
            model.route.model = core::ModelId(id);
            break;
        }
    }
    for (const QLatin1StringView key : {"display_name"_L1, "name"_L1}) {
        if (const QString name = entry.value(key).toString(); !name.isEmpty() && name != model.route.model.toString()) {
            model.name = name;
            break;
        }
    }
    for (const QLatin1StringView key :
         {"context_length"_L1, "context_window"_L1, "max_model_len"_L1, "max_context_length"_L1}) {
        if (const auto window = countOf(entry.value(key))) {
            model.contextWindow = window;
            break;
        }
    }
    const QJsonObject meta = entry.value("meta"_L1).toObject();
    for (const QLatin1StringView key : {"n_ctx"_L1, "n_ctx_train"_L1}) {
        if (!model.contextWindow) {
            model.contextWindow = countOf(meta.value(key));
        }
    }
    model.maxOutput = countOf(entry.value("max_completion_tokens"_L1));
    model.released = releasedOf(entry);
    const QJsonObject architecture = entry.value("architecture"_L1).toObject();
    model.inputModalities = stringsOf(architecture.value("input_modalities"_L1));
    model.outputModalities = stringsOf(architecture.value("output_modalities"_L1));
    if (!model.inputModalities.isEmpty()) {
        model.vision = model.inputModalities.contains("image"_L1);
    }
    return model;
}

std::optional<core::Money> dollarsOf(const QJsonValue &amount)
{
    return amount.isDouble() ? core::Money::fromDecimal(QString::number(amount.toDouble(), 'f', QLocale::FloatingPointShortest))
                             : std::nullopt;
}

std::optional<core::Money> perTokenOfMillion(const QJsonValue &perMillion)
{
    if (!perMillion.isDouble() || perMillion.toDouble() < 0) {
        return std::nullopt;
    }
    const QString decimal = QString::number(perMillion.toDouble(), 'f', QLocale::FloatingPointShortest);
    return core::Money::fromDecimal(decimal + "e-6"_L1);
}

std::optional<qint64> countOf(const QJsonValue &value)
{
    const qint64 count = value.toInteger(-1);
    return count > 0 ? std::optional(count) : std::nullopt;
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList out;
    for (const auto all = array.toArray(); const QJsonValue &value : all) {
        if (value.isString()) {
            out.append(value.toString());
        }
    }
    return out;
}

} // namespace assay::providers
