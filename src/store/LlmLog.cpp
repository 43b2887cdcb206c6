// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LlmLog.h"

#include "store/Codec.h"
#include "store/Connection.h"
#include "store/SqlError.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QUuid>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace assay::store {

namespace {

using Kind = core::StoreError::Kind;

constexpr auto timeLimit = 120s;
constexpr int longestChain = 20'000;       // messages of one conversation
constexpr int mostTurns = 1'000'000;       // of the whole log
constexpr qsizetype mostToolCalls = 1'000; // of one answer

/// The same log gives the same ids.
QString idOf(const QString &what, const QString &theirs)
{
    static const QUuid space(u"6f0f1d66-6a0b-4f43-9d0d-6c6c6d2d6c67"_s);
    return QUuid::createUuidV5(space, what + u'/' + theirs).toString(QUuid::WithoutBraces);
}

QDateTime timeOf(const QString &text)
{
    QString iso = text;
    iso.replace(u' ', u'T');
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    // Older rows tell no zone and mean UTC.
    if (time.timeSpec() == Qt::LocalTime) {
        time.setTimeZone(QTimeZone::UTC);
    }
    // One that cannot be read is of now: a rule that deletes what is old must not take it away at once.
    return time.isValid() ? time.toUTC() : QDateTime::currentDateTimeUtc();
}

QJsonObject objectIn(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// One prompt with its answer, whichever layout it comes from.
struct Exchange {
    QString id;
    QString model;
    QString served; ///< where that differs from the model asked for
    QString system;
    QString prompt;
    QString text;
    QString reasoning;
    QList<core::ToolCall> toolCalls;
    core::Parameters parameters;
    QString finish;
    std::optional<qint64> input;
    std::optional<qint64> output;
    std::optional<qint64> durationMs;
    QDateTime started;
};

core::Parameters parametersFrom(const QString &json)
{
    core::Parameters parameters;
    const QJsonObject options = objectIn(json);
    for (auto option = options.begin(); option != options.end(); ++option) {
        const QVariant value = option.value().toVariant();
        // What Assay has no word for is a field of that provider's own.
        if (value.isNull() || !parameters.set(option.key(), value.toString()).isEmpty()) {
            parameters.extra.insert(option.key(), option.value());
        }
    }
    return parameters;
}

core::FinishReason finishFrom(const QString &word)
{
    using Reason = core::FinishReason::Kind;
    const std::pair<QLatin1StringView, Reason> words[]{{"stop"_L1, Reason::Stop},
                                                       {"end_turn"_L1, Reason::Stop},
                                                       {"length"_L1, Reason::Length},
                                                       {"max_tokens"_L1, Reason::Length},
                                                       {"tool_calls"_L1, Reason::ToolCalls},
                                                       {"tool_use"_L1, Reason::ToolCalls},
                                                       {"content_filter"_L1, Reason::Filter},
                                                       {"refusal"_L1, Reason::Refusal}};
    for (const auto &[name, kind] : words) {
        if (word == name) {
            return {kind, word, {}};
        }
    }
    return {word.isEmpty() ? Reason::Stop : Reason::Other, word, {}};
}

core::Outcome outcomeOf(const core::FinishReason &finish)
{
    switch (finish.kind) {
    case core::FinishReason::Kind::Length:
        return core::Outcome::Capped;
    case core::FinishReason::Kind::ToolCalls:
        return core::Outcome::ToolCall;
    case core::FinishReason::Kind::Filter:
        return core::Outcome::Filtered;
    case core::FinishReason::Kind::Refusal:
        return core::Outcome::Refused;
    default:
        return core::Outcome::Complete;
    }
}

core::Attempt attemptOf(const Exchange &exchange, const core::Answer &answer)
{
    core::Attempt attempt;
    attempt.id = core::AttemptId(idOf(u"attempt"_s, exchange.id));
    attempt.answer = answer.id;
    attempt.route = answer.contestant.route;
    attempt.started = exchange.started;
    attempt.status = 200;
    attempt.servedModel = exchange.served;
    attempt.usage.input = exchange.input;
    attempt.usage.output = exchange.output;
    if (exchange.durationMs && *exchange.durationMs >= 0) {
        attempt.phases.total = std::chrono::milliseconds(std::min<qint64>(*exchange.durationMs, 1'000'000'000));
    }
    return attempt;
}

core::Answer answerOf(const Exchange &exchange, const core::Comparison &comparison, int turn, int position)
{
    core::Answer answer;
    answer.id = core::AnswerId(idOf(u"answer"_s, exchange.id));
    answer.comparison = comparison.id;
    answer.turn = turn;
    answer.position = position;
    answer.contestant = comparison.contestants.at(position);
    answer.text = exchange.text;
    answer.toolCalls = exchange.toolCalls;
    if (!exchange.reasoning.isEmpty()) {
        answer.reasoning = {{exchange.reasoning, {}, {}}};
    }
    answer.finish = finishFrom(exchange.finish);
    answer.outcome = outcomeOf(answer.finish);
    answer.created = exchange.started;
    answer.attempts = {attemptOf(exchange, answer)};
    return answer;
}

core::Comparison emptyComparison(const QString &id, const QString &title, const Exchange &first)
{
    core::Comparison out;
    out.id = core::ComparisonId(idOf(u"conversation"_s, id));
    out.title = title;
    out.system = first.system;
    out.parameters = first.parameters;
    out.created = first.started;
    return out;
}

/// A conversation, its exchanges in the order in which they were held. One of more models than there are panes goes on in a second
/// comparison.
QList<core::Comparison> comparisonsOf(const QString &id, const QString &name, const QList<Exchange> &exchanges)
{
    const QString title = core::titleFromPrompt(name.isEmpty() ? exchanges.constFirst().prompt : name);
    QList<core::Comparison> out{emptyComparison(id, title, exchanges.constFirst())};
    for (const Exchange &exchange : exchanges) {
        core::Contestant contestant;
        contestant.route = {core::ProviderId(llmLogProvider), core::ModelId(exchange.model)};
        const auto placeIn = [&](const core::Comparison &comparison) {
            return static_cast<int>(std::ranges::find(comparison.contestants, contestant.route, &core::Contestant::route)
                                    - comparison.contestants.begin());
        };
        int position = placeIn(out.constLast());
        if (position == core::maximumContestants) {
            out.append(emptyComparison(u"%1#%2"_s.arg(id).arg(out.size() + 1), title, exchange));
            position = 0;
        }
        core::Comparison &comparison = out.last();
        if (position == comparison.contestants.size()) {
            comparison.contestants.append(contestant);
        }
        const auto turn = static_cast<int>(comparison.turns.size());
        comparison.turns.append({.number = turn, .prompt = exchange.prompt, .attachments = {}, .created = exchange.started});
        comparison.answers.append(answerOf(exchange, comparison, turn, position));
    }
    return out;
}

/// Everything that is read of one log.
class Log final {
public:
    Log(Connection &connection, const LlmLogLimits &limits) : m_connection(connection), m_limits(limits) {}

    QList<core::Comparison> read()
    {
        QList<core::Comparison> out;
        if (hasTable("turns") && hasTable("messages") && hasTable("parts")) {
            out += readThreads();
        }
        if (hasTable("responses")) {
            out += readResponses();
        }
        return out;
    }

    [[nodiscard]] bool isOne() { return hasTable("_llm_migrations") && (hasTable("responses") || hasTable("turns")); }

private:
    struct Message {
        QString parent;
        QString role;
    };

    bool hasTable(const char *name)
    {
        // A view of that name is not one: what it would run is not for us.
        Statement query = m_connection.statement("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1");
        query.with(QString::fromLatin1(name));
        return query.step() && query.integer(0) > 0;
    }

    bool hasColumn(const char *table, const char *column)
    {
        Statement query = m_connection.statement("SELECT count(*) FROM pragma_table_info(?1) WHERE name = ?2");
        query.with(QString::fromLatin1(table), QString::fromLatin1(column));
        return query.step() && query.integer(0) > 0;
    }

    QString fragmentOf(qint64 id)
    {
        if (!m_hasFragments) {
            return {};
        }
        Statement query = m_connection.statement("SELECT content FROM fragments WHERE id = ?1");
        query.with(id);
        return query.step() ? query.text(0).left(m_limits.text) : QString();
    }

    /// A part's words: as they are, or put together of pieces that are kept once.
    QString textOf(const QString &text, const QString &payload)
    {
        if (!text.isEmpty() || payload.isEmpty()) {
            return text.left(m_limits.text);
        }
        QString out;
        for (const auto pieces = objectIn(payload).value("text_ref"_L1).toArray(); const QJsonValue &piece : pieces) {
            out += piece["literal"_L1].isString() ? piece["literal"_L1].toString()
                                                  : fragmentOf(piece["fragment"_L1].toInteger(-1));
            if (out.size() > m_limits.text) {
                return out.left(m_limits.text);
            }
        }
        return out;
    }

    static core::ToolCall toolCallFrom(const QString &payload, const QString &name)
    {
        const QJsonObject call = objectIn(payload);
        const QJsonValue arguments = call.value("arguments"_L1);
        return {call.value("tool_call_id"_L1).toString(call.value("id"_L1).toString()), call.value("name"_L1).toString(name),
                arguments.isString() ? arguments.toString() : QString::fromUtf8(encodeCompact(arguments.toObject()))};
    }

    void addParts(const QString &hash, const QString &role, Exchange &exchange)
    {
        Statement query = m_connection.statement(
            "SELECT type, text, payload, tool_name FROM parts WHERE message_hash = ?1 ORDER BY position");
        query.with(hash);
        QString words;
        while (query.step()) {
            const QString type = query.text(0);
            if (type == "text"_L1) {
                append(words, textOf(query.text(1), query.text(2)));
            } else if (type == "reasoning"_L1) {
                append(exchange.reasoning, textOf(query.text(1), query.text(2)));
            } else if (type == "tool_call"_L1 && exchange.toolCalls.size() < mostToolCalls) {
                const QString payload = query.text(2);
                spend(payload.size());
                exchange.toolCalls.append(toolCallFrom(payload.left(m_limits.text), query.text(3)));
            }
        }
        // The chain is walked from its end.
        QString &target = role == "assistant"_L1 ? exchange.text : role == "system"_L1 ? exchange.system : exchange.prompt;
        target = target.isEmpty() ? words : (words + u'\n' + target).left(m_limits.text);
    }

    /// As far as a message may be long. What is read counts even where it is not taken: reading it had its price.
    void append(QString &to, const QString &piece)
    {
        spend(piece.size());
        to += QStringView(piece).left(m_limits.text - to.size());
    }

    void spend(qsizetype characters)
    {
        m_read += characters;
        if (m_read > m_limits.together) {
            throw SqlError(Kind::Other, u"it holds more text than can be taken in at once"_s);
        }
    }

    std::optional<Message> messageOf(const QString &hash)
    {
        Statement query = m_connection.statement("SELECT parent_hash, role FROM messages WHERE hash = ?1");
        query.with(hash);
        return query.step() ? std::optional(Message{query.text(0), query.text(1)}) : std::nullopt;
    }

    /// The answer is what lies between the tip and the prompt; before it, up to the answer before that, lies the prompt; at the very
    /// beginning the system prompt.
    void addMessages(const QString &tip, const QString &prompt, Exchange &exchange)
    {
        QSet<QString> seen;
        bool isAnswer = true;
        bool isPrompt = true;
        for (QString hash = tip; !hash.isEmpty() && seen.size() < longestChain && !seen.contains(hash);) {
            // Where an earlier turn ended the prompt is over; what is before that is known. So no conversation is walked again for each turn.
            if (const auto known = isAnswer || isPrompt ? m_systems.constEnd() : m_systems.constFind(hash);
                known != m_systems.constEnd()) {
                exchange.system = *known; // shared, and so not read again
                break;
            }
            seen.insert(hash);
            const auto message = messageOf(hash);
            if (!message) {
                break;
            }
            isAnswer = isAnswer && hash != prompt;
            isPrompt = isPrompt && (isAnswer || message->role != "assistant"_L1);
            if (isAnswer ? message->role == "assistant"_L1
                         : message->role == "system"_L1 || (isPrompt && message->role == "user"_L1)) {
                addParts(hash, message->role, exchange);
            }
            hash = message->parent;
        }
        m_systems.insert(tip, exchange.system);
    }

    QList<core::Comparison> readThreads()
    {
        const bool named = hasTable("threads");
        const QByteArray sql =
            QByteArray(
                "SELECT t.id, t.thread_id, t.parent_message_hash, t.tip_message_hash, t.model, t.resolved_model, t.options_json, "
                "t.input_tokens, t.output_tokens, t.duration_ms, t.datetime_utc, t.response_json, ")
            + (named ? "coalesce(h.name, '') FROM turns t LEFT JOIN threads h ON h.id = t.thread_id " : "'' FROM turns t ")
            + "ORDER BY t.thread_id, t.datetime_utc, t.id LIMIT ?1";
        Statement query = m_connection.statement(sql.constData());
        query.with(mostTurns);
        QList<core::Comparison> out;
        QList<Exchange> exchanges;
        QString thread;
        QString name;
        const auto flush = [&] {
            if (!exchanges.isEmpty()) {
                out += comparisonsOf(thread, name, exchanges);
            }
            exchanges.clear();
        };
        while (query.step()) {
            const QString own = query.text(1).isEmpty() ? query.text(0) : query.text(1);
            if (own != thread) {
                flush();
                thread = own;
                name = query.text(12);
            }
            Exchange exchange;
            exchange.id = query.text(0);
            exchange.model = query.text(4);
            exchange.served = query.text(5);
            exchange.parameters = parametersFrom(query.text(6));
            exchange.input = query.optionalInteger(7);
            exchange.output = query.optionalInteger(8);
            exchange.durationMs = query.optionalInteger(9);
            exchange.started = timeOf(query.text(10));
            exchange.finish = finishIn(query.text(11));
            addMessages(query.text(3), query.text(2), exchange);
            m_seen.insert(exchange.id);
            exchanges.append(exchange);
        }
        flush();
        return out;
    }

    static QString finishIn(const QString &json)
    {
        const QJsonObject response = objectIn(json);
        const QString word = response.value("finish_reason"_L1).toString(response.value("stop_reason"_L1).toString());
        return word.isEmpty() ? response.value("choices"_L1)[0]["finish_reason"_L1].toString() : word;
    }

    QList<core::ToolCall> toolCallsOf(const QString &response)
    {
        QList<core::ToolCall> out;
        if (hasTable("tool_calls")) {
            Statement query = m_connection.statement(
                "SELECT tool_call_id, name, arguments FROM tool_calls WHERE response_id = ?1 ORDER BY id");
            query.with(response);
            while (query.step() && out.size() < mostToolCalls) {
                const QString arguments = query.text(2);
                spend(arguments.size());
                out.append({query.text(0), query.text(1), arguments.left(m_limits.text)});
            }
        }
        return out;
    }

    QList<core::Comparison> readResponses()
    {
        const bool counts = hasColumn("responses", "input_tokens");
        const bool resolved = hasColumn("responses", "resolved_model");
        const bool reasons = hasColumn("responses", "reasoning");
        const bool named = hasTable("conversations");
        const QByteArray sql =
            QByteArray(
                "SELECT r.id, r.model, r.prompt, r.system, r.response, r.options_json, r.response_json, r.conversation_id, "
                "r.duration_ms, r.datetime_utc, ")
            + (counts ? "r.input_tokens, r.output_tokens, " : "NULL, NULL, ") + (resolved ? "r.resolved_model, " : "NULL, ")
            + (reasons ? "r.reasoning, " : "NULL, ") + (named ? "coalesce(c.name, '') " : "'' ") + "FROM responses r "
            + (named ? "LEFT JOIN conversations c ON c.id = r.conversation_id " : "")
            + "ORDER BY coalesce(r.conversation_id, r.id), r.datetime_utc, r.id LIMIT ?1";
        Statement query = m_connection.statement(sql.constData());
        query.with(mostTurns);
        QList<core::Comparison> out;
        QList<Exchange> exchanges;
        QString conversation;
        QString name;
        const auto flush = [&] {
            if (!exchanges.isEmpty()) {
                out += comparisonsOf(conversation, name, exchanges);
            }
            exchanges.clear();
        };
        while (query.step()) {
            // A log that was brought to the new layout may hold both.
            if (m_seen.contains(query.text(0))) {
                continue;
            }
            const QString own = query.text(7).isEmpty() ? query.text(0) : query.text(7);
            if (own != conversation) {
                flush();
                conversation = own;
                name = query.text(14);
            }
            Exchange exchange;
            exchange.id = query.text(0);
            exchange.model = query.text(1);
            append(exchange.prompt, query.text(2));
            append(exchange.system, query.text(3));
            append(exchange.text, query.text(4));
            exchange.parameters = parametersFrom(query.text(5));
            exchange.finish = finishIn(query.text(6));
            exchange.durationMs = query.optionalInteger(8);
            exchange.started = timeOf(query.text(9));
            exchange.input = query.optionalInteger(10);
            exchange.output = query.optionalInteger(11);
            exchange.served = query.text(12);
            append(exchange.reasoning, query.text(13));
            exchange.toolCalls = toolCallsOf(exchange.id);
            exchanges.append(exchange);
        }
        flush();
        return out;
    }

    Connection &m_connection;
    LlmLogLimits m_limits;
    qsizetype m_read = 0;                        // characters
    QHash<QString, QString> m_systems;           // by the message at which a turn ended
    bool m_hasFragments = hasTable("fragments"); // a view of that name must not run
    QSet<QString> m_seen;
};

/// Where the file and its log can be read together. A log beside it is read from a copy: to open it in its place would write there.
class Place final {
public:
    explicit Place(const QString &file) : m_file(file)
    {
        const QString log = file + u"-wal"_s;
        if (QFileInfo(log).size() == 0) {
            return;
        }
        m_folder.emplace();
        m_file = m_folder->filePath(u"logs.db"_s);
        // The two belong together only if nothing was written in between.
        for (int tries = 0; tries < 5; ++tries) {
            QFile::remove(m_file);
            QFile::remove(m_file + u"-wal"_s);
            const auto before = stateOf(file, log);
            if (!m_folder->isValid() || !QFile::copy(file, m_file) || !QFile::copy(log, m_file + u"-wal"_s)) {
                throw SqlError(Kind::DiskFull, u"there is no room for a copy of it"_s);
            }
            if (stateOf(file, log) == before) {
                return;
            }
        }
        throw SqlError(Kind::Locked, u"it is being written all the time"_s);
    }
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] Connection::Mode mode() const { return m_folder ? Connection::Mode::ReadOnly : Connection::Mode::Immutable; }

private:
    static QList<QVariant> stateOf(const QString &file, const QString &log)
    {
        QList<QVariant> state;
        for (const QString &each : {file, log}) {
            const QFileInfo info(each);
            state += {info.size(), info.lastModified()};
        }
        return state;
    }

    QString m_file;
    std::optional<QTemporaryDir> m_folder; // private to the user
};

} // namespace

std::expected<QList<core::Comparison>, core::StoreError> readLlmLog(const QString &file, const LlmLogLimits &limits)
{
    try {
        const Place place(file);
        Connection connection(place.file(), place.mode(), 1500ms);
        connection.limitTime(timeLimit);
        Log log(connection, limits);
        if (!log.isOne()) {
            return std::unexpected(core::StoreError{Kind::Other, u"it is no log of llm"_s});
        }
        return log.read();
    } catch (const SqlError &error) {
        return std::unexpected(error.error());
    }
}

} // namespace assay::store
