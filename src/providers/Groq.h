// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/ChatProvider.h"

namespace assay::providers {

/// Groq: usage comes in `x_groq`, reasoning apart from the text only if `reasoning_format: parsed` asks for it.
class Groq final : public ChatProvider {
public:
    explicit Groq(net::Network &network);
    [[nodiscard]] static core::ProviderProfile shippedProfile();

protected:
    [[nodiscard]] std::optional<core::ModelInfo> decodeModel(const QJsonObject &entry) const override;
};

} // namespace assay::providers
