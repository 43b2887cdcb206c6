// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/DefinitionReader.h"

#include <QColor>
#include <QHash>
#include <QString>
#include <QTextLayout>

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <memory>
#include <optional>

namespace assay::ui {

/// The syntax definitions, indexed once for all answers when the first code block comes (some 4 ms), and each read when it is first wanted.
/// Main thread.
class Grammars final {
public:
    Grammars();

    /// By the word behind a fence: name, alias or file ending; invalid for plain text and for words nobody knows.
    [[nodiscard]] KSyntaxHighlighting::Definition definitionOf(const QString &language) const;
    [[nodiscard]] KSyntaxHighlighting::Theme theme(bool dark) const;
    /// "C++" for `cpp`; the word itself where no definition is known.
    [[nodiscard]] QString displayName(const QString &language) const;

    /// Whether it may colour now; false: it is being read, or another one is. See DefinitionReader.
    [[nodiscard]] bool mayColour(const KSyntaxHighlighting::Definition &definition, QDeadlineTimer deadline) const
    {
        return m_reader->read(definition, deadline);
    }
    /// Nothing is being read: whatever has been may colour.
    [[nodiscard]] bool isQuiet() const { return !m_reader->isReading(); }

private:
    [[nodiscard]] const KSyntaxHighlighting::Repository &repository() const;

    mutable std::optional<KSyntaxHighlighting::Repository> m_repository;
    mutable QHash<QString, KSyntaxHighlighting::Definition> m_known;
    std::unique_ptr<DefinitionReader> m_reader;
};

/// Colours code line by line; the state at the end of a line is carried to the next.
class CodeHighlighter final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    /// `definition` has been read. Colours of the theme that would be hard to read on `background` are moved towards `text` until they stand
    /// off by 4.5:1.
    CodeHighlighter(const Grammars &grammars, const KSyntaxHighlighting::Definition &definition,
                    const KSyntaxHighlighting::Theme &theme, const QColor &text, const QColor &background);

    /// highlight() may be called now.
    [[nodiscard]] bool isFree() const { return m_grammars.isQuiet(); }

    using State = KSyntaxHighlighting::State;
    /// Formats of one line, without its line feed. `state` is what the line before ended in, and becomes what this one ends in.
    [[nodiscard]] QList<QTextLayout::FormatRange> highlight(QStringView line, State &state);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    const Grammars &m_grammars;
    QColor m_text;
    QColor m_background;
    QList<QTextLayout::FormatRange> m_ranges;
    QHash<int, QTextCharFormat> m_formats;
};

} // namespace assay::ui
