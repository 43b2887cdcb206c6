// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Codec.h"

#include <QJsonDocument>
#include <QVariant>

#include <array>

namespace assay::store {

using namespace Qt::StringLiterals;

namespace {

using Kind = core::FinishReason::Kind;

constexpr std::array finishWords{
    std::pair{Kind::Stop, "stop"_L1},       std::pair{Kind::Length, "length"_L1}, std::pair{Kind::ToolCalls, "tool_calls"_L1},
    std::pair{Kind::Refusal, "refusal"_L1}, std::pair{Kind::Filter, "filter"_L1}, std::pair{Kind::Other, "other"_L1},
};

// Signatures and opaque parts go back to the provider byte for byte, so nothing may reinterpret them.
QString encodeBytes(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray decodeBytes(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

void putText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty()) {
        object.insert(name, text);
    }
}

template <class T>
void putOptional(QJsonObject &object, const QString &name, const std::optional<T> &value)
{
    if (value) {
        object.insert(name, QJsonValue(*value));
    }
}

void putMoney(QJsonObject &object, const QString &name, const std::optional<core::Money> &money)
{
    if (money) {
        object.insert(name, QString::number(money->pico()));
    }
}

std::optional<core::Money> moneyOf(const QJsonValue &value)
{
    bool ok = false;
    const qint64 pico = value.toString().toLongLong(&ok);
    return ok ? std::optional(core::Money::fromPico(pico)) : std::nullopt;
}

std::optional<qint64> integerOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

std::optional<bool> flagOf(const QJsonValue &value)
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

QStringList wordsOf(const QJsonValue &value)
{
    return value.toVariant().toStringList();
}

void putWords(QJsonObject &object, const QString &name, const QStringList &words)
{
    if (!words.isEmpty()) {
        object.insert(name, QJsonArray::fromStringList(words));
    }
}

QJsonObject encodeRates(const core::Rates &rates)
{
    QJsonObject out;
    putMoney(out, u"input"_s, rates.input);
    putMoney(out, u"output"_s, rates.output);
    putMoney(out, u"cache_read"_s, rates.cacheRead);
    putMoney(out, u"cache_write_5m"_s, rates.cacheWrite5m);
    putMoney(out, u"cache_write_1h"_s, rates.cacheWrite1h);
    putMoney(out, u"cache_write_30m"_s, rates.cacheWrite30m);
    putMoney(out, u"input_audio"_s, rates.inputAudio);
    putMoney(out, u"web_search"_s, rates.webSearch);
    putMoney(out, u"request"_s, rates.request);
    return out;
}

core::Rates decodeRates(const QJsonObject &object)
{
    return {
        .input = moneyOf(object["input"_L1]),
        .output = moneyOf(object["output"_L1]),
        .cacheRead = moneyOf(object["cache_read"_L1]),
        .cacheWrite5m = moneyOf(object["cache_write_5m"_L1]),
        .cacheWrite1h = moneyOf(object["cache_write_1h"_L1]),
        .cacheWrite30m = moneyOf(object["cache_write_30m"_L1]),
        .inputAudio = moneyOf(object["input_audio"_L1]),
        .webSearch = moneyOf(object["web_search"_L1]),
        .request = moneyOf(object["request"_L1]),
    };
}

} // namespace

QByteArray encodeCompact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray encodeCompact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonObject decodeObject(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QJsonArray decodeArray(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

QStringList decodeWords(const QString &json)
{
    return QVariant(decodeArray(json).toVariantList()).toStringList();
}

QJsonArray encodeContestants(const QList<core::Contestant> &contestants)
{
    QJsonArray out;
    for (const core::Contestant &contestant : contestants) {
        out.append(contestant.toJson());
    }
    return out;
}

QList<core::Contestant> decodeContestants(const QJsonArray &array)
{
    QList<core::Contestant> out;
    for (const QJsonValue &value : array) {
        // One that cannot be read keeps its place: answers name contestants by position.
        out.append(core::Contestant::fromJson(value.toObject()).value_or(core::Contestant()));
    }
    return out;
}

QJsonArray encodeReasoning(const QList<core::ReasoningPart> &parts)
{
    QJsonArray out;
    for (const core::ReasoningPart &part : parts) {
        QJsonObject object{{u"text"_s, part.text}};
        putText(object, u"signature"_s, encodeBytes(part.signature));
        putText(object, u"opaque"_s, encodeBytes(part.opaque));
        out.append(object);
    }
    return out;
}

QList<core::ReasoningPart> decodeReasoning(const QJsonArray &array)
{
    QList<core::ReasoningPart> out;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        out.append({object["text"_L1].toString(), decodeBytes(object["signature"_L1]), decodeBytes(object["opaque"_L1])});
    }
    return out;
}

QJsonArray encodeToolCalls(const QList<core::ToolCall> &calls)
{
    QJsonArray out;
    for (const core::ToolCall &call : calls) {
        out.append(QJsonObject{{u"id"_s, call.id}, {u"name"_s, call.name}, {u"arguments"_s, call.arguments}});
    }
    return out;
}

QList<core::ToolCall> decodeToolCalls(const QJsonArray &array)
{
    QList<core::ToolCall> out;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        out.append({object["id"_L1].toString(), object["name"_L1].toString(), object["arguments"_L1].toString()});
    }
    return out;
}

QJsonArray encodeCitations(const QList<core::Citation> &citations)
{
    QJsonArray out;
    for (const core::Citation &citation : citations) {
        QJsonObject object;
        putText(object, u"title"_s, citation.title);
        putText(object, u"url"_s, citation.url);
        putText(object, u"cited"_s, citation.cited);
        out.append(object);
    }
    return out;
}

QList<core::Citation> decodeCitations(const QJsonArray &array)
{
    QList<core::Citation> out;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        out.append({object["title"_L1].toString(), object["url"_L1].toString(), object["cited"_L1].toString()});
    }
    return out;
}

