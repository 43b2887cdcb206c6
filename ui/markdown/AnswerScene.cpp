// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerScene.h"

#include "ui/markdown/CodeItem.h"
#include "ui/markdown/ProseItem.h"
#include "ui/markdown/TableItem.h"

#include <algorithm>
#include <limits>

namespace assay::ui {

namespace {

constexpr qreal sideMargin = 16;
constexpr qreal topMargin = 12;
constexpr qreal bottomMargin = 16;
constexpr qreal partGap = 12;
constexpr qsizetype mostHeld = 400;
constexpr qsizetype heldAround = 60;
constexpr qsizetype mostRefined = 5000;   // items
constexpr qreal highestRefined = 200'000; // pixels

bool quotedTogether(const Block &a, const Block &b)
{
    return !a.containers.isEmpty() && !b.containers.isEmpty() && a.containers[0].kind == Container::Kind::Quote
           && b.containers[0].kind == Container::Kind::Quote;
}

} // namespace

qreal AnswerScene::left()
{
    return sideMargin;
}

qreal AnswerScene::above()
{
    return topMargin;
}

int AnswerScene::addPart()
{
    m_parts.push_back(Part{count(), 0});
    return int(m_parts.size()) - 1;
}

void AnswerScene::clear()
{
    m_items.clear();
    m_tops.clear();
    m_parts.clear();
    m_placed = 0;
    m_heldFrom = m_heldTo = 0;
    m_changedFrom = 0;
    place();
}

std::unique_ptr<Item> AnswerScene::makeItem(const Block &block) const
{
    switch (block.kind) {
    case Block::Kind::Code:
        return std::make_unique<CodeItem>(block, m_grammars);
    case Block::Kind::Table:
        return std::make_unique<TableItem>(block);
    default:
        return std::make_unique<ProseItem>(block);
    }
}

void AnswerScene::change(qsizetype index, qreal y)
{
    if (index < qsizetype(m_placed) && index < qsizetype(m_tops.size())) {
        m_changedFrom = std::min(m_changedFrom, m_tops[size_t(index)] + y);
    } else {
        m_changedFrom = std::min(m_changedFrom, m_tops.empty() ? 0 : m_tops[std::min(m_placed, m_tops.size() - 1)]);
    }
}

void AnswerScene::dress(qsizetype index, const Block *previous, const Block &block, bool firstOfPart)
{
    Item &item = *m_items[size_t(index)];
    const qreal margin = firstOfPart ? (index == 0 ? 0 : partGap) : marginBetween(previous, block);
    const qreal bar = previous != nullptr && quotedTogether(*previous, block) ? margin : 0;
    if (!qFuzzyCompare(item.margin + 1, margin + 1) || !qFuzzyCompare(item.barAbove + 1, bar + 1)) {
        item.margin = margin;
        item.barAbove = bar;
        change(index, -margin);
        m_placed = std::min(m_placed, size_t(index));
    }
}

void AnswerScene::resizePart(int part, qsizetype size)
{
    Part &changed = m_parts[size_t(part)];
    const qsizetype difference = size - changed.count;
    if (difference == 0) {
        return;
    }
    const auto end = m_items.begin() + changed.begin + changed.count;
    if (difference < 0) {
        change(changed.begin + size, -partGap);
        m_items.erase(end + difference, end);
    } else {
        change(changed.begin + changed.count);
        std::vector<std::unique_ptr<Item>> room(static_cast<size_t>(difference));
        m_items.insert(end, std::make_move_iterator(room.begin()), std::make_move_iterator(room.end()));
    }
    m_placed = std::min(m_placed, size_t(changed.begin + std::min(size, changed.count)));
    changed.count = size;
    for (size_t later = size_t(part) + 1; later < m_parts.size(); ++later) {
        m_parts[later].begin += difference;
    }
    m_heldTo = std::max(m_heldTo, m_heldTo + difference);
}

void AnswerScene::setBlocks(int part, const QList<Block> &blocks, qsizetype firstChanged)
{
    const qsizetype begin = m_parts[size_t(part)].begin;
    resizePart(part, blocks.size());
    for (qsizetype at = std::max(firstChanged, qsizetype(0)); at < blocks.size(); ++at) {
        std::unique_ptr<Item> &item = m_items[size_t(begin + at)];
        qreal changed = item ? item->update(blocks[at]) : -1;
        if (changed < 0) {
            item = makeItem(blocks[at]);
            changed = 0;
        }
        change(begin + at, changed);
        dress(begin + at, at == 0 ? nullptr : &blocks[at - 1], blocks[at], at == 0);
        if (m_width > 0) {
            item->setGeometry(m_style, std::min(m_style.measure, m_width - 2 * sideMargin), m_width - 2 * sideMargin);
        }
        m_placed = std::min(m_placed, size_t(begin + at + 1));
    }
}

void AnswerScene::growLast(int part, const QList<Block> &blocks, qsizetype from)
{
    const Part &grown = m_parts[size_t(part)];
    const qsizetype index = grown.begin + grown.count - 1;
    if (grown.count != blocks.size()) {
        setBlocks(part, blocks, grown.count);
        return;
    }
    const qreal changed = m_items[size_t(index)]->grow(blocks.constLast(), from);
    if (changed < 0) {
        setBlocks(part, blocks, blocks.size() - 1);
        return;
    }
    change(index, changed);
    m_placed = std::min(m_placed, size_t(index + 1));
}

void AnswerScene::setItems(int part, std::vector<std::unique_ptr<Item>> items)
{
    const qsizetype begin = m_parts[size_t(part)].begin;
    resizePart(part, qsizetype(items.size()));
    change(begin, -partGap);
    for (qsizetype at = 0; at < qsizetype(items.size()); ++at) {
        items[size_t(at)]->margin = begin + at == 0 ? 0 : partGap;
        m_items[size_t(begin + at)] = std::move(items[size_t(at)]);
        if (m_width > 0) {
            m_items[size_t(begin + at)]->setGeometry(m_style, std::min(m_style.measure, m_width - 2 * sideMargin),
                                                     m_width - 2 * sideMargin);
        }
    }
    m_placed = std::min(m_placed, size_t(begin));
}

void AnswerScene::touch(int part)
{
    change(m_parts[size_t(part)].begin);
}

void AnswerScene::setStyle(const AnswerStyle &style)
{
    m_style = style;
    for (const auto &item : m_items) {
        item->restyle();
        item->invalidate();
    }
    m_placed = 0;
    m_changedFrom = 0;
    if (m_width > 0) {
        setWidth(std::exchange(m_width, 0));
    }
}

void AnswerScene::setWidth(qreal width)
{
    width = std::max(width, 2 * sideMargin + 60);
    if (qFuzzyCompare(width, m_width)) {
        return;
    }
    m_width = width;
    for (const auto &item : m_items) {
        item->setGeometry(m_style, std::min(m_style.measure, m_width - 2 * sideMargin), m_width - 2 * sideMargin);
    }
    m_placed = 0;
    m_changedFrom = 0;
}

void AnswerScene::layOut(qsizetype index)
{
    Item &laid = item(index);
    const qreal before = laid.height();
    const bool exact = laid.isExact();
    laid.ensureLaidOut();
    if (m_heldFrom == m_heldTo) {
        m_heldFrom = index;
    }
    m_heldFrom = std::min(m_heldFrom, index);
    m_heldTo = std::max(m_heldTo, index + 1);
    if (!exact || !qFuzzyCompare(before + 1, laid.height() + 1)) {
        m_placed = std::min(m_placed, size_t(index) + 1);
    }
}

bool AnswerScene::refine(QDeadlineTimer deadline)
{
    if (count() > mostRefined || m_height > highestRefined) {
        return false;
    }
    bool refined = false;
    for (qsizetype index = 0; index < count(); ++index) {
        if (item(index).isExact()) {
            continue;
        }
        layOut(index);
        refined = true;
        if (deadline.hasExpired()) {
            break;
        }
    }
    return refined;
}

void AnswerScene::place()
{
    m_tops.resize(m_items.size());
    if (m_items.empty()) {
        m_height = 0;
        m_placed = 0;
        return;
    }
    for (size_t at = m_placed; at < m_items.size(); ++at) {
        const qreal end = at == 0 ? topMargin : m_tops[at - 1] + m_items[at - 1]->height();
        m_tops[at] = end + m_items[at]->margin;
    }
    m_placed = m_items.size();
    m_height = m_tops.back() + m_items.back()->height() + bottomMargin;
}

void AnswerScene::release(qsizetype from, qsizetype to)
{
    if (m_heldTo - m_heldFrom < mostHeld + to - from) {
        return;
    }
    m_heldTo = std::min(m_heldTo, count());
    for (qsizetype at = std::max(m_heldFrom, qsizetype(0)); at < m_heldTo; ++at) {
        if (at < from - heldAround || at > to + heldAround) {
            item(at).release();
        }
    }
    m_heldFrom = std::max(qsizetype(0), from - heldAround);
    m_heldTo = std::min(count(), to + heldAround + 1);
}

qsizetype AnswerScene::indexAt(qreal y) const
{
    if (m_tops.empty()) {
        return -1;
    }
    const auto after = std::ranges::upper_bound(m_tops, y);
    const qsizetype before = (after - m_tops.begin()) - 1;
    if (before < 0) {
        return 0;
    }
    const bool inMargin = y >= m_tops[size_t(before)] + item(before).height() && before + 1 < count();
    return inMargin ? before + 1 : before;
}

qreal AnswerScene::takeChangedFrom()
{
    return std::exchange(m_changedFrom, std::numeric_limits<qreal>::infinity());
}

} // namespace assay::ui
