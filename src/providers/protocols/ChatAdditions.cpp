// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ChatAdditions.h"

#include "providers/protocols/PictureUrl.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

QJsonArray arrayIn(ondemand::value &value)
{
    return QJsonDocument::fromJson(rawOf(value)).array();
}

QString addressOf(const QJsonValue &image)
{
    return image.isObject() ? image["url"_L1].toString() : image.toString();
}

} // namespace

void ChatAdditions::takePart(const QJsonObject &part)
{
    const QString type = part.value("type"_L1).toString();
    if (type == "input_audio"_L1 || type == "audio"_L1 || type == "output_audio"_L1) {
        hasSound = true;
        return;
    }
    const QJsonValue image = part.value(part.contains("image_url"_L1) ? "image_url"_L1 : "url"_L1);
    if (const QString address = addressOf(image); !address.isEmpty()) {
        core::Picture picture = pictureOfUrl(address);
        if (!picture.data.isEmpty() || !picture.url.isEmpty()) {
            pictures.append(std::move(picture));
        }
    } else if (const QString bytes = part.value("b64_json"_L1).toString(); !bytes.isEmpty()) {
        pictures.append({u"image/png"_s, QByteArray::fromBase64(bytes.toLatin1()), {}});
    }
}

void ChatAdditions::takeImages(ondemand::value &value)
{
    for (const auto all = arrayIn(value); const QJsonValue &image : all) {
        takePart(image.toObject());
    }
}

void ChatAdditions::takeAnnotations(ondemand::value &value)
{
    for (const auto all = arrayIn(value); const QJsonValue &each : all) {
        const QJsonObject annotation = each.toObject();
        const QString type = annotation.value("type"_L1).toString();
        if (type == "file"_L1) {
            files.append(QJsonDocument(annotation).toJson(QJsonDocument::Compact));
            continue;
        }
        // Qt 6.8 compares a null string with a key that was written with escapes without looking at the lengths.
        const QJsonValue inner = type.isEmpty() ? QJsonValue() : annotation.value(type);
        const QJsonObject said = inner.isObject() ? inner.toObject() : annotation;
        const core::Citation citation{said.value("title"_L1).toString(), said.value("url"_L1).toString(),
                                      said.value("content"_L1).toString()};
        if (citation != core::Citation()) {
            citations.append(citation);
        }
    }
}

void ChatAdditions::takeCitations(ondemand::value &value)
{
    for (const auto all = arrayIn(value); const QJsonValue &each : all) {
        const QString address = each.isObject() ? each["url"_L1].toString() : each.toString();
        if (!address.isEmpty()) {
            citations.append({each["title"_L1].toString(), address, {}});
        }
    }
}

} // namespace assay::providers
