// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace assay::providers {

/// Whether a JSON schema keeps OpenAI's rules for `strict`: every object closed (`additionalProperties: false`) with all its properties
/// required. A schema that does not would be refused with it, and is followed as well as the model can without.
[[nodiscard]] bool isStrict(const QJsonObject &schema);

/// The schema with every object closed that says nothing of further properties: Anthropic refuses open ones.
[[nodiscard]] QJsonObject closedSchema(QJsonObject schema);

} // namespace assay::providers
