// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/CatalogueKeeper.h"
#include "engine/ComparisonEngine.h"
#include "support/FakeClock.h"
#include "support/FakeDirectory.h"
#include "support/FakeKeyVault.h"
#include "support/MemoryRunStore.h"
#include "support/MemorySettings.h"
#include "ui/Context.h"

#include <QFile>

namespace assay::test {

/// All that a window works with, without network, disk and keychain: the shipped catalogue, providers that a test answers for.
class WindowHouse final {
public:
    WindowHouse() : catalogue(seed(), providers, keys, clock, &store), engine({providers, keys, catalogue, clock, &store})
    {
        addProvider("anthropic", "Anthropic", "AN", "sk-ant-", "ANTHROPIC_API_KEY");
        addProvider("openrouter", "OpenRouter", "OR", "sk-or-", "OPENROUTER_API_KEY");
        addProvider("openai", "OpenAI", "OA", "sk-", "OPENAI_API_KEY");
        addProvider("gemini", "Google Gemini", "GE", "AIza", "GEMINI_API_KEY");
        addProvider("groq", "Groq", "GQ", "gsk_", "GROQ_API_KEY");
        FakeProvider &ollama = addProvider("ollama", "Ollama", "OL", "", "");
        ollama.mutableProfile().needsKey = false;
    }

    FakeProvider &provider(const char *id) const
    {
        return *static_cast<FakeProvider *>(providers.provider(core::ProviderId(QString::fromLatin1(id))));
    }

    /// As long-lived as the house; parts of the window look at it.
    [[nodiscard]] const ui::Context &context() const { return m_context; }

    [[nodiscard]] static QList<core::Contestant> lineUp(std::initializer_list<const char *> routes)
    {
        QList<core::Contestant> contestants;
        for (const char *text : routes) {
            core::Contestant contestant;
            contestant.route = *core::Route::fromString(QString::fromLatin1(text));
            contestants.append(contestant);
        }
        return contestants;
    }

    /// A key for each provider, so that nothing warns.
    void fillVault()
    {
        for (const core::ProviderProfile &profile : providers.profiles()) {
            if (profile.needsKey) {
                keys.put(profile.id.toString(), profile.keyPrefix.toLatin1() + "test-1234");
            }
        }
    }

    FakeClock clock;
    FakeDirectory providers;
    FakeKeyVault keys;
    MemoryRunStore store;
    MemorySettings settings;
    engine::CatalogueKeeper catalogue;
    engine::ComparisonEngine engine;
    int demoStarts = 0;

private:
    ui::Context m_context{.engine = engine,
                          .catalogue = catalogue,
                          .providers = providers,
                          .keys = keys,
                          .settings = settings,
                          .clock = clock,
                          .store = &store,
                          .budgets = nullptr,
                          .history = nullptr,
                          .reports = nullptr,
                          .dataFolder = QStringLiteral("/home/user/.local/share/assay"),
                          .demo = false,
                          .demoLineUp = {},
                          .importFiles = {},
                          .startDemo = [this] {
                              ++demoStarts;
                              return lineUp({"groq/openai/gpt-oss-20b", "anthropic/claude-fable-5-2"});
                          }};

    FakeProvider &addProvider(const char *id, const char *name, const char *monogram, const char *prefix, const char *variable)
    {
        FakeProvider &added = providers.add(QString::fromLatin1(id));
        core::ProviderProfile &profile = added.mutableProfile();
        profile.name = QString::fromLatin1(name);
        profile.monogram = QString::fromLatin1(monogram);
        profile.keyPrefix = QString::fromLatin1(prefix);
        profile.keyVariable = QString::fromLatin1(variable);
        profile.keyPage = QUrl(QStringLiteral("https://%1.example/keys").arg(QString::fromLatin1(id)));
        return added;
    }

    static core::Seed seed()
    {
        QFile file(QStringLiteral(ASSAY_SOURCE_DIR "/resources/catalogue/models.json"));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        return core::decodeSeed(file.readAll()).value_or(core::Seed());
    }
};

} // namespace assay::test
