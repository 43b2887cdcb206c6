// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace assay::ui {

struct Context;

/// The first start, without keys and history: the demo, a key, or a server on this machine.
class StartPage final : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(const Context &context, QWidget *parent = nullptr);

    /// Asks the providers that need no key whether they are there.
    void lookAround();

Q_SIGNALS:
    void demoRequested();
    /// The provider can be used now.
    void providerReady(const assay::core::ProviderId &id);
    void settingsRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildDemo(QVBoxLayout *column);
    void buildKey(QVBoxLayout *column);
    void recognise();
    void save();
    void offerLocal(const core::ProviderId &id, int models);
    void tell(const QString &text, bool trouble);

    const Context &m_context;
    QLineEdit *m_key;
    QPushButton *m_save;
    QLabel *m_keyState;
    QVBoxLayout *m_found;
    QList<core::ProviderId> m_offered;
    bool m_lookedAround = false;
    bool m_sessionOnly = false;
};

} // namespace assay::ui
