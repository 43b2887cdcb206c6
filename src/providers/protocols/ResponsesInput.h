// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QJsonArray>

namespace assay::providers {

/// Messages as the input items of the Responses API: user turns, assistant messages, function calls and their outputs.
///
/// An answer's items go back in the order in which they came, since a reasoning item must stand before the item that it led to. The order
/// is told by the opaque parts that ResponsesOutput leaves: whole items (reasoning, the provider's own tools), which go back unchanged, and
/// marks that say where a message of `length` characters or a call stood.
[[nodiscard]] QJsonArray buildResponsesInput(const QList<core::Message> &messages);

} // namespace assay::providers
