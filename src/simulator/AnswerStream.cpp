// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/AnswerStream.h"

#include <algorithm>
#include <cmath>

namespace assay::simulator {

namespace {

constexpr qint64 mostBacklog = 512 * 1024;
constexpr auto betweenKeepAlives = std::chrono::seconds(2);
/// The share of the time to the first token after which the head of the answer is there.
constexpr double headShare = 0.6;

TimePoint::duration milliseconds(double count)
{
    return std::chrono::duration_cast<TimePoint::duration>(std::chrono::duration<double, std::milli>(count));
}

bool reached(const std::optional<int> &limit, qsizetype sent)
{
    return limit && sent >= *limit;
}

} // namespace

AnswerStream::AnswerStream(Connection *connection, std::unique_ptr<Dialect> dialect, AnswerPlan plan)
    : m_connection(connection), m_dialect(std::move(dialect)), m_plan(std::move(plan)), m_dice(m_plan.seed)
{
    const double first = std::max(0.0, m_plan.pace.firstTokenMs + m_plan.pace.firstTokenSpreadMs * m_dice.spread());
    const TimePoint start = std::chrono::steady_clock::now() + m_plan.fault.delay;
    m_headAt = start + milliseconds(first * headShare);
    m_nextAt = start + milliseconds(first);
    m_keepAliveAt = m_headAt + betweenKeepAlives;
}

TimePoint::duration AnswerStream::gap()
{
    // Mostly even, now and then a longer pause, as real servers have it.
    const double mean = 1000.0 / std::max(0.01, m_plan.pace.tokensPerSecond);
    return milliseconds(mean * std::max(0.0, 1.0 + m_plan.pace.jitter * m_dice.spread()));
}

bool AnswerStream::advance(TimePoint now)
{
    if (!m_connection || !m_connection->isOpen()) {
        return false;
    }
    if (!m_plan.stream) {
        return sendWhole(now);
    }
    if (now < m_headAt || m_stalled) {
        return true;
    }
    if (!m_begun) {
        begin(now);
    }
    if (now >= m_keepAliveAt && now < m_nextAt) {
        m_connection->addChunk(m_dialect->keepAlive());
        m_keepAliveAt = now + betweenKeepAlives;
    }
    Next next = Next::GoOn;
    while (next == Next::GoOn && m_nextAt <= now && m_connection->backlog() < mostBacklog) {
        next = step();
    }
    if (m_connection && next != Next::End) {
        m_connection->flush();
    }
    return next != Next::End;
}

bool AnswerStream::sendWhole(TimePoint now)
{
    const double rest =
        1000.0 * static_cast<double>(m_plan.answer.outputTokens()) / std::max(0.01, m_plan.pace.tokensPerSecond);
    if (now < m_nextAt + milliseconds(rest)) {
        return true;
    }
    Headers headers = m_plan.headers;
    headers.prepend({"content-type", "application/json"});
    m_connection->respond(200, headers, m_dialect->whole(m_plan.answer, m_plan.bill));
    return false;
}

void AnswerStream::begin(TimePoint now)
{
    m_begun = true;
    Headers headers = m_plan.headers;
    headers.prepend({"cache-control", "no-cache"});
    headers.prepend({"content-type", m_dialect->contentType()});
    m_connection->beginChunked(200, headers);
    m_connection->addChunk(m_dialect->opening());
    m_keepAliveAt = now + betweenKeepAlives;
}

std::optional<AnswerStream::Next> AnswerStream::misbehave()
{
    const Fault &fault = m_plan.fault;
    if (reached(fault.cutAfter, m_sent)) {
        m_connection->flush();
        m_connection->abort();
        return Next::End;
    }
    if (reached(fault.endAfter, m_sent)) {
        m_connection->endChunked();
        return Next::End;
    }
    if (reached(fault.stallAfter, m_sent)) {
        m_stalled = true;
        return Next::Wait;
    }
    if (reached(fault.errorAfter, m_sent)) {
        m_connection->addChunk(m_dialect->error());
        m_connection->endChunked();
        return Next::End;
    }
    if (!m_marred && reached(fault.malformedAfter, m_sent)) {
        m_marred = true;
        m_connection->addChunk(m_dialect->malformed());
    }
    if (!m_marred && fault.invalidUtf8 && m_sent >= 8 + m_plan.answer.reasoning.size()) {
        m_marred = true;
        m_connection->addChunk(m_dialect->invalidText());
    }
    return std::nullopt;
}

AnswerStream::Next AnswerStream::step()
{
    if (const auto next = misbehave()) {
        return *next;
    }
    const Composed &answer = m_plan.answer;
    if (m_sent < answer.reasoning.size() + answer.text.size() + answer.toolArguments.size()) {
        addToken();
        ++m_sent;
        m_nextAt += gap();
        return Next::GoOn;
    }
    if (answer.tool && !m_toolStarted) {
        m_connection->addChunk(m_dialect->toolStart(*answer.tool));
    }
    m_connection->addChunk(m_dialect->closing(answer, m_plan.bill));
    m_connection->endChunked();
    return Next::End;
}

void AnswerStream::addToken()
{
    const Composed &answer = m_plan.answer;
    qsizetype at = m_sent;
    if (at < answer.reasoning.size()) {
        m_connection->addChunk(m_dialect->reasoning(answer.reasoning[at]));
        return;
    }
    at -= answer.reasoning.size();
    if (at < answer.text.size()) {
        m_connection->addChunk(m_dialect->text(answer.text[at]));
        return;
    }
    at -= answer.text.size();
    if (!m_toolStarted) {
        m_toolStarted = true;
        m_connection->addChunk(m_dialect->toolStart(*answer.tool));
    }
    m_connection->addChunk(m_dialect->toolArguments(answer.toolArguments[at]));
}

} // namespace assay::simulator
