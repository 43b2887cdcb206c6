// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/BlockParser.h"

#include "ui/markdown/Entities.h"

#include <QCoreApplication>

#include <md4c.h>

namespace assay::ui {

namespace {

constexpr unsigned dialect =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_NOHTML;
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

/// Collects what md4c reports. One block is open at a time; nesting lives in `containers`.
class Collector final {
public:
    QList<Block> blocks;

    int enterBlock(MD_BLOCKTYPE type, const void *detail);
    int leaveBlock(MD_BLOCKTYPE type);
    int enterSpan(MD_SPANTYPE type, const void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, QByteArrayView text);

private:
    struct List {
        bool ordered;
        int next;
    };

    void open(Block::Kind kind);
    void close();
    void enterItem(const MD_BLOCK_LI_DETAIL &detail);
    void leaveItem();
    void enterCell(const MD_BLOCK_TD_DETAIL &detail);
    void append(const QString &text);
    void enterLink(const QString &address);

    QList<Container> m_containers;
    QList<List> m_lists;
    Block m_block;
    bool m_open = false;
    int m_bold = 0;
    int m_italic = 0;
    int m_strike = 0;
    int m_code = 0;
    int m_image = 0;
    qsizetype m_imageStart = 0;
    QString m_imageName;
    QStringList m_links;
};

void Collector::open(Block::Kind kind)
{
    close();
    m_block = Block();
    m_block.kind = kind;
    m_block.containers = m_containers.first(qMin(m_containers.size(), maximumNesting));
    m_open = true;
}

void Collector::close()
{
    if (!m_open) {
        return;
    }
    m_open = false;
    blocks.append(std::exchange(m_block, Block()));
    for (Container &container : m_containers) {
        container.first = false;
    }
}

void Collector::enterItem(const MD_BLOCK_LI_DETAIL &detail)
{
    Container item{.kind = Container::Kind::Bullet, .number = 0, .checked = false, .first = true};
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

void Collector::leaveItem()
{
    close();
    if (m_containers.constLast().first) {
        open(Block::Kind::Paragraph);
        close();
    }
    m_containers.removeLast();
}

void Collector::enterCell(const MD_BLOCK_TD_DETAIL &detail)
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

int Collector::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        close();
        m_containers.append(Container{.kind = Container::Kind::Quote});
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
        m_block.language = textOf(static_cast<const MD_BLOCK_CODE_DETAIL *>(detail)->lang);
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

int Collector::leaveBlock(MD_BLOCKTYPE type)
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

void Collector::enterLink(const QString &address)
{
    m_links.append(address.size() <= longestAddress && isOpenable(address) ? address : QString());
}

int Collector::enterSpan(MD_SPANTYPE type, const void *detail)
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
        enterLink(textOf(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href));
        break;
    case MD_SPAN_IMG: {
        const QString address = textOf(static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src);
        enterLink(address);
        ++m_image;
        append(QCoreApplication::translate("assay::ui::BlockParser", "Image:") + u' ');
        m_imageStart = m_block.text.size();
        m_imageName = address.section(u'/', -1).left(60);
        break;
    }
    default:
        break;
    }
    return 0;
}

int Collector::leaveSpan(MD_SPANTYPE type)
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
        if (m_block.kind != Block::Kind::Table && m_block.text.size() == m_imageStart) {
            append(m_imageName);
        }
        --m_image;
        m_links.removeLast();
        break;
    default:
        break;
    }
    return 0;
}

void Collector::append(const QString &text)
{
    if (!m_open) {
        open(Block::Kind::Paragraph);
    }
    const bool inCell = m_block.kind == Block::Kind::Table;
    if (inCell && (m_block.rows.isEmpty() || m_block.rows.constLast().isEmpty())) {
        return;
    }
    QString &target = inCell ? m_block.rows.last().last().text : m_block.text;
    QList<Span> &spans = inCell ? m_block.rows.last().last().spans : m_block.spans;
    const int styles = (m_bold > 0 ? Span::Bold : 0) | (m_italic > 0 ? Span::Italic : 0) | (m_strike > 0 ? Span::Strike : 0)
                       | (m_code > 0 ? Span::Code : 0) | (m_image > 0 ? Span::Image : 0);
    const QString link = m_links.isEmpty() ? QString() : m_links.constLast();
    const qsizetype start = target.size();
    target += text;
    if (text.isEmpty() || (styles == 0 && link.isEmpty())) {
        return;
    }
    if (!spans.isEmpty()) {
        Span &last = spans.last();
        if (last.start + last.length == start && last.styles == styles && last.link == link) {
            last.length += text.size();
            return;
        }
    }
    spans.append(Span{.start = start, .length = text.size(), .styles = quint8(styles), .link = link});
}

int Collector::text(MD_TEXTTYPE type, QByteArrayView text)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        append(QString(QChar::ReplacementCharacter));
        break;
    case MD_TEXT_BR:
        append(QString(QChar::LineSeparator));
        break;
    case MD_TEXT_SOFTBR:
        append(QStringLiteral(" "));
        break;
    case MD_TEXT_ENTITY:
        append(textOfEntity(text));
        break;
    default:
        append(QString::fromUtf8(text));
        break;
    }
    return 0;
}

Collector *collector(void *user)
{
    return static_cast<Collector *>(user);
}

} // namespace

bool isOpenable(QStringView address)
{
    return address.startsWith(u"https://", Qt::CaseInsensitive) || address.startsWith(u"http://", Qt::CaseInsensitive)
           || address.startsWith(u"mailto:", Qt::CaseInsensitive);
}

QList<Block> parseBlocks(QStringView markdown, const QByteArray &definitions)
{
    QByteArray bytes = markdown.toUtf8();
    if (!definitions.isEmpty()) {
        bytes += "\n\n" + definitions;
    }
    Collector blocks;
    MD_PARSER parser{};
    parser.flags = dialect;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *user) { return collector(user)->enterBlock(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *user) { return collector(user)->leaveBlock(type); };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *user) { return collector(user)->enterSpan(type, detail); };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *user) { return collector(user)->leaveSpan(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user) {
        return collector(user)->text(type, QByteArrayView(text, qsizetype(size)));
    };
    md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, &blocks);
    return std::move(blocks.blocks);
}

} // namespace assay::ui
