// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Rows.h"

#include "store/Codec.h"
#include "store/Connection.h"
#include "store/Facets.h"
#include "store/Passages.h"
#include "store/PricesUsed.h"
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
        putPromptKey(comparison);
        return;
    }
    const qint64 prompt = addPassage(comparison, turn.prompt);
    m_connection.statement("INSERT INTO turn(comparison, number, created_ms, prompt) VALUES(?1, ?2, ?3, ?4)")
        .with(comparison, turn.number, turn.created.toMSecsSinceEpoch(), prompt)
        .run();
    putAttachments(m_connection.lastInsertId(), turn.attachments);
    if (turn.number == 0) {
        putPromptKey(comparison);
    }
}

void Rows::putPromptKey(qint64 comparison)
{
    m_connection
        .statement("UPDATE comparison SET prompt_key = (SELECT prompt_key(s.system, p.text) FROM turn t "
                   "JOIN passage p ON p.id = t.prompt JOIN comparison_setup s ON s.comparison = t.comparison "
                   "WHERE t.comparison = ?1 AND t.number = 0) WHERE id = ?1")
        .with(comparison)
        .run();
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

void Rows::annotate(qint64 comparison, const core::Annotation &annotation)
{
    if (annotation.pinned) {
        m_connection.statement("UPDATE comparison SET pinned = ?2 WHERE id = ?1").with(comparison, *annotation.pinned).run();
    }
    if (annotation.tags) {
        putTags(comparison, *annotation.tags);
    }
    if (annotation.note) {
        putNote(comparison, *annotation.note);
    }
}

void Rows::putTags(qint64 comparison, const QStringList &tags)
{
    QStringList kept;
    for (const QString &tag : tags) {
        if (const QString trimmed = tag.simplified(); !trimmed.isEmpty()) {
            kept.append(trimmed);
        }
    }
    kept.sort(Qt::CaseInsensitive);
    kept.removeDuplicates();
    const QString json = jsonText(QJsonArray::fromStringList(kept));
    m_connection.statement("UPDATE comparison SET tags = ?2 WHERE id = ?1 AND tags IS NOT ?2").with(comparison, json).run();
    if (m_connection.changes() == 0) {
        return;
    }
    Facets facets(m_connection);
    facets.remove(comparison, QStringLiteral("tag"));
    for (const QString &tag : std::as_const(kept)) {
        facets.add(comparison, QStringLiteral("tag"), tag);
    }
}

void Rows::putNote(qint64 comparison, const QString &note)
{
    Statement query = m_connection.statement("SELECT note FROM comparison WHERE id = ?1");
    query.with(comparison);
    const std::optional<qint64> passage = query.step() ? query.optionalInteger(0) : std::nullopt;
    if (passage && note.isEmpty()) {
        m_connection.statement("UPDATE comparison SET note = NULL WHERE id = ?1").with(comparison).run();
        m_connection.statement("DELETE FROM passage WHERE id = ?1").with(*passage).run();
    } else if (passage) {
        changePassage(*passage, note);
    } else if (!note.isEmpty()) {
        m_connection.statement("UPDATE comparison SET note = ?2 WHERE id = ?1")
            .with(comparison, addPassage(comparison, note))
            .run();
    }
}

qint64 Rows::startAnswer(qint64 comparison, const core::Answer &answer, const QString &owner)
{
    const qint64 row = putAnswer(comparison, answer, owner);
    core::Answer empty;
    empty.contestant = answer.contestant;
    empty.position = answer.position;
    putBody(comparison, row, empty, {});
    Facets(m_connection).addAnswer(comparison, empty);
    return row;
}

qint64 Rows::finishAnswer(qint64 comparison, const core::Answer &answer)
{
    const qint64 row = putAnswer(comparison, answer, std::nullopt);
    putBody(comparison, row, answer, answer.text);
    Facets(m_connection).addAnswer(comparison, answer);
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
        .statement("INSERT INTO answer_body(answer, text, contestant, reasoning, tool_calls, warnings, citations, pictures) "
                   "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT(answer) DO UPDATE SET contestant = ?3, reasoning = ?4, "
                   "tool_calls = ?5, warnings = ?6, citations = ?7, pictures = ?8")
        .with(answer, passage, contestantOf(comparison, content), jsonText(encodeReasoning(content.reasoning)),
              jsonText(encodeToolCalls(content.toolCalls)), jsonText(QJsonArray::fromStringList(content.warnings)),
              jsonText(encodeCitations(content.citations)), jsonText(encodePictures(content.pictures)))
        .run();
}

QString Rows::contestantOf(qint64 comparison, const core::Answer &answer)
{
    // Most answers are of the line-up's contestant as it is, which stands there already: then nothing.
    const QString own = jsonText(answer.contestant.toJson());
    Statement query = m_connection.statement(
        "SELECT json_extract(contestants, '$[' || max(0, ?2) || ']') IS ?3 FROM comparison_setup WHERE comparison = ?1");
    query.with(comparison, answer.position, own);
    return query.step() && query.flag(0) ? QString() : own;
}

void Rows::putAttempt(qint64 answer, const core::Attempt &attempt)
{
    const std::optional<qint64> price = priceUsedOf(m_connection, attempt.price);
    const core::Usage &usage = attempt.usage;
    const core::Cost &cost = attempt.cost;
    m_connection
        .statement(
            "INSERT INTO attempt(uid, answer, number, provider, model, key_name, started_ms, connect_us, request_sent_us, "
            "headers_us, first_token_us, total_us, status, error_kind, error, request_id, generation_id, served_model, "
            "served_by, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, "
            "cache_write_30m_tokens, reasoning_tokens, usage_raw, cost_computed, cost_reported, cost_input, cost_output, "
            "cost_cache_read, cost_cache_write, cost_upper_bound, price_used, simulated, next) "
            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, "
            "?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37) ON CONFLICT(uid) DO UPDATE SET "
            "number = ?3, provider = ?4, model = ?5, key_name = ?6, started_ms = ?7, connect_us = ?8, request_sent_us = ?9, "
            "headers_us = ?10, first_token_us = ?11, total_us = ?12, status = ?13, error_kind = ?14, error = ?15, "
            "request_id = ?16, generation_id = ?17, served_model = ?18, served_by = ?19, input_tokens = ?20, "
            "output_tokens = ?21, cache_read_tokens = ?22, cache_write_5m_tokens = ?23, cache_write_1h_tokens = ?24, "
            "cache_write_30m_tokens = ?25, reasoning_tokens = ?26, usage_raw = ?27, cost_computed = ?28, "
            "cost_reported = ?29, cost_input = ?30, cost_output = ?31, cost_cache_read = ?32, cost_cache_write = ?33, "
            "cost_upper_bound = ?34, price_used = ?35, simulated = ?36, next = ?37")
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

void Rows::addUpAnswer(qint64 answer)
{
    std::optional<core::Money> cost;
    std::optional<qint64> firstToken;
    std::optional<qint64> total;
    Statement attempts = m_connection.statement(
        "SELECT coalesce(cost_reported, cost_computed), first_token_us, total_us FROM attempt WHERE answer = ?1 ORDER BY number, id");
    attempts.with(answer);
    while (attempts.step()) {
        if (const auto pico = attempts.optionalInteger(0)) {
            cost = cost.value_or(core::Money()) + core::Money::fromPico(*pico);
        }
        firstToken = attempts.optionalInteger(1);
        total = attempts.optionalInteger(2);
    }
    m_connection.statement("UPDATE answer SET cost = ?2, first_token_us = ?3, total_us = ?4 WHERE id = ?1")
        .with(answer, picoOf(cost), firstToken, total)
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
                   "FROM answer WHERE comparison = ?1), cost_known = ?2, cost_unknown = ?3, cost_estimated = ?4, "
                   "slowest_us = (SELECT max(total_us) FROM answer WHERE comparison = ?1) WHERE id = ?1")
        .with(comparison, static_cast<qint64>(sum.known.pico()), sum.unknown, sum.estimated)
        .run();
}

qint64 Rows::freePassage(qint64 from, qint64 to)
{
    Statement query = m_connection.statement("SELECT id FROM passage WHERE id >= ?1 AND id < ?2 ORDER BY id DESC LIMIT 1");
    query.with(from, to);
    return query.step() ? query.integer(0) + 1 : from;
}

qint64 Rows::addPassage(qint64 comparison, const QString &text)
{
    qint64 passage = freePassage(firstPassageOf(comparison), firstPassageOf(comparison + 1));
    if (passage == firstPassageOf(comparison + 1)) {
        passage = freePassage(firstFarPassageOf(comparison), firstFarPassageOf(comparison + 1));
        if (passage == firstFarPassageOf(comparison + 1)) {
            refuse(QStringLiteral("the comparison is full"));
        }
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
