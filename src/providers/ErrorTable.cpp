// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/ErrorTable.h"

#include "net/RetryAfter.h"
#include "providers/GoogleDetails.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::ErrorKind;
using core::ProviderError;

namespace {

struct Word {
    QLatin1StringView word;
    ErrorKind kind;
};

// Types and codes that mean one thing whatever the status is. `invalid_request_error` is not among them: OpenAI sends it with
// 401 and 404 too.
constexpr std::array words{
    Word{"authentication_error"_L1, ErrorKind::Auth},
    Word{"authentication"_L1, ErrorKind::Auth},
    Word{"invalid_api_key"_L1, ErrorKind::Auth},
    Word{"billing_error"_L1, ErrorKind::Payment},
    Word{"payment_required"_L1, ErrorKind::Payment},
    Word{"insufficient_quota"_L1, ErrorKind::Payment},
    Word{"credit_balance_exhausted"_L1, ErrorKind::Payment},
    Word{"organization_spend_limit_exceeded"_L1, ErrorKind::Payment},
    Word{"project_spend_limit_exceeded"_L1, ErrorKind::Payment},
    Word{"organization_usage_limit_exceeded"_L1, ErrorKind::Payment},
    Word{"enforced_spend_limit_reached"_L1, ErrorKind::Payment},
    Word{"contract_spend_limit_reached"_L1, ErrorKind::Payment},
    Word{"linked_organization_spend_limit_reached"_L1, ErrorKind::Payment},
    Word{"permission_error"_L1, ErrorKind::Permission},
    Word{"permission_denied"_L1, ErrorKind::Permission},
    Word{"not_found_error"_L1, ErrorKind::NotFound},
    Word{"not_found"_L1, ErrorKind::NotFound},
    Word{"model_not_found"_L1, ErrorKind::NotFound},
    Word{"request_too_large"_L1, ErrorKind::InvalidRequest},
    Word{"context_length_exceeded"_L1, ErrorKind::InvalidRequest},
    Word{"max_tokens_exceeded"_L1, ErrorKind::InvalidRequest},
    Word{"token_limit_exceeded"_L1, ErrorKind::InvalidRequest},
    Word{"exceed_context_size_error"_L1, ErrorKind::InvalidRequest},
    Word{"string_too_long"_L1, ErrorKind::InvalidRequest},
    Word{"payload_too_large"_L1, ErrorKind::InvalidRequest},
    Word{"unprocessable"_L1, ErrorKind::InvalidRequest},
    Word{"precondition_failed"_L1, ErrorKind::InvalidRequest},
    Word{"invalid_prompt"_L1, ErrorKind::InvalidRequest},
    Word{"unsupported_parameter"_L1, ErrorKind::InvalidRequest},
    Word{"unsupported_value"_L1, ErrorKind::InvalidRequest},
    Word{"invalid_image"_L1, ErrorKind::InvalidRequest},
    Word{"invalid_image_format"_L1, ErrorKind::InvalidRequest},
    Word{"invalid_base64_image"_L1, ErrorKind::InvalidRequest},
    Word{"invalid_image_url"_L1, ErrorKind::InvalidRequest},
    Word{"invalid_image_mode"_L1, ErrorKind::InvalidRequest},
    Word{"image_too_large"_L1, ErrorKind::InvalidRequest},
    Word{"image_too_small"_L1, ErrorKind::InvalidRequest},
    Word{"image_parse_error"_L1, ErrorKind::InvalidRequest},
    Word{"image_file_too_large"_L1, ErrorKind::InvalidRequest},
    Word{"image_file_not_found"_L1, ErrorKind::InvalidRequest},
    Word{"empty_image_file"_L1, ErrorKind::InvalidRequest},
    Word{"unsupported_image_media_type"_L1, ErrorKind::InvalidRequest},
    Word{"image_content_policy_violation"_L1, ErrorKind::InvalidRequest},
    Word{"failed_to_download_image"_L1, ErrorKind::InvalidRequest},
    Word{"data_residency_mismatch"_L1, ErrorKind::Permission},
    Word{"vector_store_timeout"_L1, ErrorKind::Server},
    Word{"rate_limit_error"_L1, ErrorKind::RateLimit},
    Word{"rate_limit_exceeded"_L1, ErrorKind::RateLimit},
    Word{"slow_down"_L1, ErrorKind::RateLimit},
    Word{"dynamic_request_limited"_L1, ErrorKind::RateLimit},
    Word{"dynamic_token_limited"_L1, ErrorKind::RateLimit},
    Word{"overloaded_error"_L1, ErrorKind::Overloaded},
    Word{"provider_overloaded"_L1, ErrorKind::Overloaded},
    Word{"server_is_overloaded"_L1, ErrorKind::Overloaded},
    Word{"capacity_exhausted"_L1, ErrorKind::Overloaded},
    Word{"api_error"_L1, ErrorKind::Server},
    Word{"server_error"_L1, ErrorKind::Server},
    Word{"timeout_error"_L1, ErrorKind::Server},
    Word{"provider_unavailable"_L1, ErrorKind::Server},
    // Google's reasons and status words. A wrong key is told with status 400, a wrong country as a failed precondition.
    Word{"API_KEY_INVALID"_L1, ErrorKind::Auth},
    Word{"UNAUTHENTICATED"_L1, ErrorKind::Auth},
    Word{"PERMISSION_DENIED"_L1, ErrorKind::Permission},
    Word{"FAILED_PRECONDITION"_L1, ErrorKind::Permission},
    Word{"NOT_FOUND"_L1, ErrorKind::NotFound},
    Word{"INVALID_ARGUMENT"_L1, ErrorKind::InvalidRequest},
    Word{"RESOURCE_EXHAUSTED"_L1, ErrorKind::RateLimit},
    Word{"UNAVAILABLE"_L1, ErrorKind::Overloaded},
};

struct Status {
    int status;
    ErrorKind kind;
};

constexpr std::array statuses{
    Status{400, ErrorKind::InvalidRequest}, Status{401, ErrorKind::Auth},       Status{402, ErrorKind::Payment},
    Status{403, ErrorKind::Permission},     Status{404, ErrorKind::NotFound},   Status{407, ErrorKind::Network},
    Status{408, ErrorKind::Timeout},        Status{409, ErrorKind::Overloaded}, Status{413, ErrorKind::InvalidRequest},
    Status{424, ErrorKind::Server},         Status{425, ErrorKind::Overloaded}, Status{429, ErrorKind::RateLimit},
    Status{498, ErrorKind::Overloaded},     Status{499, ErrorKind::Server},     Status{511, ErrorKind::Network},
    Status{503, ErrorKind::Overloaded},     Status{529, ErrorKind::Overloaded},
};

// How providers say that the prompt does not fit, whatever the status around it.
constexpr std::array overflows{
    "prompt is too long"_L1,
    "exceeds the context window"_L1,
    "maximum context length"_L1,
    "reduce the length of the messages"_L1,
    "longer than the model's context length"_L1,
    "exceeds the available context size"_L1,
    "greater than the context length"_L1,
    "prompt too long"_L1,
    "prompt exceeds max length"_L1,
    "maximum prompt length is"_L1,
    "too large for model with"_L1,
    "range of input length should be"_L1,
    "exceeded model token limit"_L1,
    "exceeds the maximum number of tokens allowed"_L1,
};

bool saysTooLong(const QString &message)
{
    const auto holds = [&message](QLatin1StringView part) { return message.contains(part, Qt::CaseInsensitive); };
    return std::ranges::any_of(overflows, holds) && !holds("rate limit"_L1) && !holds("too many requests"_L1);
}

ErrorKind kindOfStatus(int status, Vendor vendor)
{
    // Together AI answers 403 when prompt and output limit together do not fit the window.
    if (status == 403 && vendor == Vendor::Together) {
        return ErrorKind::InvalidRequest;
    }
    for (const Status &row : statuses) {
        if (row.status == status) {
            return row.kind;
        }
    }
    if (status >= 500) {
        return ErrorKind::Server;
    }
    return status >= 400 ? ErrorKind::InvalidRequest : ErrorKind::Protocol;
}

/// What the error object says of itself.
struct Words {
    QStringList types; ///< the most exact first
    QString message;
    int status = 0;
};

QString textOf(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString().trimmed();
    }
    // FastAPI servers list what is wrong with each field.
    if (value.isArray() && !value.toArray().isEmpty()) {
        return textOf(value.toArray().first());
    }
    const QJsonObject object = value.toObject();
    return object.value("message"_L1).toString(object.value("msg"_L1).toString()).trimmed();
}

