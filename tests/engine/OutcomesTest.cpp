// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LiveAnswer.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;
using Kind = core::FinishReason::Kind;
using State = engine::AnswerSession::State;

class OutcomesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFinishReasonDecides_data();
    void theFinishReasonDecides();
    void aStopWithToolCallsIsAToolCall();
    void anEmptyAnswerIsCompleteWithAWarning();
    void aDropInMidStreamIsCutAndKeepsTheText();
    void anErrorInsideTheStreamFailsAndKeepsTheText();
    void anEndWithoutResultIsCut();
    void theTerminatorWinsOverALaterError();
    void eventsGrowTheAnswerAndAreTold();
    void theStateStreamsFromTheFirstContent();
    void warningsAreKept();
    void aToolCallWithASenselessNumberIsSkipped();
    void whatAStoppedAnswerUsedUpIsAskedFor();
    void stoppingFromWithinAnEventIsSafe();
    void stoppingFromWithinAnySignalEndsItOnce_data();
    void stoppingFromWithinAnySignalEndsItOnce();
};

void OutcomesTest::theFinishReasonDecides_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, Kind kind, core::Outcome outcome) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(outcome);
    };
    row("stop", Kind::Stop, core::Outcome::Complete);
    row("length", Kind::Length, core::Outcome::Capped);
    row("refusal", Kind::Refusal, core::Outcome::Refused);
    row("filter", Kind::Filter, core::Outcome::Filtered);
    row("tools", Kind::ToolCalls, core::Outcome::ToolCall);
    row("other", Kind::Other, core::Outcome::Complete);
}

void OutcomesTest::theFinishReasonDecides()
{
    QFETCH(int, kind);
    QFETCH(int, outcome);
    LiveAnswer live;
    live.reply.text(u"Text"_s);
    live.reply.finish(static_cast<Kind>(kind), u"its own word"_s);
    QCOMPARE(live.answer().outcome, static_cast<core::Outcome>(outcome));
    QCOMPARE(live.answer().finish.raw, u"its own word"_s);
    QVERIFY(!live.answer().error);
    QVERIFY(live.answer().warnings.isEmpty());
    QCOMPARE(live.session.state(), State::Done);
    QCOMPARE(live.store.finishedAnswers.value(live.answer().id), live.answer());
}

void OutcomesTest::aStopWithToolCallsIsAToolCall()
{
    LiveAnswer live;
    live.reply.send(core::ToolCallDelta{0, u"c1"_s, u"look"_s, {}});
    live.reply.finish(Kind::Stop);
    QCOMPARE(live.answer().outcome, core::Outcome::ToolCall);
}

void OutcomesTest::anEmptyAnswerIsCompleteWithAWarning()
{
    LiveAnswer live;
    QSignalSpy warned(&live.session, &engine::AnswerSession::warned);
    live.reply.finish();
    QCOMPARE(live.answer().outcome, core::Outcome::Complete);
    QCOMPARE(live.answer().warnings.size(), 1);
    QCOMPARE(warned.size(), 1);
}

void OutcomesTest::aDropInMidStreamIsCutAndKeepsTheText()
{
    LiveAnswer live;
    live.reply.text(u"Half a sen"_s);
    core::ProviderError error = errorOf(core::ErrorKind::Network, 200);
    error.cut = true;
    live.reply.fail(error);
    QCOMPARE(live.answer().outcome, core::Outcome::Cut);
    QCOMPARE(live.answer().text, u"Half a sen"_s);
    QCOMPARE(live.answer().error, error);
    QCOMPARE(live.alpha.count(), 1);
}

void OutcomesTest::anErrorInsideTheStreamFailsAndKeepsTheText()
{
    LiveAnswer live;
    live.reply.text(u"Half"_s);
    live.reply.fail(errorOf(core::ErrorKind::Overloaded, 529));
    QCOMPARE(live.answer().outcome, core::Outcome::Failed);
    QCOMPARE(live.answer().text, u"Half"_s);
}

void OutcomesTest::anEndWithoutResultIsCut()
{
    LiveAnswer live;
    live.reply.text(u"Half"_s);
    core::CompletionEnd end;
    end.status = 200;
    live.reply.end(end);
    QCOMPARE(live.answer().outcome, core::Outcome::Cut);
    QCOMPARE(live.answer().error->kind, core::ErrorKind::Protocol);
}

void OutcomesTest::theTerminatorWinsOverALaterError()
{
    LiveAnswer live;
    live.reply.text(u"Whole"_s);
    core::CompletionEnd end;
    end.status = 200;
    end.finish = core::FinishReason{Kind::Stop, u"stop"_s, {}};
    end.error = errorOf(core::ErrorKind::Network);
    live.reply.end(end);
    QCOMPARE(live.answer().outcome, core::Outcome::Complete);
    QVERIFY(!live.answer().attempts.constFirst().error);
}

