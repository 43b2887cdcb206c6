// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/RefusedParameter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

constexpr std::array optional{"temperature"_L1,
                              "top_p"_L1,
                              "top_k"_L1,
                              "seed"_L1,
                              "stop"_L1,
                              "stream_options"_L1,
                              "reasoning_effort"_L1,
                              "reasoning_format"_L1,
                              "reasoning"_L1,
                              "thinking"_L1,
                              "thinking_token_budget"_L1,
                              "chat_template_kwargs"_L1,
                              "context_length_exceeded_behavior"_L1,
                              "store"_L1};

constexpr std::array refusals{"unsupported"_L1,       "not supported"_L1,    "unknown"_L1,       "unrecognized"_L1,
                              "unrecognised"_L1,      "unexpected"_L1,       "not permitted"_L1, "not allowed"_L1,
                              "does not support"_L1,  "must be verified"_L1, "not accepted"_L1,  "no such"_L1,
                              "additional propert"_L1};

/// All that the error says, its codes and names included: servers put them in many places.
QString wordsOf(QByteArrayView errorBody)
{
    return QString::fromUtf8(errorBody).toLower();
}

bool saysRefused(const QString &words)
{
    return std::ranges::any_of(refusals, [&words](QLatin1StringView part) { return words.contains(part); });
}

bool names(const QString &words, QStringView parameter)
{
    const QRegularExpression whole(u"(?<![a-z_])%1(?![a-z_])"_s.arg(QRegularExpression::escape(parameter)));
    return whole.match(words).hasMatch();
}

/// `temperature` of `{"error":{"param":"temperature"}}`, `stream_options` of `"stream_options.include_usage"`. Empty: only words.
QString namedBy(QByteArrayView errorBody)
{
    const QJsonObject body = QJsonDocument::fromJson(errorBody.toByteArray()).object();
    const QString param = body.value("error"_L1)["param"_L1].toString(body.value("param"_L1).toString());
    return param.section(u'.', 0, 0).section(u'[', 0, 0);
}

QByteArray encoded(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

std::optional<AmendedRequest> withOtherLimit(QJsonObject body, const QString &words)
{
    for (const auto &[from, to] :
         {std::pair("max_tokens"_L1, "max_completion_tokens"_L1), std::pair("max_completion_tokens"_L1, "max_tokens"_L1)}) {
        if (body.contains(from) && names(words, QString(from)) && names(words, QString(to))) {
            body.insert(to, body.take(from));
            return AmendedRequest{encoded(body), u"The server does not take %1; the limit was sent as %2."_s.arg(from, to)};
        }
    }
    return std::nullopt;
}

std::optional<AmendedRequest> withoutSummary(QJsonObject body, const QString &words)
{
    QJsonObject reasoning = body.value("reasoning"_L1).toObject();
    if (!reasoning.contains("summary"_L1) || !words.contains("summar"_L1)) {
        return std::nullopt;
    }
    reasoning.remove("summary"_L1);
    body.insert("reasoning"_L1, reasoning);
    if (reasoning.isEmpty()) {
        body.remove("reasoning"_L1);
    }
    return AmendedRequest{encoded(body), u"The provider refused to sum up the reasoning; it was asked again without."_s};
}

} // namespace

std::optional<AmendedRequest> RefusedParameter::without(const QByteArray &bytes, int status, QByteArrayView errorBody,
                                                        Which which)
{
    const QString words = wordsOf(errorBody);
    if ((status != 400 && status != 422) || !saysRefused(words)) {
        return std::nullopt;
    }
    QJsonObject body = QJsonDocument::fromJson(bytes).object();
    if (auto amended = withoutSummary(body, words)) {
        return amended;
    }
    if (which == Which::ReasoningSummary) {
        return std::nullopt;
    }
    if (auto amended = withOtherLimit(body, words)) {
        return amended;
    }
    const QString named = namedBy(errorBody);
    for (const QLatin1StringView parameter : optional) {
        if (body.contains(parameter) && (named.isEmpty() ? names(words, QString(parameter)) : named == parameter)) {
            body.remove(parameter);
            return AmendedRequest{encoded(body), u"The server does not take %1; it was asked again without."_s.arg(parameter)};
        }
    }
    return std::nullopt;
}

} // namespace assay::providers
