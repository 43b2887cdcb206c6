// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"

#include <QList>

namespace assay::engine {

/// One question about a route, asked by a request that only a route with the feature can answer as it should.
enum class ParityProbe {
    System,
    Image,
    Pdf,
    Tools,
    ParallelTools,
    Schema,
    Thinking,
    Caching,
    Seed,
    Stop,
    MaxOutput,
    Usage,
    Logprobs,
};
[[nodiscard]] QList<ParityProbe> allParityProbes();
/// `system`, `image`, `pdf`, `tools`, `parallel_tools`, `schema`, `thinking`, `caching`, `seed`, `stop`, `max_output`, `usage`,
/// `logprobs`.
[[nodiscard]] QString wordOf(ParityProbe probe);
[[nodiscard]] std::optional<ParityProbe> parityProbeFromWord(QStringView word);

/// What a route did with a probe.
enum class ParityState {
    Passed,  ///< it did what was asked
    Refused, ///< an error says that it does not do that: by Assay before sending, or by the provider
    Ignored, ///< it answered as if nothing had been asked
    Differs, ///< it did something of it
    Failed,  ///< no answer for another reason: nothing is known
};
/// `passed`, `refused`, `ignored`, `differs`, `failed`.
[[nodiscard]] QString wordOf(ParityState state);
[[nodiscard]] std::optional<ParityState> parityStateFromWord(QStringView word);

struct ParityVerdict {
    ParityState state = ParityState::Failed;
    QString evidence; ///< what it did, in English or in its own words; never holds a key
    friend bool operator==(const ParityVerdict &, const ParityVerdict &) = default;
};

/// The comparison by which the probe asks those routes. Seed and caching ask twice.
[[nodiscard]] core::Comparison comparisonOf(ParityProbe probe, const QList<core::Contestant> &routes);
/// What one route's answers (one for each repeat, in order) say. Pure.
[[nodiscard]] ParityVerdict judge(ParityProbe probe, const QList<core::Answer> &answers);

} // namespace assay::engine
