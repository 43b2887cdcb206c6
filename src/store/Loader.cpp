// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Loader.h"

#include "store/Codec.h"
#include "store/Connection.h"
#include "store/SqlError.h"

#include <QTimeZone>

namespace assay::store {

namespace {

// In the order in which answerFrom() takes them.
constexpr const char *answerColumns =
    "SELECT a.id, a.uid, c.uid, a.turn, a.position, a.repeat, a.created_ms, a.simulated, a.outcome, a.finish_kind, "
    "a.finish_raw, a.finish_detail, a.error, p.text, "
    "CASE b.contestant WHEN '' THEN json_extract(s.contestants, '$[' || a.position || ']') ELSE b.contestant END, b.reasoning, b.tool_calls, b.warnings, b.citations, "
    "b.pictures FROM answer a "
    "JOIN comparison c ON c.id = a.comparison JOIN comparison_setup s ON s.comparison = c.id JOIN answer_body b ON b.answer = a.id JOIN passage p ON p.id = b.text ";

QDateTime utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC);
}

std::optional<core::PhaseTimes::Duration> microseconds(std::optional<qint64> count)
{
    return count ? std::optional(core::PhaseTimes::Duration(*count)) : std::nullopt;
}

std::optional<core::Money> moneyOf(std::optional<qint64> pico)
{
    return pico ? std::optional(core::Money::fromPico(*pico)) : std::nullopt;
}

std::optional<std::int64_t> countOf(std::optional<qint64> count)
{
    return count ? std::optional<std::int64_t>(*count) : std::nullopt;
}

std::optional<core::ProviderError> errorOf(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(decodeError(decodeObject(row.text(column))));
}

core::Usage usageFrom(const Statement &row, int column)
{
    core::Usage usage;
    usage.input = countOf(row.optionalInteger(column));
    usage.output = countOf(row.optionalInteger(column + 1));
    usage.cacheRead = countOf(row.optionalInteger(column + 2));
    usage.cacheWrite5m = countOf(row.optionalInteger(column + 3));
    usage.cacheWrite1h = countOf(row.optionalInteger(column + 4));
    usage.cacheWrite30m = countOf(row.optionalInteger(column + 5));
    usage.reasoning = countOf(row.optionalInteger(column + 6));
    usage.raw = row.bytes(column + 7);
    return usage;
}

core::Cost costFrom(const Statement &row, int column)
{
    core::Cost cost;
    cost.computed = moneyOf(row.optionalInteger(column));
    cost.reported = moneyOf(row.optionalInteger(column + 1));
    cost.input = moneyOf(row.optionalInteger(column + 2));
    cost.output = moneyOf(row.optionalInteger(column + 3));
    cost.cacheRead = moneyOf(row.optionalInteger(column + 4));
    cost.cacheWrite = moneyOf(row.optionalInteger(column + 5));
    const qint64 certainty = row.integer(column + 6);
    cost.upperBound = (certainty & 1) != 0;
    cost.inexact = (certainty & 2) != 0;
    return cost;
}

core::Attempt attemptFrom(const Statement &row, const core::AnswerId &answer)
{
    core::Attempt attempt;
    attempt.id = core::AttemptId(row.text(0));
    attempt.answer = answer;
    attempt.number = static_cast<int>(row.integer(1));
    attempt.route = {core::ProviderId(row.text(2)), core::ModelId(row.text(3))};
    attempt.key = core::KeyName(row.text(4));
    attempt.started = utc(row.integer(5));
    attempt.phases = {.connect = microseconds(row.optionalInteger(6)),
                      .requestSent = microseconds(row.optionalInteger(7)),
                      .headers = microseconds(row.optionalInteger(8)),
                      .firstToken = microseconds(row.optionalInteger(9)),
                      .total = microseconds(row.optionalInteger(10))};
    attempt.status = static_cast<int>(row.integer(11));
    attempt.error = errorOf(row, 12);
    attempt.requestId = row.text(13);
    attempt.generationId = row.text(14);
    attempt.servedModel = row.text(15);
    attempt.servedBy = row.text(16);
    attempt.usage = usageFrom(row, 17);
    attempt.cost = costFrom(row, 25);
    if (!row.isNull(32)) {
        attempt.price = decodePrice(decodeObject(row.text(32)));
    }
    attempt.simulated = row.flag(33);
    attempt.next = row.text(34);
    return attempt;
}

} // namespace

