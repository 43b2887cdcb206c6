// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace assay::core {

/// What a router may do by itself with a request: OpenRouter's own fallback models and its choice among upstream providers. Sent with
/// routes of OpenRouter only. Empty lists and words leave it to the router.
/// https://openrouter.ai/docs/features/provider-routing and …/model-routing
struct RouterPreferences {
    QStringList models; ///< tried in turn behind the request's own
    QStringList order;  ///< upstream providers, by name or slug
    QStringList only;
    QStringList ignore;
    QString sort;                   ///< `price`, `throughput` or `latency`
    bool allowFallbacks = true;     ///< to other upstream providers
    bool requireParameters = false; ///< only upstreams that know every parameter; else unknown ones are dropped silently
    bool denyDataCollection = false;

    [[nodiscard]] bool isEmpty() const { return *this == RouterPreferences(); }
    /// The members of a request's body; only what was set.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static RouterPreferences fromJson(const QJsonObject &object);
    friend bool operator==(const RouterPreferences &, const RouterPreferences &) = default;
};

} // namespace assay::core
