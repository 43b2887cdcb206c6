// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/BlockCollector.h"

#include "ui/markdown/BlockParser.h"
#include "ui/markdown/Entities.h"

#include <QCoreApplication>

namespace assay::ui {

namespace {

constexpr qsizetype longestAddress = 2048;

QString textOf(const MD_ATTRIBUTE &attribute)
{
    QString text;
    for (int part = 0; attribute.substr_offsets != nullptr && attribute.substr_offsets[part] < attribute.size; ++part) {
        const MD_OFFSET from = attribute.substr_offsets[part];
        const QByteArrayView piece(attribute.text + from, qsizetype(attribute.substr_offsets[part + 1] - from));
        text += attribute.substr_types[part] == MD_TEXT_ENTITY ? textOfEntity(piece) : QString::fromUtf8(piece);
    }
    return text;
}

} // namespace

QString BlockCollector::addressOf(const MD_ATTRIBUTE &attribute) const
{
    return m_source.restored(textOf(attribute));
}

void BlockCollector::open(Block::Kind kind)
{
    close();
    m_block = Block();
    m_block.kind = kind;
    m_block.containers = m_containers.first(qMin(m_containers.size(), maximumNesting));
    m_open = true;
}

void BlockCollector::close()
{
    if (!m_open) {
        return;
    }
    m_open = m_breakDue = false;
    trim(m_block);
    raise(m_block);
    m_escaped.clear();
    blocks.append(std::exchange(m_block, Block()));
    for (Container &container : m_containers) {
        container.first = false;
    }
}

void BlockCollector::enterItem(const MD_BLOCK_LI_DETAIL &detail)
{
    Container item{.kind = Container::Kind::Bullet, .number = 0, .checked = false, .first = true, .label = {}};
    if (!m_lists.isEmpty() && m_lists.constLast().ordered) {
        item.kind = Container::Kind::Ordered;
        item.number = m_lists.last().next++;
    }
    if (detail.is_task != 0) {
        item.kind = Container::Kind::Task;
        item.checked = detail.task_mark != ' ';
    }
    m_containers.append(item);
}

void BlockCollector::leaveItem()
{
    close();
    if (m_containers.constLast().first) {
        open(Block::Kind::Paragraph);
        close();
    }
    m_containers.removeLast();
}

void BlockCollector::enterCell(const MD_BLOCK_TD_DETAIL &detail)
{
    if (m_block.rows.size() == 1) {
        const auto alignment = detail.align == MD_ALIGN_RIGHT    ? Qt::AlignRight
                               : detail.align == MD_ALIGN_CENTER ? Qt::AlignHCenter
                               : detail.align == MD_ALIGN_LEFT   ? Qt::AlignLeft
                                                                 : Qt::Alignment();
        m_block.columns.append(alignment);
    }
    m_block.rows.last().append(Cell());
}

int BlockCollector::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        close();
        m_containers.append(Container{.kind = Container::Kind::Quote, .label = {}});
        break;
    case MD_BLOCK_UL:
        close();
        m_lists.append(List{.ordered = false, .next = 0});
        break;
    case MD_BLOCK_OL:
        close();
        m_lists.append(List{.ordered = true, .next = int(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start)});
        break;
    case MD_BLOCK_LI:
        enterItem(*static_cast<const MD_BLOCK_LI_DETAIL *>(detail));
        break;
    case MD_BLOCK_H:
        open(Block::Kind::Heading);
        m_block.level = int(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level);
        break;
    case MD_BLOCK_CODE:
        open(Block::Kind::Code);
        m_block.language = addressOf(static_cast<const MD_BLOCK_CODE_DETAIL *>(detail)->lang);
        break;
    case MD_BLOCK_P:
        open(Block::Kind::Paragraph);
        break;
    case MD_BLOCK_HR:
        open(Block::Kind::Rule);
        close();
        break;
    case MD_BLOCK_TABLE:
        open(Block::Kind::Table);
        break;
    case MD_BLOCK_TR:
        m_block.rows.append(QList<Cell>());
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        enterCell(*static_cast<const MD_BLOCK_TD_DETAIL *>(detail));
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_HTML:
        break;
    }
    return 0;
}

int BlockCollector::leaveBlock(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        close();
        m_containers.removeLast();
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        m_lists.removeLast();
        break;
    case MD_BLOCK_LI:
        leaveItem();
        break;
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_P:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_DOC:
        close();
        break;
    default:
        break;
    }
    return 0;
}

void BlockCollector::enterLink(const QString &address)
{
    m_links.append(m_image > 0                                               ? m_links.constLast()
                   : address.size() <= longestAddress && isOpenable(address) ? address
                                                                             : QString());
}

int BlockCollector::enterSpan(MD_SPANTYPE type, const void *detail)
{
    switch (type) {
    case MD_SPAN_EM:
        ++m_italic;
        break;
    case MD_SPAN_STRONG:
        ++m_bold;
        break;
    case MD_SPAN_DEL:
        ++m_strike;
        break;
    case MD_SPAN_CODE:
        ++m_code;
        break;
    case MD_SPAN_A:
        enterLink(addressOf(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href));
        break;
    case MD_SPAN_IMG: {
        const QString address = addressOf(static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src);
        enterLink(address);
        if (++m_image > 1) {
            break;
        }
        append(QCoreApplication::translate("assay::ui::BlockParser", "Image:") + u' ', style());
        m_imageStart = m_block.text.size();
        m_imageName = address.section(u'/', -1).left(60);
        break;
    }
    default:
        break;
    }
    return 0;
}

int BlockCollector::leaveSpan(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        --m_italic;
        break;
    case MD_SPAN_STRONG:
        --m_bold;
        break;
    case MD_SPAN_DEL:
        --m_strike;
        break;
    case MD_SPAN_CODE:
        --m_code;
        break;
    case MD_SPAN_A:
        m_links.removeLast();
        break;
    case MD_SPAN_IMG:
        if (m_image == 1 && m_block.kind != Block::Kind::Table && m_block.text.size() == m_imageStart) {
            append(m_imageName, style());
        }
        --m_image;
        m_links.removeLast();
        break;
    default:
        break;
    }
    return 0;
}

} // namespace assay::ui
