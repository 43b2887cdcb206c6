// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/Registry.h"
#include "net/Network.h"
#include "providers/HttpProvider.h"
#include "support/MemorySettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;
using core::ProviderId;

namespace {

core::ProviderProfile own(const QString &id, const QString &url)
{
    core::ProviderProfile profile;
    profile.id = ProviderId(id);
    profile.baseUrl = QUrl(url);
    return profile;
}

} // namespace

class RegistryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<test::MemorySettings>();
        m_registry = std::make_unique<providers::Registry>(m_network, *m_settings);
    }

    void allShippedProvidersAreThereWithWhatAUserNeeds()
    {
        QStringList ids;
        QSet<QString> monograms;
        for (const core::ProviderProfile &profile : m_registry->profiles()) {
            const QString id = profile.id.toString();
            ids.append(id);
            monograms.insert(profile.monogram);
            QVERIFY2(!profile.name.isEmpty() && profile.monogram.size() == 2, qPrintable(id));
            QVERIFY2(profile.baseUrl.isValid() && !profile.simulated && !profile.own, qPrintable(id));
            QVERIFY2(profile.needsKey == !core::isLoopback(profile.baseUrl), qPrintable(id));
            QVERIFY2(!profile.needsKey || (profile.baseUrl.scheme() == u"https"_s && !profile.keyVariable.isEmpty()),
                     qPrintable(id));
        }
        QCOMPARE(ids, (QStringList{u"anthropic"_s, u"openrouter"_s, u"openai"_s, u"openai-chat"_s, u"gemini"_s, u"groq"_s,
                                   u"together"_s, u"ollama"_s}));
        QCOMPARE(monograms.size(), ids.size());
    }

    void anUnknownProviderIsNone()
    {
        QCOMPARE(m_registry->provider(ProviderId(u"nobody"_s)), nullptr);
        QVERIFY(m_registry->provider(ProviderId(u"groq"_s)) != nullptr);
    }

    void settingsAreKeptAndSurviveARestart()
    {
        core::ProviderSettings settings;
        settings.idleTimeout = std::chrono::milliseconds(5000);
        settings.baseUrl = QUrl(u"https://gateway.example/v1"_s);
        QSignalSpy changed(m_registry.get(), &core::ProviderDirectory::changed);
        m_registry->setSettings(ProviderId(u"groq"_s), settings);
        QCOMPARE(changed.count(), 1);
        const providers::Registry again(m_network, *m_settings);
        QCOMPARE(again.settingsOf(ProviderId(u"groq"_s)), settings);
        QCOMPARE(again.settingsOf(ProviderId(u"together"_s)), core::ProviderSettings());
    }

    void anAddressOnLoopbackWantsNoKey()
    {
        const ProviderId anthropic(u"anthropic"_s);
        QVERIFY(m_registry->provider(anthropic)->profile().needsKey);
        core::ProviderSettings settings;
        settings.baseUrl = QUrl(u"http://127.0.0.1:8080"_s);
        m_registry->setSettings(anthropic, settings);
        QVERIFY(!m_registry->provider(anthropic)->profile().needsKey);
        settings.baseUrl = QUrl(u"https://gateway.example"_s);
        m_registry->setSettings(anthropic, settings);
        QVERIFY(m_registry->provider(anthropic)->profile().needsKey);
    }

    void anOwnEndpointIsDefinedReplacedAndRemoved()
    {
        QCOMPARE(m_registry->defineOwn(own(u"local"_s, u"http://127.0.0.1:8080/v1"_s)), QString());
        const ProviderId id(u"local"_s);
        QVERIFY(m_registry->provider(id) != nullptr);
        QVERIFY(m_registry->provider(id)->profile().own);
        QCOMPARE(m_registry->provider(id)->profile().monogram, u"LO"_s);
        QCOMPARE(m_registry->defineOwn(own(u"local"_s, u"http://127.0.0.1:9090/v1"_s)), QString());
        QCOMPARE(m_registry->profiles().size(), 9);

        const providers::Registry again(m_network, *m_settings);
        QVERIFY(again.provider(id) != nullptr);
        QCOMPARE(again.provider(id)->profile().baseUrl, QUrl(u"http://127.0.0.1:9090/v1"_s));

        m_registry->removeOwn(id);
        QCOMPARE(m_registry->provider(id), nullptr);
        const providers::Registry third(m_network, *m_settings);
        QCOMPARE(third.provider(id), nullptr);
    }

    void anOwnEndpointMaySpeakTheMessagesApi()
    {
        core::ProviderProfile profile = own(u"gateway"_s, u"https://gateway.example"_s);
        profile.protocol = core::Protocol::AnthropicMessages;
        profile.needsKey = true;
        QCOMPARE(m_registry->defineOwn(profile), QString());
        const providers::Registry again(m_network, *m_settings);
        const auto *provider = static_cast<const providers::HttpProvider *>(again.provider(profile.id));
        QVERIFY(provider->profile().needsKey);
        QCOMPARE(provider->buildCompletion({}, {}).url, QUrl(u"https://gateway.example/v1/messages"_s));
    }

    void anOwnEndpointMaySpeakResponses()
    {
        core::ProviderProfile profile = own(u"gateway"_s, u"https://gateway.example/v1"_s);
        profile.protocol = core::Protocol::Responses;
        QCOMPARE(m_registry->defineOwn(profile), QString());
        const providers::Registry again(m_network, *m_settings);
        const auto *provider = static_cast<const providers::HttpProvider *>(again.provider(profile.id));
        QCOMPARE(provider->profile().protocol, core::Protocol::Responses);
        QCOMPARE(provider->buildCompletion({}, {}).url, QUrl(u"https://gateway.example/v1/responses"_s));
    }

    void anOwnEndpointIsAskedAsItsSwitchesSay()
    {
        QCOMPARE(m_registry->defineOwn(own(u"local"_s, u"http://127.0.0.1:8080/v1"_s)), QString());
        const ProviderId id(u"local"_s);
        core::ProviderSettings settings;
        settings.chat = {.limitField = core::ChatSwitches::LimitField::MaxCompletionTokens,
                         .systemRole = core::ChatSwitches::SystemRole::Developer,
                         .reasoning = core::ChatSwitches::Reasoning::TemplateArguments,
                         .streamOptions = false};
        m_registry->setSettings(id, settings);
        const providers::Registry again(m_network, *m_settings);
        core::CompletionRequest request;
        request.system = u"Short."_s;
        request.parameters.maxTokens = 50;
        request.parameters.effort = u"none"_s;
        const auto bodyOf = [&] {
            core::Access access;
            access.settings = again.settingsOf(id);
            const auto *provider = static_cast<const providers::HttpProvider *>(again.provider(id));
            return QJsonDocument::fromJson(provider->buildCompletion(request, access).body).object();
        };
        const QJsonObject body = bodyOf();
        QCOMPARE(body["max_completion_tokens"_L1].toInt(), 50);
        QVERIFY(!body.contains(u"max_tokens"_s) && !body.contains(u"stream_options"_s)
                && !body.contains(u"reasoning_effort"_s));
        QCOMPARE(body["messages"_L1][0]["role"_L1].toString(), u"developer"_s);
        QCOMPARE(body["chat_template_kwargs"_L1].toObject(), (QJsonObject{{u"enable_thinking"_s, false}}));
    }

    void aWrongOwnEndpointIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("url");
        QTest::newRow("shipped name") << u"groq"_s << u"http://127.0.0.1:1/v1"_s;
        QTest::newRow("slash") << u"a/b"_s << u"http://127.0.0.1:1/v1"_s;
        QTest::newRow("upper case") << u"Local"_s << u"http://127.0.0.1:1/v1"_s;
        QTest::newRow("empty") << QString() << u"http://127.0.0.1:1/v1"_s;
        QTest::newRow("no address") << u"local"_s << u"127.0.0.1"_s;
        QTest::newRow("file") << u"local"_s << u"file:///etc/passwd"_s;
        QTest::newRow("password") << u"local"_s << u"https://me:secret@host.example/v1"_s;
    }

    void aWrongOwnEndpointIsRefusedInWords()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, url);
        const QString objection = m_registry->defineOwn(own(id, url));
        QVERIFY(!objection.isEmpty());
        QVERIFY(!objection.contains(u"secret"_s));
        QCOMPARE(m_registry->profiles().size(), 8);
    }

    void anOverrideHoldsForTheSessionAlone()
    {
        const ProviderId anthropic(u"anthropic"_s);
        const QUrl local(u"http://127.0.0.1:8080"_s);
        QCOMPARE(m_registry->override(anthropic, local), QString());
        QCOMPARE(m_registry->settingsOf(anthropic).baseUrl, std::optional(local));
        QVERIFY(!m_registry->provider(anthropic)->profile().needsKey);
        QCOMPARE(m_registry->override(ProviderId(u"local"_s), QUrl(u"http://127.0.0.1:8080/v1"_s)), QString());
        QVERIFY(m_registry->provider(ProviderId(u"local"_s)) != nullptr);
        QVERIFY(!m_registry->override(ProviderId(u"local"_s), QUrl(u"nonsense"_s)).isEmpty());

        // Something else is set while the override holds: the address must not be written down with it.
        core::ProviderSettings settings = m_registry->settingsOf(anthropic);
        settings.enabled = false;
        m_registry->setSettings(anthropic, settings);
        const providers::Registry again(m_network, *m_settings);
        QCOMPARE(again.settingsOf(anthropic).baseUrl, std::optional<QUrl>());
        QVERIFY(!again.settingsOf(anthropic).enabled);
        QCOMPARE(again.provider(ProviderId(u"local"_s)), nullptr);
    }

    void aServerThatWasFoundIsAnEndpointOfThisSessionUntilItIsUsed()
    {
        const core::ProviderProfile found = own(u"lmstudio"_s, u"http://127.0.0.1:1234/v1"_s);
        QSignalSpy changed(m_registry.get(), &core::ProviderDirectory::changed);
        QVERIFY(m_registry->addLocal(found));
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_registry->provider(found.id)->profile().own);
        QCOMPARE(providers::Registry(m_network, *m_settings).provider(found.id), nullptr);
        QVERIFY(!m_registry->addLocal(found));
        QVERIFY(!m_registry->addLocal(own(u"another"_s, u"http://127.0.0.1:1234/v1"_s)));
        QCOMPARE(m_registry->defineOwn(m_registry->provider(found.id)->profile()), QString());
        QVERIFY(providers::Registry(m_network, *m_settings).provider(found.id) != nullptr);
    }

    void theSimulatorTakesThePlaceOfEveryShippedProvider()
    {
        core::ProviderSettings settings;
        settings.baseUrl = QUrl(u"https://gateway.example/v1"_s);
        m_registry->setSettings(ProviderId(u"groq"_s), settings);
        m_registry->simulate(QUrl(u"http://127.0.0.1:4711"_s));
        const QHash<QString, QString> paths{{u"anthropic"_s, u"/anthropic/v1/messages"_s},
                                            {u"openrouter"_s, u"/openrouter/api/v1/chat/completions"_s},
                                            {u"openai"_s, u"/openai/v1/responses"_s},
                                            {u"openai-chat"_s, u"/openai/v1/chat/completions"_s},
                                            {u"groq"_s, u"/groq/openai/v1/chat/completions"_s},
                                            {u"together"_s, u"/together/v1/chat/completions"_s},
                                            {u"ollama"_s, u"/ollama/api/chat"_s},
                                            {u"gemini"_s, u"/gemini/v1beta/models/:streamGenerateContent?alt=sse"_s}};
        for (const providers::HttpProvider *provider : m_registry->all()) {
            const core::ProviderProfile &profile = provider->profile();
            QVERIFY(profile.simulated);
            QVERIFY(!profile.needsKey);
            core::Access access;
            access.settings = m_registry->settingsOf(profile.id);
            const QUrl url = provider->buildCompletion({}, access).url;
            QCOMPARE(url, QUrl(u"http://127.0.0.1:4711"_s + paths.value(profile.id.toString())));
        }
    }

    void addressesAreForgivingAboutWhatIsPasted_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("url");
        QTest::newRow("plain") << u"http://h/v1"_s << u"/chat/completions"_s << u"http://h/v1/chat/completions"_s;
        QTest::newRow("trailing slash") << u"http://h/v1/"_s << u"/chat/completions"_s << u"http://h/v1/chat/completions"_s;
        QTest::newRow("the whole path") << u"http://h/v1/chat/completions"_s << u"/chat/completions"_s
                                        << u"http://h/v1/chat/completions"_s;
        QTest::newRow("whole path, other end") << u"http://h/v1/chat/completions"_s << u"/models"_s << u"http://h/v1/models"_s;
        QTest::newRow("messages without version") << u"http://h:8080"_s << u"/v1/messages"_s << u"http://h:8080/v1/messages"_s;
        QTest::newRow("messages with version") << u"http://h/v1"_s << u"/v1/messages"_s << u"http://h/v1/messages"_s;
        QTest::newRow("responses whole") << u"http://h/v1/responses"_s << u"/models"_s << u"http://h/v1/models"_s;
        QTest::newRow("messages whole") << u"http://h/v1/messages"_s << u"/v1/models"_s << u"http://h/v1/models"_s;
        QTest::newRow("prefix") << u"https://h/a/b/"_s << u"/v1/messages"_s << u"https://h/a/b/v1/messages"_s;
        QTest::newRow("query and fragment") << u"http://h/v1?x=1#y"_s << u"/models"_s << u"http://h/v1/models"_s;
        QTest::newRow("bracketed address") << u"http://[::1]:8080/v1"_s << u"/models"_s << u"http://[::1]:8080/v1/models"_s;
    }

    void addressesAreForgivingAboutWhatIsPasted()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, path);
        QFETCH(const QString, url);
        QCOMPARE(providers::endpointUrl(QUrl(base), path), QUrl(url));
    }

    void settingsThatWereSpoiledByHandAreSkipped()
    {
        m_settings->setValue(u"endpoints.own"_s,
                             QJsonArray{7, QJsonObject{{u"id"_s, u"Bad Name"_s}}, QJsonObject{{u"id"_s, u"groq"_s}},
                                        QJsonObject{{u"id"_s, u"good"_s}, {u"base_url"_s, u"http://127.0.0.1:1/v1"_s}}});
        m_settings->setValue(u"provider.groq"_s, u"nonsense"_s);
        const providers::Registry again(m_network, *m_settings);
        QCOMPARE(again.profiles().size(), 9);
        QVERIFY(again.provider(ProviderId(u"good"_s)) != nullptr);
        QCOMPARE(again.settingsOf(ProviderId(u"groq"_s)), core::ProviderSettings());
    }

private:
    net::Network m_network;
    std::unique_ptr<test::MemorySettings> m_settings;
    std::unique_ptr<providers::Registry> m_registry;
};

QTEST_GUILESS_MAIN(RegistryTest)
#include "RegistryTest.moc"
