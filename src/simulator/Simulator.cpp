// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Simulator.h"

#include "simulator/Service.h"

#include <QTcpServer>

namespace assay::simulator {

using namespace Qt::StringLiterals;

class Simulator::Private final {
public:
    /// `parent` takes them along when it moves to another thread.
    Private(Scenario scenario, QObject *parent)
        : wheel(parent), service(Library::shipped(), AnswerComposer::shipped(), std::move(scenario), wheel), server(parent)
    {
    }

    // The order of their ends matters: connections go first, then the answers that look at them.
    Wheel wheel;
    Service service;
    QTcpServer server;
};

namespace {

constexpr int connectionsThatMayWait = 128;

} // namespace

Simulator::Simulator(Scenario scenario, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(scenario), this))
{
    d->server.setListenBacklogSize(connectionsThatMayWait);
    connect(&d->server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = d->server.nextPendingConnection()) {
            auto *connection = new Connection(socket, &d->server);
            connect(connection, &Connection::requested, this,
                    [this, connection](const HttpRequest &request) { d->service.handle(*connection, request); });
            connect(connection, &Connection::closed, connection, &QObject::deleteLater);
        }
    });
}

Simulator::~Simulator() = default;

std::expected<quint16, QString> Simulator::start(quint16 port)
{
    if (!d->server.listen(QHostAddress::LocalHost, port)) {
        return std::unexpected(d->server.errorString());
    }
    return d->server.serverPort();
}

void Simulator::stop()
{
    d->server.close();
    const auto connections = d->server.findChildren<Connection *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(connections);
}

QUrl Simulator::rootUrl() const
{
    return d->server.isListening() ? QUrl(u"http://127.0.0.1:%1"_s.arg(d->server.serverPort())) : QUrl();
}

QUrl Simulator::baseUrlOf(Face face) const
{
    QUrl url = rootUrl();
    url.setPath(basePathOf(face));
    return url;
}

int Simulator::runningAnswers() const
{
    return static_cast<int>(d->wheel.size());
}

} // namespace assay::simulator
