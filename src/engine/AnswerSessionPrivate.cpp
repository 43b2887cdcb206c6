// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AnswerSessionPrivate.h"

#include "core/Hops.h"
#include "engine/CatalogueKeeper.h"
#include "engine/Recorder.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

QString journalText(const core::ToolCallDelta &delta)
{
    QJsonObject out{{u"index"_s, delta.index}};
    const std::array<std::pair<QLatin1StringView, const QString &>, 3> members{
        {{"id"_L1, delta.id}, {"name"_L1, delta.name}, {"arguments"_L1, delta.arguments}}};
    for (const auto &[name, value] : members) {
        if (!value.isEmpty()) {
            out.insert(name, value);
        }
    }
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

} // namespace

AnswerSession::Private::Private(AnswerSession *session, const Services &all, Recorder *journal, core::Answer start)
    : q(session), services(all), recorder(journal), answer(std::move(start)), m_assembler(answer)
{
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_retryTimer, &QTimer::timeout, q, [this] { startAttempt(); });
    for (QTimer *limit : {&m_firstTokenLimit, &m_totalLimit}) {
        limit->setSingleShot(true);
        limit->setTimerType(Qt::PreciseTimer);
    }
    QObject::connect(&m_firstTokenLimit, &QTimer::timeout, q,
                     [this] { leaveSlow(core::FallbackTrigger::SlowFirstToken, m_firstTokenLimit.intervalAsDuration()); });
    QObject::connect(&m_totalLimit, &QTimer::timeout, q,
                     [this] { leaveSlow(core::FallbackTrigger::Timeout, m_totalLimit.intervalAsDuration()); });
}

void AnswerSession::Private::launch()
{
    const core::Contestant &contestant = answer.contestant;
    m_chain =
        QList<core::FallbackHop>{{contestant.route, contestant.key, contestant.fallback.limits}} + contestant.fallback.hops;
    m_hop = 0;
    m_tries = 0;
    m_fellFrom.reset();
    forgetPauses();
    startAttempt();
}

void AnswerSession::Private::setState(State next)
{
    if (next != State::Retrying) {
        retryAt.reset();
        retryReason.reset();
    }
    state = next;
    Q_EMIT q->stateChanged();
}

void AnswerSession::Private::warn(const QString &message)
{
    const QString safe = m_exchange ? m_exchange->redacted(message) : message;
    answer.warnings.append(safe);
    Q_EMIT q->warned(safe);
}

core::CompletionRequest AnswerSession::Private::requestForRoute() const
{
    core::CompletionRequest out = *request;
    out.model = route().model;
    out.continuation = m_continuation;
    if (route().provider == core::ProviderId(u"openrouter"_s)) {
        const QJsonObject preferences = answer.contestant.router.toJson();
        for (auto each = preferences.begin(); each != preferences.end(); ++each) {
            out.extra.insert(each.key(), each.value());
        }
    }
    if (m_hop > 0) {
        // Signatures and hidden reasoning mean something to the route that made them, and to no other.
        for (core::Message &message : out.messages) {
            message.reasoning.clear();
        }
    }
    return out;
}

std::optional<core::ProviderError> AnswerSession::Private::obstacle(const core::Provider *provider) const
{
    const core::ProviderId id = route().provider;
    if (provider == nullptr) {
        return core::ProviderError{.kind = core::ErrorKind::NotFound,
                                   .message = u"There is no provider named \"%1\"."_s.arg(id.toString())};
    }
    if (!services.providers.settingsOf(id).enabled) {
        return core::ProviderError{.kind = core::ErrorKind::InvalidRequest,
                                   .message = u"%1 is switched off in the settings."_s.arg(provider->profile().name)};
    }
    QStringList refusals;
    const QList<core::Sentence> sentences = provider->check(requestForRoute(), services.catalogue.catalogue().find(route()));
    for (const core::Sentence &sentence : sentences) {
        refusals.append(sentence.english());
    }
    if (!refusals.isEmpty()) {
        return core::ProviderError{.kind = core::ErrorKind::InvalidRequest, .message = refusals.join(u' ')};
    }
    return std::nullopt;
}

void AnswerSession::Private::startAttempt()
{
    const quint64 launch = ++m_launch;
    setState(State::Waiting);
    if (launch != m_launch) {
        return; // stopped by whoever saw it wait
    }
    core::Provider *provider = services.providers.provider(route().provider);
    if (const auto error = obstacle(provider)) {
        cannotStart(*error);
        return;
    }
    const core::KeyName key = m_chain.at(m_hop).key;
    const core::ProviderSettings settings = services.providers.settingsOf(route().provider);
    searchAccess(q, services.keys, provider->profile(), key, settings, [this, launch](const FoundAccess &access) {
        if (launch != m_launch || state != State::Waiting) {
            return;
        }
        // It may have been removed while the keychain was asked.
        core::Provider *still = services.providers.provider(route().provider);
        if (!access || still == nullptr) {
            cannotStart(access ? *obstacle(nullptr) : access.error());
            return;
        }
        m_next = core::AttemptId(core::makeUniqueId());
        m_charactersLeft.reset();
        if (services.budgets != nullptr && !isSimulated(*still)) {
            reserveAndSend(*still, *access);
        } else {
            send(*still, *access);
        }
    });
}

