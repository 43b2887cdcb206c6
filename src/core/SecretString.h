// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace assay::core {

/// A key or password in memory. It cannot be printed, compared with, or turned into a string by accident, is never
/// shared implicitly, and its bytes are overwritten when it ends or is moved from.
class SecretString final {
public:
    SecretString() = default;
    /// Copies the bytes; the caller's own copy is the caller's to wipe (wipe()).
    explicit SecretString(QByteArrayView utf8);
    ~SecretString();
    SecretString(SecretString &&other) noexcept;
    SecretString &operator=(SecretString &&other) noexcept;
    SecretString(const SecretString &other) = default;
    SecretString &operator=(const SecretString &other);

    [[nodiscard]] bool isEmpty() const noexcept { return m_bytes.empty(); }

    /// The bytes, for the one place that must write them (an HTTP header, the keychain). Valid while this object is.
    [[nodiscard]] QByteArrayView reveal() const noexcept;

    /// What may be shown: "sk-ant-…9f2c" for long keys, "…" for short ones; empty for none.
    [[nodiscard]] QString masked() const;

    /// Whether the text holds this secret; the guard that logs and error texts are checked with.
    [[nodiscard]] bool occursIn(QByteArrayView text) const;

    /// The text with every occurrence of this secret replaced by "[key]". Error texts of servers that echo the key pass here.
    [[nodiscard]] QString redactedFrom(const QString &text) const;

    /// Overwrites the bytes of a string that held a secret and empties it.
    static void wipe(QByteArray &bytes);
    static void wipe(QString &text);

private:
    void clear() noexcept;
    std::vector<char> m_bytes;
};

} // namespace assay::core
