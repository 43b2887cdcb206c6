// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"
#include "Sqlite.h"
#include "store/LlmLog.h"
#include "transfer/ExportWriter.h"
#include "transfer/JsonReader.h"

#include <QTemporaryDir>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;

namespace {

/// The layout of llm before 0.36, as far as it holds what is read.
constexpr const char *responsesLayout = R"sql(
CREATE TABLE "_llm_migrations" ("name" TEXT PRIMARY KEY, "applied_at" TEXT);
CREATE TABLE "conversations" ("id" TEXT PRIMARY KEY, "name" TEXT, "model" TEXT);
CREATE TABLE "responses" ("id" TEXT PRIMARY KEY, "model" TEXT, "prompt" TEXT, "system" TEXT, "prompt_json" TEXT,
  "options_json" TEXT, "response" TEXT, "response_json" TEXT, "conversation_id" TEXT REFERENCES "conversations"("id"),
  "duration_ms" INTEGER, "datetime_utc" TEXT, "input_tokens" INTEGER, "output_tokens" INTEGER, "token_details" TEXT,
  "schema_id" TEXT, "resolved_model" TEXT, "reasoning" TEXT);
INSERT INTO conversations VALUES('c1', 'Two cheeses', 'small');
INSERT INTO responses(id, model, prompt, system, options_json, response, response_json, conversation_id, duration_ms,
  datetime_utc, input_tokens, output_tokens, resolved_model) VALUES
 ('r1', 'small', 'Name a cheese', 'Be brief.', '{"temperature": 0.5, "max_tokens": 20, "mood": "calm"}', 'Brie.',
  '{"finish_reason": "stop"}', 'c1', 900, '2026-03-01T10:00:00', 12, 3, 'small-2026'),
 ('r2', 'small', 'Another', NULL, '{}', 'Comté is', '{"choices":[{"finish_reason":"length"}]}', 'c1', 400,
  '2026-03-01T10:01:00', 20, 2, NULL),
 ('r3', 'large', 'Alone', NULL, NULL, 'Yes.', NULL, NULL, NULL, '2026-03-02T10:00:00', NULL, NULL, NULL);
)sql";

/// That of 0.36 and later.
constexpr const char *threadsLayout = R"sql(
CREATE TABLE "_llm_migrations" ("name" TEXT PRIMARY KEY, "applied_at" TEXT);
CREATE TABLE "fragments" ("id" INTEGER PRIMARY KEY, "hash" TEXT, "content" TEXT, "datetime_utc" TEXT, "source" TEXT);
CREATE TABLE "messages" ("hash" TEXT PRIMARY KEY, "parent_hash" TEXT, "role" TEXT, "provider_metadata" TEXT);
CREATE TABLE "parts" ("id" INTEGER PRIMARY KEY, "message_hash" TEXT, "position" INTEGER, "type" TEXT, "tool_name" TEXT,
  "text" TEXT, "payload" TEXT);
CREATE TABLE "threads" ("id" TEXT PRIMARY KEY, "name" TEXT, "tip_message_hash" TEXT, "forked_from" TEXT, "datetime_utc" TEXT);
CREATE TABLE "turns" ("id" TEXT PRIMARY KEY, "thread_id" TEXT, "parent_message_hash" TEXT, "tip_message_hash" TEXT,
  "model" TEXT, "resolved_model" TEXT, "options_json" TEXT, "schema_id" TEXT, "input_tokens" INTEGER, "output_tokens" INTEGER,
  "token_details" TEXT, "duration_ms" INTEGER, "datetime_utc" TEXT, "response_json" TEXT);
INSERT INTO fragments VALUES(1, 'h', 'The fragment.', '', '');
INSERT INTO messages VALUES('s', NULL, 'system', NULL), ('u1', 's', 'user', NULL), ('a1', 'u1', 'assistant', NULL),
  ('u2', 'a1', 'user', NULL), ('a2', 'u2', 'assistant', NULL);
