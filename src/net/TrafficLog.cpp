// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/TrafficLog.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>

namespace assay::net {

Q_LOGGING_CATEGORY(trafficLog, "assay.net.traffic", QtWarningMsg)

namespace {

// A body of pictures would fill the disk; a bug report needs the beginning.
constexpr qint64 maximumBody = 32 * 1024 * 1024;

bool isSecretHeader(QByteArrayView name)
{
    static constexpr std::array<QByteArrayView, 7> secret{
        "authorization", "proxy-authorization", "x-api-key", "x-goog-api-key", "api-key", "cookie", "set-cookie"};
    return std::any_of(secret.begin(), secret.end(),
                       [name](QByteArrayView one) { return one.compare(name, Qt::CaseInsensitive) == 0; });
}

QJsonObject headersOf(const QHttpHeaders &headers)
{
    QJsonObject object;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QLatin1StringView name = headers.nameAt(i);
        object[QString(name).toLower()] =
            isSecretHeader(name) ? QStringLiteral("[redacted]") : QString::fromLatin1(headers.valueAt(i));
    }
    return object;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) || file.write(bytes) != bytes.size()) {
        qCWarning(trafficLog) << "cannot write" << path << file.errorString();
    }
}

} // namespace

QByteArray describeRequest(const HttpRequest &request)
{
    QJsonObject headers = headersOf(request.headers);
    if (!request.credential.secret.isEmpty()) {
        headers[QString::fromLatin1(request.credential.header).toLower()] =
            QString::fromLatin1(request.credential.prefix) + QStringLiteral("[key]");
    }
    QJsonObject object;
    object[QStringLiteral("method")] =
        request.method == HttpRequest::Method::Post ? QStringLiteral("POST") : QStringLiteral("GET");
    object[QStringLiteral("path")] = request.url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    object[QStringLiteral("headers")] = headers;
    if (!request.body.isEmpty()) {
        object[QStringLiteral("body")] = QJsonDocument::fromJson(request.body).object();
    }
    return QJsonDocument(object).toJson();
}

std::unique_ptr<TrafficLog> TrafficLog::fromEnvironment()
{
    const QString directory = qEnvironmentVariable("ASSAY_TRAFFIC_DIR");
    return directory.isEmpty() ? nullptr : std::make_unique<TrafficLog>(directory);
}

TrafficLog::TrafficLog(QString directory) : m_directory(std::move(directory)) {}

std::unique_ptr<TrafficLog::Entry> TrafficLog::open(const HttpRequest &request)
{
    const QString folder = m_directory + u'/' + (request.label.isEmpty() ? QStringLiteral("other") : request.label);
    auto entry = std::make_unique<Entry>();
    entry->m_base = folder + u'/' + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"))
                    + QStringLiteral("-%1").arg(++m_number, 4, 10, QLatin1Char('0'));
    entry->m_secret = request.credential.secret;
    entry->m_body.setFileName(entry->m_base + QStringLiteral(".response.sse"));
    if (!QDir().mkpath(folder) || !entry->m_body.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)) {
        qCWarning(trafficLog) << "no traffic log in" << folder << entry->m_body.errorString();
        return nullptr;
    }
    write(entry->m_base + QStringLiteral(".request.json"), describeRequest(request));
    return entry;
}

void TrafficLog::Entry::append(QByteArrayView bytes)
{
    if (m_written > maximumBody) {
        return;
    }
    m_held += bytes;
    if (const QByteArrayView secret = m_secret.reveal(); !secret.isEmpty()) {
        m_held.replace(secret, "[key]");
        const qsizetype ready = std::max<qsizetype>(m_held.size() - secret.size() + 1, 0);
        m_written += m_body.write(m_held.first(ready));
        m_held.remove(0, ready);
        return;
    }
    m_written += m_body.write(m_held);
    m_held.clear();
}

void TrafficLog::Entry::finish(int status, const QHttpHeaders &headers, const QString &fault)
{
    m_body.write(m_held);
    m_body.close();
    QJsonObject meta;
    meta[QStringLiteral("status")] = status;
    meta[QStringLiteral("headers")] = headersOf(headers);
    if (!fault.isEmpty()) {
        meta[QStringLiteral("fault")] = fault;
    }
    QByteArray bytes = QJsonDocument(meta).toJson();
    if (!m_secret.isEmpty()) {
        bytes.replace(m_secret.reveal(), "[key]");
    }
    write(m_base + QStringLiteral(".response.meta.json"), bytes);
}

} // namespace assay::net
