// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Service.h"

#include "core/Cost.h"
#include "simulator/ErrorBodies.h"
#include "simulator/Json.h"
#include "simulator/ModelLists.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rememberedGenerations = 1000;

const Headers jsonType{{"content-type", "application/json"}};

/// The key that the client shows, wherever it shows it.
QByteArray keyOf(const HttpRequest &request)
{
    const QByteArray bearer = request.header("authorization");
    if (bearer.startsWith("Bearer ")) {
        return bearer.sliced(7);
    }
    const QByteArray key = request.header("x-api-key");
    return key.isEmpty() ? request.header("x-goog-api-key") : key;
}

Bill billFor(const Composed &answer, qint64 inputTokens, const SimulatedModel &model)
{
    Bill bill{.input = inputTokens,
              .output = answer.outputTokens(),
              .reasoning = answer.reasoning.size(),
              .inputCost = {},
              .outputCost = {}};
    core::Usage usage;
    usage.input = bill.input;
    usage.output = bill.output;
    const core::Cost cost = core::costOf(usage, model.price ? &*model.price : nullptr);
    bill.priced = cost.computed.has_value();
    bill.inputCost = cost.input.value_or(core::Money());
    bill.outputCost = cost.output.value_or(core::Money());
    return bill;
}

bool isPost(Endpoint endpoint)
{
    switch (endpoint) {
    case Endpoint::ChatCompletions:
    case Endpoint::Messages:
    case Endpoint::CountTokens:
    case Endpoint::Responses:
    case Endpoint::CountInput:
    case Endpoint::GenerateContent:
    case Endpoint::StreamGenerateContent:
    case Endpoint::OllamaChat:
    case Endpoint::Show:
        return true;
    default:
        return false;
    }
}

std::expected<Asked, Complaint> decodeFor(const Target &target, const HttpRequest &request)
{
    if (target.face == Face::Gemini) {
        return decodeGemini(request.body, target.model, target.endpoint == Endpoint::StreamGenerateContent);
    }
    if (target.endpoint == Endpoint::OllamaChat) {
        return decodeOllama(request.body);
    }
    if (target.endpoint == Endpoint::ChatCompletions) {
        return decodeChatCompletions(request.body);
    }
    if (target.endpoint == Endpoint::Responses || target.endpoint == Endpoint::CountInput) {
        return decodeResponses(request.body, target.face == Face::OpenAi);
    }
    const QByteArray version = target.face == Face::Anthropic ? request.header("anthropic-version") : QByteArray();
    return decodeMessages(request.body, version);
}

} // namespace

Service::Service(Library library, AnswerComposer composer, Scenario scenario, Wheel &wheel)
    : m_library(std::move(library)), m_composer(std::move(composer)), m_scenario(std::move(scenario)), m_wheel(wheel)
{
}

void Service::handle(Connection &connection, const HttpRequest &request)
{
    ++m_requests;
    const auto target = targetOf(request.path);
    if (!target) {
        Complaint complaint = complaintOf(404);
        complaint.message = u"Nothing is served at %1."_s.arg(request.path);
        complain(connection, {}, complaint);
        return;
    }
    if (request.method != (isPost(target->endpoint) ? "POST" : "GET")) {
        Complaint complaint = complaintOf(405);
        complaint.message = u"Method not allowed here."_s;
        complain(connection, *target, complaint);
        return;
    }
    if (keyOf(request) == "wrong") {
        complain(connection, *target, wrongKey(target->face));
        return;
    }
    if (target->endpoint == Endpoint::Show) {
        show(connection, request, *target);
        return;
    }
    if (isPost(target->endpoint)) {
        answer(connection, request, *target);
    } else {
        describe(connection, request, *target);
    }
}

