// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace assay::providers {

/// A request as it is sent once more.
struct AmendedRequest {
    QByteArray body;
    QString warning; ///< what was left out, in English
};

/// Servers of one protocol take different parameters, and say so with a 400 (or 422) that names one. The request is then worth sending once
/// more without it; that is told, never done in silence.
struct RefusedParameter final {
    enum class Which {
        Optional,         ///< everything that the answer can do without: sampling, effort, usage in the stream
        ReasoningSummary, ///< nothing but the summary of the reasoning
    };
    /// Nullopt: the error names none of the body's parameters as one that is not taken. A value out of its range is no such case, and what
    /// shapes the answer (schema, tools, messages) is never left out. `max_tokens` and `max_completion_tokens` are exchanged where the
    /// error asks for the other.
    [[nodiscard]] static std::optional<AmendedRequest> without(const QByteArray &body, int status, QByteArrayView errorBody,
                                                               Which which);
};

} // namespace assay::providers
