// SPDX-License-Identifier: GPL-3.0-or-later
//
// What servers of this machine tell of their models beside the list.
#include "net/Network.h"
#include "providers/OwnEndpoint.h"
#include "support/ScriptedServer.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;
using Server = test::ScriptedServer;

class LocalModelsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_server.emplace().listen()); }
    void cleanup() { m_server.reset(); }

    void lmStudioTellsWindowsAndWhatItsModelsCanDo()
    {
        answer("/v1/models", R"({"data":[{"id":"a"},{"id":"b"},{"id":"c"}]})");
        answer("/api/v1/models", R"({"models":[
            {"key":"a","max_context_length":131072,"loaded_instances":[{"id":"a","config":{"context_length":8192}}],
             "capabilities":{"vision":true,"trained_for_tool_use":false,"reasoning":{"allowed_options":["off","on"]}}},
            {"key":"b","max_context_length":4096,"loaded_instances":[]}]})");
        const QList<core::ModelInfo> models = list();
        QCOMPARE(models.size(), 3);
        QCOMPARE(models.at(0).contextWindow, 8192);
        QCOMPARE(models.at(0).vision, true);
        QCOMPARE(models.at(0).tools, false);
        QVERIFY(!models.at(0).reasoning);
        QCOMPARE(models.at(1).contextWindow, 4096);
        QVERIFY(!models.at(1).vision && !models.at(2).contextWindow);
    }

    void llamaCppTellsTheWindowWithWhichItRuns()
    {
        answer("/v1/models", R"({"data":[{"id":"m.gguf","meta":{"n_ctx_train":131072}}]})");
        answer("/props", R"({"default_generation_settings":{"n_ctx":16384},"total_slots":1})");
        QCOMPARE(list().constFirst().contextWindow, 16'384);
        QCOMPARE(m_paths, (QStringList{u"/v1/models"_s, u"/props"_s}));
    }

    void whoTellsNothingIsNotAskedForEachModel_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no such address") << 404 << QByteArray(R"({"detail":"Not Found"})");
        QTest::newRow("200 with an error") << 200 << QByteArray(R"({"error":"Unexpected endpoint or method"})");
        QTest::newRow("a page") << 200 << QByteArray("<html></html>");
        QTest::newRow("nonsense") << 200
                                  << QByteArray(
                                         R"({"models":[7,null,{"key":[]}],"default_generation_settings":{"n_ctx":"x"}})");
    }

    void whoTellsNothingIsNotAskedForEachModel()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QByteArray entries;
        for (int i = 0; i < 40; ++i) {
            entries += (i > 0 ? ",{\"id\":\"m" : "{\"id\":\"m") + QByteArray::number(i) + "\"}";
        }
        answer("/v1/models", "{\"data\":[" + entries + "]}");
        answer("/api/v1/models", body, status);
        QCOMPARE(list().size(), 40);
        QCOMPARE(m_paths.size(), 4);
    }

    void anAddressWithoutAVersionHasNothingBesideIt()
    {
        answer("/openai/models", R"({"data":[{"id":"m"}]})");
        QCOMPARE(list(u"/openai"_s).size(), 1);
        QCOMPARE(m_paths.size(), 1);
    }

private:
    void answer(const QByteArray &path, const QByteArray &body, int status = 200)
    {
        m_answers.insert(path, {status, body});
        m_server->setResponder([this](const QByteArray &request) {
            const QByteArray asked = request.split(' ').value(1);
            m_paths.append(QString::fromLatin1(asked));
            const auto [status, body] = m_answers.value(asked, {404, "{}"});
            return Server::whole(status, "application/json", body);
        });
    }

    [[nodiscard]] QList<core::ModelInfo> list(const QString &path = u"/v1"_s)
    {
        m_paths.clear();
        core::ProviderProfile profile;
        profile.id = core::ProviderId(u"own"_s);
        profile.own = true;
        profile.baseUrl = m_server->url(path);
        providers::OwnEndpoint provider(profile, m_network);
        const auto reply = provider.listModels({});
        std::optional<QList<core::ModelInfo>> out;
        connect(reply.get(), &core::ModelListReply::finished, this,
                [&](const auto &models) { out = models.value_or(QList<core::ModelInfo>()); });
        (void)QTest::qWaitFor([&] { return out.has_value(); }, 10'000);
        return out.value_or(QList<core::ModelInfo>());
    }

    net::Network m_network;
    std::optional<Server> m_server;
    QHash<QByteArray, std::pair<int, QByteArray>> m_answers;
    QStringList m_paths;
};

QTEST_GUILESS_MAIN(LocalModelsTest)
#include "LocalModelsTest.moc"
