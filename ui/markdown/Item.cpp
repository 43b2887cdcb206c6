// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/Item.h"

#include <algorithm>

namespace assay::ui {

bool HotSpot::contains(QPointF point) const
{
    return rect.contains(point) || std::ranges::any_of(more, [&](const QRectF &line) { return line.contains(point); });
}

void Item::setGeometry(const AnswerStyle &style, qreal column, qreal full)
{
    if (m_style == &style && qFuzzyCompare(m_column, column) && qFuzzyCompare(m_full, full)) {
        return;
    }
    m_style = &style;
    m_column = column;
    m_full = full;
    invalidate();
}

void Item::invalidate()
{
    release();
    m_exact = false;
    if (m_style != nullptr) {
        m_height = estimate();
    }
}

void Item::ensureLaidOut()
{
    // Also after release(): the layout is made again, and comes out as high as it was.
    setHeight(layOut());
}

qreal marginBetween(const Block *previous, const Block &block)
{
    if (previous == nullptr || block.joinsPrevious) {
        return 0;
    }
    const bool item = std::ranges::any_of(block.containers, &Container::first);
    const auto listed = [](const Block &b) {
        return std::ranges::any_of(b.containers, [](const Container &c) { return c.kind != Container::Kind::Quote; });
    };
    const bool inList = listed(*previous);
    if (block.kind == Block::Kind::Heading) {
        return block.level == 1 ? 28 : block.level == 2 ? 24 : 20;
    }
    if (previous->kind == Block::Kind::Heading) {
        return 8;
    }
    if (block.kind == Block::Kind::Rule || previous->kind == Block::Kind::Rule) {
        return 20;
    }
    if (item && inList && previous->kind == Block::Kind::Paragraph) {
        return 4;
    }
    if (inList && listed(block)) {
        return 8;
    }
    return 12;
}

} // namespace assay::ui
