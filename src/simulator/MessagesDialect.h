// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Dialect.h"

namespace assay::simulator {

/// Anthropic Messages.
class MessagesDialect final : public Dialect {
public:
    explicit MessagesDialect(AnswerHead head) : m_head(std::move(head)) {}

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
    enum class Block { None, Thinking, Text, Tool };
    [[nodiscard]] QByteArray turnTo(Block block, const QByteArray &start);
    [[nodiscard]] QByteArray endBlock();
    [[nodiscard]] QByteArray delta(const QByteArray &json) const;

    AnswerHead m_head;
    Block m_block = Block::None;
    int m_index = -1;
};

} // namespace assay::simulator