// OpenRouter's own sentence is often only "Provider returned error"; the upstream's stands beside it.
QString withUpstream(QString message, const QJsonObject &metadata)
{
    const QString upstream = metadata.value("provider_name"_L1).toString();
    QString raw = metadata.value("raw"_L1).toString().trimmed();
    if (raw.startsWith(u'{')) {
        const QJsonObject inner = QJsonDocument::fromJson(raw.toUtf8()).object();
        const QString text = textOf(inner.value("error"_L1));
        raw = text.isEmpty() ? textOf(QJsonValue(inner)) : text;
    }
    if (!upstream.isEmpty()) {
        message += u" (%1%2)"_s.arg(upstream, raw.isEmpty() ? QString() : u": "_s + raw.left(500));
    }
    return message;
}

Words wordsOf(const QJsonObject &error)
{
    Words out;
    const QJsonObject metadata = error.value("metadata"_L1).toObject();
    const QJsonObject details = error.value("details"_L1).toObject();
    const QJsonObject availability = error.value("availability"_L1).toObject();
    for (const QJsonValue &value :
         {details.value("error_code"_L1), metadata.value("error_type"_L1), availability.value("code"_L1),
          error.value("code"_L1), error.value("error_type"_L1), error.value("type"_L1)}) {
        if (value.isString() && !value.toString().isEmpty()) {
            out.types.append(value.toString());
        }
    }
    out.types = googleDetailsOf(error.value("details"_L1).toArray()).reasons + out.types;
    if (const QString word = error.value("status"_L1).toString(); !word.isEmpty()) {
        out.types.append(word);
    }
    out.message = withUpstream(textOf(error), metadata);
    // Groq: what the model wrote instead of a call or of JSON.
    if (const QString written = error.value("failed_generation"_L1).toString().trimmed(); !written.isEmpty()) {
        out.message += u" The model wrote: %1"_s.arg(written.left(500));
    }
    const QJsonValue code = error.value("code"_L1);
    const int number = code.isString() ? code.toString().toInt() : code.toInt();
    out.status = number >= 400 && number < 600 ? number : 0;
    return out;
}

