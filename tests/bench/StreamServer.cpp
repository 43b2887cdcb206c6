// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamServer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTcpSocket>

#include <cstdio>
#include <ctime>

#include <unistd.h>

namespace bench {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestToken = 7;
constexpr int stride = 5; // in texts, from one answer's beginning to the next one's

/// Pieces as a tokenizer makes them: a word with the blank before it, or a part of a long one. Some 4 characters each.
QStringList tokensOf(const QString &text)
{
    QStringList tokens;
    QString token;
    for (QChar unit : text) {
        const QChar last = token.isEmpty() ? QChar(u' ') : token.back();
        const bool begins = (unit.isSpace() && !last.isSpace()) || token.size() >= longestToken;
        if (begins && !last.isHighSurrogate()) {
            tokens.append(std::exchange(token, QString()));
        }
        token += unit;
    }
    return tokens << token;
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray event(const QJsonObject &object)
{
    return chunk("data: " + QJsonDocument(object).toJson(QJsonDocument::Compact) + "\n\n");
}

QByteArray token(const QString &text)
{
    const QJsonObject delta{{u"content"_s, text}};
    const QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, delta}, {u"finish_reason"_s, QJsonValue::Null}};
    return event({{u"id"_s, u"x"_s}, {u"object"_s, u"chat.completion.chunk"_s}, {u"choices"_s, QJsonArray{choice}}});
}

QByteArray ending(qsizetype tokens)
{
    const QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, QJsonObject()}, {u"finish_reason"_s, u"stop"_s}};
    const QJsonObject usage{{u"prompt_tokens"_s, 12}, {u"completion_tokens"_s, tokens}, {u"total_tokens"_s, tokens + 12}};
    return event({{u"id"_s, u"x"_s}, {u"choices"_s, QJsonArray{choice}}})
           + event({{u"id"_s, u"x"_s}, {u"choices"_s, QJsonArray()}, {u"usage"_s, usage}}) + chunk("data: [DONE]\n\n")
           + "0\r\n\r\n";
}

} // namespace

qint64 now()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

StreamServer::StreamServer(Pace pace) : m_pace(std::move(pace)), m_log(m_pace.log)
{
    for (const QString &text : std::as_const(m_pace.texts)) {
        m_beginnings.append(m_tokens.size());
        m_tokens += tokensOf(text);
    }
    if (!m_pace.log.isEmpty()) {
        (void)m_log.open(QIODevice::WriteOnly);
    }
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(1);
    connect(&m_tick, &QTimer::timeout, this, [this] { send(); });
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_requests.erase(socket);
                m_streams.erase(socket);
                socket->deleteLater();
            });
        }
    });
}

void StreamServer::read(QTcpSocket *socket)
{
    QByteArray &request = m_requests[socket];
    request += socket->readAll();
    const qsizetype head = request.indexOf("\r\n\r\n");
    if (head < 0) {
        return;
    }
    const qsizetype length = request.toLower().indexOf("content-length:");
    const qsizetype body =
        length < 0 ? 0 : request.sliced(length + 15, request.indexOf('\r', length) - length - 15).trimmed().toLongLong();
    if (request.size() < head + 4 + body) {
        return;
    }
    if (request.startsWith("GET")) {
        const QByteArray models = R"({"object":"list","data":[{"id":"pane-0","object":"model"}]})";
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                      + QByteArray::number(models.size()) + "\r\n\r\n" + models);
    } else {
        const QJsonObject asked = QJsonDocument::fromJson(request.sliced(head + 4, body)).object();
        begin(socket, asked[u"model"_s].toString().section(u'-', -1).toInt());
    }
    request.clear();
}

void StreamServer::begin(QTcpSocket *socket, int answer)
{
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
    // Not all at the same moment.
    const qint64 phase = 1'000'000'000LL / m_pace.rate * (answer % 16) / 16;
    // At the beginning of a text: in the middle of one a fence that closes would open, and all behind it be code.
    const qsizetype first = m_beginnings[qsizetype(answer) * stride % m_beginnings.size()];
    m_streams[socket] = Stream{.answer = answer, .first = first, .sent = 0, .characters = 0, .start = now() + phase};
    m_tick.start();
}

bool StreamServer::sendDue(QTcpSocket *socket, Stream &stream, qint64 time)
{
    const qint64 due = qMin(qint64(m_pace.tokens), (time - stream.start) * m_pace.rate / 1'000'000'000);
    const bool endless = m_pace.characters == 0;
    while (stream.sent < due && (endless || stream.characters < m_pace.characters)) {
        const QString &text = m_tokens[(stream.first + stream.sent) % m_tokens.size()];
        stream.characters += text.size();
        ++stream.sent;
        const Departure departure{stream.answer, qint32(stream.characters), now()};
        socket->write(token(text));
        socket->flush();
        if (m_log.isOpen()) {
            m_log.write(reinterpret_cast<const char *>(&departure), sizeof departure);
        }
    }
    return stream.sent < m_pace.tokens && (endless || stream.characters < m_pace.characters);
}

void StreamServer::send()
{
    const qint64 time = now();
    for (auto at = m_streams.begin(); at != m_streams.end();) {
        if (sendDue(at->first, at->second, time)) {
            ++at;
            continue;
        }
        at->first->write(ending(at->second.sent));
        at = m_streams.erase(at);
        if (m_log.isOpen()) {
            m_log.flush();
        }
    }
    if (m_streams.empty()) {
        m_tick.stop();
    }
}

int serve(const Pace &pace)
{
    StreamServer server(pace);
    if (!server.listen(QHostAddress::LocalHost)) {
        return 1;
    }
    std::printf("http://127.0.0.1:%d\n", int(server.serverPort()));
    std::fflush(stdout);
    QSocketNotifier closed(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&closed, &QSocketNotifier::activated, [] {
        char byte = 0;
        if (::read(STDIN_FILENO, &byte, 1) <= 0) {
            QCoreApplication::quit();
        }
    });
    return QCoreApplication::exec();
}

} // namespace bench
