// SPDX-License-Identifier: GPL-3.0-or-later
// What Assay itself adds to the times that it measures: from the moment at which a server in a process of its own hands a token to its socket
// until the engine has stamped it, with 1 and with 32 streams. Both processes read the same monotonic clock; the server writes its reading into
// the token. The baseline is a thread that only reads sockets, from the same server in the same run.
#include "Figure.h"

#include "app/Composition.h"
#include "engine/CatalogueKeeper.h"
#include "engine/ComparisonEngine.h"
#include "providers/Registry.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <arpa/inet.h>
#include <ctime>
#include <thread>

namespace {

using namespace Qt::StringLiterals;
using namespace assay;

constexpr int tokens = 250;
constexpr int tokenEveryMs = 20;

qint64 nowNs()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<qint64>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// One connection of the server: a stream of tokens, each of which says when it was written.
class Stream final : public QObject {
public:
    explicit Stream(QTcpSocket *socket) : QObject(socket), m_socket(socket)
    {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(tokenEveryMs);
        connect(&m_timer, &QTimer::timeout, this, [this] { token(); });
    }

private:
    void read()
    {
        m_asked += m_socket->readAll();
        const qsizetype head = m_asked.indexOf("\r\n\r\n");
        // The body is JSON; that it is whole is told by its last brace.
        if (m_timer.isActive() || head < 0 || !m_asked.trimmed().endsWith('}')) {
            return;
        }
        m_sent = 0;
        m_asked.clear();
        m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        m_socket->flush();
        m_timer.start();
    }
    void token()
    {
        if (++m_sent > tokens) {
            m_timer.stop();
            chunk("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
            m_socket->write("0\r\n\r\n");
            m_socket->flush();
            return;
        }
        chunk("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + QByteArray::number(nowNs()) + " \"}}]}\n\n");
    }
    void chunk(const QByteArray &bytes)
    {
        m_socket->write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
        m_socket->flush();
    }

    QTcpSocket *m_socket;
    QByteArray m_asked;
    QTimer m_timer;
    int m_sent = 0;
};

int serve()
{
    QTcpServer server;
    server.setListenBacklogSize(128);
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            new Stream(socket);
        }
    });
    if (!server.listen(QHostAddress::LocalHost)) {
        return 1;
    }
    std::printf("%d\n", server.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

struct Delays {
    std::vector<double> first; ///< milliseconds
    std::vector<double> all;
    void add(qint64 written, bool isFirst)
    {
        const double ms = static_cast<double>(nowNs() - written) / 1e6;
        all.push_back(ms);
        if (isFirst) {
            first.push_back(ms);
        }
    }
};

Delays throughAssay(app::Composition &parts, int streams)
{
    core::Comparison plan;
    for (int i = 0; i < streams; ++i) {
        core::Contestant contestant;
        contestant.route = {core::ProviderId(u"local"_s), core::ModelId(u"m%1"_s.arg(i))};
        plan.contestants.append(contestant);
    }
    core::Turn turn;
    turn.prompt = u"Count."_s;
    plan.turns = {turn};
    const auto run = parts.engine().start(plan);
    Delays out;
    for (const auto all = run->sessions(); engine::AnswerSession * session : all) {
        QObject::connect(session, &engine::AnswerSession::eventApplied, session,
                         [&out, isFirst = true](const core::StreamEvent &event) mutable {
                             if (const auto *text = std::get_if<core::TextDelta>(&event)) {
                                 out.add(text->text.trimmed().toLongLong(), isFirst);
                                 isFirst = false;
                             }
                         });
    }
    QEventLoop loop;
    QObject::connect(run.get(), &engine::ComparisonRun::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return out;
}

Delays throughSockets(quint16 port, int streams)
{
    Delays out;
    std::vector<pollfd> sockets;
    for (int i = 0; i < streams; ++i) {
        const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
            qFatal("the server cannot be reached");
        }
        constexpr char request[] = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";
        (void)::send(fd, request, sizeof request - 1, 0);
        sockets.push_back({fd, POLLIN, 0});
    }
    std::vector<bool> seen(sockets.size(), false);
    size_t open = sockets.size();
    char buffer[65536];
    while (open > 0 && ::poll(sockets.data(), sockets.size(), 10'000) > 0) {
        for (size_t i = 0; i < sockets.size(); ++i) {
            if ((sockets[i].revents & POLLIN) == 0) {
                continue;
            }
            const ssize_t size = ::recv(sockets[i].fd, buffer, sizeof buffer, 0);
            const QByteArrayView bytes(buffer, std::max<ssize_t>(size, 0));
            for (qsizetype at = bytes.indexOf("content\":\""); at >= 0; at = bytes.indexOf("content\":\"", at + 10)) {
                const qsizetype end = bytes.indexOf(' ', at);
                out.add(bytes.sliced(at + 10, end - at - 10).toLongLong(), !seen[i]);
                seen[i] = true;
            }
            if (size <= 0 || bytes.contains("[DONE]")) {
                ::close(sockets[i].fd);
                sockets[i].fd = -1;
                --open;
            }
        }
    }
    return out;
}

void report(int streams, const Delays &assay, const Delays &sockets)
{
    const std::string what = std::to_string(streams) + (streams == 1 ? " stream: " : " streams: ");
    const auto line = [&](const char *name, const std::vector<double> &ours, const std::vector<double> &theirs, double of) {
        bench::print("timing_error", what + name, bench::quantile(ours, of), "ms", bench::quantile(theirs, of));
    };
    line("first token, median", assay.first, sockets.first, 0.5);
    line("first token, 99 %", assay.first, sockets.first, 0.99);
    line("every token, median", assay.all, sockets.all, 0.5);
    line("every token, 99 %", assay.all, sockets.all, 0.99);
    bench::print("timing_error", what + "jitter (99 % less median)",
                 bench::quantile(assay.all, 0.99) - bench::quantile(assay.all, 0.5), "ms",
                 bench::quantile(sockets.all, 0.99) - bench::quantile(sockets.all, 0.5));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"assay"_s);
    if (argc > 1 && QByteArrayView(argv[1]) == "--serve") {
        return serve();
    }
    QProcess server;
    server.start(QCoreApplication::applicationFilePath(), {u"--serve"_s});
    if (!server.waitForReadyRead(10'000)) {
        qFatal("the server does not start");
    }
    const quint16 port = server.readLine().trimmed().toUShort();
    const QTemporaryDir folder;
    auto parts =
        app::Composition::make({.dataFolder = folder.path(),
                                .demo = false,
                                .store = true,
                                .keepSettings = false,
                                .baseUrls = {{core::ProviderId(u"local"_s), QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port))}},
                                .timeout = std::nullopt});
    if (!parts) {
        qFatal("%s", qPrintable(parts.error()));
    }
    (*parts)->awaitCatalogue();
    for (const int streams : {1, 32}) {
        const Delays assay = throughAssay(**parts, streams);
        Delays sockets;
        std::thread reader([&] { sockets = throughSockets(port, streams); });
        reader.join();
        report(streams, assay, sockets);
    }
    server.kill();
    server.waitForFinished();
    return 0;
}
