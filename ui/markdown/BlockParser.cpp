// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/BlockParser.h"

#include "ui/markdown/BlockCollector.h"

#include <md4c.h>

namespace assay::ui {

namespace {

constexpr unsigned dialect =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_NOHTML;

BlockCollector *collector(void *user)
{
    return static_cast<BlockCollector *>(user);
}

} // namespace

bool isOpenable(QStringView address)
{
    return address.startsWith(u"https://", Qt::CaseInsensitive) || address.startsWith(u"http://", Qt::CaseInsensitive)
           || address.startsWith(u"mailto:", Qt::CaseInsensitive);
}

QList<Block> parseBlocks(QStringView markdown, const References &references)
{
    const Shielded source = shield(markdown);
    QByteArray bytes = source.markdown.toUtf8();
    if (!references.definitions.isEmpty()) {
        bytes += "\n\n" + references.definitions;
    }
    BlockCollector blocks(source, NoteLabels{.defined = references.notes + source.notes, .mayFollow = references.mayFollow});
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