QJsonArray encodePictures(const QList<core::Picture> &pictures)
{
    QJsonArray out;
    for (const core::Picture &picture : pictures) {
        QJsonObject object;
        putText(object, u"media_type"_s, picture.mediaType);
        putText(object, u"data"_s, encodeBytes(picture.data));
        putText(object, u"url"_s, picture.url);
        out.append(object);
    }
    return out;
}

QList<core::Picture> decodePictures(const QJsonArray &array)
{
    QList<core::Picture> out;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        out.append({object["media_type"_L1].toString(), decodeBytes(object["data"_L1]), object["url"_L1].toString()});
    }
    return out;
}

QJsonObject encodeError(const core::ProviderError &error)
{
    QJsonObject out{{u"kind"_s, core::wordOf(error.kind)}, {u"status"_s, error.status}, {u"message"_s, error.message}};
    putText(out, u"request_id"_s, error.requestId);
    if (error.retryAfter) {
        out.insert(u"retry_after_ms"_s, static_cast<qint64>(error.retryAfter->count()));
    }
    putOptional(out, u"retryable"_s, error.retryable);
    if (error.cut) {
        out.insert(u"cut"_s, true);
    }
    return out;
}

core::ProviderError decodeError(const QJsonObject &object)
{
    core::ProviderError out;
    out.kind = core::errorKindFromWord(object["kind"_L1].toString()).value_or(core::ErrorKind::Protocol);
    out.status = object["status"_L1].toInt();
    out.message = object["message"_L1].toString();
    out.requestId = object["request_id"_L1].toString();
    if (const auto ms = integerOf(object["retry_after_ms"_L1])) {
        out.retryAfter = std::chrono::milliseconds(*ms);
    }
    out.retryable = flagOf(object["retryable"_L1]);
    out.cut = object["cut"_L1].toBool();
    return out;
}

