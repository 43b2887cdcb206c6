// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Dialect.h"

#include <QJsonArray>

namespace assay::simulator {

/// OpenAI Responses: items that are added, filled and done, with a number on every event.
class ResponsesDialect final : public Dialect {
public:
    explicit ResponsesDialect(AnswerHead head) : m_head(std::move(head)) {}

    [[nodiscard]] QByteArray opening() override;
    [[nodiscard]] QByteArray reasoning(const QString &token) override;
    [[nodiscard]] QByteArray text(const QString &token) override;
    [[nodiscard]] QByteArray toolStart(const ComposedTool &tool) override;
    [[nodiscard]] QByteArray toolArguments(const QString &token) override;
    [[nodiscard]] QByteArray closing(const Composed &answer, const Bill &bill) override;
    [[nodiscard]] QByteArray keepAlive() const override { return {}; }
    [[nodiscard]] QByteArray error() const override;
    [[nodiscard]] QByteArray invalidText() override;
    [[nodiscard]] QByteArray whole(const Composed &answer, const Bill &bill) override;

private:
    enum class Block { None, Reasoning, Text, Refusal, Tool };
    [[nodiscard]] QByteArray event(const QByteArray &type, const QByteArray &rest);
    [[nodiscard]] QByteArray inItem(const QByteArray &type, const QByteArray &rest);
    [[nodiscard]] QByteArray turnTo(Block block);
    [[nodiscard]] QByteArray endBlock();
    [[nodiscard]] QByteArray endPart(const QByteArray &kind, const QByteArray &field);
    [[nodiscard]] QJsonObject item(bool done) const;
    [[nodiscard]] QJsonObject part() const;
    [[nodiscard]] QString itemId() const;
    [[nodiscard]] QJsonObject response(const QString &status) const;
    [[nodiscard]] QJsonObject ended(Ending ending, const Bill &bill) const;

    AnswerHead m_head;
    QJsonArray m_output; ///< items that are done
    QString m_filled;    ///< text, summary or arguments of the item that is being filled
    ComposedTool m_tool;
    Block m_block = Block::None;
    int m_sequence = 0;
};

} // namespace assay::simulator
