// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

namespace assay::test {

/// The smallest request: "Hello" to the model `m`.
inline core::CompletionRequest hello()
{
    core::CompletionRequest request;
    request.model = core::ModelId(QStringLiteral("m"));
    core::Message message;
    message.text = QStringLiteral("Hello");
    request.messages = {message};
    return request;
}

} // namespace assay::test
