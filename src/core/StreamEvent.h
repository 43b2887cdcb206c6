// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "core/Outcome.h"
#include "core/Prompt.h"
#include "core/ProviderError.h"
#include "core/Usage.h"

#include <QString>

#include <optional>
#include <variant>

namespace assay::core {

struct TextDelta {
    QString text;
    friend bool operator==(const TextDelta &, const TextDelta &) = default;
};

/// Visible reasoning, or the parts that only the provider can read and wants back unchanged in a follow-up.
struct ReasoningDelta {
    QString text;
    QByteArray signature; ///< Anthropic signature_delta
    QByteArray opaque;    ///< one JSON value: redacted_thinking block, reasoning_details element, …
    friend bool operator==(const ReasoningDelta &, const ReasoningDelta &) = default;
};

/// A part of a tool call. The first part of an index carries id and name; arguments come as fragments of JSON text.
struct ToolCallDelta {
    int index = 0; ///< position of the call in the answer, 0, 1, 2, … whatever the wire's own numbering
    QString id;
    QString name;
    QString arguments;
    friend bool operator==(const ToolCallDelta &, const ToolCallDelta &) = default;
};

/// A source that the answer names, as soon as the provider tells it.
struct Cited {
    Citation citation;
    friend bool operator==(const Cited &, const Cited &) = default;
};

/// A picture of the answer, whole.
struct Pictured {
    Picture picture;
    friend bool operator==(const Pictured &, const Pictured &) = default;
};

/// A snapshot: figures given replace those of an earlier report of the same exchange, figures not given leave them.
struct UsageReport {
    Usage usage;
    std::optional<Money> cost; ///< what the provider says it charges
    friend bool operator==(const UsageReport &, const UsageReport &) = default;
};

/// Who really answered. Empty fields are unknown.
struct ServedBy {
    QString model;
    QString upstream;
    QString generationId; ///< the provider's id of the answer, by which it can be asked about
    friend bool operator==(const ServedBy &, const ServedBy &) = default;
};

/// Something that the decoder skipped or mended; shown in the pane's details, never fatal.
struct Warning {
    QString message;
    friend bool operator==(const Warning &, const Warning &) = default;
};

/// The terminator was seen. Nothing of the answer follows, though usage may (Chat Completions).
struct Finished {
    FinishReason reason;
    friend bool operator==(const Finished &, const Finished &) = default;
};

/// The provider reported an error inside the stream.
struct Failed {
    ProviderError error;
    friend bool operator==(const Failed &, const Failed &) = default;
};

using StreamEvent =
    std::variant<TextDelta, ReasoningDelta, ToolCallDelta, UsageReport, ServedBy, Warning, Finished, Failed, Cited, Pictured>;

} // namespace assay::core
