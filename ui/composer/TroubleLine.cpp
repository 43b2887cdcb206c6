// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/TroubleLine.h"

#include "ui/Sentences.h"
#include "ui/theme/Theme.h"

namespace assay::ui {

using namespace Qt::StringLiterals;

TroubleLine::TroubleLine(QWidget *parent) : QLabel(parent)
{
    setObjectName(u"trouble"_s);
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setContentsMargins(0, 8, 0, 0);
    hide();
}

void TroubleLine::tell(const QList<engine::Objection> &objections, const QList<core::Contestant> &lineUp,
                       const QSet<core::ProviderId> &keyless, const QString &more)
{
    QStringList lines;
    bool refusal = false;
    for (const engine::Objection &objection : objections) {
        QString line = inWords(objection.message).toHtmlEscaped();
        if (objection.position >= 0 && objection.position < lineUp.size()) {
            const core::Route &route = lineUp.at(objection.position).route;
            line.prepend(route.model.toString().toHtmlEscaped() + u": "_s);
            if (keyless.contains(route.provider) && !objection.refusal) {
                line += u" <a href=\"%1\">%2</a>"_s.arg(route.provider.toString().toHtmlEscaped(), tr("Open settings"));
            }
        }
        lines.append(line);
        refusal = refusal || objection.refusal;
    }
    if (!more.isEmpty()) {
        lines.append(more.toHtmlEscaped());
    }
    lines.removeDuplicates();
    QPalette colours = parentWidget()->palette();
    colours.setColor(QPalette::WindowText, refusal ? Theme::danger() : Theme::warning());
    setPalette(colours);
    setText(lines.join(u"<br>"_s));
    setVisible(!lines.isEmpty());
}

} // namespace assay::ui
