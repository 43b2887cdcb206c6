// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/Registry.h"

#include "providers/Anthropic.h"
#include "providers/Gemini.h"
#include "providers/Groq.h"
#include "providers/Ollama.h"
#include "providers/OpenAi.h"
#include "providers/OpenAiChat.h"
#include "providers/OpenRouter.h"
#include "providers/OwnEndpoint.h"
#include "providers/Together.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::ProviderId;
using core::ProviderProfile;
using core::ProviderSettings;

namespace {

constexpr auto ownSetting = "endpoints.own"_L1;

struct SimulatedPath {
    QLatin1StringView id;
    QLatin1StringView path;
};

constexpr std::array simulatedPaths{
    SimulatedPath{"anthropic"_L1, "/anthropic"_L1}, SimulatedPath{"openrouter"_L1, "/openrouter/api/v1"_L1},
    SimulatedPath{"openai"_L1, "/openai/v1"_L1},    SimulatedPath{"openai-chat"_L1, "/openai/v1"_L1},
    SimulatedPath{"groq"_L1, "/groq/openai/v1"_L1}, SimulatedPath{"together"_L1, "/together/v1"_L1},
    SimulatedPath{"ollama"_L1, "/ollama"_L1},       SimulatedPath{"gemini"_L1, "/gemini/v1beta"_L1},
};

QString settingName(const ProviderId &id)
{
    return u"provider."_s + id.toString();
}

// Those that an own endpoint can be asked in.
constexpr std::array<std::pair<core::Protocol, QLatin1StringView>, 3> ownProtocols{{
    {core::Protocol::ChatCompletions, QLatin1StringView("chat")},
    {core::Protocol::AnthropicMessages, QLatin1StringView("anthropic")},
    {core::Protocol::Responses, QLatin1StringView("responses")},
}};

QLatin1StringView wordOf(core::Protocol protocol)
{
    const auto found = std::ranges::find(ownProtocols, protocol, &std::pair<core::Protocol, QLatin1StringView>::first);
    return (found == ownProtocols.end() ? ownProtocols.front() : *found).second;
}

QJsonObject toJson(const ProviderProfile &profile)
{
    return {{"id"_L1, profile.id.toString()},
            {"name"_L1, profile.name},
            {"base_url"_L1, profile.baseUrl.toString()},
            {"protocol"_L1, QString(wordOf(profile.protocol))},
            {"needs_key"_L1, profile.needsKey},
            {"key_variable"_L1, profile.keyVariable}};
}

ProviderProfile fromJson(const QJsonObject &object)
{
    ProviderProfile profile;
    profile.id = ProviderId(object.value("id"_L1).toString());
    profile.name = object.value("name"_L1).toString();
    profile.baseUrl = QUrl(object.value("base_url"_L1).toString());
    for (const auto &[protocol, word] : ownProtocols) {
        if (object.value("protocol"_L1).toString() == word) {
            profile.protocol = protocol;
        }
    }
    profile.needsKey = object.value("needs_key"_L1).toBool();
    profile.keyVariable = object.value("key_variable"_L1).toString();
    return profile;
}

QString monogramOf(const QString &name)
{
    QString letters;
    for (const QChar c : name) {
        if (c.isLetterOrNumber() && letters.size() < 2) {
            letters.append(c.toUpper());
        }
    }
    return letters;
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

QString objectionTo(const ProviderProfile &profile)
{
    static const QRegularExpression name(u"^[a-z0-9][a-z0-9._-]*$"_s);
    if (!name.match(profile.id.toString()).hasMatch()) {
        return u"\"%1\" cannot be the name of an endpoint: use lower-case letters, digits, \".\", \"_\" and \"-\"."_s.arg(
            profile.id.toString());
    }
    if (!isWebAddress(profile.baseUrl)) {
        return u"\"%1\" is not an http or https address."_s.arg(profile.baseUrl.toString(QUrl::RemoveUserInfo));
    }
    if (!profile.baseUrl.userInfo().isEmpty()) {
        return u"The address must not hold a user name or password; give the key apart."_s;
    }
    return {};
}

} // namespace

Registry::Registry(net::Network &network, core::SettingsStore &settings, QObject *parent)
    : ProviderDirectory(parent), m_network(network), m_settings(settings)
{
    addShipped(std::make_unique<Anthropic>(network));
    addShipped(std::make_unique<OpenRouter>(network));
    addShipped(std::make_unique<OpenAi>(network));
    addShipped(std::make_unique<OpenAiChat>(network));
    addShipped(std::make_unique<Gemini>(network));
    addShipped(std::make_unique<Groq>(network));
    addShipped(std::make_unique<Together>(network));
    addShipped(std::make_unique<Ollama>(network));
    readOwn();
    for (Entry &entry : m_entries) {
        refreshProfile(entry);
    }
}

Registry::~Registry() = default;

void Registry::addShipped(std::unique_ptr<HttpProvider> provider)
{
    ProviderProfile shipped = provider->profile();
    m_entries.push_back({std::move(provider), std::move(shipped), std::nullopt, false});
}

const Registry::Entry *Registry::find(const ProviderId &id) const
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry &entry) { return entry.shipped.id; });
    return found == m_entries.end() ? nullptr : &*found;
}

