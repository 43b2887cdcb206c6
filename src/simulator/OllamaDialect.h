// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Dialect.h"

namespace assay::simulator {

/// Ollama's own /api/chat: lines of JSON, the last one with the counters, calls whole.
class OllamaDialect final : public Dialect {
public:
    explicit OllamaDialect(AnswerHead head);

    [[nodiscard]] QByteArray contentType() const override { return "application/x-ndjson"; }
    [[nodiscard]] QByteArray opening() override { return {}; }
    [[nodiscard]] QByteArray reasoning(const QString &token) override;
    [[nodiscard]] QByteArray text(const QString &token) override;
    [[nodiscard]] QByteArray toolStart(const ComposedTool &) override { return {}; }
    [[nodiscard]] QByteArray toolArguments(const QString &) override { return {}; }
    [[nodiscard]] QByteArray closing(const Composed &answer, const Bill &bill) override;
    [[nodiscard]] QByteArray keepAlive() const override { return {}; }
    [[nodiscard]] QByteArray error() const override;
    [[nodiscard]] QByteArray malformed() const override { return "{\"model\":\"x\",\"mess\n"; }
    [[nodiscard]] QByteArray invalidText() override;
    [[nodiscard]] QByteArray whole(const Composed &answer, const Bill &bill) override;

private:
    [[nodiscard]] QByteArray line(const QByteArray &message) const;
    [[nodiscard]] QJsonObject lastLine(const QJsonObject &message, const Composed &answer, const Bill &bill) const;

    AnswerHead m_head;
    QString m_time;
    QByteArray m_before; ///< of every line, up to the message
};

} // namespace assay::simulator
