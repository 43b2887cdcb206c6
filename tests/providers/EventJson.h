// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"
#include "providers/protocols/StreamDecoder.h"

#include <QJsonObject>

namespace assay::test {

/// Events and ends as the fixtures hold them; a field that is empty or unknown is left out.
[[nodiscard]] QJsonObject toJson(const core::StreamEvent &event);
[[nodiscard]] QJsonObject toJson(const core::CompletionEnd &end);

/// One event a line, so that a difference is a line of a diff.
[[nodiscard]] QByteArray describe(const providers::StreamEvents &events, const core::CompletionEnd &end);

} // namespace assay::test
