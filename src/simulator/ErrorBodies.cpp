// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/ErrorBodies.h"

#include "simulator/Json.h"

#include <QJsonArray>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

QString messagesType(int status)
{
    switch (status) {
    case 401:
        return u"authentication_error"_s;
    case 402:
        return u"billing_error"_s;
    case 403:
        return u"permission_error"_s;
    case 404:
        return u"not_found_error"_s;
    case 413:
        return u"request_too_large"_s;
    case 429:
        return u"rate_limit_error"_s;
    case 504:
        return u"timeout_error"_s;
    case 529:
        return u"overloaded_error"_s;
    default:
        return status < 500 ? u"invalid_request_error"_s : u"api_error"_s;
    }
}

QString routerType(int status)
{
    switch (status) {
    case 401:
        return u"authentication"_s;
    case 402:
        return u"payment_required"_s;
    case 403:
        return u"permission_denied"_s;
    case 404:
        return u"not_found"_s;
    case 408:
    case 504:
        return u"timeout"_s;
    case 429:
        return u"rate_limit_exceeded"_s;
    case 502:
        return u"provider_unavailable"_s;
    case 503:
    case 529:
        return u"provider_overloaded"_s;
    default:
        return status < 500 ? u"invalid_request"_s : u"server"_s;
    }
}

QString chatType(int status)
{
    switch (status) {
    case 401:
        return u"authentication_error"_s;
    case 402:
    case 429:
        return u"requests"_s;
    default:
        return status < 500 ? u"invalid_request_error"_s : u"server_error"_s;
    }
}

QString googleStatus(int status)
{
    switch (status) {
    case 400:
        return u"INVALID_ARGUMENT"_s;
    case 401:
        return u"UNAUTHENTICATED"_s;
    case 403:
        return u"PERMISSION_DENIED"_s;
    case 404:
        return u"NOT_FOUND"_s;
    case 429:
        return u"RESOURCE_EXHAUSTED"_s;
    case 503:
        return u"UNAVAILABLE"_s;
    case 504:
        return u"DEADLINE_EXCEEDED"_s;
    default:
        return status < 500 ? u"FAILED_PRECONDITION"_s : u"INTERNAL"_s;
    }
}

QByteArray googleError(const Complaint &complaint)
{
    QJsonObject error{
        {u"code"_s, complaint.status}, {u"message"_s, complaint.message}, {u"status"_s, googleStatus(complaint.status)}};
    QJsonArray details;
    if (complaint.code == "API_KEY_INVALID"_L1) {
        details.append(QJsonObject{{u"@type"_s, u"type.googleapis.com/google.rpc.ErrorInfo"_s},
                                   {u"reason"_s, complaint.code},
                                   {u"domain"_s, u"googleapis.com"_s}});
    }
    if (!complaint.retryAfter.isEmpty()) {
        details.append(QJsonObject{{u"@type"_s, u"type.googleapis.com/google.rpc.RetryInfo"_s},
                                   {u"retryDelay"_s, QString(complaint.retryAfter + u's')}});
    }
    if (!details.isEmpty()) {
        error.insert(u"details"_s, details);
    }
    return compact({{u"error"_s, error}});
}

QJsonValue nullable(const QString &text)
{
    return text.isEmpty() ? QJsonValue::Null : QJsonValue(text);
}

} // namespace

QByteArray errorBody(Target target, const Complaint &complaint)
{
    if (target.face == Face::Gemini) {
        return googleError(complaint);
    }
    if (target.endpoint == Endpoint::OllamaChat || target.endpoint == Endpoint::Tags || target.endpoint == Endpoint::Show) {
        return compact({{u"error"_s, complaint.message}});
    }
    if (target.endpoint == Endpoint::Messages || target.endpoint == Endpoint::CountTokens || target.face == Face::Anthropic) {
        return compact(
            {{u"type"_s, u"error"_s},
             {u"error"_s, QJsonObject{{u"type"_s, messagesType(complaint.status)}, {u"message"_s, complaint.message}}},
             {u"request_id"_s, u"req_simulated"_s}});
    }
    switch (target.face) {
    case Face::OpenRouter: {
        const QJsonObject metadata{{u"error_type"_s, routerType(complaint.status)}};
        return compact(
            {{u"error"_s,
              QJsonObject{{u"code"_s, complaint.status}, {u"message"_s, complaint.message}, {u"metadata"_s, metadata}}}});
    }
    case Face::Plain:
        return compact({{u"error"_s, QJsonObject{{u"code"_s, complaint.status},
                                                 {u"message"_s, complaint.message},
                                                 {u"type"_s, chatType(complaint.status)}}}});
    default:
        return compact({{u"error"_s, QJsonObject{{u"message"_s, complaint.message},
                                                 {u"type"_s, chatType(complaint.status)},
                                                 {u"param"_s, nullable(complaint.parameter)},
                                                 {u"code"_s, nullable(complaint.code)}}}});
    }
}

Complaint complaintOf(int status)
{
    const auto complaint = [status](const QString &message, const QString &code) {
        return Complaint{.status = status, .message = message, .parameter = {}, .code = code};
    };
    switch (status) {
    case 401:
        return complaint(u"The API key is not valid."_s, u"invalid_api_key"_s);
    case 402:
        return complaint(u"The account has no credit left."_s, u"insufficient_quota"_s);
    case 403:
        return complaint(u"The key has no permission for this model."_s, u"permission_denied"_s);
    case 404:
        return complaint(u"The model does not exist or you have no access to it."_s, u"model_not_found"_s);
    case 408:
        return complaint(u"The request took too long."_s, u"timeout"_s);
    case 413:
        return complaint(u"The request is too large."_s, u"request_too_large"_s);
    case 429:
        return complaint(u"Too many requests. Please slow down."_s, u"rate_limit_exceeded"_s);
    case 503:
        return complaint(u"The service is unavailable at the moment."_s, u"server_is_overloaded"_s);
    case 529:
        return complaint(u"Overloaded"_s, u"overloaded"_s);
    default:
        break;
    }
    return status < 500 ? complaint(u"The request is not valid."_s, u"invalid_value"_s)
                        : complaint(u"The server had an error while processing your request."_s, u"server_error"_s);
}

Complaint complaintOf(int status, const Fault &fault)
{
    Complaint complaint = complaintOf(status);
    for (const auto &[name, value] : fault.headers) {
        if (name == "retry-after") {
            complaint.retryAfter = QString::fromLatin1(value);
        }
    }
    return complaint;
}

Complaint wrongKey(Face face)
{
    Complaint complaint = complaintOf(401);
    if (face == Face::Gemini) {
        complaint = {
            .status = 400, .message = u"API key not valid. Please pass a valid API key."_s, .code = u"API_KEY_INVALID"_s};
    }
    return complaint;
}

} // namespace assay::simulator
