// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Rows.h"

#include "store/Codec.h"
#include "store/Connection.h"
#include "store/Passages.h"
#include "store/SqlError.h"

namespace assay::store {

namespace {

QString jsonText(const auto &json)
{
    return QString::fromUtf8(encodeCompact(json));
}

std::optional<qint64> microseconds(const std::optional<core::PhaseTimes::Duration> &duration)
{
    return duration ? std::optional<qint64>(duration->count()) : std::nullopt;
}

std::optional<qint64> picoOf(const std::optional<core::Money> &money)
{
    return money ? std::optional<qint64>(money->pico()) : std::nullopt;
}

std::optional<qint64> countOf(const std::optional<std::int64_t> &count)
{
    return count ? std::optional<qint64>(*count) : std::nullopt;
}

std::optional<QString> kindWordOf(const std::optional<core::ProviderError> &error)
{
    return error ? std::optional(core::wordOf(error->kind)) : std::nullopt;
}

std::optional<QString> errorTextOf(const std::optional<core::ProviderError> &error)
{
    return error ? std::optional(jsonText(encodeError(*error))) : std::nullopt;
}

[[noreturn]] void refuse(const QString &why)
{
    throw SqlError(core::StoreError::Kind::NotFound, why);
}

} // namespace

qint64 Rows::comparisonOf(const core::ComparisonId &id)
{
    Statement query = m_connection.statement("SELECT id FROM comparison WHERE uid = ?1");
    query.with(id.toString());
    if (!query.step()) {
        refuse(QStringLiteral("there is no comparison %1").arg(id.toString()));
    }
    return query.integer(0);
}

qint64 Rows::answerOf(const core::AnswerId &id)
{
    Statement query = m_connection.statement("SELECT id FROM answer WHERE uid = ?1");
    query.with(id.toString());
    if (!query.step()) {
        refuse(QStringLiteral("there is no answer %1").arg(id.toString()));
    }
    return query.integer(0);
}

core::ComparisonId Rows::comparisonIdOf(qint64 answer)
{
    Statement query =
        m_connection.statement("SELECT c.uid FROM answer a JOIN comparison c ON c.id = a.comparison WHERE a.id = ?1");
    query.with(answer);
    return query.step() ? core::ComparisonId(query.text(0)) : core::ComparisonId();
}

void Rows::addComparison(const core::Comparison &comparison)
{
    m_connection
        .statement(
            "INSERT INTO comparison(uid, created_ms, title, simulated) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(uid) DO NOTHING")
        .with(comparison.id.toString(), comparison.created.toMSecsSinceEpoch(), comparison.title, comparison.simulated)
        .run();
    if (m_connection.changes() == 0) {
        return;
    }
    const qint64 row = m_connection.lastInsertId();
    (void)addPassage(row, comparison.title);
    m_connection
        .statement(
            "INSERT INTO comparison_setup(comparison, system, parameters, contestants, repeats) VALUES(?1, ?2, ?3, ?4, ?5)")
        .with(row, comparison.system, jsonText(comparison.parameters.toJson()),
              jsonText(encodeContestants(comparison.contestants)), comparison.repeats)
        .run();
    for (const core::Turn &turn : comparison.turns) {
        putTurn(row, turn);
    }
}

void Rows::putTurn(qint64 comparison, const core::Turn &turn)
{
    Statement query = m_connection.statement("SELECT id, prompt FROM turn WHERE comparison = ?1 AND number = ?2");
    query.with(comparison, turn.number);
    if (query.step()) {
        changePassage(query.integer(1), turn.prompt);
        putAttachments(query.integer(0), turn.attachments);
        return;
    }
    const qint64 prompt = addPassage(comparison, turn.prompt);
    m_connection.statement("INSERT INTO turn(comparison, number, created_ms, prompt) VALUES(?1, ?2, ?3, ?4)")
        .with(comparison, turn.number, turn.created.toMSecsSinceEpoch(), prompt)
        .run();
    putAttachments(m_connection.lastInsertId(), turn.attachments);
}

void Rows::putAttachments(qint64 turn, const QList<core::Attachment> &attachments)
{
    int position = 0;
    for (const core::Attachment &attachment : attachments) {
        m_connection
            .statement("INSERT OR REPLACE INTO attachment(turn, position, name, media_type, data) VALUES(?1, ?2, ?3, ?4, ?5)")
            .with(turn, position++, attachment.name, attachment.mediaType, attachment.data)
            .run();
    }
}

void Rows::rename(qint64 comparison, const QString &title)
{
    m_connection.statement("UPDATE comparison SET title = ?2 WHERE id = ?1").with(comparison, title).run();
    changePassage(firstPassageOf(comparison), title);
}

qint64 Rows::startAnswer(qint64 comparison, const core::Answer &answer, const QString &owner)
{
    const qint64 row = putAnswer(comparison, answer, owner);
    core::Answer empty;
    empty.contestant = answer.contestant;
    putBody(comparison, row, empty, {});
    return row;
}

qint64 Rows::finishAnswer(qint64 comparison, const core::Answer &answer)
{
    const qint64 row = putAnswer(comparison, answer, std::nullopt);
    putBody(comparison, row, answer, answer.text);
    return row;
}

qint64 Rows::putAnswer(qint64 comparison, const core::Answer &answer, const std::optional<QString> &owner)
{
    const bool done = !owner.has_value() && answer.outcome.has_value();
    const auto when = [done](const QString &text) { return done ? std::optional(text) : std::nullopt; };
    const std::optional<core::ProviderError> error = done ? answer.error : std::nullopt;
    m_connection
        .statement(
            "INSERT INTO answer(uid, comparison, turn, position, repeat, created_ms, provider, model, simulated, owner, "
            "outcome, finish_kind, finish_raw, finish_detail, error_kind, error) "
            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) ON CONFLICT(uid) DO UPDATE SET "
            "provider = ?7, model = ?8, simulated = ?9, owner = ?10, outcome = ?11, finish_kind = ?12, finish_raw = ?13, "
            "finish_detail = ?14, error_kind = ?15, error = ?16")
        .with(answer.id.toString(), comparison, answer.turn, answer.position, answer.repeat, answer.created.toMSecsSinceEpoch(),
              answer.contestant.route.provider.toString(), answer.contestant.route.model.toString(), answer.simulated, owner,
              when(answer.outcome ? core::wordOf(*answer.outcome) : QString()), when(wordOf(answer.finish.kind)),
              when(answer.finish.raw), when(answer.finish.detail), kindWordOf(error), errorTextOf(error))
        .run();
    return answerOf(answer.id);
}