ErrorKind kindOf(const Words &said, int status, Vendor vendor)
{
    // A 413 never gets smaller by waiting, though Groq calls it a rate limit.
    if (status == 413 || saysTooLong(said.message)) {
        return ErrorKind::InvalidRequest;
    }
    for (const QString &type : said.types) {
        const auto row = std::ranges::find_if(words, [&type](const Word &word) { return type == word.word; });
        // "server_error" and its like are said with any status, and the status then says more.
        if (row != words.end() && (row->kind != ErrorKind::Server || status < 400)) {
            return row->kind;
        }
    }
    if (status >= 400) {
        return kindOfStatus(status, vendor);
    }
    return said.types.contains("invalid_request_error"_L1) || said.types.contains("invalid_request"_L1)
               ? ErrorKind::InvalidRequest
               : ErrorKind::Server;
}

ProviderError fromHeaders(const ErrorFacts &facts)
{
    ProviderError error;
    error.status = facts.status;
    error.requestId = net::requestIdOf(facts.headers);
    error.retryAfter = net::retryAfterOf(facts.headers, facts.now);
    error.retryable = net::shouldRetryOf(facts.headers);
    return error;
}

void takeAvailability(ProviderError &error, const QJsonObject &availability)
{
    if (const QJsonValue retryable = availability.value("retryable"_L1); retryable.isBool()) {
        error.retryable = retryable.toBool();
    }
    const double seconds = availability.value("retry_after"_L1).toDouble(-1);
    if (!error.retryAfter && seconds >= 0 && seconds < 1e6) {
        error.retryAfter = std::chrono::milliseconds(qRound64(seconds * 1000));
    }
}

void takeGoogleDetails(ProviderError &error, const GoogleDetails &details, bool precondition)
{
    if (!error.retryAfter) {
        error.retryAfter = details.retryDelay;
    }
    if (details.quotaOfTheDay) {
        // The delay that comes with it is that of the quota per minute.
        error.kind = ErrorKind::Payment;
        error.retryable = false;
        error.retryAfter.reset();
    } else if (precondition && error.message.contains("billing"_L1, Qt::CaseInsensitive)) {
        error.kind = ErrorKind::Payment;
    }
}

/// What kept the router from every provider of the model: its own words for it.
QString withExclusions(QString message, const QJsonObject &availability)
{
    QStringList excluded;
    for (const auto all = availability.value("excluded_by"_L1).toArray(); const QJsonValue &word : all) {
        excluded.append(word.toString().left(60));
    }
    excluded.removeAll(QString());
    return excluded.isEmpty() ? message : u"%1 (%2)"_s.arg(message, excluded.join(u", "_s));
}

/// What stands behind the first `data:`, up to its line's end.
QByteArrayView dataOf(QByteArrayView events)
{
    constexpr QByteArrayView field("data:");
    const qsizetype at = events.indexOf(field);
    const QByteArrayView rest = at < 0 ? QByteArrayView() : events.sliced(at + field.size());
    const qsizetype end = rest.indexOf('\n');
    return (end < 0 ? rest : rest.first(end)).trimmed();
}

