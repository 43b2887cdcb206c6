// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AnswerLines.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

core::Attempt attempt(int number, std::optional<core::Money> cost)
{
    core::Attempt made;
    made.number = number;
    made.route = *core::Route::fromString(u"anthropic/m"_s);
    made.cost.computed = cost;
    return made;
}

/// The text with every ' for a ", so that JSON can be read.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class JsonLineTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsStayInTheirOrder()
    {
        app::JsonLine line;
        line.text("z"_L1, u"a\"\n"_s)
            .number("a"_L1, 3)
            .null("n"_L1)
            .decimalOrNull("d"_L1, 201.0)
            .decimalOrNull("e"_L1, 3.14159);
        const QByteArray json = quoted("{'z':'a\\'\\n','a':3,'n':null,'d':201.0,'e':3.142}");
        QCOMPARE(line.toLine(), json + '\n');
    }

    void anAnswerHasTheFieldsOfTheContractInTheirOrder()
    {
        core::Answer answer;
        answer.contestant.route = *core::Route::fromString(u"anthropic/m"_s);
        answer.outcome = core::Outcome::ToolCall;
        answer.finish.raw = u"tool_use"_s;
        answer.text = u"Hel"_s;
        answer.toolCalls.append({u"t1"_s, u"f"_s, u"{\"a\":1}"_s});
        core::Attempt last = attempt(1, core::Money::fromDecimal(u"0.000123"));
        last.servedModel = u"m-2"_s;
        last.usage.input = 12;
        last.usage.output = 34;
        last.phases.connect = std::chrono::microseconds(3100);
        last.phases.total = std::chrono::microseconds(1904700);
        answer.attempts.append(last);
        const QByteArray json = quoted(
            "{'event':'answer','answer':0,'provider':'anthropic','model':'m','served_model':'m-2','served_by':null,"
            "'outcome':'tool_call','stop_reason':'tool_use','text':'Hel','reasoning':'',"
            "'tool_calls':[{'id':'t1','name':'f','arguments':{'a':1}}],"
            "'usage':{'input':12,'output':34,'cache_read':null,'cache_write':null,'reasoning':null},"
            "'cost':{'computed_usd':'0.000123','reported_usd':null},"
            "'timing_ms':{'connect':3.1,'headers':null,'first_token':null,'total':1904.7},'attempts':1,'detour':null,'error':null}");
        QCOMPARE(app::answerLine(0, answer), json + '\n');
    }

    void everyAttemptIsPaid()
    {
        core::Answer answer;
        answer.attempts = {attempt(1, core::Money::fromPico(1'000'000)), attempt(2, std::nullopt),
                           attempt(3, core::Money::fromPico(500'000))};
        QVERIFY(app::answerLine(0, answer).contains("\"computed_usd\":\"0.0000015\",\"reported_usd\":null"));
        answer.attempts = {attempt(1, std::nullopt)};
        QVERIFY(app::answerLine(0, answer).contains("\"computed_usd\":null"));
    }

    void anAttemptThatFailedSaysWhatFollows()
    {
        core::Attempt failed = attempt(1, std::nullopt);
        failed.status = 429;
        failed.next = u"retry in 2.0 s"_s;
        failed.error = core::ProviderError{.kind = core::ErrorKind::RateLimit, .status = 429, .message = u"slow down"_s};
        failed.error->retryAfter = std::chrono::milliseconds(2000);
        const QByteArray json =
            quoted("{'event':'attempt','answer':0,'attempt':1,'provider':'anthropic','model':'m','status':429,"
                   "'error':{'kind':'rate_limit','status':429,'message':'slow down','request_id':null,'retry_after_s':2.0},"
                   "'next':'retry in 2.0 s'}");
        QCOMPARE(app::attemptLine(0, failed), json + '\n');
    }

    void deltasTellTextReasoningAndToolArgumentsAlone()
    {
        const QByteArray text = quoted("{'event':'delta','answer':2,'kind':'text','text':'Hel'}");
        QCOMPARE(app::deltaLine(2, core::TextDelta{u"Hel"_s}), text + '\n');
        QVERIFY(app::deltaLine(2, core::ReasoningDelta{u"hm"_s, {}, {}}).contains("\"kind\":\"reasoning\""));
        QVERIFY(app::deltaLine(2, core::ToolCallDelta{0, {}, {}, u"{"_s}).contains("\"kind\":\"tool\""));
        QVERIFY(app::deltaLine(2, core::ToolCallDelta{0, u"t"_s, u"f"_s, {}}).isEmpty());
        QVERIFY(app::deltaLine(2, core::UsageReport{}).isEmpty());
    }

    void brokenArgumentsAreToldAsTheTextThatTheyAre()
    {
        core::Answer answer;
        answer.toolCalls.append({u"t"_s, u"f"_s, u"{\"a\":"_s});
        const QByteArray told = "\"arguments\":\"{\\\"a\\\":\"";
        QVERIFY2(app::answerLine(0, answer).contains(told), app::answerLine(0, answer).constData());
    }
};

QTEST_GUILESS_MAIN(JsonLineTest)
#include "JsonLineTest.moc"
