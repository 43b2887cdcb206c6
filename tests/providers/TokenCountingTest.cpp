// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a server knows no such counting endpoint it is asked for the other one that there may be, and only then estimated.
#include "Hello.h"
#include "net/Network.h"
#include "providers/Gemini.h"
#include "providers/OwnEndpoint.h"
#include "support/ScriptedServer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace assay;
using test::hello;
using namespace Qt::StringLiterals;
using Server = test::ScriptedServer;

namespace {

const QByteArray key = "sk-" + QByteArray("test-0123456789");

Server::Script json(int status, const QByteArray &body)
{
    return Server::whole(status, "application/json", body);
}

} // namespace

class TokenCountingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_server.emplace().listen());
        m_access = {};
        m_access.key = core::SecretString(key);
    }

    void cleanup() { m_server.reset(); }

    void aGeminiModelIsCountedAtTheOtherVersionWhereItIs_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QStringList>("paths");
        QTest::newRow("beta") << u"/v1beta"_s << QStringList{u"/v1beta/models/m"_s, u"/v1/models/m"_s};
        QTest::newRow("v1") << u"/v1"_s << QStringList{u"/v1/models/m"_s, u"/v1beta/models/m"_s};
    }

    void aGeminiModelIsCountedAtTheOtherVersionWhereItIs()
    {
        QFETCH(const QString, base);
        QFETCH(const QStringList, paths);
        m_access.settings.baseUrl = m_server->url(base);
        m_server->enqueue(json(404, R"({"error":{"code":404,"message":"m is not found","status":"NOT_FOUND"}})"));
        m_server->setDefault(json(200, R"({"totalTokens":31})"));
        providers::Gemini gemini(m_network);
        QCOMPARE(counted(gemini), (core::TokenCount{31, false}));
        QCOMPARE(asked(), (QStringList{paths.at(0) + u":countTokens"_s, paths.at(1) + u":countTokens"_s}));
        QVERIFY(m_server->requests().at(1).toLower().contains("x-goog-api-key: " + key));
        QCOMPARE(bodyOf(0), bodyOf(1));
    }

    void aModelThatIsNowhereIsAskedForTwiceAndEstimated()
    {
        m_access.settings.baseUrl = m_server->url(u"/v1beta"_s);
        m_server->setDefault(json(404, R"({"error":{"code":404,"message":"m is not found","status":"NOT_FOUND"}})"));
        providers::Gemini gemini(m_network);
        QCOMPARE(counted(gemini), (core::TokenCount{core::estimatedTokens(hello()), true}));
        QCOMPARE(m_server->requests().size(), 2);
    }

    void aServerOfVllmCountsTokens()
    {
        m_server->enqueue(json(404, R"({"detail":"Not Found"})"));
        m_server->setDefault(json(200, R"({"count":23,"max_model_len":4096,"tokens":[1,2,3]})"));
        providers::OwnEndpoint own(profile(u"/gateway/v1"_s), m_network);
        QCOMPARE(counted(own), (core::TokenCount{23, false}));
        QCOMPARE(asked(), (QStringList{u"/gateway/v1/chat/completions/input_tokens"_s, u"/gateway/tokenize"_s}));
        QCOMPARE(bodyOf(1).keys(), (QStringList{u"messages"_s, u"model"_s}));
        QVERIFY(m_server->requests().at(1).toLower().contains("authorization: bearer " + key));
    }

    void anAddressWithoutAVersionHasNothingBesideIt()
    {
        m_server->setDefault(json(404, R"({"detail":"Not Found"})"));
        providers::OwnEndpoint own(profile(u"/openai"_s), m_network);
        QCOMPARE(counted(own), (core::TokenCount{core::estimatedTokens(hello()), true}));
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aWrongKeyAtTheOtherEndpointIsTold()
    {
        m_server->enqueue(json(404, "{}"));
        m_server->setDefault(json(401, "{\"error\":{\"message\":\"Bad key " + key + "\"}}"));
        providers::OwnEndpoint own(profile(u"/v1"_s), m_network);
        const auto reply = own.countTokens(hello(), m_access);
        std::optional<core::ProviderError> error;
        connect(reply.get(), &core::TokenCountReply::finished, this, [&](const auto &found) {
            QVERIFY(!found);
            error = found.error();
        });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, core::ErrorKind::Auth);
        QVERIFY(!error->message.contains(QString::fromLatin1(key)));
    }

private:
    [[nodiscard]] core::ProviderProfile profile(const QString &path) const
    {
        core::ProviderProfile out;
        out.id = core::ProviderId(u"own"_s);
        out.own = true;
        out.baseUrl = m_server->url(path);
        return out;
    }

    [[nodiscard]] core::TokenCount counted(core::Provider &provider) const
    {
        const auto reply = provider.countTokens(hello(), m_access);
        std::optional<core::TokenCount> out;
        QObject::connect(reply.get(), &core::TokenCountReply::finished, reply.get(),
                         [&](const auto &count) { out = count ? std::optional(*count) : std::nullopt; });
        (void)QTest::qWaitFor([&] { return out.has_value(); }, 10'000);
        return out.value_or(core::TokenCount{-1, true});
    }

    [[nodiscard]] QStringList asked() const
    {
        QStringList out;
        for (const QByteArray &request : m_server->requests()) {
            out.append(QString::fromLatin1(request.split(' ').value(1)));
        }
        return out;
    }

    [[nodiscard]] QJsonObject bodyOf(qsizetype request) const
    {
        const QByteArray sent = m_server->requests().value(request);
        return QJsonDocument::fromJson(sent.mid(sent.indexOf("\r\n\r\n") + 4)).object();
    }

    net::Network m_network;
    core::Access m_access;
    std::optional<Server> m_server;
};

QTEST_GUILESS_MAIN(TokenCountingTest)
#include "TokenCountingTest.moc"
