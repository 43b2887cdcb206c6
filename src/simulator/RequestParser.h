// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/HttpRequest.h"

#include <optional>

namespace assay::simulator {

/// Reads requests off a connection, however the bytes are cut.
class RequestParser final {
public:
    static constexpr qsizetype largestHead = 64 * 1024;
    static constexpr qsizetype largestBody = 64 * 1024 * 1024;

    enum class State {
        Incomplete,
        WantsContinue, ///< the client asks for `100 Continue` before it sends the body; told once
        Complete,      ///< take() it
        Malformed,
        TooLarge,
    };

    [[nodiscard]] State feed(const QByteArray &bytes);
    /// The complete request; bytes behind it stay for the next one, so feed({}) again.
    [[nodiscard]] HttpRequest take();

private:
    [[nodiscard]] State parse();
    [[nodiscard]] State parseHead(qsizetype end);
    [[nodiscard]] State parseChunks();

    QByteArray m_buffer;
    std::optional<HttpRequest> m_head;
    qsizetype m_bodySize = 0;
    bool m_chunked = false;
};

} // namespace assay::simulator
