// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Json.h"

#include <QJsonDocument>

namespace assay::simulator {

QByteArray quoted(QStringView text)
{
    static constexpr char digits[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    QByteArray json;
    json.reserve(utf8.size() + 8);
    json += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            json += "\\\"";
            break;
        case '\\':
            json += "\\\\";
            break;
        case '\n':
            json += "\\n";
            break;
        case '\t':
            json += "\\t";
            break;
        case '\r':
            json += "\\r";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                json += "\\u00";
                json += digits[c >> 4];
                json += digits[c & 15];
            } else {
                json += c;
            }
        }
    }
    json += '"';
    return json;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray dataFrame(const QByteArray &json)
{
    return "data: " + json + "\n\n";
}

} // namespace assay::simulator
