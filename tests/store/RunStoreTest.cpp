// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"
#include "Sqlite.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;

namespace {

core::Price price()
{
    core::Price out;
    out.base.input = core::Money::fromPico(3'000'000);
    out.base.output = core::Money::fromPico(15'000'000);
    out.base.cacheWrite1h = core::Money::fromPico(6'000'000);
    core::PriceTier tier{.aboveInputTokens = 200'000, .rates = {}};
    tier.rates.input = core::Money::fromPico(6'000'000);
    out.tiers.push_back(tier);
    out.validFrom = QDate(2026, 3, 1);
    out.source = u"price list"_s;
    return out;
}

core::Attempt richAttempt(const core::Answer &answer)
{
    core::Attempt out = attempt(answer, 123'456'789, 123'000'000);
    out.key = core::KeyName(u"work"_s);
    out.phases = {.connect = std::chrono::microseconds(3100),
                  .requestSent = {},
                  .headers = std::chrono::microseconds(201'000),
                  .firstToken = std::chrono::microseconds(310'200),
                  .total = std::chrono::microseconds(1'904'700)};
    out.error = core::ProviderError{.kind = core::ErrorKind::RateLimit,
                                    .status = 429,
                                    .message = u"slow down"_s,
                                    .requestId = u"req-1"_s,
                                    .retryAfter = std::chrono::milliseconds(2000),
                                    .retryable = true,
                                    .cut = true};
    out.requestId = u"req-1"_s;
    out.generationId = u"gen-1"_s;
    out.servedModel = u"vendor/model-0:free"_s;
    out.servedBy = u"Upstream"_s;
    out.usage.input = 12;
    out.usage.output = 0;
    out.usage.cacheWrite30m = 5;
    out.usage.raw = "{\"prompt_tokens\":12}";
    out.cost.input = core::Money::fromPico(1);
    out.cost.cacheWrite = core::Money::fromPico(2);
    out.cost.upperBound = true;
    out.price = price();
    out.next = u"retry in 2.0 s"_s;
    return out;
}

core::Comparison richComparison()
{
    core::Comparison out = comparison(u"# Sort a list\nin Python"_s);
    out.system = u"Be brief."_s;
    out.parameters.temperature = 0.25;
    out.parameters.stop = {u"END"_s};
    out.contestants[1].system = u"Be long."_s;
    out.contestants[1].label = u"Mine"_s;
    out.contestants[1].fallback = core::FallbackChain::through({{core::ProviderId(u"groq"_s), core::ModelId(u"a/b"_s)}});
    out.repeats = 3;
    out.turns[0].attachments = {{u"a.png"_s, u"image/png"_s, QByteArray("\0\x89PNG", 5)}, {u"b.txt"_s, u"text/plain"_s, {}}};
    return out;
}

core::Answer richAnswer(const core::Comparison &comparison)
{
    core::Answer out = finished(answer(comparison, 1), u"Use **sorted()**. Grüße 👋\u0000 \"quoted\""_s);
    out.repeat = 2;
    out.reasoning = {{u"First, …"_s, "c2ln", {}}, {{}, {}, "{\"type\":\"redacted\"}"}};
    out.toolCalls = {{u"call_1"_s, u"run"_s, u"{\"x\":1}"_s}};
    out.warnings = {u"one"_s, u"two"_s};
    out.finish = {core::FinishReason::Kind::Length, u"max_tokens"_s, u"too long"_s};
    out.attempts = {richAttempt(out)};
    return out;
}

} // namespace

class RunStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
    }

    void cleanup() { m_store.reset(); }

    void whatIsStoredComesBackWhole()
    {
        core::Comparison made = richComparison();
        m_store->addComparison(made);
        const core::Answer done = richAnswer(made);
        m_store->startAnswer(done);
        m_store->addAttempt(done.attempts.constFirst());
        m_store->finishAnswer(done);
        made.answers = {done};

        const core::Comparison read = valueOf(m_store->load(made.id));

        QCOMPARE(read.parameters, made.parameters);
        QCOMPARE(read.contestants, made.contestants);
        QCOMPARE(read.turns, made.turns);
        QCOMPARE(read.answers.size(), 1);
        QCOMPARE(read.answers.constFirst().attempts.constFirst().usage, done.attempts.constFirst().usage);
        QCOMPARE(read.answers.constFirst().attempts.constFirst().cost, done.attempts.constFirst().cost);
        QCOMPARE(read.answers.constFirst().attempts.constFirst().price, done.attempts.constFirst().price);
        QCOMPARE(read.answers.constFirst().attempts, done.attempts);
        QCOMPARE(read.answers.constFirst().text, done.text);
        QCOMPARE(read, made);
    }

    void itIsStillThereAfterARestart()
    {
        const core::Comparison made = samples::store(*m_store, u"prompt"_s, u"answer"_s);
        m_store.reset();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        QCOMPARE(valueOf(m_store->load(made.id)), made);
    }

    void answersComeByTurnPositionAndRepeat()
    {
        core::Comparison made = comparison(u"p"_s);
        m_store->addComparison(made);
        m_store->addTurn(made.id, {.number = 1, .prompt = u"and then?"_s, .attachments = {}, .created = made.created});
        for (const auto &[turn, position, repeat] : {std::tuple{1, 0, 0}, {0, 1, 1}, {0, 1, 0}, {0, 0, 0}}) {
            core::Answer each = answer(made, position);
            each.turn = turn;
            each.repeat = repeat;
            m_store->startAnswer(each);
            m_store->finishAnswer(finished(each, QStringLiteral("%1%2%3").arg(turn).arg(position).arg(repeat)));
        }
        const core::Comparison read = valueOf(m_store->load(made.id));
        QStringList texts;
        for (const core::Answer &each : read.answers) {
            texts.append(each.text);
        }
        QCOMPARE(texts, QStringList({u"000"_s, u"010"_s, u"011"_s, u"100"_s}));
        QCOMPARE(read.turns.size(), 2);
        QCOMPARE(read.turns.at(1).prompt, u"and then?"_s);
    }

    void anUnknownComparisonIsNotFound()
    {
        const auto error = errorOf(m_store->load(core::ComparisonId(u"nowhere"_s)));
        QVERIFY(error);
        QCOMPARE(error->kind, core::StoreError::Kind::NotFound);
    }

    void aRunningAnswerHasItsTextSoFarAndNoOutcome()
    {
        const core::Comparison made = comparison(u"p"_s);
        m_store->addComparison(made);
        const core::Answer running = answer(made);
        m_store->startAnswer(running);
        m_store->appendJournal(
            {chunk(running, 10, u"Think"_s, core::JournalChunk::Kind::Reasoning), chunk(running, 20, u"Hel"_s)});
        m_store->appendJournal({chunk(running, 30, u"lo"_s)});
        const core::Answer read = valueOf(m_store->load(made.id)).answers.value(0);
        QCOMPARE(read.text, u"Hello"_s);
        QCOMPARE(read.reasoningText(), u"Think"_s);
        QVERIFY(!read.outcome);
    }

    void startingAgainEmptiesTheTextAndKeepsTheBill()
    {
        core::Comparison made = samples::store(*m_store, u"p"_s, u"first text"_s);
        core::Answer again = made.answers.constFirst();
        m_store->startAnswer(again);
        const core::Answer read = valueOf(m_store->load(made.id)).answers.constFirst();
        QCOMPARE(read.text, QString());
        QVERIFY(!read.outcome);
        QCOMPARE(read.attempts, again.attempts);
        QVERIFY(valueOf(m_store->history(search(u"first"_s))).isEmpty());

        m_store->finishAnswer(finished(again, u"second text"_s));
        QCOMPARE(valueOf(m_store->load(made.id)).answers.constFirst().text, u"second text"_s);
        QCOMPARE(valueOf(m_store->history(search(u"second"_s))).size(), 1);
    }

    void theFiguresOfTheListFollowTheAnswers()
    {
        const core::Comparison made = comparison(u"p"_s, 1'790'000'000'000, 4);
        m_store->addComparison(made);
        const QList outcomes{core::Outcome::Complete, core::Outcome::Failed, core::Outcome::Cut, core::Outcome::Stopped};
        for (int i = 0; i < 4; ++i) {
            core::Answer each = answer(made, i);
            m_store->startAnswer(each);
            m_store->addAttempt(
                attempt(each, i == 1 ? std::optional<qint64>() : 1000, i == 2 ? std::optional<qint64>(7) : std::nullopt));
            m_store->finishAnswer(finished(each, {}, outcomes.at(i)));
        }
        const core::HistoryRow row = valueOf(m_store->history({})).value(0);
        QCOMPARE(row.answers, 4);
        QCOMPARE(row.failed, 2);
        QCOMPARE(row.cost.known, core::Money::fromPico(2007));
        QCOMPARE(row.cost.unknown, 1);
        QVERIFY(row.cost.estimated);
    }

    void anAnswerOfTenMegabytesIsKept()
    {
        QString text;
        text.reserve(10'500'000);
        while (text.size() < 10'000'000) {
            text += u"word and Wörter, "_s;
        }
        const core::Comparison made = samples::store(*m_store, u"long"_s, text);
        QVERIFY(valueOf(m_store->load(made.id)).answers.constFirst().text == text);
    }

    void modelListsComeBackWhole()
    {
        core::ModelInfo model;
        model.route = {core::ProviderId(u"openrouter"_s), core::ModelId(u"vendor/model:free"_s)};
        model.name = u"Model"_s;
        model.contextWindow = 1'048'576;
        model.inputModalities = {u"text"_s, u"image"_s};
        model.tools = false;
        model.refusedParameters = {u"temperature"_s};
        model.price = price();
        model.deprecated = QDate(2027, 1, 1);
        m_store->saveModels(model.route.provider, {model}, moment(1));
        m_store->saveModels(model.route.provider, {model, model}, moment(2));
        const QList<core::RunStore::ModelList> lists = valueOf(m_store->models());
        QCOMPARE(lists.size(), 1);
        QCOMPARE(lists.constFirst().fetched, moment(2));
        QCOMPARE(lists.constFirst().models, QList({model, model}));
    }

    void whatWasWrittenIsOnDiskAtMost100MsLater()
    {
        const core::Comparison made = comparison(u"p"_s);
        m_store->addComparison(made);
        const core::Answer running = answer(made);
        m_store->startAnswer(running);
        QVERIFY(m_store->flush(5000));
        m_store->appendJournal({chunk(running, 1, u"soon"_s)});
        const QString file = m_folder->filePath(u"assay.db"_s);
        QTest::qWait(100);
        QCOMPARE(Sqlite(file).value("SELECT text FROM journal"), u"soon"_s);
    }

    void aFinishedAnswerHasNoJournalButAReplay()
    {
        const core::Comparison made = comparison(u"p"_s);
        m_store->addComparison(made);
        const core::Answer running = answer(made);
        m_store->startAnswer(running);
        m_store->appendJournal({chunk(running, 10, u"Hel"_s)});
        QVERIFY(m_store->flush(5000));
        m_store->appendJournal({chunk(running, 20, u"lo"_s)});
        m_store->finishAnswer(finished(running, u"Hello"_s));
        QVERIFY(m_store->flush(5000));
        const QString file = m_folder->filePath(u"assay.db"_s);
        QCOMPARE(Sqlite(file).value("SELECT count(*) FROM journal"), u"0"_s);
        QCOMPARE(Sqlite(file).value("SELECT count(*) FROM replay"), u"1"_s);
    }

    void changedIsToldOnceForManyWrites()
    {
        QSignalSpy spy(m_store.get(), &core::RunStore::changed);
        for (int i = 0; i < 50; ++i) {
            samples::store(*m_store, u"p"_s, u"a"_s);
        }
        QVERIFY(m_store->flush(5000));
        QTRY_VERIFY(spy.count() >= 1);
        QTest::qWait(250);
        QVERIFY(spy.count() <= 3);
    }

    void aWriteThatCannotBeCarriedOutDoesNotStopTheOthers()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is left out"_s));
        const core::Comparison never = comparison(u"never added"_s);
        m_store->startAnswer(answer(never));
        const core::Comparison made = samples::store(*m_store, u"p"_s, u"a"_s);
        QVERIFY(m_store->flush(5000));
        QCOMPARE(valueOf(m_store->load(made.id)), made);
    }

    void filesAreTheUsersAlone()
    {
        const QString folder = m_folder->filePath(u"deep/data"_s);
        {
            store::SqliteRunStore other(folder);
            samples::store(other, u"p"_s, u"a"_s);
            QVERIFY(other.flush(5000));
            constexpr auto others =
                QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
            QVERIFY(!(QFile::permissions(folder) & others));
            for (const QString &name : {u"/assay.db"_s, u"/assay.db-wal"_s, u"/assay.db-shm"_s}) {
                QVERIFY2(QFile::exists(folder + name), qPrintable(name));
                QVERIFY2(!(QFile::permissions(folder + name) & others), qPrintable(name));
            }
        }
        QVERIFY(!QFile::exists(folder + u"/assay.db-wal"_s));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
};

QTEST_GUILESS_MAIN(RunStoreTest)
#include "RunStoreTest.moc"
