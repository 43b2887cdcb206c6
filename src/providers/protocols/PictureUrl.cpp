// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/PictureUrl.h"

using namespace Qt::StringLiterals;

namespace assay::providers {

core::Picture pictureOfUrl(const QString &url)
{
    core::Picture picture;
    if (!url.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        picture.url = url;
        return picture;
    }
    const qsizetype comma = url.indexOf(u',');
    const QString head = url.sliced(5, std::max<qsizetype>(0, comma - 5));
    const QByteArray body = comma < 0 ? QByteArray() : url.sliced(comma + 1).toLatin1();
    picture.mediaType = head.section(u';', 0, 0).trimmed().toLower();
    picture.data =
        head.contains("base64"_L1, Qt::CaseInsensitive) ? QByteArray::fromBase64(body) : QByteArray::fromPercentEncoding(body);
    return picture;
}

} // namespace assay::providers
