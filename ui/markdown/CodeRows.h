// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Grammars.h"

#include <QDeadlineTimer>
#include <QString>

#include <memory>
#include <vector>

namespace assay::ui {

/// Code that grows at its end, in rows, with its colours. A line longer than longestRow takes several rows.
class CodeRows final {
public:
    static constexpr qsizetype longestRow = 2000;
    /// Rows behind this one are not coloured: the state of a definition is a chain, and a chain of any length takes any time.
    static constexpr qsizetype mostColoured = 20'000;

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Takes the text as it is now. Returns the first row that changed.
    qsizetype setText(const QString &text);
    /// The same for text that only grew.
    qsizetype append(QStringView more);

    [[nodiscard]] qsizetype count() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] QStringView row(qsizetype index) const;
    [[nodiscard]] qsizetype start(qsizetype index) const { return m_rows[size_t(index)].start; }
    [[nodiscard]] qsizetype rowOf(qsizetype position) const;
    /// In columns of the fixed font: tabs at every fourth, wide characters two.
    [[nodiscard]] qsizetype columns(qsizetype index) const { return m_rows[size_t(index)].columns; }
    [[nodiscard]] qsizetype widest() const { return m_widest; }

    /// Starts colouring anew; nullptr: without colours.
    void setHighlighter(std::unique_ptr<CodeHighlighter> highlighter);
    /// Colours closed rows, in order, while its highlighter is free.
    void colour(QDeadlineTimer deadline);
    /// There is something left to colour.
    [[nodiscard]] bool isPale() const;
    [[nodiscard]] qsizetype coloured() const { return qsizetype(m_formats.size()); }
    /// Of a row that is not coloured yet: none, or those it had while it was written.
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(qsizetype index) const;
    /// Whether formats() has told less of the last row than it would tell now, since the highlighter was not free.
    [[nodiscard]] bool takeMissed();

private:
    struct Row {
        qsizetype start;
        qsizetype length;
        qsizetype columns;
    };

    void grow(Row &row, QStringView more);

    QString m_text;
    std::vector<Row> m_rows{Row{0, 0, 0}};
    qsizetype m_widest = 0;
    std::unique_ptr<CodeHighlighter> m_highlighter;
    CodeHighlighter::State m_state;
    std::vector<QList<QTextLayout::FormatRange>> m_formats; ///< of the rows that are coloured
    mutable qsizetype m_writtenRow = -1;                    ///< the row that was the last one when it was coloured
    mutable QList<QTextLayout::FormatRange> m_written;      ///< its formats then
    mutable bool m_missed = false;
};

} // namespace assay::ui
