// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

using Said = std::expected<void, QString>;

bool fits(const QString &pattern, const QString &text)
{
    if (pattern.isEmpty()) {
        return true;
    }
    const QString regex = QRegularExpression::escape(pattern).replace("\\*"_L1, ".*"_L1);
    return QRegularExpression(QRegularExpression::anchoredPattern(regex)).match(text).hasMatch();
}

/// Reads whole numbers out of an object, and keeps the first complaint.
class Reader final {
public:
    Reader(const QJsonObject &object, QString where) : m_object(object), m_where(std::move(where)) {}

    [[nodiscard]] std::optional<int> number(QLatin1StringView name, int least, int most)
    {
        m_known.append(name);
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined()) {
            return std::nullopt;
        }
        const double number = value.toDouble(-1);
        if (!value.isDouble() || number < least || number > most || number != static_cast<int>(number)) {
            complain(u"%1 must be a whole number from %2 to %3"_s.arg(name).arg(least).arg(most));
            return std::nullopt;
        }
        return static_cast<int>(number);
    }
    [[nodiscard]] std::optional<double> positive(QLatin1StringView name)
    {
        m_known.append(name);
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined()) {
            return std::nullopt;
        }
        if (value.toDouble(-1) < 0) {
            complain(u"%1 must be a number that is not negative"_s.arg(name));
            return std::nullopt;
        }
        return value.toDouble();
    }
    [[nodiscard]] bool flag(QLatin1StringView name)
    {
        m_known.append(name);
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isBool()) {
            complain(u"%1 must be true or false"_s.arg(name));
        }
        return value.toBool();
    }
    [[nodiscard]] QString text(QLatin1StringView name)
    {
        m_known.append(name);
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isString()) {
            complain(u"%1 must be a text"_s.arg(name));
        }
        return value.toString();
    }
    [[nodiscard]] QJsonValue any(QLatin1StringView name)
    {
        m_known.append(name);
        return m_object.value(name);
    }
    void complain(const QString &what)
    {
        if (m_complaint.isEmpty()) {
            m_complaint = m_where + ": "_L1 + what;
        }
    }
    /// Call when all is read: an unknown name is most likely a misspelt one.
    [[nodiscard]] Said finish()
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_known.contains(it.key())) {
                complain(u"unknown field \"%1\"; known are %2"_s.arg(it.key(), m_known.join(", "_L1)));
            }
        }
        return m_complaint.isEmpty() ? Said() : std::unexpected(m_complaint);
    }

private:
    const QJsonObject m_object;
    QString m_where;
    QStringList m_known;
    QString m_complaint;
};

void readHeaders(Reader &reader, Fault &fault)
{
    const QJsonValue headers = reader.any("headers"_L1);
    if (!headers.isUndefined() && !headers.isObject()) {
        reader.complain(u"headers must be an object of texts"_s);
    }
    const QJsonObject object = headers.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString value = it.value().toVariant().toString();
        if (value.contains(u'\n') || value.contains(u'\r') || it.key().contains(u' ')) {
            reader.complain(u"the header \"%1\" is not a header"_s.arg(it.key()));
        }
        fault.headers.append({it.key().toLatin1(), value.toLatin1()});
    }
}

std::expected<Fault, QString> faultFrom(const QJsonValue &value, const QString &where)
{
    if (!value.isObject()) {
        return std::unexpected(where + ": \"do\" must be an object"_L1);
    }
    constexpr int many = 1'000'000;
    Reader reader(value.toObject(), where + ", do"_L1);
    Fault fault;
    fault.status = reader.number("status"_L1, 200, 599);
    readHeaders(reader, fault);
    const QJsonValue body = reader.any("body"_L1);
    fault.body = body.isObject() ? QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact) : body.toString().toUtf8();
    fault.delay = std::chrono::milliseconds(reader.number("delay_ms"_L1, 0, 3'600'000).value_or(0));
    fault.stallAfter = reader.number("stall_after_tokens"_L1, 0, many);
    fault.cutAfter = reader.number("cut_after_tokens"_L1, 0, many);
    fault.endAfter = reader.number("end_after_tokens"_L1, 0, many);
    fault.errorAfter = reader.number("error_event_after_tokens"_L1, 0, many);
    fault.malformedAfter = reader.number("malformed_after_tokens"_L1, 0, many);
    fault.pauseAfter = reader.number("pause_after_tokens"_L1, 1, many);
    fault.lengthMb = reader.number("length_mb"_L1, 0, 64).value_or(0);
    fault.invalidUtf8 = reader.flag("invalid_utf8"_L1);
    fault.empty = reader.flag("empty"_L1);
    fault.refuseConnection = reader.flag("refuse_connection"_L1);
    fault.refusal = reader.flag("refusal"_L1);
    fault.filtered = reader.flag("filtered"_L1);
    fault.html = reader.flag("html"_L1);
    if (!fault.body.isEmpty() && !fault.status) {
        reader.complain(u"a body needs a status"_s);
    }
    if (const Said said = reader.finish(); !said) {
        return std::unexpected(said.error());
    }
    return fault;
}