void OutcomesTest::eventsGrowTheAnswerAndAreTold()
{
    LiveAnswer live;
    QSignalSpy text(&live.session, &engine::AnswerSession::textAppended);
    QSignalSpy reasoning(&live.session, &engine::AnswerSession::reasoningAppended);
    QSignalSpy tools(&live.session, &engine::AnswerSession::toolCallChanged);
    QSignalSpy events(&live.session, &engine::AnswerSession::eventApplied);
    live.reply.reasoning(u"Let me "_s);
    live.reply.reasoning(u"see."_s);
    live.reply.text(u"Hel"_s);
    live.reply.text({});
    live.reply.text(u"lo"_s);
    live.reply.send(core::ToolCallDelta{0, u"c1"_s, u"look"_s, u"{\"a\":"_s});
    live.reply.send(core::ToolCallDelta{0, {}, {}, u"1}"_s});
    QCOMPARE(live.answer().text, u"Hello"_s);
    QCOMPARE(live.answer().reasoningText(), u"Let me see."_s);
    QCOMPARE(live.answer().toolCalls, (QList<core::ToolCall>{{u"c1"_s, u"look"_s, u"{\"a\":1}"_s}}));
    QCOMPARE(text.size(), 2);
    QCOMPARE(reasoning.size(), 2);
    QCOMPARE(tools.size(), 2);
    QCOMPARE(events.size(), 7);
}

void OutcomesTest::theStateStreamsFromTheFirstContent()
{
    LiveAnswer live;
    QCOMPARE(live.session.state(), State::Connecting);
    live.reply.usage(10, 0);
    live.reply.send(core::ServedBy{u"m"_s, {}, {}});
    QCOMPARE(live.session.state(), State::Connecting);
    QVERIFY(!live.session.metrics().firstToken);
    live.reply.send(core::ReasoningDelta{{}, "signature", {}});
    QCOMPARE(live.session.state(), State::Connecting);
    live.reply.reasoning(u"Hm"_s);
    QCOMPARE(live.session.state(), State::Streaming);
    QVERIFY(live.session.metrics().firstToken);
}

void OutcomesTest::warningsAreKept()
{
    LiveAnswer live;
    live.reply.send(core::Warning{u"Something was skipped; key alpha-key."_s});
    QCOMPARE(live.answer().warnings, QStringList{u"Something was skipped; key [key]."_s});
}

void OutcomesTest::aToolCallWithASenselessNumberIsSkipped()
{
    LiveAnswer live;
    live.reply.send(core::ToolCallDelta{2'000'000'000, u"c"_s, u"n"_s, {}});
    live.reply.send(core::ToolCallDelta{-1, u"c"_s, u"n"_s, {}});
    QVERIFY(live.answer().toolCalls.isEmpty());
    QCOMPARE(live.answer().warnings.size(), 2);
}

void OutcomesTest::stoppingFromWithinAnEventIsSafe()
{
    LiveAnswer live;
    connect(&live.session, &engine::AnswerSession::textAppended, this, [&] { live.session.stop(); });
    QPointer<FakeReply> reply = &live.reply;
    live.reply.text(u"first"_s);
    QCOMPARE(live.answer().outcome, core::Outcome::Stopped);
    if (reply) {
        reply->text(u"second"_s);
    }
    QCOMPARE(live.answer().text, u"first"_s);
    QTRY_VERIFY(!reply);
}

void OutcomesTest::whatAStoppedAnswerUsedUpIsAskedFor()
{
    LiveAnswer live;
    live.reply.usage(9, 16);
    live.reply.text(u"some words"_s);
    live.reply.keepUsage(9, 21); // as a provider tells it with each piece, of which not each makes an event
    live.session.stop();
    QTRY_COMPARE(live.answer().outcome, core::Outcome::Stopped);
    const core::Usage &usage = live.answer().attempts.constLast().usage;
    QCOMPARE(usage.input, 9);
    QCOMPARE(usage.output, 21);
}

void OutcomesTest::stoppingFromWithinAnySignalEndsItOnce_data()
{
    QTest::addColumn<QString>("signal");
    QTest::addColumn<bool>("fails");
    QTest::newRow("attempt, well") << u"attempt"_s << false;
    QTest::newRow("attempt, badly") << u"attempt"_s << true;
    QTest::newRow("event") << u"event"_s << false;
    QTest::newRow("first state") << u"state"_s << false;
}

void OutcomesTest::stoppingFromWithinAnySignalEndsItOnce()
{
    QFETCH(QString, signal);
    QFETCH(bool, fails);
    EngineHouse house;
    const auto run = house.engine.start(EngineHouse::planOf(1));
    engine::AnswerSession *session = run->sessions().constFirst();
    QSignalSpy finished(session, &engine::AnswerSession::finished);
    const auto stop = [session] { session->stop(); };
    if (signal == u"attempt") {
        connect(session, &engine::AnswerSession::attemptFinished, this, stop);
    } else if (signal == u"event") {
        connect(session, &engine::AnswerSession::eventApplied, this, stop);
    } else {
        connect(session, &engine::AnswerSession::stateChanged, this, stop);
    }
    QCoreApplication::processEvents();
    if (signal != u"state") {
        FakeReply *reply = house.alpha.reply(0);
        if (fails) {
            reply->fail(errorOf(core::ErrorKind::Overloaded, 529, soon));
        } else {
            reply->text(u"x"_s);
        }
        if (house.alpha.reply(0)) {
            reply->finish();
        }
    }
    QTest::qWait(20);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(session->answer().outcome, core::Outcome::Stopped);
    QCOMPARE(house.alpha.count(), signal == u"state" ? 0 : 1);
    QVERIFY(!run->isRunning());
}

QTEST_GUILESS_MAIN(OutcomesTest)
#include "OutcomesTest.moc"
