// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BaseUrl.h"

#include <QCoreApplication>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::BaseUrl)
};

} // namespace

std::expected<QList<BaseUrl>, QString> baseUrlsFrom(const QStringList &texts)
{
    QList<BaseUrl> urls;
    for (const QString &text : texts) {
        const QString provider = text.section(u'=', 0, 0).trimmed();
        const QUrl url(text.section(u'=', 1).trimmed(), QUrl::StrictMode);
        const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        if (provider.isEmpty() || !text.contains(u'=')) {
            return std::unexpected(Text::tr("--base-url wants PROVIDER=URL, not \"%1\".").arg(text));
        }
        if (!url.isValid() || !web || url.host().isEmpty()) {
            return std::unexpected(
                Text::tr("The base URL of %1 must begin with http:// or https:// and name a host.").arg(provider));
        }
        if (!url.userInfo().isEmpty()) {
            return std::unexpected(
                Text::tr("The base URL of %1 holds a user name or password; keys do not belong on a command line.")
                    .arg(provider));
        }
        urls.append({core::ProviderId(provider), url});
    }
    return urls;
}

} // namespace assay::app
