// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/LocalServers.h"
#include "net/Network.h"
#include "support/ScriptedServer.h"

#include <QSignalSpy>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;
using providers::LocalServer;

class LocalServersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theUsualPortsAreThoseOfTheServersManuals()
    {
        QStringList addresses;
        for (const LocalServer &server : providers::usualLocalServers()) {
            addresses.append(server.baseUrl.toString());
        }
        QCOMPARE(addresses,
                 (QStringList{u"http://127.0.0.1:1234/v1"_s, u"http://127.0.0.1:8080/v1"_s, u"http://127.0.0.1:8000/v1"_s}));
    }

    void aServerIsFoundUnderTheNameThatItsListBearsOut_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("id"); // empty: nothing is found
        QTest::newRow("llama.cpp") << QByteArray(R"({"models":[{"name":"m"}],"data":[{"id":"m","owned_by":"llamacpp"}]})")
                                   << u"llamacpp"_s;
        QTest::newRow("vLLM") << QByteArray(R"({"data":[{"id":"m","owned_by":"vllm","max_model_len":8192}]})") << u"vllm"_s;
        QTest::newRow("LM Studio") << QByteArray(R"({"data":[{"id":"m","owned_by":"organization_owner"}]})") << u"lmstudio"_s;
        QTest::newRow("another") << QByteArray(R"({"data":[{"id":"m","owned_by":"me"}]})") << u"usual"_s;
        QTest::newRow("no models") << QByteArray(R"({"data":[]})") << QString();
        QTest::newRow("no ids") << QByteArray(R"({"data":[{"size":4}]})") << QString();
        QTest::newRow("another kind of server") << QByteArray("<html>It works!</html>") << QString();
        QTest::newRow("another API") << QByteArray(R"({"status":"ok"})") << QString();
    }

    void aServerIsFoundUnderTheNameThatItsListBearsOut()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, id);
        m_server.setDefault(test::ScriptedServer::whole(200, "application/json", body));
        const auto found = look();
        QCOMPARE(found.size(), id.isEmpty() ? 0 : 1);
        if (!id.isEmpty()) {
            QCOMPARE(found.first().id.toString(), id);
            QCOMPARE(found.first().baseUrl, m_server.url(u"/v1"_s));
            QVERIFY(!found.first().needsKey && !found.first().name.isEmpty());
        }
        QVERIFY(m_server.requests().last().startsWith("GET /v1/models "));
    }

    void aServerThatWantsAKeyIsNoFind()
    {
        m_server.setDefault(test::ScriptedServer::whole(401, "application/json", R"({"error":"no"})"));
        QVERIFY(look().isEmpty());
    }

    void nothingThereIsNoFind()
    {
        providers::LocalServers servers(m_network);
        QSignalSpy spy(&servers, &providers::LocalServers::found);
        servers.look({{core::ProviderId(u"usual"_s), u"Usual"_s, QUrl(u"http://127.0.0.1:1/v1"_s)}});
        QTest::qWait(300);
        QCOMPARE(spy.count(), 0);
    }

    void initTestCase() { QVERIFY(m_server.listen()); }

private:
    QList<core::ProviderProfile> look()
    {
        providers::LocalServers servers(m_network);
        QList<core::ProviderProfile> found;
        connect(&servers, &providers::LocalServers::found, this,
                [&found](const core::ProviderProfile &each) { found.append(each); });
        const LocalServer server{core::ProviderId(u"usual"_s), u"Usual"_s, m_server.url(u"/v1"_s)};
        const qsizetype before = m_server.requests().size();
        servers.look({server});
        servers.look({server}); // is being asked already
        (void)QTest::qWaitFor([&] { return !found.isEmpty(); }, 500);
        if (m_server.requests().size() != before + 1) {
            QTest::qFail("asked twice", __FILE__, __LINE__);
        }
        return found;
    }

    net::Network m_network;
    test::ScriptedServer m_server;
};

QTEST_GUILESS_MAIN(LocalServersTest)
#include "LocalServersTest.moc"
