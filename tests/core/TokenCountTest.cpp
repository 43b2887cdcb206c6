// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/TokenCount.h"

#include <QTest>

using namespace assay::core;
using namespace Qt::StringLiterals;

namespace {

CompletionRequest asking(const QString &text)
{
    CompletionRequest out;
    Message message;
    message.text = text;
    out.messages = {message};
    return out;
}

qint64 withAttachment(const QString &type, const QByteArray &data)
{
    CompletionRequest request = asking(u""_s);
    Attachment attachment;
    attachment.mediaType = type;
    attachment.data = data;
    request.messages.first().attachments = {attachment};
    return estimatedTokens(request);
}

} // namespace

/// The figures that real tokenizers give lie within a third of these for everyday text.
class TokenCountTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRequestHasItsFrameOnly() { QCOMPARE(estimatedTokens(asking({})), 4); }

    void latinTextIsFourLettersAToken() { QCOMPARE(estimatedTokens(asking(QString(4'000, u'a'))), 1'004); }

    void otherAlphabetsAreTwoAndIdeographsOne()
    {
        QCOMPARE(estimatedTokens(asking(QString(1'000, u'\u0431'))), 504);
        QCOMPARE(estimatedTokens(asking(QString(1'000, u'\u8A9E'))), 1'004);
    }

    void theSystemPromptCounts()
    {
        CompletionRequest request = asking(u"abcd"_s);
        request.system = QString(400, u'x');
        QCOMPARE(estimatedTokens(request), 105);
    }

    void toolsAndSchemaCountAsTheirJson()
    {
        CompletionRequest request = asking(u"abcd"_s);
        const qint64 bare = estimatedTokens(request);
        request.parameters.schema = {{u"type"_s, u"object"_s}};
        QVERIFY(estimatedTokens(request) > bare);
        const qint64 withSchema = estimatedTokens(request);
        request.parameters.tools = {QJsonObject{{u"name"_s, u"get_flour"_s}}};
        QVERIFY(estimatedTokens(request) > withSchema);
    }

    void anAttachmentCountsByItsKind()
    {
        QCOMPARE(withAttachment(u"image/png"_s, "x"), 1'504);
        QCOMPARE(withAttachment(u"text/plain"_s, QByteArray(400, 'x')), 104);
        QCOMPARE(withAttachment(u"application/pdf"_s, "%PDF /Type /Pages /Type /Page /Type/Page"), 4'004);
        QCOMPARE(withAttachment(u"application/pdf"_s, QByteArray(200'000, 'x')), 8'004);
    }
};

QTEST_APPLESS_MAIN(TokenCountTest)
#include "TokenCountTest.moc"