void Service::describe(Connection &connection, const HttpRequest &request, Target target) const
{
    switch (target.endpoint) {
    case Endpoint::Models:
        connection.respond(200, jsonType,
                           target.face == Face::Gemini ? geminiListBody(m_library.modelsOf(target.face), request.query)
                                                       : modelListBody(target.face, m_library.modelsOf(target.face)));
        return;
    case Endpoint::Version:
        connection.respond(200, jsonType, R"({"version":"0.12.6"})");
        return;
    case Endpoint::Tags:
        connection.respond(200, jsonType, tagsBody(m_library.modelsOf(target.face)));
        return;
    case Endpoint::Key:
        connection.respond(200, jsonType,
                           compact({{u"data"_s, QJsonObject{{u"label"_s, u"simulated"_s},
                                                            {u"limit"_s, 20},
                                                            {u"limit_remaining"_s, 12.5},
                                                            {u"usage"_s, 7.5},
                                                            {u"is_free_tier"_s, false}}}}));
        return;
    case Endpoint::Credits:
        connection.respond(200, jsonType,
                           compact({{u"data"_s, QJsonObject{{u"total_credits"_s, 20}, {u"total_usage"_s, 7.5}}}}));
        return;
    case Endpoint::Generation: {
        const QJsonObject generation = m_generations.value(request.query.value(u"id"_s));
        if (generation.isEmpty()) {
            complain(connection, target, complaintOf(404));
        } else {
            connection.respond(200, jsonType, compact({{u"data"_s, generation}}));
        }
        return;
    }
    default:
        connection.respond(200, jsonType, R"({"status":"ok"})");
    }
}

void Service::show(Connection &connection, const HttpRequest &request, Target target) const
{
    const QString id = QJsonDocument::fromJson(request.body)["model"_L1].toString();
    const SimulatedModel *model = m_library.find(target.face, id);
    if (model == nullptr) {
        Complaint complaint = complaintOf(404);
        complaint.message = u"model '%1' not found"_s.arg(id);
        complain(connection, target, complaint);
        return;
    }
    connection.respond(200, jsonType, showBody(*model));
}

void Service::complain(Connection &connection, Target target, const Complaint &complaint, const Headers &headers) const
{
    connection.respond(complaint.status, jsonType + headersFor(target.face, u"req_%1"_s.arg(m_requests)) + headers,
                       errorBody(target, complaint));
}

Headers Service::headersFor(Face face, const QString &id) const
{
    const QByteArray requestId = "req_sim" + QByteArray::number(m_requests);
    switch (face) {
    case Face::Anthropic:
        return {{"request-id", requestId},
                {"anthropic-ratelimit-requests-limit", "1000"},
                {"anthropic-ratelimit-requests-remaining", QByteArray::number(std::max(0, 1000 - m_requests % 1000))}};
    case Face::OpenRouter:
        return {{"x-generation-id", id.toLatin1()}};
    case Face::Gemini:
        return {{"x-gemini-service-tier", "standard"}};
    case Face::Ollama:
        return {};
    default:
        return {{"x-request-id", requestId},
                {"x-ratelimit-limit-requests", "1000"},
                {"x-ratelimit-remaining-requests", QByteArray::number(std::max(0, 1000 - m_requests % 1000))}};
    }
}

QString Service::makeId(Target target)
{
    Dice dice(QByteArray::number(m_requests));
    const QString tail = QString::number(dice.next(), 36);
    if (target.endpoint == Endpoint::Messages) {
        return "msg_"_L1 + tail;
    }
    if (target.endpoint == Endpoint::Responses) {
        return "resp_"_L1 + tail;
    }
    if (target.face == Face::Gemini) {
        return tail;
    }
    return (target.face == Face::OpenRouter ? "gen-"_L1 : "chatcmpl-"_L1) + tail;
}

std::optional<Fault> Service::faultFor(Target target, const QString &model, QString *plainModel)
{
    *plainModel = model;
    const auto scripted = m_scenario.faultFor(providerOf(target), model);
    const auto asked = askedFaultIn(model);
    if (!asked) {
        return scripted.value_or(Fault());
    }
    const auto fault = faultNamed(asked->name, ++m_faultRequests[providerOf(target).toString() + u'/' + model]);
    if (fault) {
        *plainModel = asked->model;
    }
    return scripted ? scripted : fault;
}

