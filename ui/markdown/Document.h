// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace assay::ui {

/// Style of a run of characters. Positions count UTF-16 units of the text it belongs to.
struct Span {
    enum Style : quint8 { Bold = 1, Italic = 2, Strike = 4, Code = 8, Image = 16, Math = 32, Note = 64 };
    qsizetype start = 0;
    qsizetype length = 0;
    quint8 styles = 0;
    QString link;     ///< only addresses that may be opened: http, https, mailto
    QString source{}; ///< math: as it was written, with its delimiters
    friend bool operator==(const Span &, const Span &) = default;
};

/// What a block stands in: a quote, an item of a list or a footnote.
struct Container {
    enum class Kind : quint8 { Quote, Bullet, Ordered, Task, Note };
    Kind kind = Kind::Quote;
    int number = 0;       ///< ordered items
    bool checked = false; ///< task items
    bool first = false;   ///< the block is the first of its item: the marker stands before it
    QString label;        ///< footnotes: what refers to it
    friend bool operator==(const Container &, const Container &) = default;
};

struct Cell {
    QString text;
    QList<Span> spans;
    friend bool operator==(const Cell &, const Cell &) = default;
};

/// One paragraph, heading, code block, table or rule, flat: nesting is in `containers`, outermost first, at most maximumNesting.
struct Block {
    enum class Kind : quint8 { Paragraph, Heading, Code, Table, Rule };
    Kind kind = Kind::Paragraph;
    int level = 0; ///< headings: 1 to 6
    QList<Container> containers;
    QString text;                 ///< paragraphs and headings (hard breaks are U+2028), code with its line feeds
    QList<Span> spans;            ///< ascending, never overlapping
    QString language;             ///< code: the first word behind the fence
    QString title;                ///< code: what stands above it in place of the language
    QList<Qt::Alignment> columns; ///< tables: Left, Right, HCenter, or none
    QList<QList<Cell>> rows;      ///< tables: the head first
    bool joinsPrevious = false;   ///< a very long paragraph was cut before this block
    friend bool operator==(const Block &, const Block &) = default;
};

inline constexpr int maximumNesting = 10;

} // namespace assay::ui

// A list of many blocks grows without moving each.
Q_DECLARE_TYPEINFO(assay::ui::Span, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(assay::ui::Container, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(assay::ui::Cell, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(assay::ui::Block, Q_RELOCATABLE_TYPE);
