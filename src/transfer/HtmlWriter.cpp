// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/HtmlWriter.h"

#include "transfer/Figures.h"
#include "transfer/HtmlStyle.h"
#include "transfer/MarkdownHtml.h"

namespace assay::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int hues = 12;

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// Only forms that hold nothing but pixels; an SVG could hold anything.
bool isPlainImage(const QString &mediaType)
{
    return mediaType == "image/png"_L1 || mediaType == "image/jpeg"_L1 || mediaType == "image/gif"_L1
           || mediaType == "image/webp"_L1;
}

QByteArray picture(const QString &mediaType, const QByteArray &data, const QString &name)
{
    if (data.isEmpty() || !isPlainImage(mediaType)) {
        return "<p class=\"facts\">[" + escaped(name) + "]</p>\n";
    }
    return "<p><img alt=\"" + escaped(name) + "\" src=\"data:" + mediaType.toUtf8() + ";base64," + data.toBase64()
           + "\"></p>\n";
}

QByteArray attachmentsOf(const core::Turn &turn)
{
    QByteArray out;
    for (const core::Attachment &attachment : turn.attachments) {
        const QString name = u"%1, %2, %3 bytes"_s.arg(attachment.name, attachment.mediaType).arg(attachment.data.size());
        out += picture(attachment.mediaType, attachment.data, name);
    }
    return out;
}

QByteArray sourcesOf(const core::Answer &answer)
{
    QByteArray out;
    for (const core::Citation &citation : answer.citations) {
        const QByteArray title = escaped(citation.title.isEmpty() ? citation.url : citation.title);
        const bool links = citation.url.startsWith("https://"_L1) || citation.url.startsWith("http://"_L1);
        out += links
                   ? "<li><a rel=\"noopener noreferrer nofollow\" href=\"" + escaped(citation.url) + "\">" + title + "</a></li>"
                   : "<li>" + title + "</li>";
    }
    return out.isEmpty() ? out : "<h4>Sources</h4><ul>" + out + "</ul>\n";
}

QByteArray article(const core::Comparison &comparison, const core::Answer &answer)
{
    QByteArray out = "<article style=\"--hue:var(--h" + QByteArray::number(answer.position % hues) + ")\"><h3>"
                     + escaped(nameOf(answer.contestant));
    if (comparison.repeats > 1) {
        out += escaped(u" (%1 of %2)"_s.arg(answer.repeat + 1).arg(comparison.repeats));
    }
    out += "</h3>\n<p class=\"facts\">" + escaped(factsOf(answer).join(u" · "_s)) + "</p>\n";
    if (const QStringList attempts = attemptsOf(answer); !attempts.isEmpty()) {
        out += "<details><summary>Attempts</summary>";
        for (const QString &attempt : attempts) {
            out += "<p class=\"facts\">" + escaped(attempt) + "</p>";
        }
        out += "</details>\n";
    }
    if (const QString complaint = complaintOf(answer); !complaint.isEmpty()) {
        out += "<p class=\"bad\">" + escaped(complaint) + "</p>\n";
    }
    if (const QString reasoning = answer.reasoningText().trimmed(); !reasoning.isEmpty()) {
        out += "<details><summary>Reasoning</summary><p dir=\"auto\">" + escaped(reasoning) + "</p></details>\n";
    }
    out += "<div dir=\"auto\">" + htmlOfMarkdown(answer.text) + "</div>\n";
    for (const core::Picture &each : answer.pictures) {
        out += picture(each.mediaType, each.data, u"picture, "_s + (each.data.isEmpty() ? each.url : each.mediaType));
    }
    for (const core::ToolCall &call : answer.toolCalls) {
        out += "<p>Tool call <strong>" + escaped(call.name) + "</strong></p><pre><code>" + escaped(call.arguments)
               + "</code></pre>\n";
    }
    return out + sourcesOf(answer) + "</article>\n";
}

} // namespace

QByteArray HtmlWriter::head()
{
    return QByteArray("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
                      "img-src data:\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                      "<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"generator\" content=\"Assay\">\n"
                      "<title>Comparisons</title>\n<style>")
           + pageStyle + "</style></head>\n<body><main>\n";
}

QByteArray HtmlWriter::add(const core::Comparison &comparison)
{
    QByteArray out = "<section><h1 dir=\"auto\">" + escaped(comparison.title) + "</h1>\n<p class=\"facts\">"
                     + escaped(u"%1 · %2 answers · %3%4"_s.arg(dateText(comparison.created))
                                   .arg(comparison.answers.size())
                                   .arg(costText(comparison.cost()), comparison.simulated ? u" · simulated"_s : QString()))
                     + "</p>\n";
    if (!comparison.system.isEmpty()) {
        out += "<details><summary>System prompt</summary><p dir=\"auto\">" + escaped(comparison.system) + "</p></details>\n";
    }
    for (const core::Turn &turn : comparison.turns) {
        out += "<h2>" + escaped(turn.number == 0 ? u"Prompt"_s : u"Follow-up %1"_s.arg(turn.number))
               + "</h2>\n<div class=\"prompt\" dir=\"auto\">" + escaped(turn.prompt) + "</div>\n" + attachmentsOf(turn)
               + "<div class=\"panes\">\n";
        for (const auto answers = answersOf(comparison, turn.number); const core::Answer &answer : answers) {
            out += article(comparison, answer);
        }
        out += "</div>\n";
    }
    return out + "</section>\n";
}

QByteArray HtmlWriter::tail()
{
    return "</main></body></html>\n";
}

} // namespace assay::transfer