core::Comparison Loader::load(const core::ComparisonId &id)
{
    Statement row = m_connection.statement(
        "SELECT c.id, c.created_ms, c.title, c.simulated, s.system, s.parameters, s.contestants, s.repeats FROM comparison c "
        "JOIN comparison_setup s ON s.comparison = c.id WHERE c.uid = ?1 AND c.deleted_ms IS NULL");
    row.with(id.toString());
    if (!row.step()) {
        throw SqlError(core::StoreError::Kind::NotFound, QStringLiteral("there is no comparison %1").arg(id.toString()));
    }
    core::Comparison comparison;
    comparison.id = id;
    comparison.created = utc(row.integer(1));
    comparison.title = row.text(2);
    comparison.simulated = row.flag(3);
    comparison.system = row.text(4);
    comparison.parameters = core::Parameters::fromJson(decodeObject(row.text(5)));
    comparison.contestants = decodeContestants(decodeArray(row.text(6)));
    comparison.repeats = static_cast<int>(row.integer(7));
    comparison.turns = turnsOf(row.integer(0));
    comparison.answers = answersOf(row.integer(0));
    const core::Annotation all = annotation(id);
    comparison.annotation = {.pinned = all.pinned == true ? all.pinned : std::nullopt,
                             .tags = all.tags->isEmpty() ? std::nullopt : all.tags,
                             .note = all.note->isEmpty() ? std::nullopt : all.note};
    return comparison;
}

QList<core::Turn> Loader::turnsOf(qint64 comparison)
{
    QList<core::Turn> turns;
    Statement row =
        m_connection.statement("SELECT t.id, t.number, t.created_ms, p.text FROM turn t JOIN passage p ON p.id = t.prompt "
                               "WHERE t.comparison = ?1 ORDER BY t.number");
    row.with(comparison);
    while (row.step()) {
        turns.append({.number = static_cast<int>(row.integer(1)),
                      .prompt = row.text(3),
                      .attachments = attachmentsOf(row.integer(0)),
                      .created = utc(row.integer(2))});
    }
    return turns;
}

QList<core::Attachment> Loader::attachmentsOf(qint64 turn)
{
    QList<core::Attachment> attachments;
    Statement row = m_connection.statement("SELECT name, media_type, data FROM attachment WHERE turn = ?1 ORDER BY position");
    row.with(turn);
    while (row.step()) {
        attachments.append({row.text(0), row.text(1), row.bytes(2)});
    }
    return attachments;
}

QList<core::Answer> Loader::answersOf(qint64 comparison)
{
    QList<core::Answer> answers;
    Statement row = m_connection.statement(
        (QByteArray(answerColumns) + "WHERE a.comparison = ?1 ORDER BY a.turn, a.position, a.repeat, a.id").constData());
    row.with(comparison);
    while (row.step()) {
        answers.append(answerFrom(row));
    }
    return answers;
}

core::Answer Loader::answer(qint64 id)
{
    Statement row = m_connection.statement((QByteArray(answerColumns) + "WHERE a.id = ?1").constData());
    row.with(id);
    if (!row.step()) {
        throw SqlError(core::StoreError::Kind::NotFound, QStringLiteral("there is no such answer"));
    }
    return answerFrom(row);
}

