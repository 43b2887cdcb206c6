// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/GoogleDetails.h"

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

/// `12s`, `0.5s`: the JSON form of a protobuf duration.
std::optional<std::chrono::milliseconds> durationOf(QString text)
{
    bool ok = false;
    const double seconds = text.endsWith(u's') ? QStringView(text).chopped(1).toDouble(&ok) : 0;
    return ok && seconds >= 0 && seconds < 1e6 ? std::optional(std::chrono::milliseconds(qRound64(seconds * 1000)))
                                               : std::nullopt;
}

} // namespace

GoogleDetails googleDetailsOf(const QJsonArray &details)
{
    GoogleDetails out;
    for (const QJsonValue &detail : details) {
        if (const QString reason = detail["reason"_L1].toString(); !reason.isEmpty()) {
            out.reasons.append(reason);
        }
        if (const auto delay = durationOf(detail["retryDelay"_L1].toString())) {
            out.retryDelay = delay;
        }
        for (const auto all = detail["violations"_L1].toArray(); const QJsonValue &violation : all) {
            const QString quota = violation["quotaId"_L1].toString() + violation["quotaMetric"_L1].toString();
            const auto names = [&quota](QLatin1StringView word) { return quota.contains(word, Qt::CaseInsensitive); };
            out.quotaOfTheDay = out.quotaOfTheDay || names("PerDay"_L1) || names("PerMonth"_L1) || names("spend"_L1);
        }
    }
    return out;
}

} // namespace assay::providers
