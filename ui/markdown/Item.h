// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/AnswerStyle.h"
#include "ui/markdown/Document.h"
#include "ui/markdown/TextRun.h"

#include <QDeadlineTimer>
#include <QImage>
#include <QRectF>

class QPainter;

namespace assay::ui {

/// A place in an item that can be hovered, focused and clicked.
struct HotSpot {
    enum class Kind { Link, Copy, Wrap, Toggle, Save };
    Kind kind = Kind::Link;
    QRectF rect;         ///< in the item's coordinates; of a link over several lines the first
    QList<QRectF> more;  ///< a link's other lines
    QString text;        ///< the address of a link; what is to be copied is asked of the item
    QString label;       ///< what it is called
    bool isOpen = false; ///< of a toggle: what it opens is shown
    int cell = -1;       ///< of a table, in which it stands, counted row by row

    [[nodiscard]] bool contains(QPointF point) const;
};

/// How an item is to be painted.
struct Paint {
    const AnswerStyle &style;
    QRectF clip; ///< in the item's coordinates
    Marks marks;
    int hovered = -1; ///< index into hotSpots()
    int focused = -1;
};

/// One block as it is shown: laid out once for a width, painted where it is seen.
///
/// Until it is laid out its height is an estimate; release() drops the layout and keeps the height. Positions count in text().
class Item {
public:
    Item() = default;
    Item(const Item &) = delete;
    Item &operator=(const Item &) = delete;
    virtual ~Item() = default;

    /// Widths: of the text column and of all there is (code and tables may use it). A change drops the layout.
    void setGeometry(const AnswerStyle &style, qreal column, qreal full);
    void ensureLaidOut();
    [[nodiscard]] bool isExact() const { return m_exact; }
    [[nodiscard]] qreal height() const { return m_height; }
    /// Drops the layout and estimates anew.
    void invalidate();
    virtual void release() {}

    /// What assistive tools are told it is.
    enum class Nature { Text, Heading, Code, Table, Picture, Control };
    [[nodiscard]] virtual Nature nature() const { return Nature::Text; }
    /// What it is called where it is not its own text: "Code: C++".
    [[nodiscard]] virtual QString label() const { return {}; }

    /// Columns and rows of a table; empty: it is none.
    [[nodiscard]] virtual QSize tableSize() const { return {0, 0}; }
    [[nodiscard]] virtual QString cellText(int /*row*/, int /*column*/) const { return {}; }
    /// In the item's coordinates, as it is laid out now.
    [[nodiscard]] virtual QRectF cellRect(int /*row*/, int /*column*/) const { return {}; }

    /// Takes the block's new form if it is the same kind of item. Returns the first changed y, or -1 if it must be made anew.
    virtual qreal update(const Block &block) = 0;
    /// The same, when the block is known to be what it was with more text behind `from`.
    virtual qreal grow(const Block &block, qsizetype /*from*/) { return update(block); }
    virtual void paint(QPainter &painter, const Paint &paint) const = 0;

    [[nodiscard]] virtual QString text() const = 0;
    [[nodiscard]] virtual qsizetype length() const { return text().size(); }
    /// "• " and the like: said before text() in plain copies and to assistive tools; no position stands in it.
    [[nodiscard]] virtual QString marker() const { return {}; }
    /// Whether it begins an item of a list: it then stands close below what is before it.
    [[nodiscard]] virtual bool startsListItem() const { return false; }
    /// 1 to 6; 0: it is no heading.
    [[nodiscard]] virtual int headingLevel() const { return 0; }
    [[nodiscard]] virtual bool isCode() const { return false; }
    [[nodiscard]] virtual QString markdown(qsizetype from, qsizetype to) const = 0;
    [[nodiscard]] virtual qsizetype positionAt(QPointF point) const = 0;
    [[nodiscard]] virtual QRectF cursorRect(qsizetype position) const = 0;
    [[nodiscard]] virtual QList<HotSpot> hotSpots() const { return {}; }
    /// Scrolls sideways by that much; false: there is nothing to scroll.
    virtual bool scrollBy(qreal /*dx*/) { return false; }
    virtual void toggleWrap() {}
    virtual void confirmCopy(bool /*copied*/) {}
    /// The picture that the item shows; null: it is text.
    [[nodiscard]] virtual QImage picture() const { return {}; }
    /// What of it is to be saved as a file.
    [[nodiscard]] virtual QByteArray bytes() const { return {}; }
    /// work() has something left to do, or has to wait for it.
    [[nodiscard]] virtual bool isUnfinished() const { return false; }
    /// Goes on with what layout and painting can do without (colours of code). True: it looks different now.
    virtual bool work(QDeadlineTimer /*deadline*/) { return false; }
    /// Fonts or colours are others now.
    virtual void restyle() {}

    qreal margin = 0;           ///< above it
    qreal barAbove = 0;         ///< how much of the margin a quote's bar goes through
    bool joinsPrevious = false; ///< continues the paragraph of the item before

protected:
    /// Both set the height; estimate() must be cheap.
    virtual qreal estimate() const = 0;
    virtual qreal layOut() = 0;

    [[nodiscard]] const AnswerStyle &style() const { return *m_style; }
    [[nodiscard]] bool hasStyle() const { return m_style != nullptr; }
    [[nodiscard]] qreal column() const { return m_column; }
    [[nodiscard]] qreal full() const { return m_full; }
    void outdate() { m_exact = false; }
    void setHeight(qreal height)
    {
        m_height = height;
        m_exact = true;
    }

private:
    const AnswerStyle *m_style = nullptr;
    qreal m_column = 0;
    qreal m_full = 0;
    qreal m_height = 0;
    bool m_exact = false;
};

/// Bars and markers of what a block stands in, and how far it is pushed in by them.
class Surroundings final {
public:
    explicit Surroundings(QList<Container> containers = {}) : m_containers(std::move(containers)) {}

    [[nodiscard]] const QList<Container> &containers() const { return m_containers; }
    [[nodiscard]] bool hasMarker() const;
    [[nodiscard]] qreal indent(const AnswerStyle &style) const;
    [[nodiscard]] bool isQuoted() const;
    /// `firstLine` is the height of the block's first line; `baseline`, where its letters stand.
    void paint(QPainter &painter, const AnswerStyle &style, qreal top, qreal height, qreal firstLine, qreal baseline,
               bool mirrored, qreal width) const;
    /// "> ", "- ", "3. " before the first line of a block.
    [[nodiscard]] QString markdownPrefix() const;
    /// The same before its other lines.
    [[nodiscard]] QString markdownIndent() const;
    [[nodiscard]] QString plainMarker() const;

private:
    [[nodiscard]] static qreal indentOf(const Container &container, const AnswerStyle &style);

    QList<Container> m_containers;
};

/// Space above a block that follows `previous` (nullptr: it is the first).
[[nodiscard]] qreal marginBetween(const Block *previous, const Block &block);

} // namespace assay::ui
