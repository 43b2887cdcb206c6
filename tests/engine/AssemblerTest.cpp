// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AnswerAssembler.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class AssemblerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsOfOneBlockAreOnePart();
    void aSignatureClosesItsBlock();
    void aHiddenPartStandsForItself();
    void whatIsShownIsWhatTheAnswerTells();
    void toolCallsGrowByTheirIndex();
    void clearingKeepsAttempts();
};

void AssemblerTest::textsOfOneBlockAreOnePart()
{
    core::Answer answer;
    engine::AnswerAssembler assembler(answer);
    (void)assembler.append(core::ReasoningDelta{u"a"_s, {}, {}});
    (void)assembler.append(core::ReasoningDelta{u"b"_s, {}, {}});
    QCOMPARE(answer.reasoning, (QList<core::ReasoningPart>{{u"ab"_s, {}, {}}}));
}

void AssemblerTest::aSignatureClosesItsBlock()
{
    core::Answer answer;
    engine::AnswerAssembler assembler(answer);
    (void)assembler.append(core::ReasoningDelta{u"a"_s, {}, {}});
    (void)assembler.append(core::ReasoningDelta{{}, "s1", {}});
    (void)assembler.append(core::ReasoningDelta{u"b"_s, {}, {}});
    (void)assembler.append(core::ReasoningDelta{{}, "s2", {}});
    QCOMPARE(answer.reasoning, (QList<core::ReasoningPart>{{u"a"_s, "s1", {}}, {u"b"_s, "s2", {}}}));
}

void AssemblerTest::aHiddenPartStandsForItself()
{
    core::Answer answer;
    engine::AnswerAssembler assembler(answer);
    (void)assembler.append(core::ReasoningDelta{u"a"_s, {}, {}});
    (void)assembler.append(core::ReasoningDelta{{}, {}, "{1}"});
    (void)assembler.append(core::ReasoningDelta{{}, {}, "{2}"});
    (void)assembler.append(core::ReasoningDelta{u"b"_s, {}, {}});
    const QList<core::ReasoningPart> expected{{u"a"_s, {}, {}}, {{}, {}, "{1}"}, {{}, {}, "{2}"}, {u"b"_s, {}, {}}};
    QCOMPARE(answer.reasoning, expected);
}

void AssemblerTest::whatIsShownIsWhatTheAnswerTells()
{
    core::Answer answer;
    engine::AnswerAssembler assembler(answer);
    QString shown;
    for (const core::ReasoningDelta &delta :
         {core::ReasoningDelta{{}, "s0", {}}, core::ReasoningDelta{u"One"_s, {}, {}}, core::ReasoningDelta{u"."_s, "s1", {}},
          core::ReasoningDelta{{}, {}, "{}"}, core::ReasoningDelta{u"Two"_s, {}, "{}"},
          core::ReasoningDelta{u"."_s, {}, "{}"}}) {
        shown += assembler.append(delta);
    }
    QCOMPARE(shown, u"One.\n\nTwo."_s);
    QCOMPARE(answer.reasoningText(), shown);
}

void AssemblerTest::toolCallsGrowByTheirIndex()
{
    core::Answer answer;
    engine::AnswerAssembler assembler(answer);
    QVERIFY(assembler.append(core::ToolCallDelta{0, u"c0"_s, u"a"_s, u"{"_s}));
    QVERIFY(assembler.append(core::ToolCallDelta{1, u"c1"_s, u"b"_s, {}}));
    QVERIFY(assembler.append(core::ToolCallDelta{0, {}, {}, u"}"_s}));
    QVERIFY(!assembler.append(core::ToolCallDelta{-1, {}, {}, {}}));
    QVERIFY(!assembler.append(core::ToolCallDelta{engine::AnswerAssembler::maximumToolCalls, {}, {}, {}}));
    QCOMPARE(answer.toolCalls, (QList<core::ToolCall>{{u"c0"_s, u"a"_s, u"{}"_s}, {u"c1"_s, u"b"_s, {}}}));
}

void AssemblerTest::clearingKeepsAttempts()
{
    core::Answer answer;
    answer.id = core::AnswerId(u"x"_s);
    answer.attempts.resize(2);
    answer.outcome = core::Outcome::Failed;
    answer.error = core::ProviderError();
    engine::AnswerAssembler assembler(answer);
    assembler.append(core::TextDelta{u"text"_s});
    assembler.clear();
    core::Answer expected;
    expected.id = answer.id;
    expected.attempts = answer.attempts;
    QCOMPARE(answer, expected);
}

QTEST_APPLESS_MAIN(AssemblerTest)
#include "AssemblerTest.moc"