void AnswerSession::Private::cannotStart(const core::ProviderError &error)
{
    if (m_hop == 0) {
        fail(error);
        return;
    }
    warn(u"%1 was passed over: %2"_s.arg(route().toString(), error.message));
    if (m_hop + 1 < m_chain.size()) {
        ++m_hop;
        startAttempt();
    } else {
        fail(m_fellFrom.value_or(error));
    }
}

void AnswerSession::Private::send(core::Provider &provider, const core::Access &access)
{
    core::Attempt attempt;
    attempt.id = m_next;
    attempt.answer = answer.id;
    attempt.number = static_cast<int>(answer.attempts.size()) + 1;
    attempt.route = route();
    attempt.key = m_chain.at(m_hop).key;
    attempt.simulated = isSimulated(provider);
    ++m_tries;
    core::Access granted = access;
    if (const auto fault = conditions.faults.constFind(m_hop); fault != conditions.faults.constEnd()) {
        granted.fault = *fault;
    }
    m_exchange = std::make_unique<Exchange>(std::move(granted));
    QObject::connect(m_exchange.get(), &Exchange::event, q, [this](const core::StreamEvent &event) { apply(event); });
    QObject::connect(m_exchange.get(), &Exchange::finished, q, [this](const core::CompletionEnd &end) { this->end(end); });
    m_meter = AttemptMeter(std::move(attempt), services.clock);
    setState(State::Connecting);
    if (m_exchange) {
        m_exchange->start(provider, requestForRoute());
        watchLimits();
    }
}

void AnswerSession::Private::apply(const core::StreamEvent &event)
{
    std::visit([this](const auto &each) { on(each); }, event);
    Q_EMIT q->eventApplied(event);
}

void AnswerSession::Private::shown(core::JournalChunk::Kind kind, const QString &journalText, qsizetype characters)
{
    m_firstTokenLimit.stop();
    m_meter.noteContent(characters);
    if (m_charactersLeft && (*m_charactersLeft -= characters) < 0) {
        // Not from within the exchange's own signal.
        m_charactersLeft.reset();
        QMetaObject::invokeMethod(
            q,
            [this, launch = m_launch] {
                if (launch == m_launch) {
                    leaveOverBudget();
                }
            },
            Qt::QueuedConnection);
    }
    if (recorder != nullptr) {
        recorder->append(answer.id, kind, m_meter.elapsed().count(), journalText);
    }
    if (state == State::Connecting) {
        setState(State::Streaming);
    }
}

void AnswerSession::Private::on(const core::TextDelta &delta)
{
    if (delta.text.isEmpty()) {
        return;
    }
    m_assembler.append(delta);
    shown(core::JournalChunk::Kind::Text, delta.text, delta.text.size());
    Q_EMIT q->textAppended(delta.text);
}

void AnswerSession::Private::on(const core::ReasoningDelta &delta)
{
    const QString text = m_assembler.append(delta);
    if (!text.isEmpty()) {
        shown(core::JournalChunk::Kind::Reasoning, text, text.size());
        Q_EMIT q->reasoningAppended(text);
    }
}

void AnswerSession::Private::on(const core::ToolCallDelta &delta)
{
    if (!m_assembler.append(delta)) {
        warn(u"A tool call with the number %1 was skipped."_s.arg(delta.index));
        return;
    }
    shown(core::JournalChunk::Kind::Tool, journalText(delta), delta.arguments.size());
    Q_EMIT q->toolCallChanged(delta.index);
}

void AnswerSession::Private::on(const core::Cited &cited)
{
    if (m_assembler.append(cited)) {
        Q_EMIT q->citationAdded(static_cast<int>(answer.citations.size()) - 1);
    }
}

void AnswerSession::Private::on(const core::Pictured &pictured)
{
    m_assembler.append(pictured);
    m_meter.noteContent(0);
    if (state == State::Connecting) {
        setState(State::Streaming);
    }
    Q_EMIT q->pictureAdded(static_cast<int>(answer.pictures.size()) - 1);
}

Metrics AnswerSession::Private::metrics() const
{
    Metrics out;
    const bool live = m_exchange != nullptr;
    const core::Attempt served = core::servingAttemptOf(answer);
    const core::Attempt *attempt = live ? &m_meter.attempt() : answer.attempts.isEmpty() ? nullptr : &served;
    out.attempts = static_cast<int>(answer.attempts.size()) + (live ? 1 : 0);
    out.cost = answer.cost();
    if (attempt == nullptr) {
        return out;
    }
    out.firstToken = live && m_paused ? served.phases.firstToken : attempt->phases.firstToken;
    out.total = live ? m_meter.elapsed() : attempt->phases.total;
    out.usage = attempt->usage;
    out.servedModel = attempt->servedModel;
    out.servedBy = attempt->servedBy;
    if (live || (m_meter.attempt().id == attempt->id && m_pauses == 0)) {
        out.tokensPerSecond = m_meter.tokensPerSecond(&out.tokensEstimated);
    } else if (attempt->usage.output && out.firstToken && out.total && *out.total > *out.firstToken) {
        // An answer from the store does not know when its last token came; the exchange's end is next to it.
        const std::chrono::duration<double> span = *out.total - *out.firstToken;
        out.tokensPerSecond = static_cast<double>(*attempt->usage.output) / span.count();
    }
    return out;
}

} // namespace assay::engine
