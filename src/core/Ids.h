// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <optional>

namespace assay::core {

/// A string that means one thing only: a provider's id cannot be passed where a model's is asked for.
template <class Tag>
class StrongId final {
public:
    StrongId() = default;
    explicit StrongId(QString value) : m_value(std::move(value)) {}

    [[nodiscard]] const QString &toString() const noexcept { return m_value; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_value.isEmpty(); }

    friend bool operator==(const StrongId &, const StrongId &) = default;
    friend std::strong_ordering operator<=>(const StrongId &a, const StrongId &b)
    {
        return QString::compare(a.m_value, b.m_value) <=> 0;
    }
    friend size_t qHash(const StrongId &id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

/// `anthropic`, `openrouter`, `openai-chat`, `groq`, … or the name of an own endpoint. Lower case, no slash.
using ProviderId = StrongId<struct ProviderIdTag>;
/// The model's id as its provider spells it; may contain slashes (`qwen/qwen3.8-27b`).
using ModelId = StrongId<struct ModelIdTag>;
/// The name under which the user filed a key of a provider; empty is the default key.
using KeyName = StrongId<struct KeyNameTag>;

using ComparisonId = StrongId<struct ComparisonIdTag>;
using AnswerId = StrongId<struct AnswerIdTag>;
using AttemptId = StrongId<struct AttemptIdTag>;

/// Provider + model id: the way by which a model is reached.
struct Route {
    ProviderId provider;
    ModelId model;

    /// Reads `PROVIDER/MODEL`; the first slash separates, both sides must be there.
    [[nodiscard]] static std::optional<Route> fromString(QStringView text);
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Route &, const Route &) = default;
    friend auto operator<=>(const Route &, const Route &) = default;
    friend size_t qHash(const Route &route, size_t seed = 0) noexcept { return qHashMulti(seed, route.provider, route.model); }
};

/// A new id in the form of a version 7 UUID (RFC 9562): 36 characters, sorts by time of creation.
/// Ids are made where the thing is made, so that nothing waits for the database. Any thread.
[[nodiscard]] QString makeUniqueId();

} // namespace assay::core