core::Answer Loader::answerFrom(const Statement &row)
{
    core::Answer answer;
    answer.id = core::AnswerId(row.text(1));
    answer.comparison = core::ComparisonId(row.text(2));
    answer.turn = static_cast<int>(row.integer(3));
    answer.position = static_cast<int>(row.integer(4));
    answer.repeat = static_cast<int>(row.integer(5));
    answer.created = utc(row.integer(6));
    answer.simulated = row.flag(7);
    answer.outcome = core::outcomeFromWord(row.text(8));
    if (!row.isNull(9)) {
        answer.finish = {finishKindFromWord(row.text(9)), row.text(10), row.text(11)};
    }
    answer.error = errorOf(row, 12);
    answer.text = row.text(13);
    answer.contestant = core::Contestant::fromJson(decodeObject(row.text(14))).value_or(core::Contestant());
    answer.reasoning = decodeReasoning(decodeArray(row.text(15)));
    answer.toolCalls = decodeToolCalls(decodeArray(row.text(16)));
    answer.warnings = decodeWords(row.text(17));
    answer.citations = decodeCitations(decodeArray(row.text(18)));
    answer.pictures = decodePictures(decodeArray(row.text(19)));
    answer.attempts = attemptsOf(row.integer(0), answer.id);
    if (!answer.outcome) {
        addJournalled(answer, row.integer(0));
    }
    return answer;
}

QList<core::Attempt> Loader::attemptsOf(qint64 answer, const core::AnswerId &id)
{
    QList<core::Attempt> attempts;
    Statement row = m_connection.statement(
        "SELECT t.uid, number, provider, model, key_name, started_ms, connect_us, request_sent_us, headers_us, first_token_us, total_us, "
        "status, error, request_id, generation_id, served_model, served_by, input_tokens, output_tokens, cache_read_tokens, "
        "cache_write_5m_tokens, cache_write_1h_tokens, cache_write_30m_tokens, reasoning_tokens, usage_raw, cost_computed, "
        "cost_reported, cost_input, cost_output, cost_cache_read, cost_cache_write, cost_upper_bound, u.content, simulated, "
        "next FROM attempt t LEFT JOIN price_used u ON u.id = t.price_used WHERE answer = ?1 ORDER BY number, t.id");
    row.with(answer);
    while (row.step()) {
        attempts.append(attemptFrom(row, id));
    }
    return attempts;
}

void Loader::addJournalled(core::Answer &answer, qint64 row)
{
    const QList<JournalRun> runs = m_journal.runsOf(row);
    answer.text += textOf(runs, core::JournalChunk::Kind::Text);
    answer.toolCalls += toolCallsOf(runs);
    if (const QString reasoning = textOf(runs, core::JournalChunk::Kind::Reasoning); !reasoning.isEmpty()) {
        answer.reasoning.append({reasoning, {}, {}});
    }
}

core::Annotation Loader::annotation(const core::ComparisonId &id)
{
    Statement row =
        m_connection.statement("SELECT c.pinned, c.tags, n.text FROM comparison c LEFT JOIN passage n ON n.id = c.note "
                               "WHERE c.uid = ?1 AND c.deleted_ms IS NULL");
    row.with(id.toString());
    if (!row.step()) {
        throw SqlError(core::StoreError::Kind::NotFound, QStringLiteral("there is no comparison %1").arg(id.toString()));
    }
    return {.pinned = row.flag(0), .tags = decodeWords(row.text(1)), .note = row.text(2)};
}

QList<core::JournalChunk> Loader::recording(const core::AnswerId &id)
{
    Statement row = m_connection.statement("SELECT id FROM answer WHERE uid = ?1");
    row.with(id.toString());
    if (!row.step()) {
        throw SqlError(core::StoreError::Kind::NotFound, QStringLiteral("there is no answer %1").arg(id.toString()));
    }
    return chunksOf(m_journal.recordingOf(row.integer(0), answer(row.integer(0))), id);
}

QList<core::RunStore::ModelList> Loader::models()
{
    QList<core::RunStore::ModelList> lists;
    Statement row = m_connection.statement("SELECT provider, fetched_ms, models FROM model_list ORDER BY provider");
    while (row.step()) {
        core::RunStore::ModelList list{.provider = core::ProviderId(row.text(0)), .models = {}, .fetched = utc(row.integer(1))};
        const QJsonArray models = decodeArray(row.text(2));
        for (const QJsonValue &model : models) {
            list.models.append(decodeModel(model.toObject(), list.provider));
        }
        lists.append(list);
    }
    return lists;
}

} // namespace assay::store
