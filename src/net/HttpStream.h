// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "core/ProviderError.h"
#include "net/HttpRequest.h"
#include "net/TrafficLog.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace assay::net {

class FaultInjector;
class Network;

/// How a stream ended, below the protocol.
struct HttpEnd {
    int status = 0; ///< 0: no answer came
    QHttpHeaders headers;
    /// What went wrong below HTTP. A status of 400 and above is no fault here: its body is in errorBody.
    std::optional<core::ProviderError> fault;
    QByteArray errorBody; ///< of answers that are not 2xx, at most 1 MiB
    core::PhaseTimes phases;
};

/// One streaming exchange over QtNetwork.
///
/// started() comes at most once, with a 2xx status, before the first bytesArrived(). finished() comes exactly once, from the event loop, and
/// nothing follows it; deleting the stream aborts without a signal. Slots may delete the stream.
///
/// The time of connecting is known of the exchange for which QtNetwork opened the socket; of exchanges that start together with one host it is
/// known of the first, since the sockets of the others are opened before they are given out.
///
/// What QtNetwork does not do by itself and this does: three time limits that tell a time-out from the user's stop (an abort reports the same
/// error for both); redirects only within the same scheme, host and port, since Qt would carry the key to wherever the
/// server points; bodies of failed answers; no cookies, no cached credentials, no cache; plain http only to loopback.
class HttpStream final : public QObject {
    Q_OBJECT
public:
    explicit HttpStream(Network &network, QObject *parent = nullptr);
    ~HttpStream() override;

    /// Call once.
    void send(HttpRequest request);
    /// finished() follows with ErrorKind::Cancelled, unless the end has come already.
    void cancel();
    /// Ends a stream whose protocol has said its last word though the server keeps the connection: finished() follows without a fault.
    void stopReading();

    [[nodiscard]] int status() const { return m_end.status; }
    [[nodiscard]] const QHttpHeaders &headers() const { return m_end.headers; }
    [[nodiscard]] const core::PhaseTimes &phases() const { return m_end.phases; }

Q_SIGNALS:
    void started();
    /// The view holds for the length of the call.
    void bytesArrived(QByteArrayView bytes);
    void finished(const assay::net::HttpEnd &end);

private:
    using Clock = std::chrono::steady_clock;
    enum class Phase { Connecting, Waiting, Reading, Ended };

    void start();
    /// True: a fault takes the place of the exchange, or its time has not come yet.
    [[nodiscard]] bool startFault();
    void replaceExchange();
    /// False: the stream has ended or been deleted meanwhile.
    [[nodiscard]] bool passFaulty(QByteArrayView bytes);
    void connectReply();
    [[nodiscard]] std::optional<core::ProviderError> objection() const;
    [[nodiscard]] QNetworkRequest buildRequest() const;
    void enter(Phase phase);
    void checkTimeout();
    void noteConnected();
    void readHead();
    void readBody();
    void replyFinished();
    void sayWhatTheProxyRefused();
    [[nodiscard]] bool followRedirect();
    void fail(core::ErrorKind kind, const QString &message);
    void end();
    [[nodiscard]] std::chrono::milliseconds limitOf(Phase phase) const;
    [[nodiscard]] core::PhaseTimes::Duration sinceSent() const;

    Network &m_network;
    HttpRequest m_request;
    QNetworkReply *m_reply = nullptr;
    std::unique_ptr<TrafficLog::Entry> m_log;
    std::unique_ptr<FaultInjector> m_injector; ///< nullptr but in a drill
    HttpEnd m_end;
    Phase m_phase = Phase::Connecting;
    Clock::time_point m_sent;
    Clock::time_point m_active; ///< when something last moved
    QTimer m_timer;
    QStringList m_tlsReasons;
    int m_redirects = 0;
    bool m_connects = false;
    bool m_headRead = false;
    bool m_stalled = false; ///< by a drill
};

} // namespace assay::net