QJsonObject encodePrice(const core::Price &price)
{
    QJsonObject out{{u"base"_s, encodeRates(price.base)}};
    QJsonArray tiers;
    for (const core::PriceTier &tier : price.tiers) {
        tiers.append(
            QJsonObject{{u"above"_s, static_cast<qint64>(tier.aboveInputTokens)}, {u"rates"_s, encodeRates(tier.rates)}});
    }
    if (!tiers.isEmpty()) {
        out.insert(u"tiers"_s, tiers);
    }
    putText(out, u"valid_from"_s, price.validFrom.toString(Qt::ISODate));
    putText(out, u"source"_s, price.source);
    return out;
}

core::Price decodePrice(const QJsonObject &object)
{
    core::Price out;
    out.base = decodeRates(object["base"_L1].toObject());
    const QJsonArray tiers = object["tiers"_L1].toArray();
    for (const QJsonValue &tier : tiers) {
        out.tiers.push_back({tier["above"_L1].toInteger(), decodeRates(tier["rates"_L1].toObject())});
    }
    out.validFrom = QDate::fromString(object["valid_from"_L1].toString(), Qt::ISODate);
    out.source = object["source"_L1].toString();
    return out;
}

QJsonObject encodeModel(const core::ModelInfo &model)
{
    QJsonObject out{{u"id"_s, model.route.model.toString()}};
    putText(out, u"name"_s, model.name);
    putOptional(out, u"context"_s, model.contextWindow);
    putOptional(out, u"max_output"_s, model.maxOutput);
    putWords(out, u"input"_s, model.inputModalities);
    putWords(out, u"output"_s, model.outputModalities);
    putOptional(out, u"tools"_s, model.tools);
    putOptional(out, u"reasoning"_s, model.reasoning);
    putOptional(out, u"vision"_s, model.vision);
    putOptional(out, u"structured_output"_s, model.structuredOutput);
    putWords(out, u"refused"_s, model.refusedParameters);
    putWords(out, u"efforts"_s, model.efforts);
    if (model.price) {
        out.insert(u"price"_s, encodePrice(*model.price));
    }
    putText(out, u"deprecated"_s, model.deprecated.toString(Qt::ISODate));
    putText(out, u"released"_s, model.released.toString(Qt::ISODate));
    putText(out, u"first_seen"_s, model.firstSeen.toString(Qt::ISODate));
    if (model.simulated) {
        out.insert(u"simulated"_s, true);
    }
    if (model.fromSeed) {
        out.insert(u"seed"_s, true);
    }
    return out;
}

core::ModelInfo decodeModel(const QJsonObject &object, const core::ProviderId &provider)
{
    core::ModelInfo out;
    out.route = {provider, core::ModelId(object["id"_L1].toString())};
    out.name = object["name"_L1].toString();
    out.contextWindow = integerOf(object["context"_L1]);
    out.maxOutput = integerOf(object["max_output"_L1]);
    out.inputModalities = wordsOf(object["input"_L1]);
    out.outputModalities = wordsOf(object["output"_L1]);
    out.tools = flagOf(object["tools"_L1]);
    out.reasoning = flagOf(object["reasoning"_L1]);
    out.vision = flagOf(object["vision"_L1]);
    out.structuredOutput = flagOf(object["structured_output"_L1]);
    out.refusedParameters = wordsOf(object["refused"_L1]);
    out.efforts = wordsOf(object["efforts"_L1]);
    if (object["price"_L1].isObject()) {
        out.price = decodePrice(object["price"_L1].toObject());
    }
    out.deprecated = QDate::fromString(object["deprecated"_L1].toString(), Qt::ISODate);
    out.released = QDate::fromString(object["released"_L1].toString(), Qt::ISODate);
    out.firstSeen = QDate::fromString(object["first_seen"_L1].toString(), Qt::ISODate);
    out.simulated = object["simulated"_L1].toBool();
    out.fromSeed = object["seed"_L1].toBool();
    return out;
}

QString wordOf(core::FinishReason::Kind kind)
{
    for (const auto &[known, word] : finishWords) {
        if (known == kind) {
            return word;
        }
    }
    return u"other"_s;
}

core::FinishReason::Kind finishKindFromWord(const QString &word)
{
    for (const auto &[kind, known] : finishWords) {
        if (known == word) {
            return kind;
        }
    }
    return Kind::Other;
}

} // namespace assay::store
