// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeReply.h"

#include <utility>

namespace assay::test {

FakeReply::~FakeReply() = default;

void FakeReply::cancel()
{
    m_cancelled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            core::CompletionEnd end;
            end.error = core::ProviderError{.kind = core::ErrorKind::Cancelled, .message = QStringLiteral("Stopped.")};
            this->end(end);
        },
        Qt::QueuedConnection);
}

void FakeReply::send(const core::StreamEvent &event)
{
    if (!m_ended) {
        Q_EMIT this->event(event);
    }
}

void FakeReply::usage(std::int64_t input, std::int64_t output)
{
    keepUsage(input, output);
    send(*std::exchange(m_untold, {}));
}

void FakeReply::keepUsage(std::int64_t input, std::int64_t output)
{
    m_untold.emplace();
    m_untold->usage.input = input;
    m_untold->usage.output = output;
}

void FakeReply::finish(core::FinishReason::Kind kind, const QString &raw)
{
    const core::FinishReason reason{kind, raw, {}};
    send(core::Finished{reason});
    core::CompletionEnd end;
    end.finish = reason;
    end.status = 200;
    this->end(end);
}

void FakeReply::fail(const core::ProviderError &error)
{
    core::CompletionEnd end;
    end.error = error;
    end.status = error.cut ? 200 : error.status;
    end.requestId = error.requestId;
    this->end(end);
}

void FakeReply::end(const core::CompletionEnd &end)
{
    if (!m_ended) {
        m_ended = true;
        Q_EMIT finished(end);
    }
}

} // namespace assay::test
