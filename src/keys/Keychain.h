// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/KeyVault.h"

#include <QObject>

#include <chrono>
#include <expected>
#include <functional>

namespace QKeychain {
class Job;
}

namespace assay::keys {

/// The system's keychain, one request at a time as QtKeychain does it, each with a limit. Its plain-text fallback is never used.
///
/// A request that is over its limit may still be answered, for instance when the user unlocks the keychain at last: then `late` tells.
/// Until then the keychain is not asked again, since every request would wait behind the first.
class Keychain final : public QObject {
    Q_OBJECT
public:
    using Read = std::expected<core::SecretString, core::KeyError>;
    using Done = std::expected<void, core::KeyError>;

    Keychain(QString service, std::chrono::milliseconds limit, QObject *parent = nullptr);

    /// No key under that name is an empty secret, not an error. `answer` is called once, from the event loop.
    void read(const QString &name, const std::function<void(Read)> &answer, std::function<void(Read)> late);
    void write(const QString &name, const core::SecretString &secret, const std::function<void(Done)> &answer,
               std::function<void(Done)> late);
    /// No key under that name is no error.
    void remove(const QString &name, const std::function<void(Done)> &answer);

    /// What the last answer said; before it, whether one can be expected.
    [[nodiscard]] bool isAvailable() const { return m_available; }

private:
    void run(QKeychain::Job *job, const QString &name, std::function<void(QKeychain::Job *)> finished,
             std::function<void()> overdue);
    void learn(const QKeychain::Job *job);

    QString m_service;
    std::chrono::milliseconds m_limit;
    int m_overdue = 0;
    bool m_available;
};

} // namespace assay::keys
