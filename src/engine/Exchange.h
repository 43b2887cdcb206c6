// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"

#include <QObject>

#include <memory>

namespace assay::engine {

/// A running exchange with the access that it may look at as long as it runs.
class Exchange final : public QObject {
    Q_OBJECT
public:
    explicit Exchange(core::Access access) : m_access(std::move(access)) {}

    void start(core::Provider &provider, const core::CompletionRequest &request);
    [[nodiscard]] core::CompletionReply *reply() const { return m_reply.get(); }
    /// The text without key or password. Servers do echo what they were sent.
    [[nodiscard]] QString redacted(const QString &text) const;

    /// Ends it without another signal. Safe from within one of its own.
    static void drop(std::unique_ptr<Exchange> exchange);

Q_SIGNALS:
    void event(const assay::core::StreamEvent &event);
    void finished(const assay::core::CompletionEnd &end);

private:
    core::Access m_access;
    std::unique_ptr<core::CompletionReply> m_reply; ///< goes before the access does
    bool m_signalling = false;
};

} // namespace assay::engine
