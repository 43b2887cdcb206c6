// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/AnswersDocument.h"

#include "ui/ErrorText.h"
#include "ui/panes/AnswerState.h"

namespace assay::ui {

namespace {

QString quoted(const QString &text)
{
    QString result = u'\n' + text;
    return result.replace(u'\n', QStringLiteral("\n> ")).sliced(1);
}

/// An answer's own headings go two levels down, so that they stand below ours; code stays as it is.
QString lowered(const QString &markdown)
{
    QStringList lines = markdown.split(u'\n');
    QString fence;
    for (QString &line : lines) {
        const QString start = line.trimmed();
        const bool mark = start.startsWith(QStringLiteral("```")) || start.startsWith(QStringLiteral("~~~"));
        if (mark && fence.isEmpty()) {
            fence = start.first(3);
        } else if (mark && start.startsWith(fence)) {
            fence.clear();
        } else if (fence.isEmpty() && line.startsWith(u'#')) {
            const qsizetype level = line.indexOf(u' ');
            if (level > 0 && level <= 6 && line.first(level).count(u'#') == level) {
                line.prepend(QString(std::min<qsizetype>(2, 6 - level), u'#'));
            }
        }
    }
    return lines.join(u'\n');
}

} // namespace

QString AnswersDocument::of(const core::Comparison &comparison, const QList<PaneIdentity> &panes, const QString &figures)
{
    QString text = QStringLiteral("# ") + comparison.title + QStringLiteral("\n\n");
    if (!comparison.system.isEmpty()) {
        text += tr("System prompt:") + QStringLiteral("\n\n") + quoted(comparison.system) + QStringLiteral("\n\n");
    }
    for (const core::Turn &turn : comparison.turns) {
        text += quoted(turn.prompt) + QStringLiteral("\n\n");
        for (const PaneIdentity &pane : panes) {
            for (const core::Answer &answer : comparison.answers) {
                if (answer.turn != turn.number || answer.position != pane.number - 1) {
                    continue;
                }
                text += QStringLiteral("## %1 · %2").arg(pane.name, pane.provider);
                text += comparison.repeats > 1 ? QStringLiteral(" · ") + tr("repeat %1").arg(answer.repeat + 1) : QString();
                text += pane.simulated ? QStringLiteral(" · ") + tr("simulated") : QString();
                text += QStringLiteral("\n\n");
                if (!answer.text.isEmpty()) {
                    text += lowered(answer.text.trimmed()) + QStringLiteral("\n\n");
                }
                if (answer.outcome && *answer.outcome != core::Outcome::Complete) {
                    const QString why = answer.error ? ErrorText::inShort(*answer.error) : AnswerState::reasonOf(answer);
                    const QString word = AnswerState::of(*answer.outcome).word;
                    text += QStringLiteral("*") + (why.isEmpty() ? word : word + QStringLiteral(": ") + why)
                            + QStringLiteral("*\n\n");
                }
            }
        }
    }
    return figures.isEmpty() ? text : text + QStringLiteral("## ") + tr("Figures") + QStringLiteral("\n\n") + figures;
}

} // namespace assay::ui
