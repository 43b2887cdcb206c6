// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/MarkdownStream.h"

#include "ui/markdown/BlockParser.h"

#include <QStringTokenizer>

#include <algorithm>

namespace assay::ui {

namespace {

// A whole text takes the parser some 3 ms a megabyte.
constexpr qsizetype longestWhole = 4 * 1024 * 1024;

} // namespace

qsizetype MarkdownStream::append(QStringView piece)
{
    if (std::exchange(m_finished, false)) {
        unseal();
    }
    m_text += m_cleaner.clean(piece);
    m_segmenter.feed(m_text);
    return update();
}

qsizetype MarkdownStream::finish()
{
    m_finished = true;
    if (m_segmenter.wasForced() || m_text.size() > longestWhole) {
        return update();
    }
    unseal();
    m_grownFrom = -1;
    return replaceFrom(0, parseBlocks(m_text));
}

void MarkdownStream::unseal()
{
    m_sealedSegments = m_sealedBlocks = 0;
    m_codeTaken = -1;
}

qsizetype MarkdownStream::replaceFrom(qsizetype first, const QList<Block> &fresh)
{
    const auto end = std::ranges::mismatch(m_blocks.cbegin() + first, m_blocks.cend(), fresh.cbegin(), fresh.cend());
    const qsizetype same = end.in2 - fresh.cbegin();
    m_blocks.resize(first + same);
    m_blocks += fresh.sliced(same);
    return first + same;
}

qsizetype MarkdownStream::update()
{
    const QList<Segment> &segments = m_segmenter.segments();
    if (m_segmenter.version() != m_version) {
        m_version = m_segmenter.version();
        unseal();
    }
    // Also when nothing follows: then at most a line comes to it that might have become the closing fence.
    if (m_codeTaken >= 0 && m_sealedSegments == segments.size() - 1) {
        return growCode(segments.constLast());
    }
    m_codeTaken = m_grownFrom = -1;

    QList<Block> fresh;
    qsizetype sealed = 0;
    for (qsizetype at = m_sealedSegments; at < segments.size(); ++at) {
        fresh += blocksOf(segments[at]);
        if (at == segments.size() - 2) {
            sealed = fresh.size();
        }
    }
    const qsizetype firstChanged = replaceFrom(m_sealedBlocks, fresh);
    m_sealedBlocks += sealed;
    m_sealedSegments = segments.size() - 1;
    if (const Segment &last = segments.constLast(); last.kind == Segment::Kind::Code && !m_finished && last.indent == 0) {
        m_codeTaken = codeEnd(last);
    }
    return firstChanged;
}

qsizetype MarkdownStream::growCode(const Segment &segment)
{
    const qsizetype end = codeEnd(segment);
    m_grownFrom = m_blocks.constLast().text.size();
    if (end <= m_codeTaken) {
        return m_blocks.size();
    }
    m_blocks.last().text += QStringView(m_text).sliced(m_codeTaken, end - m_codeTaken);
    m_codeTaken = end;
    return m_blocks.size() - 1;
}

qsizetype MarkdownStream::codeEnd(const Segment &segment) const
{
    if (segment.bodyEnd >= 0) {
        return segment.bodyEnd;
    }
    const qsizetype line = qMax(m_text.lastIndexOf(u'\n') + 1, segment.bodyStart);
    const QStringView rest = QStringView(m_text).sliced(line);
    const bool hidden = m_finished ? Segmenter::isClosingFence(rest, segment) : Segmenter::mayBecomeClosingFence(rest, segment);
    return hidden ? line : m_text.size();
}

Block MarkdownStream::codeBlock(const Segment &segment) const
{
    Block block;
    block.kind = Block::Kind::Code;
    block.language = segment.language;
    const QStringView body = QStringView(m_text).sliced(segment.bodyStart, codeEnd(segment) - segment.bodyStart);
    if (segment.indent == 0) {
        block.text = body.toString();
        return block;
    }
    for (QStringView line : QStringTokenizer(body, u'\n')) {
        qsizetype spaces = 0;
        while (spaces < segment.indent && spaces < line.size() && line[spaces] == u' ') {
            ++spaces;
        }
        block.text += line.sliced(spaces);
        block.text += u'\n';
    }
    block.text.chop(1);
    return block;
}

QList<Block> MarkdownStream::blocksOf(const Segment &segment) const
{
    if (segment.kind == Segment::Kind::Code) {
        return {codeBlock(segment)};
    }
    const QStringView source =
        QStringView(m_text).sliced(segment.start, (segment.end < 0 ? m_text.size() : segment.end) - segment.start);
    const bool open = segment.end < 0 && !m_finished;
    const References references{
        .definitions = m_segmenter.definitions(), .notes = m_segmenter.notes(), .mayFollow = !m_finished};
    QList<Block> blocks = open ? parseBlocks(mendOpenTail(source), references) : parseBlocks(source, references);
    if (segment.joinsPrevious && !blocks.isEmpty()) {
        blocks.first().joinsPrevious = true;
    }
    return blocks;
}

} // namespace assay::ui
