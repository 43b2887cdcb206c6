// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Contestant.h"
#include "engine/ComparisonEngine.h"
#include "engine/Snippet.h"

#include <QScrollArea>

class QMenu;
class QToolButton;

namespace assay::ui {

class Chip;
class FlowLayout;
struct Context;

/// The contestants as chips, in their hues, and the button that adds one. Grows to some lines, then scrolls.
class LineUpBar final : public QScrollArea {
    Q_OBJECT
public:
    explicit LineUpBar(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] const QList<core::Contestant> &contestants() const { return m_contestants; }
    /// As its chip says it.
    [[nodiscard]] QString nameOf(int position) const;
    void setContestants(const QList<core::Contestant> &contestants);
    void add(const core::Contestant &contestant);
    void replace(int position, const core::Route &route);
    /// Puts chips and button behind that widget in the tab order; new chips stand at its end until they are told otherwise.
    void chainAfter(QWidget *before);
    [[nodiscard]] bool fitsInOneLine(int width) const;
    /// At most so many lines are seen at once.
    void setLinesShown(int lines);
    void setObjections(const QList<engine::Objection> &objections);

Q_SIGNALS:
    void changed();
    void addRequested();
    void swapRequested(int position);
    void copyRequested(int position, assay::engine::SnippetKind kind);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void fit();
    void remove(int position);
    void duplicate(int position);
    void move(int from, int to);
    void edit(int position);
    void openMenu(int position);
    void dressChip(Chip *chip, int position) const;

    const Context &m_context;
    QList<core::Contestant> m_contestants;
    QWidget *m_canvas;
    FlowLayout *m_flow;
    QToolButton *m_add;
    QList<Chip *> m_chips;
    int m_linesShown = 3;
};

} // namespace assay::ui
