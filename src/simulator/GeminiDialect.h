// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Dialect.h"

namespace assay::simulator {

/// Gemini generateContent: chunks without a terminator, ended by CR LF, usage growing on each of them, calls and pictures whole.
class GeminiDialect final : public Dialect {
public:
    explicit GeminiDialect(AnswerHead head) : m_head(std::move(head)) {}

    [[nodiscard]] QByteArray opening() override { return {}; }
    [[nodiscard]] QByteArray reasoning(const QString &token) override;
    [[nodiscard]] QByteArray text(const QString &token) override;
    [[nodiscard]] QByteArray toolStart(const ComposedTool &) override { return {}; }
    [[nodiscard]] QByteArray toolArguments(const QString &) override { return {}; }
    [[nodiscard]] QByteArray closing(const Composed &answer, const Bill &bill) override;
    [[nodiscard]] QByteArray keepAlive() const override { return {}; }
    [[nodiscard]] QByteArray error() const override;
    [[nodiscard]] QByteArray invalidText() override;
    [[nodiscard]] QByteArray whole(const Composed &answer, const Bill &bill) override;

private:
    [[nodiscard]] QByteArray chunk(const QByteArray &parts) const;
    [[nodiscard]] QByteArray tail() const;
    [[nodiscard]] QString signature() const;

    AnswerHead m_head;
    qint64 m_thoughts = 0;
    qint64 m_tokens = 0; ///< of text
};

} // namespace assay::simulator
