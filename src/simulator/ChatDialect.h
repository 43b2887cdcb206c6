// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Dialect.h"

namespace assay::simulator {

/// Chat Completions, with what each provider adds to it.
class ChatDialect final : public Dialect {
public:
    explicit ChatDialect(AnswerHead head);

    [[nodiscard]] QByteArray opening() override;
    [[nodiscard]] QByteArray reasoning(const QString &token) override;
    [[nodiscard]] QByteArray text(const QString &token) override;
    [[nodiscard]] QByteArray toolStart(const ComposedTool &tool) override;
    [[nodiscard]] QByteArray toolArguments(const QString &token) override;
    [[nodiscard]] QByteArray closing(const Composed &answer, const Bill &bill) override;
    [[nodiscard]] QByteArray keepAlive() const override;
    [[nodiscard]] QByteArray error() const override;
    [[nodiscard]] QByteArray invalidText() override;
    [[nodiscard]] QByteArray whole(const Composed &answer, const Bill &bill) override;

private:
    [[nodiscard]] QByteArray chunk(const QByteArray &delta, const QByteArray &finish = "null", const QByteArray &rest = {},
                                   const QByteArray &logprobs = {}) const;
    [[nodiscard]] QByteArray withoutChoices(const QByteArray &rest) const;
    [[nodiscard]] QByteArray usage(const Bill &bill) const;

    AnswerHead m_head;
    QByteArray m_before;  ///< of every chunk, up to the delta
    QByteArray m_noUsage; ///< what other chunks say of usage where it was asked for
};

} // namespace assay::simulator
