// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QString>
#include <QTextLayout>

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

namespace assay::ui {

/// The syntax definitions, loaded once for all answers (some 4 ms). Main thread.
class Grammars final {
public:
    Grammars();

    /// By the word behind a fence: name, alias or file ending; invalid for plain text and for words nobody knows.
    [[nodiscard]] KSyntaxHighlighting::Definition definitionOf(const QString &language) const;
    [[nodiscard]] KSyntaxHighlighting::Theme theme(bool dark) const;
    /// "C++" for `cpp`; the word itself where no definition is known.
    [[nodiscard]] QString displayName(const QString &language) const;

private:
    KSyntaxHighlighting::Repository m_repository;
    mutable QHash<QString, KSyntaxHighlighting::Definition> m_known;
};

/// Colours code line by line; the state at the end of a line is carried to the next.
class CodeHighlighter final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    /// Colours of the theme that would be hard to read on `background` are moved towards `text` until they stand off by 4.5:1.
    CodeHighlighter(const KSyntaxHighlighting::Definition &definition, const KSyntaxHighlighting::Theme &theme,
                    const QColor &text, const QColor &background);

    using State = KSyntaxHighlighting::State;
    /// Formats of one line, without its line feed. `state` is what the line before ended in, and becomes what this one ends in.
    [[nodiscard]] QList<QTextLayout::FormatRange> highlight(QStringView line, State &state);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    QColor m_text;
    QColor m_background;
    QList<QTextLayout::FormatRange> m_ranges;
    QHash<int, QTextCharFormat> m_formats;
};

} // namespace assay::ui
