// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/SecretString.h"

#include <QString>

#include <utility>

namespace assay::core {

namespace {

// A plain memset of memory that is about to be freed may be optimised away; a volatile write may not.
void overwrite(void *data, size_t size) noexcept
{
    auto *bytes = static_cast<volatile char *>(data);
    for (size_t i = 0; i < size; ++i) {
        bytes[i] = 0;
    }
}

} // namespace

SecretString::SecretString(QByteArrayView utf8) : m_bytes(utf8.begin(), utf8.end()) {}

SecretString::~SecretString()
{
    clear();
}

SecretString::SecretString(SecretString &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

SecretString &SecretString::operator=(SecretString &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

SecretString &SecretString::operator=(const SecretString &other)
{
    if (this != &other) {
        clear();
        m_bytes = other.m_bytes;
    }
    return *this;
}

QByteArrayView SecretString::reveal() const noexcept
{
    return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())};
}

QString SecretString::masked() const
{
    if (m_bytes.empty()) {
        return {};
    }
    // Shorter keys would give away too large a part of themselves.
    if (m_bytes.size() < 20) {
        return QStringLiteral("…");
    }
    const QByteArrayView view = reveal();
    const qsizetype dash = view.first(8).lastIndexOf('-');
    return QString::fromLatin1(view.first(dash + 1)) + u'…' + QString::fromLatin1(view.last(4));
}

bool SecretString::occursIn(QByteArrayView text) const
{
    return !m_bytes.empty() && text.indexOf(reveal()) >= 0;
}

QString SecretString::redactedFrom(const QString &text) const
{
    if (m_bytes.empty()) {
        return text;
    }
    QString secret = QString::fromUtf8(reveal());
    QString out = text;
    out.replace(secret, QStringLiteral("[key]"));
    wipe(secret);
    return out;
}

void SecretString::wipe(QByteArray &bytes)
{
    overwrite(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

void SecretString::wipe(QString &text)
{
    overwrite(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void SecretString::clear() noexcept
{
    overwrite(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

} // namespace assay::core