QJsonValue parsed(QByteArrayView body)
{
    QJsonParseError error{};
    QJsonDocument document = QJsonDocument::fromJson(body.toByteArray(), &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        document = QJsonDocument::fromJson(QString::fromUtf8(body).toUtf8());
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

std::optional<ProviderError> errorOfJson(const QJsonValue &value, const ErrorFacts &facts)
{
    if (value.isArray()) {
        return value.toArray().size() == 1 ? errorOfJson(value.toArray().first(), facts) : std::nullopt;
    }
    const QJsonObject object = value.toObject();
    const QJsonValue inner = object.value("error"_L1);
    Words said;
    QJsonObject error;
    if (inner.isObject()) {
        error = inner.toObject();
        said = wordsOf(error);
    } else if (inner.isString()) {
        said = wordsOf(object);
        said.message = inner.toString();
    } else if (object.value("message"_L1).isString()) {
        error = object;
        said = wordsOf(object);
    } else if (object.contains("detail"_L1)) {
        said.message = textOf(object.value("detail"_L1));
    } else {
        return std::nullopt;
    }
    ProviderError out = fromHeaders(facts);
    const int status = facts.status >= 400 ? facts.status : said.status;
    out.kind = kindOf(said, status, facts.vendor);
    out.message = said.message.isEmpty() ? u"The provider reported an error without a word on it."_s : said.message.left(2000);
    if (const QString id = object.value("request_id"_L1).toString(); !id.isEmpty()) {
        out.requestId = id;
    }
    takeAvailability(out, error.value("availability"_L1).toObject());
    out.message = withExclusions(std::move(out.message), error.value("availability"_L1).toObject());
    if (facts.vendor == Vendor::Gemini) {
        takeGoogleDetails(out, googleDetailsOf(error.value("details"_L1).toArray()),
                          said.types.contains("FAILED_PRECONDITION"_L1));
    }
    return out;
}

ProviderError errorOfBody(QByteArrayView body, const ErrorFacts &facts)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    QByteArrayView text = body.trimmed();
    while (text.startsWith(mark)) {
        text = text.sliced(mark.size()).trimmed();
    }
    // A server that had set out to stream says it in an event.
    const QByteArrayView said = text.startsWith("event:") || text.startsWith("data:") ? dataOf(text) : text;
    if (said.startsWith('{') || said.startsWith('[')) {
        if (const auto error = errorOfJson(parsed(said), facts)) {
            return *error;
        }
    }
    ProviderError error = fromHeaders(facts);
    error.kind = facts.status >= 400 ? kindOfStatus(facts.status, facts.vendor) : ErrorKind::Protocol;
    if (facts.status == 407) {
        error.message = u"A proxy on the way wants a user name and a password. Enter them in the provider's settings."_s;
    } else if (facts.status == 511) {
        error.message = u"The network wants you to sign in first. Open any web page in a browser, then try again."_s;
    } else if (text.startsWith('<')) {
        error.message = u"The address answered with a web page, not the API. Check the base URL and the proxy."_s;
    } else if (text.isEmpty()) {
        error.message = facts.status >= 400 ? u"The server answered with status %1 and no explanation."_s.arg(facts.status)
                                            : u"The answer was empty."_s;
    } else if (facts.status >= 400) {
        error.message = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 1000)));
        error.kind = kindOf(Words{{}, error.message, 0}, facts.status, facts.vendor);
    } else {
        error.message = u"The answer is not what the protocol says: %1"_s.arg(
            QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 200))));
    }
    return error;
}

std::optional<core::FinishReason> verdictOfError(const QJsonObject &error)
{
    const QString type = error.value("metadata"_L1)["error_type"_L1].toString();
    const bool refused = type == "refusal"_L1;
    if (!refused && type != "content_policy_violation"_L1) {
        return std::nullopt;
    }
    return core::FinishReason{
        refused ? core::FinishReason::Kind::Refusal : core::FinishReason::Kind::Filter, type, textOf(error), {}};
}

std::optional<core::FinishReason> verdictOfBody(QByteArrayView body, const ErrorFacts &facts)
{
    if (facts.vendor != Vendor::OpenRouter || facts.status != 403) {
        return std::nullopt;
    }
    const QJsonObject error = parsed(body.trimmed()).toObject().value("error"_L1).toObject();
    const QJsonObject metadata = error.value("metadata"_L1).toObject();
    if (const auto verdict = verdictOfError(error)) {
        return verdict;
    }
    if (!metadata.contains("flagged_input"_L1) && !metadata.contains("reasons"_L1)) {
        return std::nullopt;
    }
    QStringList reasons;
    for (const auto all = metadata.value("reasons"_L1).toArray(); const QJsonValue &reason : all) {
        reasons.append(reason.toString());
    }
    core::FinishReason finish;
    finish.kind = core::FinishReason::Kind::Filter;
    finish.raw = metadata.value("error_type"_L1).toString(u"moderation"_s);
    finish.detail = reasons.isEmpty() ? textOf(error) : u"%1 (%2)"_s.arg(textOf(error), reasons.join(u", "_s));
    return finish;
}

} // namespace assay::providers
