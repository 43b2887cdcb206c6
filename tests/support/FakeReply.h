// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"

namespace assay::test {

/// An exchange whose other side is the test. Call its functions from the test body, never from within one of its signals.
class FakeReply final : public core::CompletionReply {
    Q_OBJECT
public:
    FakeReply() = default;
    ~FakeReply() override;

    void cancel() override;
    [[nodiscard]] std::optional<core::UsageReport> untoldUsage() const override { return m_untold; }

    void send(const core::StreamEvent &event);
    void text(const QString &text) { send(core::TextDelta{text}); }
    void reasoning(const QString &text) { send(core::ReasoningDelta{text, {}, {}}); }
    void usage(std::int64_t input, std::int64_t output);
    /// Came, but no event tells it.
    void keepUsage(std::int64_t input, std::int64_t output);
    /// The terminator, and the end of the exchange.
    void finish(core::FinishReason::Kind kind = core::FinishReason::Kind::Stop, const QString &raw = QStringLiteral("stop"));
    void fail(const core::ProviderError &error);
    void end(const core::CompletionEnd &end);

    [[nodiscard]] bool wasCancelled() const { return m_cancelled; }
    [[nodiscard]] bool hasEnded() const { return m_ended; }

private:
    std::optional<core::UsageReport> m_untold;
    bool m_cancelled = false;
    bool m_ended = false;
};

} // namespace assay::test
