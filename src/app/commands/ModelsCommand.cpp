// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ModelsCommand.h"

#include "app/Arguments.h"
#include "app/Invocation.h"
#include "app/JsonLine.h"
#include "app/PlainReport.h"
#include "core/KeyVault.h"
#include "core/VersionLag.h"
#include "engine/CatalogueKeeper.h"
#include "providers/LocalServers.h"
#include "providers/Registry.h"
#include "ui/experiments/ExperimentText.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

#include <unistd.h>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

QString perMillion(const std::optional<core::Money> &rate)
{
    return rate ? (*rate * 1'000'000).toDecimal() : QString();
}

QByteArray modelLine(const core::ModelInfo &model)
{
    const core::Rates rates = model.price ? model.price->base : core::Rates();
    JsonLine price;
    price.textOrNull("input_usd_per_million"_L1, perMillion(rates.input))
        .textOrNull("output_usd_per_million"_L1, perMillion(rates.output))
        .textOrNull("cache_read_usd_per_million"_L1, perMillion(rates.cacheRead));
    JsonLine line;
    return line.text("provider"_L1, model.route.provider.toString())
        .text("model"_L1, model.route.model.toString())
        .text("name"_L1, model.displayName())
        .numberOrNull("context"_L1, model.contextWindow)
        .numberOrNull("max_output"_L1, model.maxOutput)
        .value("input"_L1, QJsonArray::fromStringList(model.inputModalities))
        .flagOrNull("tools"_L1, model.tools)
        .flagOrNull("reasoning"_L1, model.reasoning)
        .flagOrNull("vision"_L1, model.vision)
        .flagOrNull("structured_output"_L1, model.structuredOutput)
        .textOrNull("deprecated"_L1, model.deprecated.toString(Qt::ISODate))
        .textOrNull("released"_L1, model.released.toString(Qt::ISODate))
        .textOrNull("first_seen"_L1, model.firstSeen.toString(Qt::ISODate))
        .objectOrNull("price"_L1, model.price ? std::optional(price) : std::nullopt)
        .flag("free"_L1, model.isFree())
        .flag("simulated"_L1, model.simulated)
        .flag("listed"_L1, !model.fromSeed)
        .toLine();
}

QStringList modelRow(const core::ModelInfo &model)
{
    const core::Rates rates = model.price ? model.price->base : core::Rates();
    const auto price = [](const std::optional<core::Money> &rate) { return rate ? u'$' + perMillion(rate) : u"–"_s; };
    const QString context = model.contextWindow ? QLocale().toString(*model.contextWindow) : u"–"_s;
    return {model.route.toString(), model.displayName(), context, price(rates.input), price(rates.output)};
}

bool isUsualServer(const core::ProviderId &provider)
{
    return std::ranges::contains(providers::usualLocalServers(), provider, &providers::LocalServer::id);
}

} // namespace

ModelsCommand::ModelsCommand(const Arguments &arguments, QString dataFolder)
    : m_provider(arguments.words().value(0)),
      m_words(arguments.value("search"_L1).split(u' ', Qt::SkipEmptyParts)),
      m_missingAt(arguments.value("missing-at"_L1)),
      m_free(arguments.has("free"_L1)),
      m_json(arguments.has("json"_L1)),
      m_refresh(arguments.has("refresh"_L1)),
      m_local(arguments.has("local"_L1)),
      m_demo(arguments.has("demo"_L1)),
      m_baseUrls(arguments.values("base-url"_L1)),
      m_dataFolder(std::move(dataFolder))
{
    connect(&m_signals, &SignalWatch::interrupted, this, [] { ::_exit(ExitInterrupted); });
}

ModelsCommand::~ModelsCommand() = default;

void ModelsCommand::say(const QString &sentence)
{
    m_error.write("assay: "_L1 + sentence + u'\n');
}

