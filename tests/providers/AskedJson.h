// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QByteArray>

#include <optional>

namespace assay::test {

/// A request as a fixture writes it: `model`, `system`, `parameters`, `extra` and `messages`, each with `role`, `text`, `attachments` (`name`,
/// `type`, `text`), `reasoning` (`text`, `signature`, `opaque`), `tool_calls` and `tool_call_id`. Nullopt: it is no JSON object.
[[nodiscard]] std::optional<core::CompletionRequest> requestFromJson(const QByteArray &json);

} // namespace assay::test