Registry::Entry *Registry::find(const ProviderId &id)
{
    return const_cast<Entry *>(std::as_const(*this).find(id));
}

QList<ProviderProfile> Registry::profiles() const
{
    QList<ProviderProfile> out;
    for (const Entry &entry : m_entries) {
        out.append(entry.provider->profile());
    }
    return out;
}

core::Provider *Registry::provider(const ProviderId &id) const
{
    const Entry *entry = find(id);
    return entry == nullptr ? nullptr : entry->provider.get();
}

ProviderSettings Registry::settingsOf(const ProviderId &id) const
{
    ProviderSettings settings = ProviderSettings::fromJson(m_settings.value(settingName(id)).toObject());
    const Entry *entry = find(id);
    if (entry == nullptr) {
        return settings;
    }
    if (entry->shipped.simulated) {
        settings.baseUrl.reset();
        settings.proxy = {};
        settings.headers.clear();
    } else if (entry->sessionUrl) {
        settings.baseUrl = entry->sessionUrl;
    }
    return settings;
}

void Registry::setSettings(const ProviderId &id, const ProviderSettings &settings)
{
    Entry *entry = find(id);
    if (entry == nullptr) {
        return;
    }
    ProviderSettings stored = settings;
    if (entry->sessionUrl == settings.baseUrl) {
        // The session's address came with settingsOf(); it must not become the stored one by the way.
        stored.baseUrl = ProviderSettings::fromJson(m_settings.value(settingName(id)).toObject()).baseUrl;
    } else {
        entry->sessionUrl.reset();
    }
    m_settings.setValue(settingName(id), stored.toJson());
    refreshProfile(*entry);
    Q_EMIT changed();
}

QString Registry::defineOwn(const ProviderProfile &profile)
{
    const Entry *existing = find(profile.id);
    if (existing != nullptr && !existing->shipped.own) {
        return u"\"%1\" is the name of a provider that Assay ships."_s.arg(profile.id.toString());
    }
    if (const QString objection = objectionTo(profile); !objection.isEmpty()) {
        return objection;
    }
    putOwn(profile, false);
    writeOwn();
    Q_EMIT changed();
    return {};
}

void Registry::removeOwn(const ProviderId &id)
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry &entry) { return entry.shipped.id; });
    if (found == m_entries.end() || !found->shipped.own) {
        return;
    }
    m_retired.push_back(std::move(found->provider));
    m_entries.erase(found);
    m_settings.setValue(settingName(id), QJsonValue(QJsonValue::Undefined));
    writeOwn();
    Q_EMIT changed();
}

