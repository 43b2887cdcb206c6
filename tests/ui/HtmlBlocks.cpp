// SPDX-License-Identifier: GPL-3.0-or-later
#include "HtmlBlocks.h"

#include "ui/markdown/BlockParser.h"
#include "ui/markdown/StyledText.h"

#include <QRegularExpression>
#include <QUrl>
#include <QXmlStreamReader>

namespace assay::ui {

namespace {

using namespace Qt::StringLiterals;

/// Void elements and attributes without a value, which XML does not know.
QString asXml(QString html)
{
    static const QRegularExpression task(u"<input[^>]*>"_s);
    for (auto match = task.match(html); match.hasMatch(); match = task.match(html)) {
        const bool checked = match.captured().contains(u"checked=\"\""_s) || match.captured().contains(u" checked>"_s)
                             || match.captured().contains(u"disabled checked"_s);
        html.replace(match.capturedStart(), match.capturedLength(), checked ? u"<task done=\"1\"/>"_s : u"<task/>"_s);
    }
    html.replace(u"<hr>"_s, u"<hr/>"_s).replace(u"<br>"_s, u"<br/>"_s);
    html.replace(u"&#8617;"_s, QString()).replace(u"&nbsp;"_s, u"\u00a0"_s);
    return u"<root>"_s + html + u"</root>"_s;
}

class Reader final {
public:
    explicit Reader(const QString &html) : m_xml(asXml(html)) {}

    std::optional<QList<Block>> read()
    {
        while (!m_xml.atEnd() && m_known) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                enter(m_xml.name().toString());
                break;
            case QXmlStreamReader::EndElement:
                leave(m_xml.name().toString());
                break;
            case QXmlStreamReader::Characters:
                append(m_xml.text().toString());
                break;
            case QXmlStreamReader::Comment:
            case QXmlStreamReader::DTD:
            case QXmlStreamReader::ProcessingInstruction:
                m_known = false;
                break;
            default:
                break;
            }
        }
        return m_known && !m_xml.hasError() ? std::optional(m_blocks) : std::nullopt;
    }

private:
    struct List {
        bool ordered;
        int next;
    };

    void open(Block::Kind kind)
    {
        close();
        m_block = Block();
        m_block.kind = kind;
        m_block.containers = m_containers.first(qMin(m_containers.size(), maximumNesting));
        m_open = true;
    }

    void close()
    {
        if (!m_open) {
            return;
        }
        m_open = false;
        if (m_block.kind != Block::Kind::Code) {
            trim(m_block.text, m_block.spans);
        }
        m_blocks.append(std::exchange(m_block, Block()));
        for (Container &container : m_containers) {
            container.first = false;
        }
    }

    static void trim(QString &text, QList<Span> &spans)
    {
        const bool code = !spans.isEmpty() && (spans.constLast().styles & Span::Code) != 0
                          && spans.constLast().start + spans.constLast().length == text.size();
        while (!code && (text.endsWith(u' ') || text.endsWith(u'\t'))) {
            text.chop(1);
        }
        while (!spans.isEmpty() && spans.constLast().start >= text.size()) {
            spans.removeLast();
        }
        if (!spans.isEmpty()) {
            spans.last().length = qMin(spans.constLast().length, text.size() - spans.constLast().start);
        }
    }

    QString attribute(const QString &name) const { return m_xml.attributes().value(name).toString(); }

    void enterItem()
    {
        Container item{.kind = Container::Kind::Bullet, .number = 0, .checked = false, .first = true, .label = {}};
        if (m_lists.constLast().ordered) {
            item.kind = Container::Kind::Ordered;
            item.number = m_lists.last().next++;
        }
        m_containers.append(item);
    }

    void leaveItem()
    {
        close();
        if (m_containers.constLast().first) {
            open(Block::Kind::Paragraph);
            close();
        }
        m_containers.removeLast();
    }

    void enterLink(const QString &address) { m_links.append(isOpenable(address) ? address : QString()); }

    bool enterBlock(const QString &name)
    {
        if (name == u"p" || name == u"pre") {
            open(name == u"p" ? Block::Kind::Paragraph : Block::Kind::Code);
        } else if (name.size() == 2 && name[0] == u'h' && name[1].isDigit()) {
            open(Block::Kind::Heading);
            m_block.level = name[1].digitValue();
        } else if (name == u"hr") {
            open(Block::Kind::Rule);
            close();
        } else if (name == u"blockquote") {
            close();
            m_containers.append(Container{.kind = Container::Kind::Quote, .label = {}});
        } else if (name == u"ul" || name == u"ol") {
            close();
            const QString start = attribute(u"start"_s);
            m_lists.append(List{name == u"ol", start.isEmpty() ? 1 : start.toInt()});
        } else if (name == u"li") {
            enterItem();
        } else if (name == u"task") {
            m_containers.last().kind = Container::Kind::Task;
            m_containers.last().checked = !attribute(u"done"_s).isEmpty();
        } else if (name == u"table") {
            open(Block::Kind::Table);
        } else if (name == u"tr") {
            m_block.rows.append(QList<Cell>());
        } else if (name == u"th" || name == u"td") {
            enterCell();
        } else {
            return name == u"thead" || name == u"tbody" || name == u"root";
        }
        return true;
    }

    void enterCell()
    {
        if (m_block.rows.size() == 1) {
            const QString side = attribute(u"align"_s) + attribute(u"style"_s);
            m_block.columns.append(side.contains(u"right"_s)    ? Qt::AlignRight
                                   : side.contains(u"center"_s) ? Qt::AlignHCenter
                                   : side.contains(u"left"_s)   ? Qt::AlignLeft
                                                                : Qt::Alignment());
        }
        m_block.rows.last().append(Cell());
        m_inCell = true;
    }

