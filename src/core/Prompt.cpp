// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Prompt.h"

#include "core/ToolList.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

constexpr std::array efforts{QLatin1StringView("none"),   QLatin1StringView("minimal"), QLatin1StringView("low"),
                             QLatin1StringView("medium"), QLatin1StringView("high"),    QLatin1StringView("xhigh"),
                             QLatin1StringView("max")};
constexpr std::array lifetimes{QLatin1StringView("5m"), QLatin1StringView("1h")};

QString setNumber(std::optional<double> &target, QLatin1StringView key, const QString &value, double highest)
{
    bool ok = false;
    const double number = value.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(number) || number < 0 || number > highest) {
        return u"%1 must be a number from 0 to %2, not \"%3\"."_s.arg(key).arg(highest).arg(value);
    }
    target = number;
    return {};
}

QString setCount(std::optional<int> &target, QLatin1StringView key, const QString &value, int lowest)
{
    bool ok = false;
    const int number = value.trimmed().toInt(&ok);
    if (!ok || number < lowest) {
        return u"%1 must be a whole number from %2 on, not \"%3\"."_s.arg(key).arg(lowest).arg(value);
    }
    target = number;
    return {};
}

QString setSeed(std::optional<qint64> &target, const QString &value)
{
    bool ok = false;
    const qint64 number = value.trimmed().toLongLong(&ok);
    if (!ok) {
        return u"seed must be a whole number, not \"%1\"."_s.arg(value);
    }
    target = number;
    return {};
}

QString setWord(QString &target, QLatin1StringView key, std::span<const QLatin1StringView> words, const QString &value)
{
    const QString word = value.trimmed().toLower();
    if (std::ranges::find(words, word) != words.end()) {
        target = word;
        return {};
    }
    const QStringList all(words.begin(), words.end());
    return u"%1 must be one of %2, not \"%3\"."_s.arg(key, all.join(u", "), value);
}

QString setObject(QJsonObject &target, QLatin1StringView key, const QString &value)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(value.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError) {
        return u"%1 is not JSON: %2 at byte %3."_s.arg(key, error.errorString()).arg(error.offset);
    }
    if (!document.isObject() || document.object().isEmpty()) {
        return u"%1 must be a JSON object that is not empty."_s.arg(key);
    }
    target = document.object();
    return {};
}

QString setTools(QJsonArray &target, const QString &value)
{
    auto tools = decodeTools(value);
    if (!tools) {
        return tools.error();
    }
    target = *std::move(tools);
    return {};
}

// The prompt and the way it is answered are Assay's: a request that says otherwise could not be read any more.
constexpr std::array ownFields{QLatin1StringView("model"),    QLatin1StringView("messages"), QLatin1StringView("input"),
                               QLatin1StringView("contents"), QLatin1StringView("stream"),   QLatin1StringView("n")};

QString setExtra(QJsonObject &target, const QString &value)
{
    QJsonObject extra;
    if (const QString objection = setObject(extra, "extra"_L1, value); !objection.isEmpty()) {
        return objection;
    }
    for (const QLatin1StringView field : ownFields) {
        if (extra.contains(field)) {
            return u"extra cannot hold \"%1\": Assay writes it itself."_s.arg(field);
        }
    }
    target = extra;
    return {};
}

template <class T>
void insert(QJsonObject &out, QLatin1StringView key, const std::optional<T> &value)
{
    if (value) {
        out.insert(key, QJsonValue(*value));
    }
}

std::optional<double> numberIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<qint64> integerIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    // What is no whole number comes back as the default, whichever that is.
    return value.toInteger(0) == value.toInteger(1) ? std::optional(value.toInteger()) : std::nullopt;
}

