// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/AnswerStyle.h"
#include "ui/markdown/Document.h"

#include <QRectF>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace assay::ui {

/// What of a text is marked. Positions count in that text.
struct Marks {
    qsizetype selectionFrom = -1;
    qsizetype selectionTo = -1;
    QString find;               ///< every occurrence is marked
    qsizetype currentFrom = -1; ///< the occurrence that find stands on
    qsizetype currentTo = -1;

    [[nodiscard]] bool hasSelection() const { return selectionTo > selectionFrom; }
    /// The same for a text that starts at `offset` and is `length` long.
    [[nodiscard]] Marks shifted(qsizetype offset, qsizetype length) const;
};

/// A paragraph's worth of styled text, broken into lines once for a width.
class TextRun final {
public:
    TextRun() = default;
    TextRun(QString text, QList<Span> spans) : m_text(std::move(text)), m_spans(std::move(spans)) {}

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<Span> &spans() const { return m_spans; }
    [[nodiscard]] bool isLaidOut() const { return m_layout != nullptr; }
    [[nodiscard]] qreal height() const { return m_height; }
    [[nodiscard]] qreal naturalWidth() const;
    /// Width of the widest word, at most `limit`.
    [[nodiscard]] static qreal widestWord(const QString &text, const QFont &font, qreal limit);

    void layOut(const AnswerStyle &style, const QFont &font, const QColor &colour, qreal width, Qt::Alignment alignment = {});
    void release() { m_layout.reset(); }

    void paint(QPainter &painter, QPointF at, const AnswerStyle &style, const Marks &marks, const QRectF &clip) const;
    [[nodiscard]] qsizetype positionAt(QPointF point) const;
    /// Where the cursor of a position stands; full height of its line.
    [[nodiscard]] QRectF cursorRect(qsizetype position) const;
    /// One rectangle a line.
    [[nodiscard]] QList<QRectF> rectsOf(qsizetype from, qsizetype to) const;
    /// Where the letters of the first line stand.
    [[nodiscard]] qreal firstBaseline() const;
    /// Top of the line in which the position stands.
    [[nodiscard]] qreal lineTop(qsizetype position) const;

private:
    [[nodiscard]] QList<QTextLayout::FormatRange> formatsOf(const AnswerStyle &style, const QFont &font) const;
    void paintBehind(QPainter &painter, const AnswerStyle &style, const Marks &marks) const;

    QString m_text;
    QList<Span> m_spans;
    std::unique_ptr<QTextLayout> m_layout;
    QColor m_colour;
    qreal m_lineHeight = 0;
    qreal m_height = 0;
};

/// Where `needle` occurs, whatever the case.
[[nodiscard]] QList<qsizetype> occurrencesOf(QStringView text, const QString &needle);

} // namespace assay::ui
