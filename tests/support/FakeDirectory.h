// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"
#include "support/FakeProvider.h"

#include <memory>
#include <vector>

namespace assay::test {

class FakeDirectory final : public core::ProviderDirectory {
    Q_OBJECT
public:
    using ProviderDirectory::ProviderDirectory;

    FakeProvider &add(const QString &id) { return add(std::make_unique<FakeProvider>(id)); }
    FakeProvider &add(std::unique_ptr<FakeProvider> provider);

    [[nodiscard]] QList<core::ProviderProfile> profiles() const override;
    [[nodiscard]] core::Provider *provider(const core::ProviderId &id) const override;
    [[nodiscard]] core::ProviderSettings settingsOf(const core::ProviderId &id) const override { return m_settings.value(id); }
    void setSettings(const core::ProviderId &id, const core::ProviderSettings &settings) override;
    QString defineOwn(const core::ProviderProfile &profile) override;
    void removeOwn(const core::ProviderId &id) override;

private:
    std::vector<std::unique_ptr<FakeProvider>> m_providers;
    QHash<core::ProviderId, core::ProviderSettings> m_settings;
};

} // namespace assay::test