bool ModelsCommand::compose()
{
    auto urls = baseUrlsFrom(m_baseUrls);
    if (!urls) {
        say(urls.error());
        return false;
    }
    auto parts = Composition::make({.dataFolder = m_dataFolder,
                                    .demo = m_demo,
                                    .store = true,
                                    .keepSettings = false,
                                    .baseUrls = *urls,
                                    .timeout = std::nullopt});
    if (!parts) {
        say(parts.error());
        return false;
    }
    m_parts = *std::move(parts);
    return knows(m_provider) && knows(m_missingAt);
}

bool ModelsCommand::knows(const core::ProviderId &provider)
{
    const bool mayBeFound = (m_local || m_refresh) && !m_demo && isUsualServer(provider);
    if (provider.isEmpty() || mayBeFound || m_parts->providers().provider(provider)) {
        return true;
    }
    QStringList known;
    const QList<core::ProviderProfile> profiles = m_parts->providers().profiles();
    for (const core::ProviderProfile &profile : profiles) {
        known.append(profile.id.toString());
    }
    say(tr("There is no provider \"%1\".").arg(provider.toString()) + suggestion(provider.toString(), known) + u' '
        + tr("There are %1.").arg(known.join(", "_L1)));
    return false;
}

int ModelsCommand::execute()
{
    if (!compose()) {
        return ExitUsage;
    }
    m_parts->awaitCatalogue();
    if (m_local) {
        askLocalServers();
    } else if (m_refresh) {
        refresh();
    }
    const QList<core::ModelInfo> models = found();
    if (!m_missingAt.isEmpty() && !core::hasFetchedList(m_parts->catalogue().catalogue(), m_missingAt)) {
        say(tr("The list of %1 has never been fetched: this compares what Assay ships. --refresh fetches it.")
                .arg(m_missingAt.toString()));
    }
    print(models);
    if (models.isEmpty() && !m_json) {
        say((m_local && m_localProviders.isEmpty()) || isUsualServer(m_provider)
                ? tr("No server on this machine told of models.")
                : tr("No model fits."));
    }
    if (m_refresh && m_parts->store() && !m_parts->store()->problem()) {
        m_parts->store()->flush(5000);
    }
    return m_failed ? ExitFailed : ExitGood;
}

void ModelsCommand::follow(QObject *context)
{
    engine::CatalogueKeeper &keeper = m_parts->catalogue();
    connect(&keeper, &engine::CatalogueKeeper::refreshed, context, [this](const core::ProviderId &provider, int models) {
        say(tr("%1: %n model(s)", nullptr, models).arg(provider.toString()));
        if (m_local) {
            m_localProviders.insert(provider);
        }
        settled(provider);
    });
    connect(&keeper, &engine::CatalogueKeeper::refreshFailed, context,
            [this](const core::ProviderId &provider, const core::ProviderError &error) {
                // Where nothing listens there is no server, which is no failure of the search for some.
                if (error.kind != core::ErrorKind::Network || !mayBeAbsent(provider)) {
                    m_failed = true;
                    say(provider.toString() + ": "_L1 + sentenceOf(error));
                }
                settled(provider);
            });
}

bool ModelsCommand::mayBeAbsent(const core::ProviderId &provider) const
{
    const providers::Registry &registry = m_parts->providers();
    const core::Provider *found = registry.provider(provider);
    const bool isUsualPlace = found != nullptr && !found->profile().own && !registry.settingsOf(provider).baseUrl
                              && core::isLoopback(found->profile().baseUrl);
    return m_local || (isUsualPlace && provider != m_provider && provider != m_missingAt);
}

