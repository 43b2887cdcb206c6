// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Conversation.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;
using Role = core::Message::Role;

namespace {

const core::Route own{core::ProviderId(u"alpha"_s), core::ModelId(u"m0"_s)};
const core::Route other{core::ProviderId(u"beta"_s), core::ModelId(u"m1"_s)};

core::Turn turnOf(const QString &prompt)
{
    core::Turn turn;
    turn.prompt = prompt;
    return turn;
}

core::Answer answerOf(const QString &text, core::Outcome outcome = core::Outcome::Complete)
{
    core::Answer answer;
    answer.text = text;
    answer.outcome = outcome;
    return answer;
}

QStringList textsOf(const QList<core::Message> &messages)
{
    QStringList out;
    for (const core::Message &message : messages) {
        const QString who = message.role == Role::User ? u"U:"_s : message.role == Role::Assistant ? u"A:"_s : u"T:"_s;
        out.append(who + message.text);
    }
    return out;
}

} // namespace

class ConversationTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void promptsAndAnswersAlternate();
    void anAnswerThatFailedLeavesItsPromptToTheNext_data();
    void anAnswerThatFailedLeavesItsPromptToTheNext();
    void textOfACutAnswerCounts();
    void attachmentsOfAJoinedPromptComeAlong();
    void toolCallsGetAResult();
    void aCallThatWasCutIsNotSentBack();
    void reasoningGoesBackToItsOwnRouteOnly();
    void theContestantsOwnSystemAndParametersWin();
};

void ConversationTest::promptsAndAnswersAlternate()
{
    engine::Conversation conversation(own);
    const core::Answer first = answerOf(u"a1"_s);
    const core::Answer second = answerOf(u"a2"_s);
    conversation.add(turnOf(u"p1"_s), &first);
    conversation.add(turnOf(u"p2"_s), &second);
    QCOMPARE(textsOf(conversation.messagesWith(turnOf(u"p3"_s))),
             (QStringList{u"U:p1"_s, u"A:a1"_s, u"U:p2"_s, u"A:a2"_s, u"U:p3"_s}));
}

void ConversationTest::anAnswerThatFailedLeavesItsPromptToTheNext_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("outcome");
    QTest::newRow("failed") << u""_s << static_cast<int>(core::Outcome::Failed);
    QTest::newRow("failed with text") << u"half"_s << static_cast<int>(core::Outcome::Failed);
    QTest::newRow("empty") << u""_s << static_cast<int>(core::Outcome::Complete);
    QTest::newRow("stopped at once") << u""_s << static_cast<int>(core::Outcome::Stopped);
}

void ConversationTest::anAnswerThatFailedLeavesItsPromptToTheNext()
{
    QFETCH(QString, text);
    QFETCH(int, outcome);
    engine::Conversation conversation(own);
    const core::Answer failed = answerOf(text, static_cast<core::Outcome>(outcome));
    const core::Answer good = answerOf(u"a2"_s);
    conversation.add(turnOf(u"p1"_s), &failed);
    QCOMPARE(textsOf(conversation.messagesWith(turnOf(u"p2"_s))), QStringList{u"U:p1\n\np2"_s});
    conversation.add(turnOf(u"p2"_s), &good);
    QCOMPARE(textsOf(conversation.messagesWith(turnOf(u"p3"_s))), (QStringList{u"U:p1\n\np2"_s, u"A:a2"_s, u"U:p3"_s}));
}

void ConversationTest::textOfACutAnswerCounts()
{
    engine::Conversation conversation(own);
    const core::Answer cut = answerOf(u"half"_s, core::Outcome::Cut);
    conversation.add(turnOf(u"p1"_s), &cut);
    QCOMPARE(conversation.messagesWith(turnOf(u"go on"_s)).size(), 3);
}

void ConversationTest::attachmentsOfAJoinedPromptComeAlong()
{
    engine::Conversation conversation(own);
    core::Turn turn = turnOf(u"p1"_s);
    turn.attachments = {{u"a.png"_s, u"image/png"_s, "1"}};
    conversation.add(turn, nullptr);
    QCOMPARE(conversation.messagesWith(turnOf(u"p2"_s)).constFirst().attachments, turn.attachments);
}

void ConversationTest::toolCallsGetAResult()
{
    engine::Conversation conversation(own);
    core::Answer answer = answerOf({}, core::Outcome::ToolCall);
    answer.toolCalls = {{u"c1"_s, u"look"_s, u"{}"_s}, {u"c2"_s, u"look"_s, u"{}"_s}};
    conversation.add(turnOf(u"p1"_s), &answer);
    const auto messages = conversation.messagesWith(turnOf(u"p2"_s));
    QCOMPARE(messages.size(), 5);
    QCOMPARE(messages.at(1).toolCalls, answer.toolCalls);
    QCOMPARE(messages.at(2).role, Role::Tool);
    QCOMPARE(messages.at(2).toolCallId, u"c1"_s);
    QCOMPARE(messages.at(3).toolCallId, u"c2"_s);
    QVERIFY(!messages.at(3).text.isEmpty());
}

void ConversationTest::aCallThatWasCutIsNotSentBack()
{
    engine::Conversation conversation(own);
    core::Answer answer = answerOf(u"I look."_s, core::Outcome::Cut);
    answer.toolCalls = {{u"c1"_s, u"look"_s, u"{\"a"_s}};
    conversation.add(turnOf(u"p1"_s), &answer);
    const auto messages = conversation.messagesWith(turnOf(u"p2"_s));
    QCOMPARE(messages.size(), 3);
    QVERIFY(messages.at(1).toolCalls.isEmpty());

    engine::Conversation bare(own);
    answer.text.clear();
    bare.add(turnOf(u"p1"_s), &answer);
    QCOMPARE(textsOf(bare.messagesWith(turnOf(u"p2"_s))), QStringList{u"U:p1\n\np2"_s});
}

void ConversationTest::reasoningGoesBackToItsOwnRouteOnly()
{
    core::Answer answer = answerOf(u"a"_s);
    answer.reasoning = {{u"hm"_s, "sig", {}}};
    answer.attempts.resize(1);
    answer.attempts.first().route = own;
    engine::Conversation same(own);
    same.add(turnOf(u"p"_s), &answer);
    QCOMPARE(same.messagesWith(turnOf(u"q"_s)).at(1).reasoning, answer.reasoning);
    answer.attempts.first().route = other;
    engine::Conversation fallenBack(own);
    fallenBack.add(turnOf(u"p"_s), &answer);
    QVERIFY(fallenBack.messagesWith(turnOf(u"q"_s)).at(1).reasoning.isEmpty());
}

void ConversationTest::theContestantsOwnSystemAndParametersWin()
{
    core::Comparison comparison;
    comparison.system = u"S"_s;
    comparison.parameters.topK = 1;
    core::Contestant contestant;
    contestant.route = own;
    const engine::Conversation conversation(own);
    QCOMPARE(engine::buildRequest(comparison, contestant, conversation, turnOf(u"p"_s)).system, u"S"_s);
    contestant.system = u"mine"_s;
    contestant.parameters = core::Parameters();
    const core::CompletionRequest request = engine::buildRequest(comparison, contestant, conversation, turnOf(u"p"_s));
    QCOMPARE(request.system, u"mine"_s);
    QVERIFY(request.parameters.isEmpty());
    QCOMPARE(request.model, own.model);
}

QTEST_APPLESS_MAIN(ConversationTest)
#include "ConversationTest.moc"
