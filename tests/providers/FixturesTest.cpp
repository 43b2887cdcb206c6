// SPDX-License-Identifier: GPL-3.0-or-later
//
// Walks the registry and the folders of tests/fixtures/providers. A new provider brings a folder and no code; a new case brings files and no
// code:
//     <case>.request.json        what must be sent for the case's standard request (below), key redacted
//     <case>.asked.json          the request itself, where a case has one of its own (AskedJson.h)
//     <case>.response.sse        the body as it comes
//     <case>.response.meta.json  status and headers, where they are not 200 and an event stream
//     <case>.events.json         the events, one a line, and the end
// What differs is written beside as <file>.fail: accepting it is a mv. ASSAY_ACCEPT_FIXTURES=1 writes files that are missing.
#include "AskedJson.h"
#include "EventJson.h"
#include "net/Network.h"
#include "net/TrafficLog.h"
#include "providers/HttpProvider.h"
#include "providers/OwnEndpoint.h"
#include "providers/Registry.h"
#include "providers/ResponseReader.h"
#include "support/MemorySettings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(ASSAY_FIXTURES) + u"/providers"_s;
const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC);

core::Message user(const QString &text)
{
    core::Message message;
    message.text = text;
    return message;
}

/// An answer as a Responses server gave it: reasoning, a remark, two calls, and what was said when they were made.
core::Message answerOfItems()
{
    core::Message answer;
    answer.role = core::Message::Role::Assistant;
    answer.text = u"I look it up. Parmesan. Cut short"_s;
    answer.toolCalls = {{u"call_1"_s, u"get_flour"_s, u"{\"kind\":\"rye\"}"_s}, {u"call_2"_s, u"run_shell"_s, u"ls -l"_s}};
    answer.reasoning = {
        {u"Weighing both"_s, {}, {}},
        {{},
         {},
         R"({"encrypted_content":"gAAAAB-one","id":"rs_0","summary":[{"text":"Weighing both","type":"summary_text"}],"type":"reasoning"})"},
        {{}, {}, R"({"length":14,"phase":"commentary","type":"message"})"},
        {{}, {}, R"({"call_id":"call_1","type":"function_call"})"},
        {{}, {}, R"({"action":{"query":"rye","type":"search"},"id":"ws_0","status":"completed","type":"web_search_call"})"},
        {{}, {}, R"({"call_id":"call_2","type":"custom_tool_call"})"},
        {{}, {}, R"({"length":9,"phase":"final_answer","type":"message"})"}};
    return answer;
}

core::Message toolResult(const QString &call)
{
    core::Message result;
    result.role = core::Message::Role::Tool;
    result.toolCallId = call;
    result.text = u"dark"_s;
    return result;
}

