// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

#include <expected>

namespace assay::core {

/// The JSON text of tools, as a user has it at hand, in the neutral form of Parameters::tools: objects with `name`, `description` and
/// `parameters`. Taken are that form itself, OpenAI's (`{"type":"function","function":{…}}` and the flat one) and Anthropic's
/// (`input_schema`); one tool or an array of them. The error is an English sentence that names the tool at fault.
[[nodiscard]] std::expected<QJsonArray, QString> decodeTools(const QString &json);

} // namespace assay::core
