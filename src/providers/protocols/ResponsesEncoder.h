// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"
#include "providers/Vendor.h"

#include <QByteArray>

namespace assay::providers {

/// The body of `POST /responses`, streamed and never stored by the provider. Pure. What the user left open is left out; `extra` is merged in
/// last and wins. The API knows no stop sequences, seed, top_k or thinking budget: RequestCheck says so before anything is sent.
///
/// OpenAI shows what a model thought only as a summary, and that only if asked: it is asked for from every model that is known to reason,
/// unless the effort is `none`. Of other servers it is asked together with an effort.
[[nodiscard]] QByteArray encodeResponses(const core::CompletionRequest &request, Vendor vendor);

} // namespace assay::providers
