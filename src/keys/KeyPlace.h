// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

namespace assay::keys {

/// Where a key belongs.
struct KeyPlace {
    core::ProviderId provider;
    core::KeyName name; ///< empty: the provider's default key

    /// Its name in the keychain: `groq` for the default key, `groq/NAME` for others. A provider's id has no slash.
    [[nodiscard]] QString toString() const
    {
        return name.isEmpty() ? provider.toString() : provider.toString() + u'/' + name.toString();
    }

    friend bool operator==(const KeyPlace &, const KeyPlace &) = default;
    friend size_t qHash(const KeyPlace &place, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, place.provider, place.name);
    }
};

} // namespace assay::keys
