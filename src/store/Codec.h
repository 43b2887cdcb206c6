// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "core/ModelInfo.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace assay::store {

// The JSON that stands in the database's columns. Decoding takes what it understands and leaves the rest at its default: a column that
// another version wrote never makes a comparison unreadable. Money is a decimal string of pico-dollars, since a JSON number is a double.

[[nodiscard]] QByteArray encodeCompact(const QJsonObject &object);
[[nodiscard]] QByteArray encodeCompact(const QJsonArray &array);
[[nodiscard]] QJsonObject decodeObject(const QString &json);
[[nodiscard]] QJsonArray decodeArray(const QString &json);
[[nodiscard]] QStringList decodeWords(const QString &json);

[[nodiscard]] QJsonArray encodeContestants(const QList<core::Contestant> &contestants);
[[nodiscard]] QList<core::Contestant> decodeContestants(const QJsonArray &array);
[[nodiscard]] QJsonArray encodeReasoning(const QList<core::ReasoningPart> &parts);
[[nodiscard]] QList<core::ReasoningPart> decodeReasoning(const QJsonArray &array);
[[nodiscard]] QJsonArray encodeToolCalls(const QList<core::ToolCall> &calls);
[[nodiscard]] QList<core::ToolCall> decodeToolCalls(const QJsonArray &array);
[[nodiscard]] QJsonArray encodeCitations(const QList<core::Citation> &citations);
[[nodiscard]] QList<core::Citation> decodeCitations(const QJsonArray &array);
[[nodiscard]] QJsonArray encodePictures(const QList<core::Picture> &pictures);
[[nodiscard]] QList<core::Picture> decodePictures(const QJsonArray &array);
[[nodiscard]] QJsonObject encodeError(const core::ProviderError &error);
[[nodiscard]] core::ProviderError decodeError(const QJsonObject &object);
[[nodiscard]] QJsonObject encodePrice(const core::Price &price);
[[nodiscard]] core::Price decodePrice(const QJsonObject &object);
[[nodiscard]] QJsonObject encodeModel(const core::ModelInfo &model);
[[nodiscard]] core::ModelInfo decodeModel(const QJsonObject &object, const core::ProviderId &provider);

/// How far the computed figure can be trusted, as one number of a row: bit 0 upper bound, bit 1 inexact.
[[nodiscard]] inline int certaintyOf(const core::Cost &cost)
{
    return (cost.upperBound ? 1 : 0) + (cost.inexact ? 2 : 0);
}

[[nodiscard]] QString wordOf(core::FinishReason::Kind kind);
[[nodiscard]] core::FinishReason::Kind finishKindFromWord(const QString &word);

} // namespace assay::store
