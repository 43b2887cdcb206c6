// SPDX-License-Identifier: GPL-3.0-or-later
#include "Client.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

QJsonObject Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QList<QJsonObject> Reply::events() const
{
    QList<QJsonObject> events;
    for (const QByteArray &line : body.split('\n')) {
        if (!line.startsWith("data: ") || line == "data: [DONE]") {
            continue;
        }
        const QJsonDocument document = QJsonDocument::fromJson(line.sliced(6));
        if (!document.isObject()) {
            QTest::qFail(("not JSON: " + line).constData(), __FILE__, __LINE__);
        }
        events.append(document.object());
    }
    return events;
}

QString Reply::text() const
{
    QString text;
    for (const QJsonObject &event : events()) {
        if (event["type"_L1].toString() == "response.output_text.delta"_L1) {
            text += event["delta"_L1].toString();
        }
        text += event["delta"_L1]["text"_L1].toString();
        text += event["choices"_L1][0]["delta"_L1]["content"_L1].toString();
    }
    return text;
}

QString Reply::reasoning() const
{
    QString text;
    for (const QJsonObject &event : events()) {
        if (event["type"_L1].toString() == "response.reasoning_summary_text.delta"_L1) {
            text += event["delta"_L1].toString();
        }
        const QJsonValue delta = event["choices"_L1][0]["delta"_L1];
        text += event["delta"_L1]["thinking"_L1].toString() + delta["reasoning"_L1].toString()
                + delta["reasoning_content"_L1].toString();
    }
    return text;
}

Reply Client::finish(QNetworkReply *reply)
{
    Reply got;
    QElapsedTimer clock;
    clock.start();
    QObject::connect(reply, &QNetworkReply::metaDataChanged, reply, [&] { got.headersMs = clock.elapsed(); });
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [&] { got.body += reply->readAll(); });
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000)) {
        QTest::qFail("no end of the answer", __FILE__, __LINE__);
    }
    got.body += reply->isOpen() ? reply->readAll() : QByteArray();
    got.error = reply->error();
    got.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : reply->rawHeaderPairs()) {
        got.headers.insert(name.toLower(), value);
    }
    delete reply;
    return got;
}

Reply Client::get(const QString &path, const QByteArray &key)
{
    QUrl url = m_root.resolved(QUrl(path));
    QNetworkRequest request(url);
    if (!key.isEmpty()) {
        request.setRawHeader("authorization", "Bearer " + key);
    }
    return finish(m_network.get(request));
}

Reply Client::post(const QString &path, const QJsonObject &body, const QHash<QByteArray, QByteArray> &headers)
{
    QNetworkRequest request(m_root.resolved(QUrl(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        request.setRawHeader(it.key(), it.value());
    }
    return finish(m_network.post(request, QJsonDocument(body).toJson()));
}

Reply Client::ask(const QString &path, const QString &model, const QString &prompt, const QJsonObject &more)
{
    QJsonObject body{{u"model"_s, model},
                     {u"stream"_s, true},
                     {u"max_tokens"_s, 4000},
                     {u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, prompt}}}}};
    if (path.endsWith("responses"_L1)) {
        body = {{u"model"_s, model}, {u"stream"_s, true}, {u"max_output_tokens"_s, 4000}, {u"input"_s, prompt}};
    } else if (!path.endsWith("messages"_L1)) {
        body.insert(u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}});
    }
    for (auto it = more.begin(); it != more.end(); ++it) {
        body.insert(it.key(), it.value());
    }
    return post(path, body, {{"anthropic-version", "2026-10-21"}});
}
