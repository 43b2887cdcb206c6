// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace assay::simulator {

/// What goes wrong with one exchange. Counts are of tokens sent before it happens.
struct Fault {
    std::optional<int> status = std::nullopt; ///< answer with this status instead of a stream
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};                             ///< empty: the provider's own form for that status
    std::chrono::milliseconds delay{0};               ///< before the head of the answer
    std::optional<int> stallAfter = std::nullopt;     ///< then nothing comes any more, the connection stays
    std::optional<int> cutAfter = std::nullopt;       ///< then the connection is dropped
    std::optional<int> endAfter = std::nullopt;       ///< then the body ends in good order, without the terminator
    std::optional<int> errorAfter = std::nullopt;     ///< then an error comes inside the stream
    std::optional<int> malformedAfter = std::nullopt; ///< then an event that is not JSON comes, and the stream goes on
    std::optional<int> pauseAfter = std::nullopt;     ///< then the answer is paused, in its text, where the protocol knows that
    bool invalidUtf8 = false;                         ///< bytes that are no UTF-8 in the middle of the text
    bool empty = false;                               ///< a complete answer without content
    bool refuseConnection = false;                    ///< dropped before a byte of an answer
    bool refusal = false;                             ///< the model declines
    bool filtered = false;                            ///< the provider's filter stops it in mid-text
    bool html = false;                                ///< 200 with a web page instead of an API's answer
    int lengthMb = 0;                                 ///< an answer of so many megabytes

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// A fault asked for by the model's id: `fault-429`, `aurora-large:fault-cut`, `faults/fault-stall`.
struct AskedFault {
    QString model; ///< the id without the fault; empty: any
    QString name;  ///< `429`, `cut`, …
};
[[nodiscard]] std::optional<AskedFault> askedFaultIn(const QString &modelId);

/// nullopt: there is no such fault. `request` is the number of this request for that provider and model, from 1 on: `429-once` and the like depend on it.
[[nodiscard]] std::optional<Fault> faultNamed(const QString &name, int request);
[[nodiscard]] QStringList faultNames();

} // namespace assay::simulator
