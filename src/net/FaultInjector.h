// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/InjectedFault.h"
#include "core/ProviderError.h"
#include "core/ProviderProfile.h"

#include <QByteArray>
#include <QHttpHeaders>

#include <chrono>
#include <optional>

namespace assay::net {

/// Makes one fault of one exchange, between the socket and whoever reads the stream: everything above it meets the fault as it would meet a real
/// one, everything below is the real provider's. Only HttpStream has one, and only for a request that carries a fault.
///
/// Events of the stream are counted by their framing: an empty line ends a server-sent event, a line end a line of JSON. Comments and keep-alives
/// are not counted. About one event is one token.
class FaultInjector final {
public:
    FaultInjector(const core::InjectedFault &fault, core::Protocol protocol);

    /// What stands in place of the exchange; nothing is sent then.
    struct Replacement {
        int status = 0; ///< 0: no answer at all
        QHttpHeaders headers;
        QByteArray body;
        std::optional<core::ProviderError> fault;
    };
    [[nodiscard]] std::optional<Replacement> replacement(const QString &host) const;

    /// How late the exchange begins.
    [[nodiscard]] std::chrono::milliseconds delay() const;
    /// After how much silence the reader gives up; nullopt: as it likes.
    [[nodiscard]] std::optional<std::chrono::milliseconds> patience() const;

    enum class Next {
        GoOn,
        Stall, ///< nothing more comes, and nobody closes
        Drop,  ///< the connection breaks
        End,   ///< the body ends in good order
    };
    struct Passed {
        QByteArray bytes;
        Next next = Next::GoOn;
    };
    /// What of the bytes that arrived is passed on, and what follows.
    [[nodiscard]] Passed pass(QByteArrayView bytes);

private:
    [[nodiscard]] qsizetype endOfLastEvent(QByteArrayView bytes);
    [[nodiscard]] bool countLine();

    core::InjectedFault m_fault;
    core::Protocol m_protocol;
    int m_events = 0;
    qsizetype m_line = 0;     ///< characters of the present line
    bool m_comment = false;   ///< the present line is one
    bool m_eventData = false; ///< the present event has a line of data
    bool m_done = false;
};

} // namespace assay::net
