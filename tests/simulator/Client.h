// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

/// What came back over the wire.
struct Reply {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    qint64 headersMs = -1;

    [[nodiscard]] QJsonObject json() const;
    /// The JSON of each event of a stream, `[DONE]` and comments left out; the test fails on one that is not JSON.
    [[nodiscard]] QList<QJsonObject> events() const;
    /// The text of all deltas, whichever protocol they are of.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString reasoning() const;
};

/// A client that knows as little of the protocols as can be.
class Client final {
public:
    explicit Client(QUrl root) : m_root(std::move(root)) {}

    [[nodiscard]] Reply get(const QString &path, const QByteArray &key = {});
    [[nodiscard]] Reply post(const QString &path, const QJsonObject &body, const QHash<QByteArray, QByteArray> &headers = {});
    /// A user's message to a model, in the form that the path wants. `more` is merged in.
    [[nodiscard]] Reply ask(const QString &path, const QString &model, const QString &prompt, const QJsonObject &more = {});

private:
    [[nodiscard]] Reply finish(QNetworkReply *reply);

    QUrl m_root;
    QNetworkAccessManager m_network;
};
