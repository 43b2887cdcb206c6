// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/NetworkFault.h"
#include "net/RateLimits.h"
#include "net/RetryAfter.h"

#include <QTest>
#include <QTimeZone>

using namespace assay::net;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC);

QHttpHeaders headersOf(const QList<std::pair<QByteArray, QByteArray>> &pairs)
{
    QHttpHeaders headers;
    for (const auto &[name, value] : pairs) {
        headers.append(QLatin1StringView(name), value);
    }
    return headers;
}

} // namespace

using Pairs = QList<std::pair<QByteArray, QByteArray>>;

class HeadersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void retryAfterIsReadInAllItsForms_data()
    {
        QTest::addColumn<Pairs>("pairs");
        QTest::addColumn<qint64>("ms"); // -1: none
        QTest::newRow("seconds") << Pairs{{"Retry-After", "7"}} << qint64(7000);
        QTest::newRow("fraction") << Pairs{{"retry-after", "0.25"}} << qint64(250);
        QTest::newRow("zero") << Pairs{{"retry-after", "0"}} << qint64(0);
        QTest::newRow("date") << Pairs{{"retry-after", "Sun, 22 Nov 2026 10:00:30 GMT"}} << qint64(30'000);
        QTest::newRow("a date that has passed") << Pairs{{"retry-after", "Sun, 22 Nov 2026 09:00:00 GMT"}} << qint64(0);
        QTest::newRow("milliseconds win") << Pairs{{"retry-after", "7"}, {"retry-after-ms", "1500"}} << qint64(1500);
        QTest::newRow("Together's reset") << Pairs{{"x-ratelimit-reset", "2"}} << qint64(2000);
        QTest::newRow("a reset that is a time of day") << Pairs{{"X-RateLimit-Reset", "1763800000000"}} << qint64(-1);
        QTest::newRow("a reset at a moment, in milliseconds")
            << Pairs{{"X-RateLimit-Reset", "1795341630000"}} << qint64(30'000);
        QTest::newRow("a reset at a moment, in seconds") << Pairs{{"X-RateLimit-Reset", "1795341630"}} << qint64(30'000);
        QTest::newRow("a reset tomorrow") << Pairs{{"X-RateLimit-Reset", "1795392000000"}} << qint64(50'400'000);
        QTest::newRow("the older date") << Pairs{{"retry-after", "Sunday, 22-Nov-26 10:00:30 GMT"}} << qint64(30'000);
        QTest::newRow("the oldest date") << Pairs{{"retry-after", "Sun Nov 22 10:00:30 2026"}} << qint64(30'000);
        QTest::newRow("the oldest date, one digit")
            << Pairs{{"retry-after", "Tue Dec  1 10:00:00 2026"}} << qint64(777'600'000);
        QTest::newRow("a date by the server's clock")
            << Pairs{{"retry-after", "Sun, 22 Nov 2026 09:00:30 GMT"}, {"Date", "Sun, 22 Nov 2026 09:00:00 GMT"}}
            << qint64(30'000);
        QTest::newRow("negative") << Pairs{{"retry-after", "-5"}} << qint64(-1);
        QTest::newRow("nonsense") << Pairs{{"retry-after", "soon"}} << qint64(-1);
        QTest::newRow("not a number") << Pairs{{"retry-after", "nan"}} << qint64(-1);
        QTest::newRow("infinite") << Pairs{{"retry-after", "inf"}} << qint64(-1);
        QTest::newRow("a thousand years") << Pairs{{"retry-after", "31536000000"}} << qint64(-1);
        QTest::newRow("nothing") << Pairs{} << qint64(-1);
    }

    void retryAfterIsReadInAllItsForms()
    {
        QFETCH(const Pairs, pairs);
        QFETCH(const qint64, ms);
        const auto wait = retryAfterOf(headersOf(pairs), now);
        QCOMPARE(wait ? wait->count() : -1, ms);
    }

    void durationsAreReadAsProvidersWriteThem()
    {
        QCOMPARE(durationOf("20ms"), milliseconds(20));
        QCOMPARE(durationOf("1s"), milliseconds(1000));
        QCOMPARE(durationOf("6m0s"), milliseconds(360'000));
        QCOMPARE(durationOf("2m59.56s"), milliseconds(179'560));
        QCOMPARE(durationOf("1h2m"), milliseconds(3'720'000));
        QCOMPARE(durationOf("12.5"), milliseconds(12'500));
        QCOMPARE(durationOf("5 minutes"), std::nullopt);
        QCOMPARE(durationOf("s"), std::nullopt);
        QCOMPARE(durationOf(""), std::nullopt);
    }

    void theServersWordOnRetryingIsHeard()
    {
        QCOMPARE(shouldRetryOf(headersOf({{"x-should-retry", "true"}})), true);
        QCOMPARE(shouldRetryOf(headersOf({{"X-Should-Retry", "false"}})), false);
        QCOMPARE(shouldRetryOf(headersOf({{"x-should-retry", "maybe"}})), std::nullopt);
        QCOMPARE(shouldRetryOf({}), std::nullopt);
    }

    void theRequestIdIsFoundUnderEachOfItsNames()
    {
        QCOMPARE(requestIdOf(headersOf({{"Request-Id", "req_1"}})), u"req_1"_s);
        QCOMPARE(requestIdOf(headersOf({{"X-Request-ID", "req_2"}})), u"req_2"_s);
        QCOMPARE(requestIdOf(headersOf({{"X-Generation-Id", "gen-3"}})), u"gen-3"_s);
        QCOMPARE(requestIdOf({}), QString());
    }

    void limitsLeftAreReadInThreeDialects()
    {
        const RateLimits anthropic = rateLimitsOf(headersOf({{"anthropic-ratelimit-requests-limit", "50"},
                                                             {"anthropic-ratelimit-requests-remaining", "49"},
                                                             {"anthropic-ratelimit-requests-reset", "2026-11-22T10:01:00Z"},
                                                             {"anthropic-ratelimit-input-tokens-remaining", "9000"}}),
                                                  now);
        QCOMPARE(anthropic.requests.limit, 50);
        QCOMPARE(anthropic.requests.remaining, 49);
        QCOMPARE(anthropic.requests.reset, now.addSecs(60));
        QCOMPARE(anthropic.inputTokens.remaining, 9000);
        QCOMPARE(anthropic.inputTokens.limit, std::nullopt);

        const RateLimits openAi = rateLimitsOf(headersOf({{"x-ratelimit-limit-requests", "14400"},
                                                          {"x-ratelimit-remaining-tokens", "5999"},
                                                          {"x-ratelimit-reset-tokens", "2m59.56s"}}),
                                               now);
        QCOMPARE(openAi.requests.limit, 14400);
        QCOMPARE(openAi.tokens.remaining, 5999);
        QCOMPARE(openAi.tokens.reset, now.addMSecs(179'560));

        const RateLimits together = rateLimitsOf(
            headersOf({{"x-ratelimit-limit", "10"}, {"x-ratelimit-remaining", "3"}, {"x-tokenlimit-remaining", "77"}}), now);
        QCOMPARE(together.requests.limit, 10);
        QCOMPARE(together.tokens.remaining, 77);

        const RateLimits openRouter = rateLimitsOf(
            headersOf({{"X-RateLimit-Limit", "20"}, {"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "1795341660000"}}),
            now);
        QVERIFY(openRouter.requests.isUsedUp());
        QCOMPARE(openRouter.requests.reset, now.addSecs(60));

        QVERIFY(rateLimitsOf(headersOf({{"x-ratelimit-limit-requests", "many"}}), now).isEmpty());
    }

    void everyNetworkErrorHasAKindAndNamesTheHost_data()
    {
        using Error = QNetworkReply::NetworkError;
        using assay::core::ErrorKind;
        QTest::addColumn<Error>("error");
        QTest::addColumn<std::optional<ErrorKind>>("kind");
        const auto row = [](const char *name, Error error, std::optional<ErrorKind> kind) {
            QTest::newRow(name) << error << kind;
        };
        row("none", Error::NoError, std::nullopt);
        row("refused", Error::ConnectionRefusedError, ErrorKind::Network);
        row("closed", Error::RemoteHostClosedError, ErrorKind::Network);
        row("no such name", Error::HostNotFoundError, ErrorKind::Network);
        row("timeout", Error::TimeoutError, ErrorKind::Timeout);
        row("certificate", Error::SslHandshakeFailedError, ErrorKind::Tls);
        row("proxy refused", Error::ProxyConnectionRefusedError, ErrorKind::Network);
        row("proxy password", Error::ProxyAuthenticationRequiredError, ErrorKind::Network);
        row("proxy timeout", Error::ProxyTimeoutError, ErrorKind::Timeout);
        row("no HTTP", Error::ProtocolFailure, ErrorKind::Protocol);
        row("unknown", Error::UnknownNetworkError, ErrorKind::Network);
        row("400 says more itself", Error::ProtocolInvalidOperationError, std::nullopt);
        row("401 says more itself", Error::AuthenticationRequiredError, std::nullopt);
        row("404 says more itself", Error::ContentNotFoundError, std::nullopt);
        row("503 says more itself", Error::ServiceUnavailableError, std::nullopt);
    }

    void everyNetworkErrorHasAKindAndNamesTheHost()
    {
        QFETCH(const QNetworkReply::NetworkError, error);
        QFETCH(const std::optional<assay::core::ErrorKind>, kind);
        const auto fault = faultOf(error, u"api.example"_s, u"details"_s);
        QCOMPARE(fault.has_value(), kind.has_value());
        if (fault) {
            QCOMPARE(fault->kind, *kind);
            QVERIFY2(fault->message.contains(u"api.example"_s), qPrintable(fault->message));
        }
    }
};

QTEST_APPLESS_MAIN(HeadersTest)
#include "HeadersTest.moc"
