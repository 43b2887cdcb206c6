// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTcpServer>
#include <QTimer>

#include <map>

namespace bench {

/// What a stream server is to do.
struct Pace {
    int rate = 100;        ///< tokens a second and answer
    int tokens = 1000;     ///< of an answer
    qint64 characters = 0; ///< cuts answers there; 0: does not
    QStringList texts;     ///< what answers are made of; each begins with another one and goes on with the next
    QString log;           ///< a file for when each token left, see Departure; empty: none
};

/// When a token left, on the clock that all processes of the machine share.
struct Departure {
    qint32 answer;     ///< the number in the model's name, `pane-3`
    qint32 characters; ///< of the answer up to and with this token
    qint64 nanoseconds;
};

/// A loopback server that speaks Chat Completions and sends every token when it is due, as an event of its own. It runs in a process of its
/// own, so that nobody is charged for it.
class StreamServer final : public QTcpServer {
public:
    explicit StreamServer(Pace pace);

private:
    struct Stream {
        int answer = 0;
        qsizetype first = 0; // of its tokens, in m_tokens
        qsizetype sent = 0;
        qsizetype characters = 0;
        qint64 start = 0;
    };

    void read(QTcpSocket *socket);
    void begin(QTcpSocket *socket, int answer);
    void send();
    bool sendDue(QTcpSocket *socket, Stream &stream, qint64 now);

    Pace m_pace;
    QStringList m_tokens;
    QList<qsizetype> m_beginnings; // of the texts, in m_tokens
    QTimer m_tick;
    QFile m_log;
    std::map<QTcpSocket *, QByteArray> m_requests;
    std::map<QTcpSocket *, Stream> m_streams;
};

/// Runs one until its standard input is closed, and says where on its standard output.
int serve(const Pace &pace);

/// Nanoseconds of the monotonic clock.
[[nodiscard]] qint64 now();

} // namespace bench
