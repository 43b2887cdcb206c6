// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;

namespace Ui {
class ProviderForm;
}

namespace assay::engine {
class ProviderTest;
}

namespace assay::ui {

struct Context;
class ChatSwitchesEditor;
class ProxyEditor;

/// One provider's settings: key, address, proxy, time limits, and the test of all that. What is changed holds at once.
class ProviderPage final : public QWidget {
    Q_OBJECT
public:
    ProviderPage(const Context &context, core::ProviderProfile profile, QWidget *parent = nullptr);
    ~ProviderPage() override;

    [[nodiscard]] const core::ProviderProfile &profile() const { return m_profile; }
    void focusKey();

Q_SIGNALS:
    /// The user removed this own endpoint.
    void endpointRemoved(const assay::core::ProviderId &id);

private:
    void dress();
    void connectAll();
    void showSettings();
    void showKey();
    void showLimits();
    void saveKey();
    void removeKey();
    void apply();
    void runTest();
    void showTest(const std::expected<core::ProbeResult, core::ProviderError> &result);
    void say(QLabel *label, const QString &text, bool trouble);
    [[nodiscard]] core::SecretString takeTyped();
    [[nodiscard]] core::ProviderSettings settings() const;

    const Context &m_context;
    core::ProviderProfile m_profile;
    std::unique_ptr<Ui::ProviderForm> m_form;
    ProxyEditor *m_proxy;
    ChatSwitchesEditor *m_switches;
    engine::ProviderTest *m_test;
};

} // namespace assay::ui
