// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Attachments.h"

#include "ui/Format.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QStringDecoder>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 greatestFile = 32'000'000;

QString say(const char *text)
{
    return QCoreApplication::translate("assay::ui::Attachments", text);
}

bool isText(const QByteArray &data)
{
    if (data.contains('\0')) {
        return false;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(data);
    return !decoder.hasError() && !decoded.isNull();
}

/// The type that the wire knows; empty: none of ours.
QString mediaTypeOf(const QFileInfo &file, const QByteArray &data)
{
    const QMimeType type = QMimeDatabase().mimeTypeForFileNameAndData(file.fileName(), data);
    for (const auto known : {"image/png"_L1, "image/jpeg"_L1, "image/gif"_L1, "image/webp"_L1, "application/pdf"_L1}) {
        if (type.inherits(known)) {
            return known;
        }
    }
    return isText(data) ? u"text/plain"_s : QString();
}

} // namespace

std::expected<core::Attachment, QString> Attachments::fromFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return std::unexpected(
            say(QT_TRANSLATE_NOOP("assay::ui::Attachments", "%1 could not be read: %2"))
                .arg(info.fileName(), info.isFile() ? file.errorString()
                                                    : say(QT_TRANSLATE_NOOP("assay::ui::Attachments", "it is not a file"))));
    }
    if (file.size() > greatestFile) {
        return std::unexpected(say(QT_TRANSLATE_NOOP("assay::ui::Attachments", "%1 is too large (%2). The limit is %3."))
                                   .arg(info.fileName(), Format::bytes(file.size()), Format::bytes(greatestFile)));
    }
    const QByteArray data = file.readAll();
    const QString type = mediaTypeOf(info, data);
    if (type.isEmpty()) {
        return std::unexpected(
            say(QT_TRANSLATE_NOOP("assay::ui::Attachments", "%1 is neither a picture (PNG, JPEG, GIF, WebP) nor PDF nor text."))
                .arg(info.fileName()));
    }
    return core::Attachment{info.fileName(), type, data};
}

core::Attachment Attachments::fromImage(const QImage &image, int number)
{
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {say(QT_TRANSLATE_NOOP("assay::ui::Attachments", "Pasted picture %1")).arg(number) + u".png"_s, u"image/png"_s,
            data};
}

QString Attachments::fileFilter()
{
    return say(QT_TRANSLATE_NOOP("assay::ui::Attachments", "Pictures, PDF and text"))
           + u" (*.png *.jpg *.jpeg *.gif *.webp *.pdf *.txt *.md *.csv *.json *.xml *.html *.log *.py *.cpp *.h *.js *.ts *.rs *.go *.java *.sql *.yaml *.yml *.toml);;"_s
           + say(QT_TRANSLATE_NOOP("assay::ui::Attachments", "All files")) + u" (*)"_s;
}

} // namespace assay::ui
