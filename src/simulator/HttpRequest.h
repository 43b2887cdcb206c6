// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace assay::simulator {

/// One HTTP/1.1 request, complete.
struct HttpRequest {
    QByteArray method;
    QString path; ///< decoded, without the query
    QHash<QString, QString> query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const { return headers.value(lowerCaseName.toByteArray()); }
};

} // namespace assay::simulator
