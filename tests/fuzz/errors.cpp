// SPDX-License-Identifier: GPL-3.0-or-later
#include "Check.h"
#include "Providers.h"
#include "providers/ErrorTable.h"

#include <QTimeZone>

using namespace assay;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView body(data, static_cast<qsizetype>(size));
    const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC);
    for (const providers::HttpProvider *provider : fuzz::everyProvider()) {
        for (const int status : {200, 400, 403, 429, 503}) {
            const providers::ErrorFacts facts{provider->vendor(), status, {}, now};
            const core::ProviderError error = providers::errorOfBody(body, facts);
            fuzz::check(!error.message.isEmpty(), "an error has a sentence");
            fuzz::check(error.message.size() <= 4'000, "which has an end");
            fuzz::check(!error.retryAfter || *error.retryAfter >= std::chrono::milliseconds(0), "no wait is negative");
            (void)providers::verdictOfBody(body, facts);
        }
    }
    return 0;
}