void Rows::putBody(qint64 comparison, qint64 answer, const core::Answer &content, const QString &text)
{
    qint64 passage = 0;
    {
        Statement query = m_connection.statement("SELECT text FROM answer_body WHERE answer = ?1");
        query.with(answer);
        if (query.step()) {
            passage = query.integer(0);
        }
    }
    if (passage != 0) {
        changePassage(passage, text);
    } else {
        passage = addPassage(comparison, text);
    }
    m_connection
        .statement(
            "INSERT INTO answer_body(answer, text, contestant, reasoning, tool_calls, warnings) VALUES(?1, ?2, ?3, ?4, ?5, ?6) "
            "ON CONFLICT(answer) DO UPDATE SET contestant = ?3, reasoning = ?4, tool_calls = ?5, warnings = ?6")
        .with(answer, passage, jsonText(content.contestant.toJson()), jsonText(encodeReasoning(content.reasoning)),
              jsonText(encodeToolCalls(content.toolCalls)), jsonText(QJsonArray::fromStringList(content.warnings)))
        .run();
}

void Rows::putAttempt(qint64 answer, const core::Attempt &attempt)
{
    std::optional<QString> price;
    if (attempt.price) {
        price = jsonText(encodePrice(*attempt.price));
    }
    const core::Usage &usage = attempt.usage;
    const core::Cost &cost = attempt.cost;
    m_connection
        .statement(
            "INSERT INTO attempt(uid, answer, number, provider, model, key_name, started_ms, connect_us, request_sent_us, "
            "headers_us, first_token_us, total_us, status, error_kind, error, request_id, generation_id, served_model, "
            "served_by, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, "
            "cache_write_30m_tokens, reasoning_tokens, usage_raw, cost_computed, cost_reported, cost_input, cost_output, "
            "cost_cache_read, cost_cache_write, cost_upper_bound, price, simulated, next) "
            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, "
            "?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37) ON CONFLICT(uid) DO UPDATE SET "
            "number = ?3, provider = ?4, model = ?5, key_name = ?6, started_ms = ?7, connect_us = ?8, request_sent_us = ?9, "
            "headers_us = ?10, first_token_us = ?11, total_us = ?12, status = ?13, error_kind = ?14, error = ?15, "
            "request_id = ?16, generation_id = ?17, served_model = ?18, served_by = ?19, input_tokens = ?20, "
            "output_tokens = ?21, cache_read_tokens = ?22, cache_write_5m_tokens = ?23, cache_write_1h_tokens = ?24, "
            "cache_write_30m_tokens = ?25, reasoning_tokens = ?26, usage_raw = ?27, cost_computed = ?28, "
            "cost_reported = ?29, cost_input = ?30, cost_output = ?31, cost_cache_read = ?32, cost_cache_write = ?33, "
            "cost_upper_bound = ?34, price = ?35, simulated = ?36, next = ?37")
        .with(attempt.id.toString(), answer, attempt.number, attempt.route.provider.toString(), attempt.route.model.toString(),
              attempt.key.toString(), attempt.started.toMSecsSinceEpoch(), microseconds(attempt.phases.connect),
              microseconds(attempt.phases.requestSent), microseconds(attempt.phases.headers),
              microseconds(attempt.phases.firstToken), microseconds(attempt.phases.total), attempt.status,
              kindWordOf(attempt.error), errorTextOf(attempt.error), attempt.requestId, attempt.generationId,
              attempt.servedModel, attempt.servedBy, countOf(usage.input), countOf(usage.output), countOf(usage.cacheRead),
              countOf(usage.cacheWrite5m), countOf(usage.cacheWrite1h), countOf(usage.cacheWrite30m), countOf(usage.reasoning),
              usage.raw, picoOf(cost.computed), picoOf(cost.reported), picoOf(cost.input), picoOf(cost.output),
              picoOf(cost.cacheRead), picoOf(cost.cacheWrite), certaintyOf(cost), price, attempt.simulated, attempt.next)
        .run();
}

