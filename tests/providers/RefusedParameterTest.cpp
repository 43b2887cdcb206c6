// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/RefusedParameter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace assay::providers;
using namespace Qt::StringLiterals;

namespace {

const QByteArray body =
    R"({"model":"m","messages":[],"stream":true,"temperature":0.5,"top_k":5,"seed":7,"max_tokens":50,)"
    R"("stream_options":{"include_usage":true},"reasoning_effort":"low","response_format":{"type":"json_schema"},)"
    R"("tools":[{"type":"function"}],"reasoning":{"effort":"low","summary":"auto"}})";

/// What was left out, and what came in its place; empty: nothing was amended.
QString changeOf(const std::optional<AmendedRequest> &amended)
{
    if (!amended) {
        return {};
    }
    const QJsonObject before = QJsonDocument::fromJson(body).object();
    const QJsonObject after = QJsonDocument::fromJson(amended->body).object();
    QStringList out;
    for (auto field = before.begin(); field != before.end(); ++field) {
        if (after.value(field.key()) != field.value()) {
            out.append(u'-' + field.key());
        }
    }
    for (auto field = after.begin(); field != after.end(); ++field) {
        if (!before.contains(field.key())) {
            out.append(u'+' + field.key());
        }
    }
    return out.join(u' ');
}

} // namespace

class RefusedParameterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAServerNamesIsLeftOut_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QString>("change");
        const auto row = [](const char *name, int status, const char *error, const char *change) {
            QTest::newRow(name) << status << QByteArray(error) << QString::fromLatin1(change);
        };
        row("OpenAI", 400, R"({"error":{"message":"Unsupported parameter: 'temperature'","param":"temperature"}})",
            "-temperature");
        row("in words", 400, R"({"error":{"message":"Unrecognized request argument supplied: top_k","code":400}})", "-top_k");
        row("FastAPI", 422, R"({"detail":[{"loc":["body","seed"],"msg":"Extra inputs are not permitted"}]})", "-seed");
        row("plain text", 400, "unknown field stream_options", "-stream_options");
        row("nested", 400, R"({"error":{"message":"Unknown parameter","param":"stream_options.include_usage"}})",
            "-stream_options");
        row("a name inside another", 400, R"({"error":{"message":"reasoning_effort is not supported"}})", "-reasoning_effort");
        row("the limit's other name", 400,
            R"({"error":{"message":"Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.","param":"max_tokens"}})",
            "-max_tokens +max_completion_tokens");
        row("summary", 400,
            R"({"error":{"message":"Your organization must be verified to generate reasoning summaries.","param":"reasoning.summary"}})",
            "-reasoning");
        row("a value out of range", 400, R"({"error":{"message":"temperature must be at most 1","param":"temperature"}})", "");
        row("what shapes the answer", 400,
            R"({"error":{"message":"response_format is not supported","param":"response_format"}})", "");
        row("tools", 400, R"({"error":{"message":"tools is not supported"}})", "");
        row("the prompt", 400, R"({"error":{"message":"messages: unknown role","param":"messages"}})", "");
        row("another status", 404, R"({"error":{"message":"Unsupported parameter","param":"temperature"}})", "");
        row("not sent at all", 400, R"({"error":{"message":"Unsupported parameter","param":"logprobs"}})", "");
        row("nothing", 400, "", "");
    }

    void whatAServerNamesIsLeftOut()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, error);
        QFETCH(const QString, change);
        const auto amended = RefusedParameter::without(body, status, error, RefusedParameter::Which::Optional);
        QCOMPARE(changeOf(amended), change);
        QCOMPARE(amended && amended->warning.endsWith(u'.'), !change.isEmpty());
    }

    void ofOpenAiOnlyTheSummaryIsLeftOut()
    {
        const auto only = [](const QByteArray &error) {
            return changeOf(RefusedParameter::without(body, 400, error, RefusedParameter::Which::ReasoningSummary));
        };
        QCOMPARE(only(R"({"error":{"message":"Unsupported parameter: 'temperature'","param":"temperature"}})"), QString());
        const auto amended = RefusedParameter::without(body, 400, R"({"error":{"message":"summary not supported"}})",
                                                       RefusedParameter::Which::ReasoningSummary);
        QVERIFY(amended);
        QCOMPARE(QJsonDocument::fromJson(amended->body)["reasoning"_L1].toObject(), (QJsonObject{{u"effort"_s, u"low"_s}}));
    }
};

QTEST_APPLESS_MAIN(RefusedParameterTest)
#include "RefusedParameterTest.moc"
