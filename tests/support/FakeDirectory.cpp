// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeDirectory.h"

#include <algorithm>

namespace assay::test {

FakeProvider &FakeDirectory::add(std::unique_ptr<FakeProvider> provider)
{
    FakeProvider &added = *m_providers.emplace_back(std::move(provider));
    Q_EMIT changed();
    return added;
}

QList<core::ProviderProfile> FakeDirectory::profiles() const
{
    QList<core::ProviderProfile> out;
    for (const auto &each : m_providers) {
        out.append(each->profile());
    }
    return out;
}

core::Provider *FakeDirectory::provider(const core::ProviderId &id) const
{
    const auto found = std::ranges::find_if(m_providers, [&](const auto &each) { return each->profile().id == id; });
    return found == m_providers.end() ? nullptr : found->get();
}

void FakeDirectory::setSettings(const core::ProviderId &id, const core::ProviderSettings &settings)
{
    m_settings.insert(id, settings);
    Q_EMIT changed();
}

QString FakeDirectory::defineOwn(const core::ProviderProfile &profile)
{
    if (profile.id.isEmpty()) {
        return QStringLiteral("An own endpoint needs a name.");
    }
    removeOwn(profile.id);
    core::ProviderProfile own = profile;
    own.own = true;
    add(std::make_unique<FakeProvider>(own));
    return {};
}

void FakeDirectory::removeOwn(const core::ProviderId &id)
{
    if (std::erase_if(m_providers, [&](const auto &each) { return each->profile().id == id && each->profile().own; }) > 0) {
        Q_EMIT changed();
    }
}

} // namespace assay::test
