// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/NetworkFault.h"

#include <array>

namespace assay::net {

using core::ErrorKind;
using Error = QNetworkReply::NetworkError;

namespace {

struct Row {
    Error error;
    ErrorKind kind;
    QLatin1StringView sentence; ///< %1 is the host
    bool withDetails = false;
};

using namespace Qt::StringLiterals;

constexpr std::array rows{
    Row{Error::ConnectionRefusedError, ErrorKind::Network, "Nothing answers at %1: the connection was refused."_L1},
    Row{Error::RemoteHostClosedError, ErrorKind::Network, "%1 closed the connection before the answer was complete."_L1},
    Row{Error::HostNotFoundError, ErrorKind::Network, "The name %1 could not be resolved."_L1},
    Row{Error::TimeoutError, ErrorKind::Timeout, "The connection to %1 timed out."_L1},
    Row{Error::SslHandshakeFailedError, ErrorKind::Tls, "No secure connection to %1."_L1, true},
    Row{Error::TemporaryNetworkFailureError, ErrorKind::Network, "The network was lost on the way to %1."_L1},
    Row{Error::NetworkSessionFailedError, ErrorKind::Network, "There is no network."_L1, true},
    Row{Error::BackgroundRequestNotAllowedError, ErrorKind::Network, "The system does not allow the request now."_L1},
    Row{Error::TooManyRedirectsError, ErrorKind::Protocol, "%1 redirects without end."_L1},
    Row{Error::InsecureRedirectError, ErrorKind::Protocol,
        "%1 redirects to an address without encryption; it was not followed."_L1},
    Row{Error::ProxyConnectionRefusedError, ErrorKind::Network, "The proxy refused the connection to %1."_L1},
    Row{Error::ProxyConnectionClosedError, ErrorKind::Network, "The proxy closed the connection to %1."_L1},
    Row{Error::ProxyNotFoundError, ErrorKind::Network, "The proxy for %1 was not found."_L1},
    Row{Error::ProxyTimeoutError, ErrorKind::Timeout, "The proxy for %1 did not answer in time."_L1},
    Row{Error::ProxyAuthenticationRequiredError, ErrorKind::Network, "The proxy for %1 wants a user name and password."_L1},
    Row{Error::UnknownProxyError, ErrorKind::Network, "The proxy for %1 failed."_L1, true},
    Row{Error::ProtocolFailure, ErrorKind::Protocol, "%1 did not answer in HTTP."_L1, true},
    Row{Error::ProtocolUnknownError, ErrorKind::InvalidRequest, "The address of %1 is not one of http or https."_L1},
    Row{Error::OperationCanceledError, ErrorKind::Network, "The connection to %1 was given up."_L1, true},
    Row{Error::UnknownNetworkError, ErrorKind::Network, "The connection to %1 failed."_L1, true},
};

// Qt derives these from the status alone (4xx, 5xx); a plain 400 is an "invalid operation" to it.
bool repeatsStatus(Error error)
{
    return error == Error::ProtocolInvalidOperationError
           || (error >= Error::ContentAccessDenied && error <= Error::UnknownContentError)
           || (error >= Error::InternalServerError && error <= Error::UnknownServerError);
}

} // namespace

std::optional<core::ProviderError> faultOf(Error error, const QString &host, const QString &details)
{
    if (error == Error::NoError || repeatsStatus(error)) {
        return std::nullopt;
    }
    core::ProviderError fault;
    fault.kind = ErrorKind::Network;
    fault.message = QStringLiteral("The connection to %1 failed.").arg(host);
    bool withDetails = true;
    for (const Row &row : rows) {
        if (row.error == error) {
            fault.kind = row.kind;
            fault.message = QString(row.sentence).arg(host);
            withDetails = row.withDetails;
            break;
        }
    }
    if (withDetails && !details.isEmpty()) {
        fault.message += u' ' + details;
    }
    return fault;
}

} // namespace assay::net
