// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Money.h"
#include "core/ProviderError.h"

#include <QObject>

#include <expected>
#include <optional>

namespace assay::core {

/// What a provider's own record says of one answer, after the fact (OpenRouter's /generation).
struct Bill {
    Money charged;
    std::optional<qint64> input;  ///< tokens as the upstream counts them
    std::optional<qint64> output; ///< tokens
    std::optional<qint64> cached; ///< tokens
    Money cacheDiscount;
    QString upstream;
    friend bool operator==(const Bill &, const Bill &) = default;
};

/// Of which attempts a record is asked for: of all, or of those of which the answer did not say what it cost.
enum class Bills { All, Unreported };

/// A question for such a record under way.
class BillReply : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// Exactly once, from the event loop. NotFound: there is no record, or not yet (it comes some moments after the answer).
    void finished(const std::expected<assay::core::Bill, assay::core::ProviderError> &bill);
};

/// An entry of the ledger that has not been compared with the provider's record.
struct OpenBill {
    AttemptId attempt;
    Route route;
    KeyName key;
    QString generationId;
    std::optional<Money> computed;
    std::optional<Money> reported;
    QString servedBy;
    std::optional<qint64> input;
    std::optional<qint64> output;
    std::optional<qint64> cached;
};

/// Why what is billed is not what the ledger had.
enum class DriftCause {
    None,     ///< it is, to a millionth of a dollar
    LostCall, ///< nobody knew what it cost: the stream was cut before its usage came
    Cache,    ///< another part of the prompt came from the cache
    Tier,     ///< exactly half or twice: a service tier
    Upstream, ///< another upstream served it, at its own price
    Tokens,   ///< other counts of tokens
    Unknown,
};

/// `none`, `lost_call`, `cache`, `tier`, `upstream`, `tokens`, `unknown`: the words of the database.
[[nodiscard]] QString wordOf(DriftCause cause);
[[nodiscard]] DriftCause driftOf(const OpenBill &entry, const Bill &bill);

} // namespace assay::core
