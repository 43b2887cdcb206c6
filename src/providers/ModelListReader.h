// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ModelInfo.h"

#include <QJsonArray>
#include <QJsonObject>

#include <expected>

namespace assay::providers {

/// A body as JSON, and what may be listed in it: `data[]`, `models[]`, or the array itself. The error is an English sentence.
struct ListedModels {
    QJsonArray models;
    QJsonObject envelope; ///< what stands around the array: paging
};
[[nodiscard]] std::expected<ListedModels, QString> readModelList(const QByteArray &body);

/// What every OpenAI-like entry may tell: id, window, output limit, modalities, under the names that servers give them.
[[nodiscard]] core::ModelInfo modelOfEntry(const QJsonObject &entry);

/// A price of USD per million tokens, given as a JSON number, per token. The shortest decimal that names the number is the one that was
/// written, so nothing is lost. Nullopt: no number, or negative.
[[nodiscard]] std::optional<core::Money> perTokenOfMillion(const QJsonValue &perMillion);

/// An amount in USD, given as a JSON number, by the same rule; it may be negative.
[[nodiscard]] std::optional<core::Money> dollarsOf(const QJsonValue &amount);

[[nodiscard]] std::optional<qint64> countOf(const QJsonValue &value);
[[nodiscard]] QStringList stringsOf(const QJsonValue &array);

} // namespace assay::providers