void ModelsCommand::awaitAll()
{
    QEventLoop loop;
    while (!m_waiting.isEmpty() || m_looking) {
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void ModelsCommand::askLocalServers()
{
    QObject context;
    follow(&context);
    providers::Registry &registry = m_parts->providers();
    const QList<core::ProviderProfile> profiles = registry.profiles();
    QSet<core::ProviderId> asked;
    for (const core::ProviderProfile &profile : profiles) {
        if (core::isLoopback(registry.settingsOf(profile.id).baseUrl.value_or(profile.baseUrl)) && !profile.simulated) {
            asked.insert(profile.id);
            m_parts->catalogue().refresh(profile.id);
        }
    }
    m_waiting = asked;
    lookAtUsualPorts(&context, asked);
    awaitAll();
}

void ModelsCommand::lookAtUsualPorts(QObject *context, const QSet<core::ProviderId> &asked)
{
    m_looking = true;
    providers::LocalServers &servers = m_parts->lookForLocalServers();
    connect(&servers, &providers::LocalServers::found, context, [this, asked](const core::ProviderProfile &found) {
        // It became a provider, unless there is one of that name or at that port, and is being asked.
        const core::Provider *provider = m_parts->providers().provider(found.id);
        if (provider != nullptr && !asked.contains(found.id) && core::isLoopback(provider->profile().baseUrl)) {
            m_waiting.insert(found.id);
        }
    });
    connect(&servers, &providers::LocalServers::looked, context, [this] { m_looking = false; });
}

void ModelsCommand::refresh()
{
    QObject context;
    follow(&context);
    engine::CatalogueKeeper &keeper = m_parts->catalogue();
    const QList<core::ProviderProfile> profiles = m_parts->providers().profiles();
    for (const core::ProviderProfile &profile : profiles) {
        const bool all = m_provider.isEmpty() || !m_missingAt.isEmpty();
        // Who is asked for by name is asked without a key too: OpenRouter's list is open to all.
        if (profile.id == m_provider || profile.id == m_missingAt || (all && !profile.needsKey)) {
            m_waiting.insert(profile.id);
            keeper.refresh(profile.id);
        } else if (all) {
            refreshIfKeyed(profile.id);
        }
    }
    if (!m_demo && m_missingAt.isEmpty() && (m_provider.isEmpty() || isUsualServer(m_provider))) {
        lookAtUsualPorts(&context, m_waiting);
    }
    awaitAll();
}

void ModelsCommand::refreshIfKeyed(const core::ProviderId &provider)
{
    m_waiting.insert(provider);
    m_parts->keys().read(provider, {}).then(this, [this, provider](const std::expected<core::FoundKey, core::KeyError> &found) {
        if (found && !found->secret.isEmpty()) {
            m_parts->catalogue().refresh(provider);
        } else {
            settled(provider);
        }
    });
}

void ModelsCommand::settled(const core::ProviderId &provider)
{
    m_waiting.remove(provider);
}

QList<core::ModelInfo> ModelsCommand::found() const
{
    const core::Catalogue &catalogue = m_parts->catalogue().catalogue();
    QList<core::ModelInfo> models = m_missingAt.isEmpty() ? catalogue.models() : core::missingAt(catalogue, m_missingAt);
    models.removeIf([this](const core::ModelInfo &model) {
        if (!m_provider.isEmpty() && model.route.provider != m_provider) {
            return true;
        }
        if (m_local && (model.fromSeed || !m_localProviders.contains(model.route.provider))) {
            return true;
        }
        const QString text = model.route.toString() + u' ' + model.displayName();
        const bool misses =
            std::ranges::any_of(m_words, [&](const QString &word) { return !text.contains(word, Qt::CaseInsensitive); });
        return misses || (m_free && !model.isFree());
    });
    std::ranges::sort(models, {}, &core::ModelInfo::route);
    return models;
}

void ModelsCommand::print(const QList<core::ModelInfo> &models)
{
    if (m_json) {
        for (const core::ModelInfo &model : models) {
            m_output.write(modelLine(model));
        }
        return;
    }
    QList<QStringList> rows{{tr("model"), tr("name"), tr("context"), tr("in, per million"), tr("out, per million")}};
    QList<bool> right{false, false, true, true, true};
    const bool late = !m_missingAt.isEmpty();
    if (late) {
        rows.first().append(tr("there"));
        right.append(false);
    }
    for (const core::ModelInfo &model : models) {
        rows.append(modelRow(model));
        if (late) {
            const bool exact = model.released.isValid();
            rows.last().append(ui::ExperimentText::since({model.route, {}, exact ? model.released : model.firstSeen, exact}));
        }
    }
    if (!models.isEmpty()) {
        m_output.write(tableOf(rows, right));
    }
}

} // namespace assay::app
