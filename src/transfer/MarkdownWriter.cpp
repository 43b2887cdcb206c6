// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MarkdownWriter.h"

#include "transfer/Figures.h"

namespace assay::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView specials = u"\\`*_[]<>#|~";

QString escaped(const QString &text)
{
    QString out;
    for (const QChar c : text.simplified()) {
        if (specials.contains(c)) {
            out += u'\\';
        }
        out += c;
    }
    return out;
}

/// In a quotation nothing of the text can break out of its place.
QString quoted(const QString &text)
{
    return u"> "_s + QString(text).replace(u'\n', u"\n> "_s) + u"\n\n"_s;
}

/// The fence that a line opens or closes: its character and length; 0 for none.
struct Fence {
    QChar mark;
    qsizetype length = 0;
    bool bare = false; ///< nothing behind it, so it can close
};

Fence fenceOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == u' ') {
        ++indent;
    }
    line = line.sliced(indent);
    if (indent > 3 || line.isEmpty() || (line.front() != u'`' && line.front() != u'~')) {
        return {};
    }
    Fence fence{.mark = line.front()};
    while (fence.length < line.size() && line.at(fence.length) == fence.mark) {
        ++fence.length;
    }
    const QStringView rest = line.sliced(fence.length);
    fence.bare = rest.trimmed().isEmpty();
    // A run of backticks with more of them behind it is a code span.
    return fence.length < 3 || (fence.mark == u'`' && rest.contains(u'`')) ? Fence() : fence;
}

QString attachmentsOf(const core::Turn &turn)
{
    QString out;
    for (const core::Attachment &attachment : turn.attachments) {
        out +=
            u"- %1 (%2, %3 bytes)\n"_s.arg(escaped(attachment.name), escaped(attachment.mediaType)).arg(attachment.data.size());
    }
    return out.isEmpty() ? out : u"Attached:\n\n"_s + out + u'\n';
}

QString toolCallsOf(const core::Answer &answer)
{
    QString out;
    for (const core::ToolCall &call : answer.toolCalls) {
        const QString fence = call.arguments.contains(u"```"_s) ? u"`````"_s : u"```"_s;
        out += u"Tool call **%1**\n\n%2json\n%3\n%2\n\n"_s.arg(escaped(call.name), fence,
                                                               call.arguments.isEmpty() ? u"{}"_s : call.arguments);
    }
    return out;
}

QString sourcesOf(const core::Answer &answer)
{
    QString out;
    for (const core::Citation &citation : answer.citations) {
        const QString title = citation.title.isEmpty() ? citation.url : citation.title;
        out += citation.url.isEmpty() ? u"- %1\n"_s.arg(escaped(title))
                                      : u"- %1: <%2>\n"_s.arg(escaped(title), QString(citation.url).remove(u'>'));
    }
    return out.isEmpty() ? out : u"Sources:\n\n"_s + out + u'\n';
}

QString answerText(const core::Comparison &comparison, const core::Answer &answer)
{
    QString out = u"### %1. %2"_s.arg(answer.position + 1).arg(escaped(nameOf(answer.contestant)));
    if (comparison.repeats > 1) {
        out += u" (%1 of %2)"_s.arg(answer.repeat + 1).arg(comparison.repeats);
    }
    out += u"\n\n*%1*\n\n"_s.arg(escaped(factsOf(answer).join(u" · "_s)));
    for (const auto all = attemptsOf(answer); const QString &attempt : all) {
        out += u"- "_s + escaped(attempt) + u'\n';
    }
    out += answer.attempts.size() > 1 ? u"\n"_s : QString();
    if (const QString complaint = complaintOf(answer); !complaint.isEmpty()) {
        out += u"**%1**\n\n"_s.arg(escaped(complaint));
    }
    if (const QString reasoning = answer.reasoningText().trimmed(); !reasoning.isEmpty()) {
        out += u"Reasoning:\n\n"_s + quoted(reasoning);
    }
    if (!answer.text.isEmpty()) {
        out += withFencesClosed(answer.text) + u"\n\n"_s;
    }
    for (const core::Picture &picture : answer.pictures) {
        out += u"[picture: %1, %2 bytes]\n\n"_s.arg(escaped(picture.mediaType)).arg(picture.data.size());
    }
    return out + toolCallsOf(answer) + sourcesOf(answer);
}

} // namespace

QString withFencesClosed(const QString &text)
{
    Fence open;
    const auto lines = QStringView(text).split(u'\n');
    for (const QStringView line : lines) {
        const Fence fence = fenceOf(line);
        if (fence.length == 0) {
            continue;
        }
        if (open.length == 0) {
            open = fence;
        } else if (fence.bare && fence.mark == open.mark && fence.length >= open.length) {
            open = {};
        }
    }
    return open.length == 0 ? text : text + u'\n' + QString(open.length, open.mark);
}

QByteArray MarkdownWriter::add(const core::Comparison &comparison)
{
    QString out = m_first ? QString() : u"---\n\n"_s;
    m_first = false;
    out += u"# %1\n\n%2 · %3 answers · %4%5\n\n"_s.arg(escaped(comparison.title), dateText(comparison.created))
               .arg(comparison.answers.size())
               .arg(costText(comparison.cost()), comparison.simulated ? u" · simulated"_s : QString());
    if (!comparison.system.isEmpty()) {
        out += u"## System prompt\n\n"_s + quoted(comparison.system);
    }
    for (const core::Turn &turn : comparison.turns) {
        out += (turn.number == 0 ? u"## Prompt\n\n"_s : u"## Follow-up %1\n\n"_s.arg(turn.number)) + quoted(turn.prompt)
               + attachmentsOf(turn);
        for (const auto answers = answersOf(comparison, turn.number); const core::Answer &answer : answers) {
            out += answerText(comparison, answer);
        }
    }
    return out.toUtf8();
}

} // namespace assay::transfer