/// The request of each case that has one.
std::optional<core::CompletionRequest> standardRequest(const QString &name)
{
    core::CompletionRequest request;
    request.model = core::ModelId(u"test-model"_s);
    request.messages = {user(u"Name three hard cheeses."_s)};
    if (name == "text"_L1) {
        request.system = u"Short answers."_s;
        request.parameters.maxTokens = 400;
    } else if (name == "length"_L1) {
        request.parameters.maxTokens = 16;
        request.parameters.stop = {u"###"_s};
    } else if (name == "reasoning"_L1) {
        request.parameters.effort = u"low"_s;
    } else if (name == "sampling"_L1) {
        request.parameters.temperature = 0.7;
        request.parameters.topP = 0.9;
        request.parameters.topK = 40;
        request.parameters.seed = 9'007'199'254'740'993;
        request.parameters.maxTokens = 50;
    } else if (name == "schema"_L1) {
        request.parameters.schema = {{"type"_L1, "object"_L1},
                                     {"properties"_L1, QJsonObject{{"loaf"_L1, QJsonObject{{"type"_L1, "string"_L1}}}}}};
    } else if (name == "tools"_L1) {
        const QJsonObject schema{{"type"_L1, "object"_L1},
                                 {"properties"_L1, QJsonObject{{"kind"_L1, QJsonObject{{"type"_L1, "string"_L1}}}}}};
        request.extra = {{"tools"_L1, QJsonArray{QJsonObject{{"name"_L1, "get_flour"_L1}, {"input_schema"_L1, schema}}}}};
    } else if (name == "offered-tools"_L1) {
        const QJsonObject kind{{"kind"_L1, QJsonObject{{"type"_L1, "string"_L1}}}};
        const QJsonObject open{{"type"_L1, "object"_L1}, {"properties"_L1, kind}};
        const QJsonObject strict{{"type"_L1, "object"_L1},
                                 {"properties"_L1, kind},
                                 {"required"_L1, QJsonArray{"kind"_L1}},
                                 {"additionalProperties"_L1, false}};
        request.parameters.tools = {
            QJsonObject{{"name"_L1, "get_flour"_L1}, {"description"_L1, "Flour facts"_L1}, {"parameters"_L1, open}},
            QJsonObject{{"name"_L1, "get_price"_L1}, {"parameters"_L1, strict}}};
    } else if (name == "router"_L1) {
        request.extra = {
            {"models"_L1, QJsonArray{"qwen/qwen3.8-27b"_L1, "deepseek/deepseek-v4-flash"_L1}},
            {"provider"_L1, QJsonObject{{"order"_L1, QJsonArray{"together"_L1}}, {"data_collection"_L1, "deny"_L1}}},
            {"usage"_L1, QJsonObject{{"include"_L1, true}}}};
    } else if (name == "attachments"_L1) {
        request.messages[0].attachments = {{u"loaf.png"_s, u"image/png"_s, "PNG"},
                                           {u"notes.md"_s, u"text/markdown"_s, "# Rye\n```\nx\n```\n"}};
    } else if (name == "conversation"_L1) {
        core::Message answer;
        answer.role = core::Message::Role::Assistant;
        answer.text = u"Parmesan."_s;
        answer.reasoning = {
            {u"Hard."_s, "Eq0B", {}},
            {{}, {}, R"({"type":"redacted_thinking","data":"b64"})"},
            {{}, {}, R"({"type":"reasoning.text","text":"Par","index":0,"format":"unknown"})"},
            {{}, {}, R"({"type":"reasoning.text","text":"mesan","signature":"s1","index":0,"format":"unknown"})"}};
        answer.toolCalls = {{u"call.1"_s, u"get_flour"_s, u"{\"kind\":\"rye\"}"_s}};
        core::Message result;
        result.role = core::Message::Role::Tool;
        result.toolCallId = u"call.1"_s;
        result.text = u"dark"_s;
        request.messages += {answer, result, user(u"And two more?"_s)};
    } else if (name == "continued"_L1) {
        core::Message said;
        said.role = core::Message::Role::Assistant;
        said.text = u"I look it up. Wait"_s;
        said.reasoning = {
            {u"Hard."_s, "Eq0B", {}},
            {{},
             {},
             R"({"type":"anthropic.place","at":13,"calls":0,"block":{"type":"server_tool_use","id":"srv_1","name":"web_search","input":{}}})"}};
        request.continuation = core::Continuation{"tok", said};
    } else if (name == "follow-up"_L1) {
        request.messages += {answerOfItems(), toolResult(u"call_1"_s), toolResult(u"call_2"_s), user(u"And two more?"_s)};
    } else {
        return std::nullopt;
    }
    return request;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Empty: equal. Else what differs, for people.
QByteArray difference(const QString &path, const QByteArray &found)
{
    const QByteArray expected = contentsOf(path);
    if (expected == found) {
        QFile::remove(path + u".fail"_s);
        return {};
    }
    if (expected.isEmpty() && qEnvironmentVariableIsSet("ASSAY_ACCEPT_FIXTURES") && writeTo(path, found)) {
        return {};
    }
    (void)writeTo(path + u".fail"_s, found);
    const QList<QByteArray> wanted = expected.split('\n');
    const QList<QByteArray> seen = found.split('\n');
    QByteArray out = path.toUtf8() + "\n";
    for (qsizetype i = 0; i < std::max(wanted.size(), seen.size()); ++i) {
        if (wanted.value(i) != seen.value(i)) {
            out += "- " + wanted.value(i) + "\n+ " + seen.value(i) + '\n';
        }
    }
    return out;
}

struct Response {
    int status = 200;
    QHttpHeaders headers;
    QByteArray body;
    bool dropped = false; ///< the connection broke behind the body
};

Response responseOf(const QString &base)
{
    Response out;
    out.body = contentsOf(base + u".response.sse"_s);
    const QString meta = base + u".response.meta.json"_s;
    const QJsonObject object = QJsonDocument::fromJson(contentsOf(meta)).object();
    out.status = object.value("status"_L1).toInt(200);
    out.dropped = object.value("fault"_L1).toString() == "network"_L1;
    const QJsonObject headers = object.value("headers"_L1).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        out.headers.append(header.key(), header.value().toString());
    }
    if (!out.headers.contains(QHttpHeaders::WellKnownHeader::ContentType)) {
        out.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "text/event-stream");
    }
    return out;
}

