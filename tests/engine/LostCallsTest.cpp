// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LostCalls.h"
#include "engine/EngineHouse.h"
#include "store/SqliteRunStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

/// What broke off is looked up in the provider's record by itself.
class LostCallsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<EngineHouse>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        m_router = &m_house->directory.add(u"openrouter"_s);
        m_house->keys.put(u"openrouter"_s, "router-key");
        core::Bill bill;
        bill.charged = core::Money::fromPico(77);
        m_router->bill = bill;
    }

    void aCutAnswersCostIsFound()
    {
        const core::Answer cut = keep(u"gen-1"_s, {});
        engine::LostCalls lost(services(), *m_store);
        lost.setDelay(soon);
        QSignalSpy found(&lost, &engine::LostCalls::found);
        lost.look(cut);
        QVERIFY(found.wait());
        QCOMPARE(found.at(0).at(0).value<core::AttemptId>(), cut.attempts.constFirst().id);
        QCOMPARE(found.at(0).at(1).value<core::Money>().pico(), 77);
        QCOMPARE(m_router->billsAsked, QStringList{u"gen-1"_s});
        const QDate today = m_house->clock.utcNow().toLocalTime().date();
        const auto spend = m_store->spend(today, today).takeResult();
        QCOMPARE(spend->total.pico(), 77);
        QCOMPARE(spend->unknown, 0);
    }

    void whatTheAnswerSaidItselfIsNotAskedFor()
    {
        const core::Answer whole = keep(u"gen-1"_s, 5);
        const core::Answer elsewhere = keep({}, {});
        engine::LostCalls lost(services(), *m_store);
        lost.setDelay(soon);
        lost.look(whole);
        lost.look(elsewhere);
        QTest::qWait(100);
        QVERIFY(m_router->billsAsked.isEmpty());
        // Nor when another answer makes it ask.
        const core::Answer cut = keep(u"gen-2"_s, {});
        QSignalSpy found(&lost, &engine::LostCalls::found);
        lost.look(cut);
        QVERIFY(found.wait());
        QCOMPARE(m_router->billsAsked, QStringList{u"gen-2"_s});
    }

    void theAnswerOnTheScreenTakesItsBill()
    {
        engine::ComparisonEngine engine(services());
        m_router->answerBy([](FakeReply &reply, const core::CompletionRequest &) {
            core::ServedBy served;
            served.generationId = u"gen-9"_s;
            reply.send(served);
            reply.text(u"half"_s);
            core::ProviderError error;
            error.kind = core::ErrorKind::Network;
            error.cut = true;
            reply.fail(error);
        });
        core::Comparison plan = EngineHouse::plan({EngineHouse::route(u"openrouter"_s)});
        const auto run = engine.start(plan);
        engine::AnswerSession *session = run->sessions().constFirst();
        QTRY_VERIFY(session->state() == engine::AnswerSession::State::Done);
        QVERIFY(!session->answer().attempts.isEmpty());
        const core::AttemptId attempt = session->answer().attempts.constLast().id;
        QSignalSpy cost(run.get(), &engine::ComparisonRun::costChanged);
        session->takeBill(attempt, core::Money::fromPico(77));
        QCOMPARE(session->answer().attempts.constLast().cost.reported, core::Money::fromPico(77));
        QCOMPARE(cost.size(), 1);
        session->takeBill(attempt, core::Money::fromPico(78)); // what it has stays
        QCOMPARE(session->answer().attempts.constLast().cost.reported, core::Money::fromPico(77));
        session->takeBill(core::AttemptId(u"another"_s), core::Money::fromPico(78));
        QCOMPARE(cost.size(), 1);
    }

private:
    [[nodiscard]] engine::Services services()
    {
        return {m_house->directory, m_house->keys, m_house->catalogue, m_house->clock, m_store.get()};
    }

    core::Answer keep(const QString &generation, std::optional<qint64> reported)
    {
        core::Comparison made;
        made.id = core::ComparisonId(core::makeUniqueId());
        made.created = m_house->clock.utcNow();
        core::Contestant contestant;
        contestant.route = EngineHouse::route(u"openrouter"_s);
        made.contestants = {contestant};
        made.turns.append({.number = 0, .prompt = u"p"_s, .attachments = {}, .created = made.created});
        m_store->addComparison(made);
        core::Answer answer;
        answer.id = core::AnswerId(core::makeUniqueId());
        answer.comparison = made.id;
        answer.contestant = contestant;
        answer.created = made.created;
        m_store->startAnswer(answer);
        core::Attempt attempt;
        attempt.id = core::AttemptId(core::makeUniqueId());
        attempt.answer = answer.id;
        attempt.route = contestant.route;
        attempt.started = made.created;
        attempt.generationId = generation;
        if (reported) {
            attempt.cost.reported = core::Money::fromPico(*reported);
        }
        answer.outcome = core::Outcome::Cut;
        answer.attempts = {attempt};
        m_store->finishAnswer(answer);
        m_store->flush(5000);
        return answer;
    }

    std::unique_ptr<EngineHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
    FakeProvider *m_router = nullptr;
};

QTEST_GUILESS_MAIN(LostCallsTest)
#include "LostCallsTest.moc"