void Rows::addUp(qint64 comparison)
{
    // Money is added up here, not in SQL: it saturates where SQLite would go over to floating point.
    core::CostSum sum;
    Statement costs =
        m_connection.statement("SELECT t.cost_computed, t.cost_reported FROM answer a JOIN attempt t ON t.answer = a.id "
                               "WHERE a.comparison = ?1");
    costs.with(comparison);
    while (costs.step()) {
        core::Cost cost;
        if (const auto pico = costs.optionalInteger(0)) {
            cost.computed = core::Money::fromPico(*pico);
        }
        if (const auto pico = costs.optionalInteger(1)) {
            cost.reported = core::Money::fromPico(*pico);
        }
        sum.add(cost);
    }
    m_connection
        .statement("UPDATE comparison SET (answers, failed) = (SELECT count(*), coalesce(sum(outcome IN ('failed', 'cut')), 0) "
                   "FROM answer WHERE comparison = ?1), cost_known = ?2, cost_unknown = ?3, cost_estimated = ?4 WHERE id = ?1")
        .with(comparison, static_cast<qint64>(sum.known.pico()), sum.unknown, sum.estimated)
        .run();
}

qint64 Rows::addPassage(qint64 comparison, const QString &text)
{
    const qint64 first = firstPassageOf(comparison);
    qint64 passage = first;
    {
        Statement query = m_connection.statement("SELECT id FROM passage WHERE id >= ?1 AND id < ?2 ORDER BY id DESC LIMIT 1");
        query.with(first, first + passagesPerComparison);
        if (query.step()) {
            passage = query.integer(0) + 1;
        }
    }
    if (passage >= first + passagesPerComparison) {
        refuse(QStringLiteral("the comparison is full"));
    }
    m_connection.statement("INSERT INTO passage(id, text) VALUES(?1, ?2)").with(passage, text).run();
    return passage;
}

void Rows::changePassage(qint64 passage, const QString &text)
{
    // Unchanged text is not indexed again.
    m_connection.statement("UPDATE passage SET text = ?2 WHERE id = ?1 AND text IS NOT ?2").with(passage, text).run();
}

} // namespace assay::store
