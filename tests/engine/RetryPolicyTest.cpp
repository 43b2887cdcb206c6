// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RetryPolicy.h"

#include <QTest>

using namespace assay;
using namespace assay::engine;
using core::ErrorKind;
using Kind = RetryDecision::Kind;
using std::chrono::milliseconds;

namespace {

core::ProviderError errorOf(ErrorKind kind)
{
    return {.kind = kind};
}

} // namespace

class RetryPolicyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatWaitingHealsIsTriedAgain_data();
    void onlyWhatWaitingHealsIsTriedAgain();
    void whatWasShownIsNeverAskedForAgain();
    void onlyWithTheTriggerCutAChainGoesOnAfterShownText();
    void aChainGoesOnOnlyForItsTriggers();
    void thereAreTwoRetries();
    void theDelayDoublesLessUpToAQuarter();
    void theProvidersDelayIsObeyed();
    void aDelayBeyondAMinuteIsGivenUpAndSaidSo();
    void theProvidersWordWinsOverTheKind();
    void aStreamThatBrokeBeforeItsFirstWordIsTriedAgain();
    void anotherRouteIsTakenWhenThisOneIsGivenUp();
};

void RetryPolicyTest::onlyWhatWaitingHealsIsTriedAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("retried");
    for (int i = 0; i <= static_cast<int>(ErrorKind::Cancelled); ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        const bool retried = kind == ErrorKind::RateLimit || kind == ErrorKind::Overloaded || kind == ErrorKind::Server
                             || kind == ErrorKind::Timeout || kind == ErrorKind::Network;
        QTest::newRow(qPrintable(core::wordOf(kind))) << i << retried;
    }
}

void RetryPolicyTest::onlyWhatWaitingHealsIsTriedAgain()
{
    QFETCH(int, kind);
    QFETCH(bool, retried);
    const core::ProviderError error = errorOf(static_cast<ErrorKind>(kind));
    QCOMPARE(decideRetry(error, {}).kind, retried ? Kind::Retry : Kind::GiveUp);
    // A certificate does not get better by trying again, but another provider has another one.
    const bool leaves = retried || error.kind == ErrorKind::Tls;
    QCOMPARE(decideRetry(error, {.tries = 3, .hasFallback = true}).kind, leaves ? Kind::FallBack : Kind::GiveUp);
}

void RetryPolicyTest::whatWasShownIsNeverAskedForAgain()
{
    core::ProviderError error = errorOf(ErrorKind::Network);
    error.retryable = true;
    QCOMPARE(decideRetry(error, {.shown = true, .hasFallback = true}), RetryDecision());
}

void RetryPolicyTest::onlyWithTheTriggerCutAChainGoesOnAfterShownText()
{
    core::ProviderError error = errorOf(ErrorKind::Network);
    error.cut = true;
    const RetrySituation allowed{
        .shown = true, .hasFallback = true, .triggers = core::FallbackChain::usual | core::FallbackTrigger::Cut};
    QCOMPARE(decideRetry(error, allowed).kind, Kind::FallBack);
    QCOMPARE(decideRetry(error, {.shown = true, .hasFallback = true}).kind, Kind::GiveUp);
    QCOMPARE(decideRetry(errorOf(ErrorKind::InvalidRequest), allowed).kind, Kind::GiveUp);
    QCOMPARE(decideRetry(errorOf(ErrorKind::Cancelled), allowed).kind, Kind::GiveUp);
}

void RetryPolicyTest::aChainGoesOnOnlyForItsTriggers()
{
    const RetrySituation onlyLimits{.tries = 3, .hasFallback = true, .triggers = core::FallbackTrigger::RateLimit};
    QCOMPARE(decideRetry(errorOf(ErrorKind::RateLimit), onlyLimits).kind, Kind::FallBack);
    QCOMPARE(decideRetry(errorOf(ErrorKind::Server), onlyLimits).kind, Kind::GiveUp);
    QCOMPARE(decideRetry(errorOf(ErrorKind::Server), {.hasFallback = true, .retries = 0}).kind, Kind::FallBack);
}

void RetryPolicyTest::thereAreTwoRetries()
{
    QCOMPARE(decideRetry(errorOf(ErrorKind::Server), {.tries = 2}).kind, Kind::Retry);
    QCOMPARE(decideRetry(errorOf(ErrorKind::Server), {.tries = 3}).kind, Kind::GiveUp);
}

void RetryPolicyTest::theDelayDoublesLessUpToAQuarter()
{
    const auto delay = [](int tries, double jitter) {
        return decideRetry(errorOf(ErrorKind::Server), {.tries = tries, .jitter = jitter}).delay;
    };
    QCOMPARE(delay(1, 0), milliseconds(500));
    QCOMPARE(delay(2, 0), milliseconds(1'000));
    QCOMPARE(delay(1, 1), milliseconds(375));
    QCOMPARE(delay(2, 0.5), milliseconds(875));
}

void RetryPolicyTest::theProvidersDelayIsObeyed()
{
    core::ProviderError error = errorOf(ErrorKind::RateLimit);
    for (const milliseconds asked : {milliseconds(0), milliseconds(1), milliseconds(60'000)}) {
        error.retryAfter = asked;
        QCOMPARE(decideRetry(error, {.jitter = 0.7}), (RetryDecision{Kind::Retry, asked, {}}));
    }
}

void RetryPolicyTest::aDelayBeyondAMinuteIsGivenUpAndSaidSo()
{
    core::ProviderError error = errorOf(ErrorKind::RateLimit);
    error.retryAfter = milliseconds(60'001);
    const RetryDecision decision = decideRetry(error, {});
    QCOMPARE(decision.kind, Kind::GiveUp);
    QVERIFY(decision.reason.contains(QStringLiteral("61 s")));
    QCOMPARE(decideRetry(error, {.hasFallback = true}).kind, Kind::FallBack);
}

void RetryPolicyTest::theProvidersWordWinsOverTheKind()
{
    core::ProviderError error = errorOf(ErrorKind::Server);
    error.retryable = false;
    QCOMPARE(decideRetry(error, {}).kind, Kind::GiveUp);
    QCOMPARE(decideRetry(error, {.hasFallback = true}).kind, Kind::FallBack);
    error = errorOf(ErrorKind::InvalidRequest);
    error.retryable = true;
    QCOMPARE(decideRetry(error, {}).kind, Kind::Retry);
    error = errorOf(ErrorKind::Cancelled);
    error.retryable = true;
    QCOMPARE(decideRetry(error, {}).kind, Kind::GiveUp);
}

void RetryPolicyTest::aStreamThatBrokeBeforeItsFirstWordIsTriedAgain()
{
    core::ProviderError error = errorOf(ErrorKind::Protocol);
    error.cut = true;
    QCOMPARE(decideRetry(error, {}).kind, Kind::Retry);
}

void RetryPolicyTest::anotherRouteIsTakenWhenThisOneIsGivenUp()
{
    QCOMPARE(decideRetry(errorOf(ErrorKind::RateLimit), {.tries = 1, .hasFallback = true}).kind, Kind::Retry);
    QCOMPARE(decideRetry(errorOf(ErrorKind::Auth), {.hasFallback = true}).kind, Kind::GiveUp);
}

QTEST_APPLESS_MAIN(RetryPolicyTest)
#include "RetryPolicyTest.moc"