void Service::answer(Connection &connection, const HttpRequest &request, Target target)
{
    const auto asked = decodeFor(target, request);
    if (!asked) {
        complain(connection, target, asked.error());
        return;
    }
    if (target.endpoint == Endpoint::CountTokens) {
        const QString name = target.face == Face::Gemini ? u"totalTokens"_s : u"input_tokens"_s;
        connection.respond(200, jsonType, compact({{name, asked->inputTokens}}));
        return;
    }
    if (target.endpoint == Endpoint::CountInput) {
        const QJsonObject counted{{u"object"_s, u"response.input_tokens"_s}, {u"input_tokens"_s, asked->inputTokens}};
        connection.respond(200, jsonType, compact(counted));
        return;
    }
    QString id;
    const auto fault = faultFor(target, asked->model, &id);
    const SimulatedModel *model = m_library.find(target.face, id);
    const QList<SimulatedModel> served = m_library.modelsOf(target.face);
    if (!model && id.isEmpty() && !served.isEmpty()) {
        // A fault alone names no model: one that simply writes stands for it.
        const auto writes = [](const SimulatedModel &each) { return !each.reasoning && !each.pictures; };
        const auto plain = std::ranges::find_if(served, writes);
        model = m_library.find(target.face, plain == served.end() ? served.last().id : plain->id);
    }
    if (fault && failAtOnce(connection, target, *fault)) {
        return;
    }
    if (!fault || !model) {
        Complaint complaint = complaintOf(404);
        complaint.message = u"The model `%1` does not exist here."_s.arg(asked->model);
        complain(connection, target, complaint);
        return;
    }
    if (asked->inputTokens > model->contextWindow) {
        Complaint complaint{
            .message = u"prompt is too long: %1 tokens > %2 maximum"_s.arg(asked->inputTokens).arg(model->contextWindow),
            .parameter = u"messages"_s,
            .code = u"context_length_exceeded"_s};
        complain(connection, target, complaint);
        return;
    }
    send(connection, target, *asked, *model, *fault);
}

bool Service::failAtOnce(Connection &connection, Target target, const Fault &fault)
{
    if (fault.refuseConnection) {
        connection.abort();
        return true;
    }
    if (fault.html) {
        connection.respond(200, {{"content-type", "text/html"}},
                           "<!doctype html><title>Welcome</title><p>This is not an API.</p>");
        return true;
    }
    if (!fault.status) {
        return false;
    }
    const int status = *fault.status;
    const QByteArray body = fault.body.isEmpty() ? errorBody(target, complaintOf(status, fault)) : fault.body;
    Headers headers = jsonType + headersFor(target.face, u"req_%1"_s.arg(m_requests));
    // Google tells the delay in the body alone.
    if (target.face != Face::Gemini || !fault.body.isEmpty()) {
        headers += fault.headers;
    }
    QTimer::singleShot(fault.delay, &connection,
                       [&connection, status, headers, body] { connection.respond(status, headers, body); });
    return true;
}

void Service::send(Connection &connection, Target target, const Asked &asked, const SimulatedModel &model, const Fault &fault)
{
    const QString id = makeId(target);
    AnswerPlan plan;
    plan.pace = m_scenario.paceFor(model);
    plan.fault = fault;
    plan.answer = m_composer.compose(asked, model, m_library.rankOf(model.family), plan.pace, fault);
    if (fault.lengthMb > 0) {
        plan.pace.tokensPerSecond = 1e6;
    }
    plan.bill = billFor(plan.answer, asked.inputTokens, model);
    plan.headers = headersFor(target.face, id);
    plan.stream = asked.stream;
    plan.seed = model.id.toUtf8() + QByteArray::number(m_requests);
    const AnswerHead head{.face = target.face,
                          .id = id,
                          .model = asked.model,
                          .upstream = model.upstream,
                          .created = QDateTime::currentSecsSinceEpoch(),
                          .includeUsage = asked.includeUsage,
                          .logprobs = asked.logprobs,
                          .hideReasoning = asked.hideReasoning,
                          .inputTokens = asked.inputTokens};
    remember(id, model, plan.bill);
    m_wheel.add(std::make_unique<AnswerStream>(&connection, makeDialect(target.endpoint, head), std::move(plan)));
}

void Service::remember(const QString &id, const SimulatedModel &model, const Bill &bill)
{
    if (m_generations.size() >= rememberedGenerations) {
        m_generations.clear();
    }
    m_generations.insert(id, {{u"id"_s, id},
                              {u"model"_s, model.id},
                              {u"provider_name"_s, model.upstream},
                              {u"tokens_prompt"_s, bill.input},
                              {u"tokens_completion"_s, bill.output},
                              {u"native_tokens_reasoning"_s, bill.reasoning},
                              {u"total_cost"_s, (bill.inputCost + bill.outputCost).toDecimal().toDouble()}});
}

} // namespace assay::simulator