std::expected<Rule, QString> ruleFrom(const QJsonValue &value, const QString &where)
{
    if (!value.isObject()) {
        return std::unexpected(where + " must be an object with \"match\" and \"do\""_L1);
    }
    Reader outer(value.toObject(), where);
    Reader reader(outer.any("match"_L1).toObject(), where + ", match"_L1);
    Rule rule;
    rule.provider = reader.text("provider"_L1);
    if (!rule.provider.isEmpty() && !faceOf(core::ProviderId(rule.provider))) {
        reader.complain(u"there is no simulated provider \"%1\""_s.arg(rule.provider));
    }
    rule.model = reader.text("model"_L1);
    const QJsonValue nth = reader.any("nth"_L1);
    const QJsonArray list = nth.isArray() ? nth.toArray() : nth.isUndefined() ? QJsonArray() : QJsonArray{nth};
    for (const QJsonValue &number : list) {
        if (number.toInt() < 1) {
            reader.complain(u"nth must be a whole number from 1 on, or a list of them"_s);
        }
        rule.nth.append(number.toInt());
    }
    auto fault = faultFrom(outer.any("do"_L1), where);
    for (const Said &said : {reader.finish(), outer.finish()}) {
        if (!said) {
            return std::unexpected(said.error());
        }
    }
    if (!fault) {
        return std::unexpected(fault.error());
    }
    rule.fault = *std::move(fault);
    return rule;
}

std::expected<PaceChange, QString> paceFrom(const QString &model, const QJsonValue &value)
{
    const QString where = u"models, \"%1\""_s.arg(model);
    if (!value.isObject()) {
        return std::unexpected(where + " must be an object"_L1);
    }
    Reader reader(value.toObject(), where);
    PaceChange change{.model = model,
                      .tokensPerSecond = reader.positive("tokens_per_s"_L1),
                      .firstTokenMs = reader.positive("first_token_ms"_L1),
                      .tokens = reader.number("tokens"_L1, 1, 10'000'000)};
    if (change.tokensPerSecond == 0.0) {
        reader.complain(u"tokens_per_s must be more than 0"_s);
    }
    if (const Said said = reader.finish(); !said) {
        return std::unexpected(said.error());
    }
    return change;
}

} // namespace

std::expected<Scenario, QString> Scenario::decode(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull()) {
        return std::unexpected(u"The scenario is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset));
    }
    if (!document.isObject()) {
        return std::unexpected(u"The scenario must be an object with \"models\" and \"rules\"."_s);
    }
    Reader top(document.object(), u"The scenario"_s);
    Scenario scenario;
    const QJsonObject models = top.any("models"_L1).toObject();
    for (auto it = models.begin(); it != models.end(); ++it) {
        auto change = paceFrom(it.key(), it.value());
        if (!change) {
            return std::unexpected(change.error());
        }
        scenario.m_paces.append(*std::move(change));
    }
    const QJsonArray rules = top.any("rules"_L1).toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        auto rule = ruleFrom(rules[i], u"rule %1"_s.arg(i + 1));
        if (!rule) {
            return std::unexpected(rule.error());
        }
        scenario.m_rules.append(*std::move(rule));
    }
    if (const Said said = top.finish(); !said) {
        return std::unexpected(said.error());
    }
    return scenario;
}

std::optional<Fault> Scenario::faultFor(const core::ProviderId &provider, const QString &model)
{
    std::optional<Fault> found;
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const Rule &rule = m_rules[i];
        if (!fits(rule.provider, provider.toString()) || !fits(rule.model, model)) {
            continue;
        }
        const int count = ++m_seen[i];
        if (!found && (rule.nth.isEmpty() || rule.nth.contains(count))) {
            found = rule.fault;
        }
    }
    return found;
}

Pace Scenario::paceFor(const SimulatedModel &model) const
{
    Pace pace = model.pace;
    for (const PaceChange &change : m_paces) {
        if (!fits(change.model, model.id)) {
            continue;
        }
        pace.tokensPerSecond = change.tokensPerSecond.value_or(pace.tokensPerSecond);
        pace.tokens = change.tokens.value_or(pace.tokens);
        if (change.firstTokenMs) {
            pace.firstTokenMs = *change.firstTokenMs;
            pace.firstTokenSpreadMs = 0;
        }
    }
    return pace;
}

} // namespace assay::simulator
