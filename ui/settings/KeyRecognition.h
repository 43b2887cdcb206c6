// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/KeyVault.h"
#include "core/ProviderProfile.h"

#include <QList>

#include <optional>

namespace assay::ui {

/// Tells from a key's first letters which provider it belongs to.
struct KeyRecognition final {
    /// The longest prefix wins: `sk-ant-` before `sk-`. Nullopt: it looks like nobody's key. A copy, since lists of
    /// profiles are made for the call and gone after it.
    [[nodiscard]] static std::optional<core::ProviderProfile> providerOf(const QString &key,
                                                                         const QList<core::ProviderProfile> &profiles);
    /// "from ANTHROPIC_API_KEY", "in the keychain", "for this session only", "no key".
    [[nodiscard]] static QString describe(core::KeySource source, const core::ProviderProfile &profile);
};

} // namespace assay::ui