QByteArray read(const providers::HttpProvider &provider, const Response &response, const QList<qsizetype> &cuts)
{
    providers::ResponseReader reader(provider.makeDecoder(), provider.vendor());
    providers::StreamEvents events;
    providers::ResponseReader::Ending ending{response.status, response.headers, {}, std::nullopt, now};
    if (response.status == 200) {
        reader.begin(response.status, response.headers);
        qsizetype from = 0;
        for (const qsizetype end : cuts + QList{response.body.size()}) {
            reader.read(QByteArray(response.body.constData() + from, end - from), events);
            from = end;
        }
    } else {
        ending.errorBody = response.body;
    }
    if (response.dropped) {
        core::ProviderError fault;
        fault.kind = core::ErrorKind::Network;
        fault.status = response.status;
        fault.message = u"The connection was lost."_s;
        ending.fault = fault;
    }
    const core::CompletionEnd end = reader.end(ending, events);
    return test::describe(events, end);
}

QList<qsizetype> everyByte(qsizetype size)
{
    QList<qsizetype> out;
    for (qsizetype i = 1; i < size; ++i) {
        out.append(i);
    }
    return out;
}

} // namespace

class FixturesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // The user's own endpoint has a folder too.
        core::ProviderProfile own;
        own.id = core::ProviderId(u"compatible"_s);
        own.baseUrl = QUrl(u"http://127.0.0.1:8080/v1"_s);
        own.needsKey = false;
        QCOMPARE(m_registry.defineOwn(own), QString());
    }

    void everyProviderHasEveryCase()
    {
        for (const providers::HttpProvider *provider : m_registry.all()) {
            const QString id = provider->profile().id.toString();
            QStringList wanted{u"text"_s, u"usage"_s, u"length"_s,          u"tools"_s,
                               u"401"_s,  u"429"_s,   u"error-in-stream"_s, u"cut"_s};
            if (provider->vendor() == providers::Vendor::Gemini) {
                wanted += {u"citations"_s, u"picture"_s, u"signatures"_s, u"blocked-prompt"_s, u"continuation"_s};
            } else if (provider->vendor() == providers::Vendor::Anthropic) {
                wanted += {u"citations"_s, u"web-search"_s, u"refusal"_s, u"pause"_s, u"redacted"_s};
            } else if (provider->vendor() == providers::Vendor::Ollama) {
                wanted += {u"thinking-in-tags"_s, u"pictures"_s, u"no-counters"_s};
            }
            // Chat Completions at OpenAI never shows reasoning.
            if (id != "openai-chat"_L1) {
                wanted.append(u"reasoning"_s);
            }
            for (const QString &name : std::as_const(wanted)) {
                const QString base = root + u'/' + id + u'/' + name;
                QVERIFY2(QFileInfo::exists(base + u".response.sse"_s), qPrintable(base + u".response.sse is missing"_s));
                if (standardRequest(name) && !qEnvironmentVariableIsSet("ASSAY_ACCEPT_FIXTURES")) {
                    QVERIFY2(QFileInfo::exists(base + u".request.json"_s), qPrintable(base + u".request.json is missing"_s));
                }
            }
        }
    }

    void everyFolderBelongsToAProvider()
    {
        for (const QString &folder : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QVERIFY2(m_registry.provider(core::ProviderId(folder)) != nullptr, qPrintable(folder));
        }
    }

    void requestsAreSentAsTheFixturesSay_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("name");
        const bool accept = qEnvironmentVariableIsSet("ASSAY_ACCEPT_FIXTURES");
        for (const providers::HttpProvider *provider : m_registry.all()) {
            const QString id = provider->profile().id.toString();
            for (const QString &name :
                 {u"text"_s, u"length"_s, u"reasoning"_s, u"sampling"_s, u"schema"_s, u"tools"_s, u"attachments"_s,
                  u"conversation"_s, u"offered-tools"_s, u"router"_s, u"follow-up"_s, u"continued"_s}) {
                // These are one protocol's, or one provider's.
                const bool pauses = id == "anthropic"_L1 || id == "gemini"_L1;
                const bool fits = (name != "router"_L1 || id == "openrouter"_L1)
                                  && (name != "follow-up"_L1 || id == "openai"_L1) && (name != "continued"_L1 || pauses);
                if ((accept && fits) || QFileInfo::exists(root + u'/' + id + u'/' + name + u".request.json"_s)) {
                    QTest::addRow("%s/%s", qPrintable(id), qPrintable(name)) << id << name;
                }
            }
            for (const QString &file : QDir(root + u'/' + id).entryList({u"*.asked.json"_s}, QDir::Files)) {
                QTest::addRow("%s/%s", qPrintable(id), qPrintable(file.chopped(11))) << id << file.chopped(11);
            }
        }
    }

    void requestsAreSentAsTheFixturesSay()
    {
        QFETCH(const QString, provider);
        QFETCH(const QString, name);
        core::Access access;
        access.key = core::SecretString("sk-" + QByteArray("test"));
        const QByteArray own = contentsOf(root + u'/' + provider + u'/' + name + u".asked.json"_s);
        const auto asked = own.isEmpty() ? standardRequest(name) : test::requestFromJson(own);
        QVERIFY(asked);
        const net::HttpRequest request = providerOf(provider).buildCompletion(*asked, access);
        const QString path = root + u'/' + provider + u'/' + name + u".request.json"_s;
        const QByteArray differs = difference(path, net::describeRequest(request));
        QVERIFY2(differs.isEmpty(), differs.constData());
    }

    void responsesDecodeAlikeHoweverTheyAreCut_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("name");
        for (const QString &folder : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QString &file : QDir(root + u'/' + folder).entryList({u"*.response.sse"_s}, QDir::Files)) {
                const QString name = file.chopped(13);
                QTest::addRow("%s/%s", qPrintable(folder), qPrintable(name)) << folder << name;
            }
        }
    }

    void responsesDecodeAlikeHoweverTheyAreCut()
    {
        QFETCH(const QString, provider);
        QFETCH(const QString, name);
        const QString base = root + u'/' + provider + u'/' + name;
        const Response response = responseOf(base);
        const QByteArray whole = read(providerOf(provider), response, {});
        const QByteArray differs = difference(base + u".events.json"_s, whole);
        QVERIFY2(differs.isEmpty(), differs.constData());

        QCOMPARE(read(providerOf(provider), response, everyByte(response.body.size())), whole);
        QRandomGenerator random(20261122);
        for (int round = 0; round < 25 && !response.body.isEmpty(); ++round) {
            QList<qsizetype> cuts;
            for (qsizetype at = random.bounded(1, 40); at < response.body.size(); at += random.bounded(1, 90)) {
                cuts.append(at);
            }
            QCOMPARE(read(providerOf(provider), response, cuts), whole);
        }
    }

    void aFixtureHoldsNoKey()
    {
        for (const QString &folder : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QFileInfo &file : QDir(root + u'/' + folder).entryInfoList(QDir::Files)) {
                const QByteArray bytes = contentsOf(file.filePath());
                QVERIFY2(!bytes.contains("sk-") && !bytes.contains("gsk_") && !bytes.contains("AIza"),
                         qPrintable(file.filePath()));
            }
        }
    }

private:
    [[nodiscard]] const providers::HttpProvider &providerOf(const QString &id) const
    {
        return *static_cast<const providers::HttpProvider *>(m_registry.provider(core::ProviderId(id)));
    }

    net::Network m_network;
    test::MemorySettings m_settings;
    providers::Registry m_registry{m_network, m_settings};
};

QTEST_GUILESS_MAIN(FixturesTest)
#include "FixturesTest.moc"
