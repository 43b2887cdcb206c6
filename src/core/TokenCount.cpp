// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/TokenCount.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

// Quarters of a token, so that short texts do not round to nothing.
constexpr qint64 latinLetter = 1;
constexpr qint64 otherLetter = 2;
constexpr qint64 ideograph = 4;
constexpr qint64 message = 16; ///< its role and separators
constexpr qint64 picture = 1'500 * 4;
constexpr qint64 page = 2'000 * 4;
constexpr qsizetype bytesOfPage = 50'000;

qint64 quartersOf(QStringView text)
{
    qint64 sum = 0;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        // Half of a surrogate pair: emoji and rare Han are two of these, and two tokens or more.
        sum += code < 0x250 ? latinLetter : code < 0x2E80 ? otherLetter : ideograph;
    }
    return sum;
}

qint64 pagesOf(const QByteArray &pdf)
{
    // "/Type /Pages" is the tree, not a page. Newer files compress what stands here: then their size has to tell.
    const qsizetype pages =
        pdf.count("/Type /Page") + pdf.count("/Type/Page") - pdf.count("/Type /Pages") - pdf.count("/Type/Pages");
    return std::max<qint64>({1, pages, pages > 0 ? 0 : pdf.size() / bytesOfPage});
}

qint64 quartersOf(const Attachment &attachment)
{
    if (attachment.mediaType.startsWith("image/"_L1)) {
        return picture;
    }
    if (attachment.mediaType == "application/pdf"_L1) {
        return pagesOf(attachment.data) * page;
    }
    return quartersOf(QString::fromUtf8(attachment.data));
}

qint64 quartersOf(const Message &said)
{
    qint64 sum = message + quartersOf(said.text);
    for (const Attachment &attachment : said.attachments) {
        sum += quartersOf(attachment);
    }
    for (const ToolCall &call : said.toolCalls) {
        sum += quartersOf(call.name) + quartersOf(call.arguments);
    }
    for (const ReasoningPart &part : said.reasoning) {
        sum += quartersOf(part.text);
    }
    return sum;
}

} // namespace

qint64 estimatedTokens(const CompletionRequest &request)
{
    qint64 sum = quartersOf(request.system);
    for (const Message &said : request.messages) {
        sum += quartersOf(said);
    }
    if (!request.parameters.tools.isEmpty()) {
        sum += QJsonDocument(request.parameters.tools).toJson(QJsonDocument::Compact).size() * latinLetter;
    }
    if (!request.parameters.schema.isEmpty()) {
        sum += QJsonDocument(request.parameters.schema).toJson(QJsonDocument::Compact).size() * latinLetter;
    }
    return (sum + 3) / 4;
}

} // namespace assay::core
