// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ErrorText.h"

namespace assay::ui {

namespace {

using core::ErrorKind;

} // namespace

ErrorText ErrorText::of(const core::ProviderError &error, const QString &provider)
{
    ErrorText text;
    const QString status = error.status > 0 ? QStringLiteral(" (%1)").arg(error.status) : QString();
    switch (error.kind) {
    case ErrorKind::Auth:
    case ErrorKind::Payment:
    case ErrorKind::Permission:
    case ErrorKind::NotFound:
    case ErrorKind::InvalidRequest:
    case ErrorKind::RateLimit:
    case ErrorKind::Budget:
        text.describeRefusal(error, provider, status);
        break;
    default:
        text.describeTrouble(error, provider, status);
        break;
    }
    QStringList details;
    if (error.status > 0) {
        details.append(tr("HTTP status %1").arg(error.status));
    }
    if (!error.message.isEmpty()) {
        details.append(error.message);
    }
    if (!error.requestId.isEmpty()) {
        details.append(tr("Request %1").arg(error.requestId));
    }
    text.details = details.join(u'\n');
    return text;
}

void ErrorText::describeRefusal(const core::ProviderError &error, const QString &provider, const QString &status)
{
    switch (error.kind) {
    case ErrorKind::Auth:
        what =
            error.status > 0 ? tr("%1 refused the key%2.").arg(provider, status) : tr("There is no key for %1.").arg(provider);
        advice = error.status > 0 ? tr("It may have been revoked, mistyped or belong to another account.")
                                  : tr("Add one in the settings, or set it in the environment.");
        remedy = Remedy::OpenSettings;
        break;
    case ErrorKind::Payment:
        what = tr("%1 wants to be paid first%2.").arg(provider, status);
        advice = tr("The account is out of credit or over its limit. Top it up there, then try again; waiting does not help.");
        remedy = Remedy::TryAgain;
        break;
    case ErrorKind::Permission:
        what = tr("The key for %1 may not do this%2.").arg(provider, status);
        advice = tr("The account may lack access to this model or region. Use another key, or ask the provider for access.");
        remedy = Remedy::OpenSettings;
        break;
    case ErrorKind::NotFound:
        what = tr("%1 does not know this model or address%2.").arg(provider, status);
        advice = tr("The model may have been renamed or retired, or the base URL is wrong. Refresh the list of models.");
        remedy = Remedy::OpenSettings;
        break;
    case ErrorKind::Budget:
        what =
            error.cut ? tr("A budget is used up: the answer was stopped.") : tr("It was not sent: a budget would be passed.");
        advice = tr("A smaller output limit makes the answer cheaper; the budgets are in the settings.");
        remedy = Remedy::OpenSettings;
        break;
    case ErrorKind::InvalidRequest:
        what = tr("%1 refused the request%2.").arg(provider, status);
        advice =
            tr("The prompt may be too long for this model, or a parameter is one that it does not take. The details say more.");
        break;
    default:
        what = tr("%1 allows no more requests just now%2.").arg(provider, status);
        advice = error.retryAfter ? tr("It asks to wait %n second(s).", nullptr, int((error.retryAfter->count() + 999) / 1000))
                                  : tr("Wait a little, then try again.");
        remedy = Remedy::TryAgain;
        break;
    }
}

void ErrorText::describeTrouble(const core::ProviderError &error, const QString &provider, const QString &status)
{
    remedy = Remedy::TryAgain;
    if (error.cut) {
        what = tr("The answer broke off before its end.");
        advice = tr("What had arrived is kept; its cost may never be known. Try again for a whole one.");
        return;
    }
    switch (error.kind) {
    case ErrorKind::Overloaded:
        what = tr("%1 is overloaded%2.").arg(provider, status);
        advice = tr("It has no capacity for this model just now. Try again in a while, or use another route to the model.");
        break;
    case ErrorKind::Server:
        what = tr("%1 had an error of its own%2.").arg(provider, status);
        advice = tr("Nothing is wrong with the request. Try again in a while.");
        break;
    case ErrorKind::Timeout:
        what = tr("%1 did not answer in time.").arg(provider);
        advice = tr("Try again, or allow more time in the settings.");
        break;
    case ErrorKind::Network:
        what = tr("%1 could not be reached.").arg(provider);
        advice = tr("Check the network, the proxy and the base URL, then try again.");
        break;
    case ErrorKind::Tls:
        what = tr("The connection to %1 is not secure.").arg(provider);
        advice = tr("Its certificate could not be verified, so nothing was sent. A proxy or a wrong clock can be the cause.");
        remedy = Remedy::OpenSettings;
        break;
    case ErrorKind::Cancelled:
        what = tr("Stopped.");
        advice = tr("What had arrived is kept.");
        break;
    default:
        what = tr("The answer of %1 could not be understood%2.").arg(provider, status);
        advice = tr("It is not what the protocol says. The base URL may belong to something else.");
        break;
    }
}

QString ErrorText::inShort(const core::ProviderError &error)
{
    switch (error.kind) {
    case ErrorKind::Timeout:
        return tr("timed out");
    case ErrorKind::Network:
        return tr("no connection");
    case ErrorKind::Overloaded:
        return tr("overloaded");
    case ErrorKind::RateLimit:
        return error.status > 0 ? QString::number(error.status) : tr("rate limit");
    default:
        return error.status > 0 ? QString::number(error.status) : tr("error");
    }
}

} // namespace assay::ui
