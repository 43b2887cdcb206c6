// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/AnswerStyle.h"
#include "ui/markdown/Grammars.h"
#include "ui/markdown/Item.h"

#include <memory>
#include <vector>

namespace assay::ui {

/// A position in the text of an answer. It stays where it is while text is added behind it.
struct Place {
    int part = 0;
    qsizetype item = 0; ///< within the part
    qsizetype position = 0;
    friend auto operator<=>(const Place &, const Place &) = default;
};

struct Stretch {
    Place from;
    Place to;
    [[nodiscard]] bool isEmpty() const { return !(from < to); }
    [[nodiscard]] Stretch ordered() const { return from < to ? *this : Stretch{to, from}; }
    friend bool operator==(const Stretch &, const Stretch &) = default;
};

/// Everything that an answer's view shows, in parts one below the other, each a list of items. Knows where everything is; lays out only
/// what it is told to. Coordinates are whole pixels from the top of the content.
class AnswerScene final {
public:
    explicit AnswerScene(const Grammars &grammars) : m_grammars(grammars) {}

    int addPart();
    /// The part's blocks are these now, and those before `firstChanged` are as they were.
    void setBlocks(int part, const QList<Block> &blocks, qsizetype firstChanged);
    /// Nothing changed but that the last block's text grew behind that position.
    void growLast(int part, const QList<Block> &blocks, qsizetype from);
    void setItems(int part, std::vector<std::unique_ptr<Item>> items);
    /// An item of the part looks different at the same size.
    void touch(int part);
    void clear();

    void setStyle(const AnswerStyle &style);
    void setWidth(qreal width);
    [[nodiscard]] const AnswerStyle &style() const { return m_style; }

    [[nodiscard]] qsizetype count() const { return qsizetype(m_items.size()); }
    [[nodiscard]] Item &item(qsizetype index) const { return *m_items[size_t(index)]; }
    [[nodiscard]] qreal top(qsizetype index) const { return m_tops[size_t(index)]; }
    [[nodiscard]] qreal height() const { return m_height; }
    [[nodiscard]] static qreal left();
    /// Space above the first item.
    [[nodiscard]] static qreal above();
    /// The item at that height, or the one below it; -1 if there is none.
    [[nodiscard]] qsizetype indexAt(qreal y) const;

    /// Lays an item out. Its height may change: call place() before positions are used again.
    void layOut(qsizetype index);
    void place();
    /// Lays out what only has an estimated height, until the deadline, so that the scroll bar tells the truth. Very long answers stay
    /// estimated. True: there is more to do, and positions are to be placed anew.
    bool refine(QDeadlineTimer deadline);
    /// Drops layouts but those near the items given.
    void release(qsizetype from, qsizetype to);

    /// The first y that looks different since the last call; infinite if nothing does.
    [[nodiscard]] qreal takeChangedFrom();

    [[nodiscard]] qsizetype indexOf(const Place &place) const;
    [[nodiscard]] Place placeIn(qsizetype index, qsizetype position) const;
    [[nodiscard]] Place placeAt(QPointF point) const;
    [[nodiscard]] Place begin() const { return {}; }
    [[nodiscard]] Place end() const;
    /// What of an item is selected.
    [[nodiscard]] Marks marksOf(qsizetype index, const Stretch &selection) const;

    [[nodiscard]] QString plainText(const Stretch &stretch) const;
    [[nodiscard]] QString markdown(const Stretch &stretch) const;
    [[nodiscard]] QList<Stretch> occurrences(const QString &needle, qsizetype most) const;

    // For assistive tools: the whole as one text, markers included, one line feed between items.
    [[nodiscard]] qsizetype textLength() const;
    [[nodiscard]] QString text(qsizetype from, qsizetype to) const;
    [[nodiscard]] qsizetype offsetOf(const Place &place) const;
    [[nodiscard]] Place placeOfOffset(qsizetype offset) const;

private:
    struct Part {
        qsizetype begin = 0;
        qsizetype count = 0;
    };

    [[nodiscard]] std::unique_ptr<Item> makeItem(const Block &block) const;
    void dress(qsizetype index, const Block *previous, const Block &block, bool firstOfPart);
    void resizePart(int part, qsizetype size);
    void change(qsizetype index, qreal y = 0);
    [[nodiscard]] QString separatorBefore(qsizetype index) const;

    const Grammars &m_grammars;
    AnswerStyle m_style;
    qreal m_width = 0;
    std::vector<Part> m_parts;
    std::vector<std::unique_ptr<Item>> m_items;
    std::vector<qreal> m_tops;
    size_t m_placed = 0; ///< tops before this one are right
    qreal m_height = 0;
    qreal m_changedFrom = 0;
    qsizetype m_heldFrom = 0; ///< only items in between may hold layouts
    qsizetype m_heldTo = 0;
};

} // namespace assay::ui
