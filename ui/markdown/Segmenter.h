// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

namespace assay::ui {

/// A stretch of Markdown that can be parsed without what stands around it.
struct Segment {
    enum class Kind : quint8 { Prose, Code };
    Kind kind = Kind::Prose;
    qsizetype start = 0;
    qsizetype end = -1;      ///< behind the last character; -1: open, up to the end of the text
    qsizetype bodyStart = 0; ///< code: behind the line of the fence
    qsizetype bodyEnd = -1;  ///< code: before the closing fence
    QString language;        ///< code
    char16_t fence = 0;      ///< code: ` or ~
    qsizetype fenceLength = 0;
    qsizetype indent = 0; ///< code: spaces before the fence, to be taken from each line
    bool joinsPrevious = false;
};

/// Cuts growing Markdown into segments, so that the work for one more token does not depend on what came before.
///
/// Where it cuts follows from the text alone, not from the pieces in which it came: between top-level blocks that nothing later
/// can change, around fenced code, and by force where prose runs on for very long.
class Segmenter final {
public:
    Segmenter();

    /// `text` is what it was at the last call and more.
    void feed(const QString &text);
    /// The last one is open, and there always is one.
    [[nodiscard]] const QList<Segment> &segments() const { return m_segments; }
    /// Link definitions seen so far, as Markdown. Only those near the top are looked at: one costs a new look at all before it.
    [[nodiscard]] const QByteArray &definitions() const { return m_definitions; }
    /// Labels of footnotes seen so far.
    [[nodiscard]] const QSet<QString> &notes() const { return m_notes; }
    /// Changes when a definition came that what stands before it has to know.
    [[nodiscard]] qsizetype version() const { return m_definitionCount; }
    /// A line or a paragraph was too long and was cut where it stood: parsed as a whole, the text would be another document.
    [[nodiscard]] bool wasForced() const { return m_forced; }

    /// Whether a line closes the fence of a code segment.
    [[nodiscard]] static bool isClosingFence(QStringView line, const Segment &code);
    /// Whether a line could still become a closing fence when it goes on.
    [[nodiscard]] static bool mayBecomeClosingFence(QStringView line, const Segment &code);

private:
    void takeLine(const QString &text, qsizetype start, qsizetype end);
    void takeProseLine(QStringView line, qsizetype start, qsizetype next);
    void splitLongLine(const QString &text, qsizetype lineEnd);
    void cutAt(qsizetype position, bool joins);
    void collectDefinition(QStringView line, qsizetype start);
    void collectNote(QStringView line);

    QList<Segment> m_segments;
    QByteArray m_definitions;
    QSet<QString> m_notes;
    qsizetype m_definitionCount = 0;
    bool m_forced = false;
    qsizetype m_line = 0;     ///< start of the first line that is not complete
    qsizetype m_searched = 0; ///< no line feed before this
    bool m_afterBlank = false;
    bool m_listOpen = false;
};

} // namespace assay::ui
