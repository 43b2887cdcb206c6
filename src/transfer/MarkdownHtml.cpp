// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MarkdownHtml.h"

#include <md4c.h>

#include <algorithm>

namespace assay::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned dialect =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_NOHTML;

QByteArray escaped(QByteArrayView text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

bool isSafe(QByteArrayView address)
{
    // Looked at as it is written into the page; a browser would skip blanks in front of a scheme.
    const QByteArray lower = address.toByteArray().trimmed().toLower();
    return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:");
}

/// Writes what md4c reports. Its callbacks return 0 to go on.
class Writer final {
public:
    QByteArray out;

    int enterBlock(MD_BLOCKTYPE type, const void *detail);
    int leaveBlock(MD_BLOCKTYPE type, const void *detail);
    int enterSpan(MD_SPANTYPE type, const void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, QByteArrayView text);

private:
    void openCode(const MD_BLOCK_CODE_DETAIL &detail);
    void openItem(const MD_BLOCK_LI_DETAIL &detail);
    void openCell(const char *tag, const MD_BLOCK_TD_DETAIL &detail);
    void openLink(const MD_ATTRIBUTE &address, QByteArrayView mark);

    QList<bool> m_links; ///< whether each open link or image is a link of ours
};

void Writer::openCode(const MD_BLOCK_CODE_DETAIL &detail)
{
    out += "<pre><code";
    if (detail.lang.size > 0) {
        out += " data-language=\"" + escaped({detail.lang.text, qsizetype(detail.lang.size)}) + '"';
    }
    out += '>';
}

void Writer::openItem(const MD_BLOCK_LI_DETAIL &detail)
{
    out += "<li>";
    if (detail.is_task != 0) {
        out += detail.task_mark == ' ' ? "☐ " : "☑ ";
    }
}

void Writer::openCell(const char *tag, const MD_BLOCK_TD_DETAIL &detail)
{
    out += '<' + QByteArray(tag);
    switch (detail.align) {
    case MD_ALIGN_LEFT:
        out += " class=\"l\"";
        break;
    case MD_ALIGN_CENTER:
        out += " class=\"c\"";
        break;
    case MD_ALIGN_RIGHT:
        out += " class=\"r\"";
        break;
    case MD_ALIGN_DEFAULT:
        break;
    }
    out += '>';
}

void Writer::openLink(const MD_ATTRIBUTE &address, QByteArrayView mark)
{
    const QByteArrayView target(address.text, qsizetype(address.size));
    // An image within a link would be a link within a link.
    m_links.append(isSafe(target) && !m_links.contains(true));
    if (m_links.constLast()) {
        out += "<a rel=\"noopener noreferrer nofollow\" href=\"" + escaped(target.trimmed()) + "\">";
    }
    out += mark;
}

int Writer::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        out += "<blockquote>";
        break;
    case MD_BLOCK_UL:
        out += "<ul>";
        break;
    case MD_BLOCK_OL:
        out += "<ol start=\"" + QByteArray::number(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start) + "\">";
        break;
    case MD_BLOCK_LI:
        openItem(*static_cast<const MD_BLOCK_LI_DETAIL *>(detail));
        break;
    case MD_BLOCK_HR:
        out += "<hr>";
        break;
    case MD_BLOCK_H:
        // The page's own headings are above those of an answer.
        out += "<h" + QByteArray::number(std::min(6U, static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level + 3)) + '>';
        break;
    case MD_BLOCK_CODE:
        openCode(*static_cast<const MD_BLOCK_CODE_DETAIL *>(detail));
        break;
    case MD_BLOCK_P:
        out += "<p>";
        break;
    case MD_BLOCK_TABLE:
        out += "<div class=\"wide\"><table>";
        break;
    case MD_BLOCK_TR:
        out += "<tr>";
        break;
    case MD_BLOCK_TH:
        openCell("th", *static_cast<const MD_BLOCK_TD_DETAIL *>(detail));
        break;
    case MD_BLOCK_TD:
        openCell("td", *static_cast<const MD_BLOCK_TD_DETAIL *>(detail));
        break;
    default:
        break;
    }
    return 0;
}

int Writer::leaveBlock(MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        out += "</blockquote>\n";
        break;
    case MD_BLOCK_UL:
        out += "</ul>\n";
        break;
    case MD_BLOCK_OL:
        out += "</ol>\n";
        break;
    case MD_BLOCK_LI:
        out += "</li>\n";
        break;
    case MD_BLOCK_H:
        out += "</h" + QByteArray::number(std::min(6U, static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level + 3)) + ">\n";
        break;
    case MD_BLOCK_CODE:
        out += "</code></pre>\n";
        break;
    case MD_BLOCK_P:
        out += "</p>\n";
        break;
    case MD_BLOCK_TABLE:
        out += "</table></div>\n";
        break;
    case MD_BLOCK_TR:
        out += "</tr>\n";
        break;
    case MD_BLOCK_TH:
        out += "</th>";
        break;
    case MD_BLOCK_TD:
        out += "</td>";
        break;
    default:
        break;
    }
    return 0;
}

int Writer::enterSpan(MD_SPANTYPE type, const void *detail)
{
    switch (type) {
    case MD_SPAN_EM:
        out += "<em>";
        break;
    case MD_SPAN_STRONG:
        out += "<strong>";
        break;
    case MD_SPAN_DEL:
        out += "<del>";
        break;
    case MD_SPAN_CODE:
        out += "<code>";
        break;
    case MD_SPAN_A:
        openLink(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href, {});
        break;
    case MD_SPAN_IMG:
        openLink(static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src, "[image: ");
        break;
    default:
        break;
    }
    return 0;
}

int Writer::leaveSpan(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        out += "</em>";
        break;
    case MD_SPAN_STRONG:
        out += "</strong>";
        break;
    case MD_SPAN_DEL:
        out += "</del>";
        break;
    case MD_SPAN_CODE:
        out += "</code>";
        break;
    case MD_SPAN_IMG:
        out += ']';
        [[fallthrough]];
    case MD_SPAN_A:
        if (!m_links.isEmpty() && m_links.takeLast()) {
            out += "</a>";
        }
        break;
    default:
        break;
    }
    return 0;
}

int Writer::text(MD_TEXTTYPE type, QByteArrayView text)
{
    switch (type) {
    case MD_TEXT_BR:
        out += "<br>\n";
        break;
    case MD_TEXT_SOFTBR:
        out += '\n';
        break;
    case MD_TEXT_ENTITY:
        // md4c has looked at its form: an ampersand, letters or digits, a semicolon.
        out += text;
        break;
    case MD_TEXT_NULLCHAR:
        out += "\xEF\xBF\xBD";
        break;
    default:
        out += escaped(text);
    }
    return 0;
}

} // namespace

QByteArray htmlOfMarkdown(const QString &markdown)
{
    Writer writer;
    MD_PARSER parser{};
    parser.flags = dialect;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        return static_cast<Writer *>(self)->enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        return static_cast<Writer *>(self)->leaveBlock(type, detail);
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
        return static_cast<Writer *>(self)->enterSpan(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *self) { return static_cast<Writer *>(self)->leaveSpan(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
        return static_cast<Writer *>(self)->text(type, {text, qsizetype(size)});
    };
    const QByteArray source = markdown.toUtf8();
    if (md_parse(source.constData(), static_cast<MD_SIZE>(source.size()), &parser, &writer) != 0) {
        return "<pre>" + escaped(source) + "</pre>\n";
    }
    return writer.out;
}

} // namespace assay::transfer
