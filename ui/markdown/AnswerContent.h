// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"
#include "ui/markdown/AnswerScene.h"
#include "ui/markdown/MarkdownStream.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <memory>
#include <vector>

namespace assay::ui {

class ToggleItem;

/// What a pane says, turn by turn: the prompt of a follow-up, reasoning behind a line that opens it, the answer, tool calls. Takes text as
/// it comes and puts it into the scene bit by bit, as advance() gives it time.
class AnswerContent final {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::AnswerContent)
public:
    explicit AnswerContent(AnswerScene &scene);
    ~AnswerContent();

    /// Adds a turn, which from now on is the one that is written to. An empty prompt is not shown. Returns its number from 0 on.
    int beginTurn(const QString &prompt);
    /// Makes an earlier turn the one that is written to; repeats of one prompt stream at the same time.
    void useTurn(int turn);
    void appendText(const QString &text);
    /// False: it is out of sight, nothing changes.
    bool appendReasoning(const QString &text);
    /// The line that opens the reasoning; it appears with the first reasoning or label.
    void setReasoningLabel(const QString &label);
    /// All of them; formatted with the next advance().
    void setToolCalls(const QList<core::ToolCall> &calls);
    void setPictures(const QList<core::Picture> &pictures);
    void setCitations(const QList<core::Citation> &citations);
    void finishTurn();
    /// The turn starts over: all but its prompt goes.
    void restartTurn();
    void clear();

    /// Puts what has piled up into the scene until the deadline. True: there is more.
    bool advance(QDeadlineTimer deadline);
    /// The first place of a turn, its prompt if that is shown.
    [[nodiscard]] Place beginningOf(int turn) const;
    /// Opens or closes the reasoning whose line stands in that part of the scene.
    void toggleReasoning(int part);

    [[nodiscard]] bool isEmpty() const;
    /// How many characters have come that are not in the scene yet.
    [[nodiscard]] qsizetype backlog() const;
    /// The whole answers as they came (cleaned), turns parted by a line.
    [[nodiscard]] QString markdown() const;

private:
    struct Turn;

    [[nodiscard]] Turn &current();
    void showToggle(Turn &turn);
    void showToolCalls(Turn &turn);
    bool advance(Turn &turn, QDeadlineTimer deadline);

    AnswerScene &m_scene;
    std::vector<std::unique_ptr<Turn>> m_turns;
    size_t m_current = 0;
};

} // namespace assay::ui