    void enter(const QString &name)
    {
        if (name == u"em" || name == u"i") {
            ++m_italic;
        } else if (name == u"strong") {
            ++m_bold;
        } else if (name == u"del") {
            ++m_strike;
        } else if (name == u"code" && m_open && m_block.kind == Block::Kind::Code) {
            m_block.language = attribute(u"class"_s).mid(9);
        } else if (name == u"code") {
            ++m_code;
        } else if (name == u"a" && m_xml.attributes().hasAttribute(u"href")) {
            enterLink(attribute(u"href"_s));
        } else if (name == u"br") {
            appendRun(u"\u2028"_s);
            m_afterBreak = true;
        } else if (name == u"img") {
            enterLink(attribute(u"src"_s));
            m_image = true;
            const QString alt = attribute(u"alt"_s);
            appendRun(
                u"Image: "_s
                + (alt.isEmpty() ? QUrl::fromPercentEncoding(attribute(u"src"_s).toUtf8()).section(u'/', -1).left(60) : alt));
            m_image = false;
            m_links.removeLast();
        } else if (!enterBlock(name)) {
            m_known = false;
        }
    }

    void leave(const QString &name)
    {
        if (name == u"em" || name == u"i") {
            --m_italic;
        } else if (name == u"strong") {
            --m_bold;
        } else if (name == u"del") {
            --m_strike;
        } else if (name == u"code" && m_code > 0) {
            --m_code;
        } else if (name == u"a") {
            m_links.removeLast();
        } else if (name == u"th" || name == u"td") {
            trim(m_block.rows.last().last().text, m_block.rows.last().last().spans);
            m_inCell = false;
        } else if (name == u"blockquote") {
            close();
            m_containers.removeLast();
        } else if (name == u"ul" || name == u"ol") {
            m_lists.removeLast();
        } else if (name == u"li") {
            leaveItem();
        } else if (name == u"p" || name == u"pre" || name == u"table" || (name.size() == 2 && name[0] == u'h')) {
            close();
        }
    }

    void append(QString text)
    {
        if (m_open && m_block.kind == Block::Kind::Code) {
            m_block.text += text;
            return;
        }
        if (m_open && m_block.kind == Block::Kind::Table && !m_inCell) {
            return;
        }
        text.replace(u'\n', u' ');
        // A line end behind a hard break or before the first word is no space.
        if (std::exchange(m_afterBreak, false) || (!m_inCell && (!m_open || m_block.text.isEmpty()) && m_code == 0)) {
            while (text.startsWith(u' ') || text.startsWith(u'\t')) {
                text.remove(0, 1);
            }
        }
        if (!text.isEmpty()) {
            appendRun(text);
        }
    }

    void appendRun(const QString &text)
    {
        if (!m_open) {
            open(Block::Kind::Paragraph);
        }
        Span style;
        style.styles =
            quint8((m_bold > 0 ? Span::Bold : 0) | (m_italic > 0 ? Span::Italic : 0) | (m_strike > 0 ? Span::Strike : 0)
                   | (m_code > 0 ? Span::Code : 0) | (m_image ? Span::Image : 0));
        style.link = m_links.isEmpty() ? QString() : m_links.constLast();
        if (m_inCell) {
            appendStyled(m_block.rows.last().last().text, m_block.rows.last().last().spans, text, style);
        } else {
            appendStyled(m_block.text, m_block.spans, text, style);
        }
    }

    QXmlStreamReader m_xml;
    bool m_known = true;
    QList<Block> m_blocks;
    QList<Container> m_containers;
    QList<List> m_lists;
    Block m_block;
    bool m_open = false;
    bool m_inCell = false;
    bool m_afterBreak = false;
    bool m_image = false;
    int m_bold = 0;
    int m_italic = 0;
    int m_strike = 0;
    int m_code = 0;
    QStringList m_links;
};

QString describeSpans(const QList<Span> &spans)
{
    QString words;
    for (const Span &span : spans) {
        // Renderers escape an address, and not all alike.
        words += u" {%1+%2 %3 %4}"_s.arg(span.start)
                     .arg(span.length)
                     .arg(span.styles)
                     .arg(QUrl::fromPercentEncoding(span.link.toUtf8()));
    }
    return words;
}

} // namespace

std::optional<QList<Block>> blocksOfHtml(const QString &html)
{
    return Reader(html).read();
}

QString describe(const Block &block)
{
    QString words =
        u"%1/%2/%3/"_s.arg(int(block.kind)).arg(block.level).arg(block.language) + block.text + describeSpans(block.spans);
    for (const Container &container : block.containers) {
        words += u" <%1 %2 %3 %4 %5>"_s.arg(int(container.kind))
                     .arg(container.kind == Container::Kind::Ordered ? container.number : 0)
                     .arg(container.checked)
                     .arg(container.first)
                     .arg(container.label);
    }
    for (qsizetype at = 0; at < block.rows.size(); ++at) {
        words += at == 0 ? u" |"_s : u" |-"_s;
        for (qsizetype column = 0; column < block.rows[at].size(); ++column) {
            const Cell &cell = block.rows[at][column];
            words +=
                u" | "_s + QString::number(int(block.columns.value(column))) + u' ' + cell.text + describeSpans(cell.spans);
        }
    }
    return words;
}

} // namespace assay::ui
