// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

namespace assay::providers {

/// core::Parameters::tools as Chat Completions writes them: `{"type":"function","function":{…}}`. `strict` is said only where the
/// provider knows it and the schema keeps its rules.
[[nodiscard]] QJsonArray chatTools(const QJsonArray &tools, bool knowsStrict);

/// The same as Responses writes them: flat, and with `strict` said in any case, since there it is on when nothing is said.
[[nodiscard]] QJsonArray responsesTools(const QJsonArray &tools);

} // namespace assay::providers