std::optional<int> countIn(const QJsonObject &object, QLatin1StringView key)
{
    const auto value = integerIn(object, key);
    if (!value || *value < 0 || *value > std::numeric_limits<int>::max()) {
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

} // namespace

QJsonObject Parameters::toJson() const
{
    QJsonObject out;
    insert(out, "temperature"_L1, temperature);
    insert(out, "top_p"_L1, topP);
    insert(out, "top_k"_L1, topK);
    insert(out, "max_tokens"_L1, maxTokens);
    insert(out, "seed"_L1, seed);
    if (!stop.isEmpty()) {
        out.insert("stop"_L1, QJsonArray::fromStringList(stop));
    }
    if (!effort.isEmpty()) {
        out.insert("effort"_L1, effort);
    }
    insert(out, "thinking_budget"_L1, thinkingBudget);
    insert(out, "logprobs"_L1, logprobs);
    if (!cache.isEmpty()) {
        out.insert("cache"_L1, cache);
    }
    if (!schema.isEmpty()) {
        out.insert("schema"_L1, schema);
    }
    if (!tools.isEmpty()) {
        out.insert("tools"_L1, tools);
    }
    if (!extra.isEmpty()) {
        out.insert("extra"_L1, extra);
    }
    return out;
}

Parameters Parameters::fromJson(const QJsonObject &object)
{
    Parameters out;
    out.temperature = numberIn(object, "temperature"_L1);
    out.topP = numberIn(object, "top_p"_L1);
    out.topK = countIn(object, "top_k"_L1);
    out.maxTokens = countIn(object, "max_tokens"_L1);
    out.seed = integerIn(object, "seed"_L1);
    const QJsonArray stops = object.value("stop"_L1).toArray();
    for (const QJsonValue &each : stops) {
        out.stop.append(each.toString());
    }
    out.effort = object.value("effort"_L1).toString();
    out.thinkingBudget = countIn(object, "thinking_budget"_L1);
    out.cache = object.value("cache"_L1).toString();
    out.logprobs = countIn(object, "logprobs"_L1);
    out.schema = object.value("schema"_L1).toObject();
    out.tools = object.value("tools"_L1).toArray();
    out.extra = object.value("extra"_L1).toObject();
    return out;
}

QString Parameters::set(QStringView key, const QString &value)
{
    if (key == "temperature"_L1) {
        return setNumber(temperature, "temperature"_L1, value, 2);
    }
    if (key == "top_p"_L1) {
        return setNumber(topP, "top_p"_L1, value, 1);
    }
    if (key == "top_k"_L1) {
        return setCount(topK, "top_k"_L1, value, 1);
    }
    if (key == "max_tokens"_L1) {
        return setCount(maxTokens, "max_tokens"_L1, value, 1);
    }
    if (key == "seed"_L1) {
        return setSeed(seed, value);
    }
    if (key == "stop"_L1) {
        if (value.isEmpty()) {
            return u"stop must not be empty."_s;
        }
        stop.append(value);
        return {};
    }
    if (key == "effort"_L1) {
        return setWord(effort, "effort"_L1, efforts, value);
    }
    if (key == "thinking_budget"_L1) {
        return setCount(thinkingBudget, "thinking_budget"_L1, value, 0);
    }
    if (key == "logprobs"_L1) {
        const QString wrong = setCount(logprobs, "logprobs"_L1, value, 0);
        return wrong.isEmpty() && *logprobs > 20 ? u"logprobs is at most 20."_s : wrong;
    }
    if (key == "cache"_L1) {
        return setWord(cache, "cache"_L1, lifetimes, value);
    }
    if (key == "schema"_L1) {
        return setObject(schema, "schema"_L1, value);
    }
    if (key == "tools"_L1) {
        return setTools(tools, value);
    }
    if (key == "extra"_L1) {
        return setExtra(extra, value);
    }
    return u"There is no parameter \"%1\". There are temperature, top_p, top_k, max_tokens, seed, stop, effort, "
           "thinking_budget, cache, logprobs, schema, tools and extra."_s.arg(key);
}

} // namespace assay::core
