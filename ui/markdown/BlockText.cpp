// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/BlockCollector.h"

#include "ui/markdown/Entities.h"
#include "ui/markdown/MathText.h"
#include "ui/markdown/StyledText.h"

namespace assay::ui {

Span BlockCollector::style() const
{
    // What an image is called is plain text, whatever it is made of.
    if (m_image > 0) {
        return {.start = 0, .length = 0, .styles = Span::Image, .link = m_links.constLast(), .source = {}};
    }
    const int styles = (m_bold > 0 ? Span::Bold : 0) | (m_italic > 0 ? Span::Italic : 0) | (m_strike > 0 ? Span::Strike : 0)
                       | (m_code > 0 ? Span::Code : 0);
    return {.start = 0,
            .length = 0,
            .styles = quint8(styles),
            .link = m_links.isEmpty() ? QString() : m_links.constLast(),
            .source = {}};
}

QString *BlockCollector::target()
{
    if (!m_open) {
        open(Block::Kind::Paragraph);
    }
    if (m_block.kind != Block::Kind::Table) {
        return &m_block.text;
    }
    return m_block.rows.isEmpty() || m_block.rows.constLast().isEmpty() ? nullptr : &m_block.rows.last().last().text;
}

QList<Span> &BlockCollector::spans()
{
    return m_block.kind == Block::Kind::Table ? m_block.rows.last().last().spans : m_block.spans;
}

void BlockCollector::append(QStringView text, const Span &style)
{
    if (QString *words = target()) {
        if (m_breakDue && text.trimmed().isEmpty()) {
            return;
        }
        if (std::exchange(m_breakDue, false)) {
            appendStyled(*words, spans(), QStringView(u"\u2028"));
            text = text.front().isSpace() ? text.sliced(1) : text;
        }
        appendStyled(*words, spans(), text, style);
    }
}

void BlockCollector::appendThing(const Shielding &thing)
{
    if (thing.link.isEmpty()) {
        appendFormula(thing);
        return;
    }
    Span styled = style();
    // Inside of a link it is only its text.
    styled.link = m_links.isEmpty() ? thing.link : styled.link;
    append(thing.source, styled);
}

void BlockCollector::appendFormula(const Shielding &formula)
{
    QString *words = target();
    if (words == nullptr) {
        return;
    }
    const QString readable = readableMath(formula.tex);
    const bool own = formula.display && m_block.kind == Block::Kind::Paragraph;
    if (own && !words->isEmpty()) {
        while (words->endsWith(u' ')) {
            words->chop(1);
        }
        appendStyled(*words, spans(), QStringView(u"\u2028"));
    }
    Span styled = style();
    styled.styles |= Span::Math;
    styled.source = formula.source;
    append(readable, styled);
    m_breakDue = own;
}

void BlockCollector::appendText(const QString &text)
{
    qsizetype taken = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (unit < Shielded::start || unit > Shielded::noteEnd) {
            continue;
        }
        append(QStringView(text).sliced(taken, at - taken), style());
        const qsizetype number = Shielded::thingAt(text, at).first;
        const qsizetype end = text.indexOf(QChar(unit == Shielded::noteStart ? Shielded::noteEnd : Shielded::end), at);
        if (number >= 0) {
            appendThing(m_source.things.value(number));
        } else if (unit == Shielded::noteStart && end > 0 && !m_containers.isEmpty()) {
            makeNote(text.sliced(at + 1, end - at - 1));
        }
        at = end < 0 ? at : end;
        taken = at + 1;
    }
    QStringView rest = QStringView(text).sliced(taken);
    append(taken > 0 && m_open && m_block.text.isEmpty() ? rest.trimmed() : rest, style());
}

void BlockCollector::makeNote(const QString &label)
{
    Container note{.kind = Container::Kind::Note, .number = 0, .checked = false, .first = true, .label = label};
    m_containers.last() = note;
    // The paragraph was opened before its first word was known.
    if (m_open && !m_block.containers.isEmpty() && m_containers.size() <= maximumNesting) {
        m_block.containers.last() = note;
    }
}

int BlockCollector::text(MD_TEXTTYPE type, QByteArrayView text)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        append(QStringView(u"\ufffd"), style());
        break;
    case MD_TEXT_BR:
        append(QStringView(u"\u2028"), style());
        break;
    case MD_TEXT_SOFTBR:
        // Behind the label of a footnote, whose text begins in the next line.
        if (m_containers.isEmpty() || m_containers.constLast().kind != Container::Kind::Note || !m_block.text.isEmpty()) {
            append(QStringView(u" "), style());
        }
        break;
    case MD_TEXT_ENTITY:
        append(textOfEntity(text).replace(u'\n', u' '), style());
        break;
    case MD_TEXT_CODE:
        appendCode(m_source.restored(QString::fromUtf8(text)));
        break;
    default:
        // An escaped bracket comes alone.
        if (text == QByteArrayView("[") && m_block.kind != Block::Kind::Table) {
            m_escaped.append(m_open ? m_block.text.size() : 0);
        }
        appendText(QString::fromUtf8(text));
        break;
    }
    return 0;
}

void BlockCollector::appendCode(QString code)
{
    // A bar in a table is escaped in code too.
    append(m_block.kind == Block::Kind::Table ? code.replace(QStringLiteral("\\|"), QStringLiteral("|")) : code, style());
}

void BlockCollector::trim(Block &block)
{
    if (block.kind != Block::Kind::Paragraph && block.kind != Block::Kind::Heading) {
        return;
    }
    while (block.text.endsWith(u'\t') || (block.text.endsWith(u' ') && block.spans.isEmpty())) {
        block.text.chop(1);
    }
    qsizetype tabs = 0;
    while (tabs < block.text.size() && block.text[tabs] == u'\t') {
        ++tabs;
    }
    block.text.remove(0, tabs);
    for (Span &span : block.spans) {
        span.start -= tabs;
    }
}

void BlockCollector::raise(Block &block) const
{
    if (block.kind == Block::Kind::Code) {
        return;
    }
    raiseNotes(block.text, block.spans, m_notes, m_escaped);
    for (QList<Cell> &row : block.rows) {
        for (Cell &cell : row) {
            raiseNotes(cell.text, cell.spans, m_notes, {});
        }
    }
}

} // namespace assay::ui
