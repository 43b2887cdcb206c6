// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/AttachmentText.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

AttachmentKind kindOf(const core::Attachment &attachment)
{
    const QString type = attachment.mediaType.section(u';', 0, 0).trimmed().toLower();
    if (type.startsWith("image/"_L1) && type != "image/svg+xml"_L1) {
        return AttachmentKind::Image;
    }
    if (type == "application/pdf"_L1) {
        return AttachmentKind::Pdf;
    }
    static constexpr std::array textual{"json"_L1, "xml"_L1,    "yaml"_L1, "toml"_L1,  "javascript"_L1,
                                        "x-sh"_L1, "x-perl"_L1, "sql"_L1,  "x-php"_L1, "csv"_L1};
    const auto ends = [&type](QLatin1StringView end) { return type.endsWith(end); };
    return type.startsWith("text/"_L1) || std::ranges::any_of(textual, ends) ? AttachmentKind::Text : AttachmentKind::Other;
}

QString fencedText(const core::Attachment &attachment)
{
    const QString text = QString::fromUtf8(attachment.data);
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(std::max<qsizetype>(3, longest + 1), u'`');
    const QString newline = text.endsWith(u'\n') ? QString() : u"\n"_s;
    return u"%1:\n%2%3\n%4%5%2"_s.arg(attachment.name, fence, QFileInfo(attachment.name).suffix().toLower(), text, newline);
}

QString dataUrl(const core::Attachment &attachment)
{
    return u"data:%1;base64,%2"_s.arg(attachment.mediaType, QString::fromLatin1(attachment.data.toBase64()));
}

} // namespace assay::providers
