// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PromptSource.h"

#include "app/Terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QStringDecoder>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::PromptSource)
};

std::expected<QString, QString> textFrom(const QByteArray &bytes, const QString &source)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        return std::unexpected(Text::tr("%1 is not UTF-8 text.").arg(source));
    }
    // An editor's last line end is not part of what was meant.
    if (text.endsWith(u'\n')) {
        text.chop(text.endsWith("\r\n"_L1) ? 2 : 1);
    }
    return text;
}

std::expected<QString, QString> standardInput()
{
    bool tooLong = false;
    const QByteArray bytes = readStandardInput(longestPrompt, &tooLong);
    if (tooLong) {
        return std::unexpected(Text::tr("The prompt on standard input is longer than 32 MB."));
    }
    return textFrom(bytes, Text::tr("Standard input"));
}

} // namespace

std::expected<QByteArray, QString> bytesOf(const QString &path, qsizetype limit)
{
    QFile file(path);
    if (QFileInfo(path).isDir()) {
        return std::unexpected(Text::tr("%1 is a folder.").arg(path));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(Text::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    }
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit) {
        return std::unexpected(Text::tr("%1 is larger than %2 MB.").arg(path).arg(limit / (1024 * 1024)));
    }
    return bytes;
}

std::expected<QString, QString> promptOptionFrom(const Arguments &arguments)
{
    if (arguments.has("prompt"_L1) && arguments.has("prompt-file"_L1)) {
        return std::unexpected(Text::tr("Give either --prompt or --prompt-file."));
    }
    if (!arguments.has("prompt-file"_L1)) {
        return arguments.value("prompt"_L1);
    }
    const QString path = arguments.value("prompt-file"_L1);
    return bytesOf(path).and_then([&](const QByteArray &bytes) { return textFrom(bytes, path); });
}

std::expected<QString, QString> promptFrom(const Arguments &arguments)
{
    const QStringList &words = arguments.words();
    const bool dash = words == QStringList{u"-"_s};
    const bool option = arguments.has("prompt"_L1) || arguments.has("prompt-file"_L1);
    if (!words.isEmpty() && !dash) {
        return std::unexpected(Text::tr("What is \"%1\" for? A prompt is given with --prompt.").arg(words.first()));
    }
    if (dash && option) {
        return std::unexpected(Text::tr("Give the prompt once: by option or on standard input."));
    }
    if (!option && !dash && inputIsInteractive()) {
        return std::unexpected(
            Text::tr("There is no prompt. Give one with --prompt TEXT, --prompt-file FILE or on standard input."));
    }
    auto prompt = option ? promptOptionFrom(arguments) : standardInput();
    if (prompt && prompt->trimmed().isEmpty()) {
        return std::unexpected(Text::tr("The prompt is empty."));
    }
    return prompt;
}

std::expected<core::Attachment, QString> attachmentFrom(const QString &path)
{
    return bytesOf(path).transform([&](const QByteArray &bytes) {
        core::Attachment attachment;
        attachment.name = QFileInfo(path).fileName();
        const QMimeType type = QMimeDatabase().mimeTypeForFileNameAndData(path, bytes);
        // Source code has hundreds of types; to a model all of them are text.
        const bool text = type.inherits(u"text/plain"_s) && !type.name().startsWith("image/"_L1);
        attachment.mediaType = text && !type.name().startsWith("text/"_L1) ? u"text/plain"_s : type.name();
        attachment.data = bytes;
        return attachment;
    });
}

} // namespace assay::app
