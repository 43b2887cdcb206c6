// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/ChatProvider.h"

namespace assay::providers {

/// Together AI: the list is a bare array with prices, and a 403 means that the prompt is too long.
class Together final : public ChatProvider {
public:
    explicit Together(net::Network &network);
    [[nodiscard]] static core::ProviderProfile shippedProfile();

protected:
    [[nodiscard]] std::optional<core::ModelInfo> decodeModel(const QJsonObject &entry) const override;
};

} // namespace assay::providers