INSERT INTO parts(message_hash, position, type, tool_name, text, payload) VALUES
  ('s', 0, 'text', NULL, 'Be brief.', NULL),
  ('u1', 0, 'text', NULL, NULL, '{"text_ref": [{"fragment": 1}, {"literal": "\nUse it"}]}'),
  ('a1', 0, 'reasoning', NULL, 'A thought.', NULL), ('a1', 1, 'text', NULL, 'First ', NULL), ('a1', 2, 'text', NULL, 'answer', NULL),
  ('a1', 3, 'tool_call', 'lookup', NULL, '{"tool_call_id": "t1", "name": "lookup", "arguments": {"word": "rye"}}'),
  ('u2', 0, 'text', NULL, 'And now?', NULL), ('a2', 0, 'text', NULL, 'Second answer', NULL);
INSERT INTO threads VALUES('th', 'A talk', 'a2', NULL, '2026-11-22 14:15:42.801209+00:00');
INSERT INTO turns(id, thread_id, parent_message_hash, tip_message_hash, model, options_json, input_tokens, output_tokens,
  duration_ms, datetime_utc, response_json) VALUES
  ('t1', 'th', 'u1', 'a1', 'small', '{"max_tokens": 200}', 59, 200, 525, '2026-11-22T14:15:42.274996+00:00', '{"finish_reason": "tool_calls"}'),
  ('t2', 'th', 'u2', 'a2', 'large', '{}', 90, 10, 300, '2026-11-22T14:16:42+00:00', '{"finish_reason": "stop"}');
)sql";

} // namespace

class ImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasExportedComesBackWithoutLossOrDoubles()
    {
        core::Comparison made;
        core::Spend spent;
        QByteArray json;
        const QDate from(2020, 1, 1);
        const QDate to(2030, 1, 1);
        {
            store::SqliteRunStore store(m_folder->filePath(u"one"_s));
            made = samples::store(store, u"to be carried over"_s, u"an answer 日本語"_s);
            core::Answer other = answer(made);
            other.position = 0;
            other.repeat = 1;
            store.startAnswer(other);
            other = finished(other, u"another"_s, core::Outcome::Capped);
            other.attempts = {attempt(other, 5, 7)};
            store.finishAnswer(other);
            store.annotate(made.id, {.pinned = true, .tags = QStringList{u"kept"_s}, .note = u"A remark."_s});
            made = valueOf(store.load(made.id));
            QCOMPARE(made.annotation.note, u"A remark."_s);
            spent = valueOf(store.spend(from, to));
            json = transfer::exported({made}, transfer::ExportFormat::Json);
        }
        store::SqliteRunStore store(m_folder->filePath(u"two"_s));
        const auto read = transfer::readJson(json);
        QVERIFY2(read, read ? "" : qPrintable(read.error()));
        QCOMPARE(valueOf(store.import(*read, true)), 1);
        QCOMPARE(valueOf(store.load(made.id)), made);
        QCOMPARE(valueOf(store.spend(from, to)).total, spent.total);
        QCOMPARE(valueOf(store.history(search(u"carried"_s))).size(), 1);
        QCOMPARE(valueOf(store.history(search(u"remark"_s))).size(), 1);
        QCOMPARE(valueOf(store.history(search(u"日本"_s))).size(), 1);
        // Once more changes nothing.
        QCOMPARE(valueOf(store.import(*read, true)), 0);
        QCOMPARE(valueOf(store.spend(from, to)).attempts, spent.attempts);
        QCOMPARE(valueOf(store.history({})).size(), 1);
    }

    void whatTheUserHasChangedHereStays()
    {
        store::SqliteRunStore store(m_folder->path());
        const core::Comparison made = samples::store(store, u"mine"_s, u"an answer"_s);
        store.rename(made.id, u"my own title"_s);
        core::Comparison theirs = made;
        theirs.title = u"their title"_s;
        QCOMPARE(valueOf(store.import({theirs}, true)), 0);
        QCOMPARE(valueOf(store.load(made.id)).title, u"my own title"_s);
    }

    void answersOfOthersAreNotTakenAway()
    {
        store::SqliteRunStore store(m_folder->path());
        const core::Comparison made = samples::store(store, u"mine"_s, u"an answer"_s);
        core::Comparison theirs = made;
        theirs.id = core::ComparisonId(core::makeUniqueId());
        theirs.answers[0].text = u"forged"_s;
        QVERIFY(errorOf(store.import({comparison(u"whole"_s), theirs}, true)));
        QCOMPARE(valueOf(store.load(made.id)), made);
        // All or none.
        QCOMPARE(valueOf(store.history({})).size(), 1);
        theirs.answers[0].id = core::AnswerId(core::makeUniqueId());
        QVERIFY(errorOf(store.import({theirs}, true)));
        QCOMPARE(valueOf(store.load(made.id)), made);
    }

    void conversationsOfTheOlderLogBecomeComparisons()
    {
        const QList<core::Comparison> all = logOf(responsesLayout);
        QCOMPARE(all.size(), 2);
        const core::Comparison &talk = all.at(0);
        QCOMPARE(talk.title, u"Two cheeses"_s);
        QCOMPARE(talk.system, u"Be brief."_s);
        QCOMPARE(talk.parameters.temperature, 0.5);
        QCOMPARE(talk.parameters.maxTokens, 20);
        QCOMPARE(talk.parameters.extra.value(u"mood"_s).toString(), u"calm"_s);
        QCOMPARE(talk.created, QDateTime(QDate(2026, 3, 1), QTime(10, 0), QTimeZone::UTC));
        QCOMPARE(talk.turns.size(), 2);
        QCOMPARE(talk.contestants.size(), 1);
        QCOMPARE(talk.answers.size(), 2);
        QCOMPARE(talk.answers.at(0).text, u"Brie."_s);
        QCOMPARE(talk.answers.at(0).outcome, core::Outcome::Complete);
        QCOMPARE(talk.answers.at(0).attempts.constFirst().usage.input, 12);
        QCOMPARE(talk.answers.at(0).attempts.constFirst().servedModel, u"small-2026"_s);
        QCOMPARE(talk.answers.at(1).outcome, core::Outcome::Capped);
        QCOMPARE(talk.answers.at(1).turn, 1);
        QVERIFY(!all.at(1).answers.constFirst().attempts.constFirst().usage.input);
    }

    void threadsOfTheNewerLogBecomeComparisons()
    {
        const QList<core::Comparison> all = logOf(threadsLayout);
        QCOMPARE(all.size(), 1);
        const core::Comparison &talk = all.constFirst();
        QCOMPARE(talk.title, u"A talk"_s);
        QCOMPARE(talk.system, u"Be brief."_s);
        QCOMPARE(talk.turns.at(0).prompt, u"The fragment.\nUse it"_s);
        QCOMPARE(talk.turns.at(1).prompt, u"And now?"_s);
        QCOMPARE(talk.contestants.size(), 2);
        QCOMPARE(talk.answers.at(0).text, u"First answer"_s);
        QCOMPARE(talk.answers.at(0).reasoningText(), u"A thought."_s);
        QCOMPARE(talk.answers.at(0).toolCalls, (QList<core::ToolCall>{{u"t1"_s, u"lookup"_s, uR"({"word":"rye"})"_s}}));
        QCOMPARE(talk.answers.at(0).outcome, core::Outcome::ToolCall);
        QCOMPARE(talk.answers.at(0).attempts.constFirst().phases.total, std::chrono::milliseconds(525));
        QCOMPARE(talk.answers.at(1).text, u"Second answer"_s);
        QCOMPARE(talk.answers.at(1).position, 1);
    }

    void aLogIsImportedOnceAndCostsNothingHere()
    {
        store::SqliteRunStore store(m_folder->filePath(u"data"_s));
        for (const int added : {1, 0}) {
            QCOMPARE(valueOf(store.import(logOf(threadsLayout), false)), added);
        }
        QCOMPARE(valueOf(store.history(search(u"fragment"_s))).size(), 1);
        QCOMPARE(valueOf(store.spend(QDate(2020, 1, 1), QDate(2030, 1, 1))).attempts, 0);
        const core::Comparison read = valueOf(store.load(logOf(threadsLayout).constFirst().id));
        QCOMPARE(read.answers.size(), 2);
        QCOMPARE(read.answers.at(1).text, u"Second answer"_s);
    }

    void hostileLogsEnd_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("a circle of messages") << QByteArray("UPDATE messages SET parent_hash = 'a2' WHERE hash = 's'");
        QTest::newRow("a message that is its own parent") << QByteArray("UPDATE messages SET parent_hash = hash");
        QTest::newRow("no messages") << QByteArray("DELETE FROM messages");
        QTest::newRow("wrong types") << QByteArray(
            "UPDATE turns SET input_tokens = 'many', duration_ms = x'00ff', datetime_utc = 7, "
            "options_json = x'ff', response_json = '[1,2]', model = NULL");
        QTest::newRow("payload that is no JSON") << QByteArray("UPDATE parts SET text = NULL, payload = '{{{'");
        QTest::newRow("negative time") << QByteArray("UPDATE turns SET duration_ms = -5, datetime_utc = 'yesterday'");
        QTest::newRow("views beside the tables") << QByteArray(
            "DROP TABLE fragments; DROP TABLE threads; CREATE VIEW fragments(id, content) AS WITH RECURSIVE n(i) AS "
            "(SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, 'x' FROM n; CREATE VIEW threads(id, name) AS WITH RECURSIVE n(i) AS "
            "(SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, 'x' FROM n");
        QTest::newRow("a trigger") << QByteArray(
            "CREATE TRIGGER x BEFORE INSERT ON turns BEGIN SELECT load_extension('/tmp/x.so'); END");
    }

    void hostileLogsEnd()
    {
        QFETCH(QByteArray, after);
        QVERIFY(Sqlite(file()).execute(threadsLayout));
        QVERIFY(Sqlite(file()).execute(after.constData()));
        const auto all = store::readLlmLog(file());
        QVERIFY(all);
        for (const core::Comparison &each : *all) {
            QVERIFY(each.created.date().year() > 2000); // else a rule that deletes what is old would take it at once
        }
        store::SqliteRunStore store(m_folder->filePath(u"data"_s));
        QCOMPARE(valueOf(store.import(*all, false)), all->size());
        QCOMPARE(valueOf(store.history({})).size(), all->size());
    }

    void aLogOfTooMuchTextIsRefusedAndALongMessageIsShortened()
    {
        QVERIFY(Sqlite(file()).execute(threadsLayout));
        QVERIFY(store::readLlmLog(file()));
        const auto shortened = store::readLlmLog(file(), {.text = 3, .together = 1'000'000});
        QVERIFY(shortened && !shortened->isEmpty());
        for (const core::Comparison &each : *shortened) {
            for (const core::Answer &answer : each.answers) {
                QVERIFY(answer.text.size() <= 3 && answer.reasoningText().size() <= 3);
            }
        }
        const auto refused = store::readLlmLog(file(), {.text = 1000, .together = 10});
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"more text"_s));
    }

    void aMessageOfVeryManyPartsIsShortened()
    {
        QVERIFY(Sqlite(file()).execute(threadsLayout));
        QVERIFY(Sqlite(file()).execute(
            "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO parts(message_hash, position, type, text) "
            "SELECT (SELECT tip_message_hash FROM turns ORDER BY id LIMIT 1), i, t.column1, printf('%.1000c', 'x') FROM n, (VALUES ('text'), ('reasoning')) t"));
        const auto log = store::readLlmLog(file(), {.text = 2000, .together = 10'000'000});
        QVERIFY(log);
        QVERIFY(std::ranges::any_of(*log, [](const core::Comparison &each) {
            return std::ranges::any_of(each.answers, [](const core::Answer &answer) {
                return answer.text.size() == 2000 && answer.reasoningText().size() == 2000;
            });
        }));
    }

    void aConversationOfManyTurnsIsReadOnceAndOfManyModelsTwice()
    {
        // Each turn's chain leads back to the first message: walked for each of them, this would be 50 million steps.
        constexpr const char *chain = R"sql(
DELETE FROM turns; DELETE FROM messages; DELETE FROM parts; DELETE FROM threads;
INSERT INTO messages(hash, parent_hash, role) VALUES('s', NULL, 'system');
INSERT INTO parts(message_hash, position, type, text) VALUES('s', 0, 'text', 'Be brief.');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
INSERT INTO messages(hash, parent_hash, role) SELECT 'u' || i, CASE i WHEN 1 THEN 's' ELSE 'a' || (i - 1) END, 'user' FROM n
UNION ALL SELECT 'a' || i, 'u' || i, 'assistant' FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
INSERT INTO parts(message_hash, position, type, text) SELECT 'u' || i, 0, 'text', 'question ' || i FROM n
UNION ALL SELECT 'a' || i, 0, 'text', 'answer ' || i FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
INSERT INTO turns(id, thread_id, parent_message_hash, tip_message_hash, model, datetime_utc)
SELECT printf('t%05d', i), 'long', 'u' || i, 'a' || i, 'model-' || ((i - 1) / 125), '2026-01-01T00:00:00' FROM n;
)sql";
        QVERIFY(Sqlite(file()).execute(threadsLayout));
        QVERIFY(Sqlite(file()).execute(chain));
        const auto log = store::readLlmLog(file());
        QVERIFY(log);
        QCOMPARE(log->size(), 2);
        QCOMPARE(log->at(0).contestants.size(), 32);
        QCOMPARE(log->at(1).contestants.size(), 8);
        QVERIFY(log->at(0).id != log->at(1).id);
        QCOMPARE(log->at(0).turns.size() + log->at(1).turns.size(), 5000);
        for (const core::Comparison &each : *log) {
            QCOMPARE(each.system, u"Be brief."_s);
        }
        const core::Comparison &last = log->at(1);
        QCOMPARE(last.turns.constLast().prompt, u"question 5000"_s);
        QCOMPARE(last.answers.constLast().text, u"answer 5000"_s);
        QCOMPARE(last.answers.constLast().turn, last.turns.constLast().number);
        store::SqliteRunStore store(m_folder->filePath(u"data"_s));
        QCOMPARE(valueOf(store.import(*log, false)), 2);
    }

    void aLogInUseIsReadWithWhatItsOwnLogHolds()
    {
        QVERIFY(Sqlite(file()).execute(responsesLayout));
        const QString copy = m_folder->filePath(u"in use.db"_s);
        {
            Sqlite writer(file());
            QVERIFY(writer.execute("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; "
                                   "UPDATE responses SET response = 'Only in the log.' WHERE id = 'r1'"));
            QVERIFY(QFile::copy(file(), copy));
            QVERIFY(QFile::copy(file() + u"-wal"_s, copy + u"-wal"_s));
        }
        const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
        const auto log = store::readLlmLog(copy);
        QVERIFY(log);
        QVERIFY(std::ranges::any_of(
            *log, [](const core::Comparison &each) { return each.answers.constFirst().text == u"Only in the log."_s; }));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before); // nothing was written beside it
    }

    void whatIsNoLogIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("another program's") << QByteArray("CREATE TABLE responses(id)");
        QTest::newRow("views in the place of tables") << QByteArray(
            "CREATE TABLE _llm_migrations(name); CREATE VIEW turns AS SELECT 1 AS id; CREATE VIEW responses AS SELECT 1 AS id");
        QTest::newRow("empty") << QByteArray("CREATE TABLE a(b); DROP TABLE a");
        QTest::newRow("columns are missing") << QByteArray("CREATE TABLE _llm_migrations(name); CREATE TABLE responses(id)");
    }

    void whatIsNoLogIsRefused()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(Sqlite(file()).execute(sql.constData()));
        QVERIFY(!store::readLlmLog(file()));
        QVERIFY(!store::readLlmLog(m_folder->filePath(u"not there"_s)));
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"logs.db"_s); }
    QList<core::Comparison> logOf(const char *layout)
    {
        QFile::remove(file());
        if (!Sqlite(file()).execute(layout)) {
            qFatal("the log cannot be made");
        }
        const auto log = store::readLlmLog(file());
        if (!log) {
            qWarning("%s", qPrintable(log.error().message));
        }
        return log.value_or(QList<core::Comparison>());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ImportTest)
#include "ImportTest.moc"
