// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"

#include <QJsonObject>

#include <expected>

namespace assay::transfer {

// The exported JSON: `{"format":"assay-comparisons","version":1,"comparisons":[…]}`.
//
// Complete: what is encoded is decoded to the same value. Names are those of the command line's contract where it has them. Money is a
// decimal string of US dollars, exact; durations are whole microseconds; dates ISO 8601 in UTC with milliseconds; bytes base64. A member
// that is absent is unknown or empty. A reader of version 1 must read every later file of version 1: members are only ever added.

inline constexpr const char *jsonFormatName = "assay-comparisons";
inline constexpr int jsonFormatVersion = 1;

[[nodiscard]] QJsonObject encodeComparison(const core::Comparison &comparison);

/// Believes nothing: types, ranges, counts and references are checked. The error is an English sentence with the place
/// ("comparisons[2].answers[0].turn is no whole number from 0 to 9999").
[[nodiscard]] std::expected<core::Comparison, QString> decodeComparison(const QJsonObject &object, const QString &place);

} // namespace assay::transfer
