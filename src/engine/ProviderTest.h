// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/KeyVault.h"
#include "core/Provider.h"

#include <QObject>

#include <memory>

namespace assay::engine {

/// The Test button of a provider's settings: asks its address with the key that is typed, or the one that is kept.
class ProviderTest final : public QObject {
    Q_OBJECT
public:
    ProviderTest(core::ProviderDirectory &providers, core::KeyVault &keys, QObject *parent = nullptr);
    ~ProviderTest() override;

    /// `settings` may differ from what is set. An empty `typed` key: the kept one. A test under way is given up.
    void start(const core::ProviderId &provider, const core::ProviderSettings &settings, const core::SecretString &typed);
    void cancel();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void finished(const std::expected<assay::core::ProbeResult, assay::core::ProviderError> &result);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::engine