bool Registry::addLocal(const ProviderProfile &profile)
{
    const auto there = [&profile](const Entry &entry) {
        const QUrl known = entry.sessionUrl.value_or(entry.shipped.baseUrl);
        return entry.shipped.id == profile.id || (core::isLoopback(known) && known.port() == profile.baseUrl.port());
    };
    if (std::ranges::any_of(m_entries, there)) {
        return false;
    }
    putOwn(profile, true);
    Q_EMIT changed();
    return true;
}

QString Registry::override(const ProviderId &id, const QUrl &baseUrl)
{
    ProviderProfile profile;
    profile.id = id;
    profile.baseUrl = baseUrl;
    profile.needsKey = false;
    if (const QString objection = objectionTo(profile); !objection.isEmpty()) {
        return objection;
    }
    if (Entry *entry = find(id)) {
        entry->sessionUrl = baseUrl;
        refreshProfile(*entry);
    } else {
        putOwn(profile, true);
    }
    Q_EMIT changed();
    return {};
}

void Registry::simulate(const QUrl &root)
{
    for (Entry &entry : m_entries) {
        const auto path = std::ranges::find(simulatedPaths, entry.shipped.id.toString(), &SimulatedPath::id);
        if (path == simulatedPaths.end()) {
            continue;
        }
        entry.shipped.baseUrl = endpointUrl(root, path->path);
        entry.shipped.simulated = true;
        entry.shipped.needsKey = false;
        entry.sessionUrl.reset();
        refreshProfile(entry);
    }
    Q_EMIT changed();
}

std::vector<const HttpProvider *> Registry::all() const
{
    std::vector<const HttpProvider *> out;
    out.reserve(m_entries.size());
    for (const Entry &entry : m_entries) {
        out.push_back(entry.provider.get());
    }
    return out;
}

void Registry::putOwn(const ProviderProfile &profile, bool forSession)
{
    ProviderProfile own = profile;
    own.own = true;
    if (own.name.isEmpty()) {
        own.name = own.id.toString();
    }
    if (own.monogram.isEmpty()) {
        own.monogram = monogramOf(own.name);
    }
    std::unique_ptr<HttpProvider> provider;
    if (own.protocol == core::Protocol::AnthropicMessages) {
        provider = std::make_unique<Anthropic>(own, m_network);
    } else if (own.protocol == core::Protocol::Responses) {
        provider = std::make_unique<OpenAi>(own, m_network);
    } else {
        provider = std::make_unique<OwnEndpoint>(own, m_network);
    }
    Entry *entry = find(own.id);
    if (entry == nullptr) {
        entry = &m_entries.emplace_back();
    } else {
        m_retired.push_back(std::move(entry->provider));
    }
    *entry = {std::move(provider), std::move(own), std::nullopt, forSession};
    refreshProfile(*entry);
}

void Registry::readOwn()
{
    for (const auto all = m_settings.value(ownSetting).toArray(); const QJsonValue &value : all) {
        const ProviderProfile profile = fromJson(value.toObject());
        // The file may have been edited by hand, or be of another version with more providers of its own.
        if (find(profile.id) == nullptr && objectionTo(profile).isEmpty()) {
            putOwn(profile, false);
        }
    }
}

void Registry::writeOwn() const
{
    QJsonArray own;
    for (const Entry &entry : m_entries) {
        if (entry.shipped.own && !entry.forSession) {
            own.append(toJson(entry.shipped));
        }
    }
    m_settings.setValue(ownSetting, own);
}

void Registry::refreshProfile(Entry &entry)
{
    ProviderProfile profile = entry.shipped;
    const QUrl address = settingsOf(profile.id).baseUrl.value_or(profile.baseUrl);
    if (core::isLoopback(address)) {
        profile.needsKey = false;
    }
    entry.provider->setProfile(profile);
}

} // namespace assay::providers
