// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/StyledText.h"

namespace assay::ui {

void appendStyled(QString &text, QList<Span> &spans, QStringView more, const Span &style)
{
    const qsizetype start = text.size();
    text += more;
    if (more.isEmpty() || (style.styles == 0 && style.link.isEmpty())) {
        return;
    }
    if (!spans.isEmpty() && style.source.isEmpty()) {
        Span &last = spans.last();
        const bool goesOn = last.start + last.length == start && last.source.isEmpty();
        if (goesOn && last.styles == style.styles && last.link == style.link) {
            last.length += more.size();
            return;
        }
    }
    spans.append(
        Span{.start = start, .length = more.size(), .styles = style.styles, .link = style.link, .source = style.source});
}

} // namespace assay::ui
