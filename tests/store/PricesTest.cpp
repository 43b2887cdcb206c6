// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"

#include <QTemporaryDir>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;

namespace {

const core::ProviderId provider(u"openrouter"_s);

core::ModelInfo listed(const QString &model, std::optional<qint64> input)
{
    core::ModelInfo info;
    info.route = {provider, core::ModelId(model)};
    if (input) {
        core::Price price;
        price.base.input = core::Money::fromPico(*input);
        price.base.output = core::Money::fromPico(*input * 4);
        info.price = price;
    }
    return info;
}

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 11, number), QTime(13, 0), QTimeZone::UTC);
}

} // namespace

/// Prices of lists with their days, and histories priced anew.
class PricesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
    }
    void cleanup() { m_store.reset(); }

    void aPriceIsKeptWhenItIsAnotherThanTheLast()
    {
        m_store->saveModels(provider, {listed(u"a"_s, 10), listed(u"b"_s, 5), listed(u"c"_s, {})}, day(1));
        m_store->saveModels(provider, {listed(u"a"_s, 10), listed(u"b"_s, 5)}, day(2));
        m_store->saveModels(provider, {listed(u"a"_s, 12), listed(u"b"_s, 5)}, day(3));
        m_store->saveModels(provider, {listed(u"a"_s, 10)}, day(4)); // back to where it was: a change too
        m_store->saveModels(provider, {listed(u"a"_s, 10), listed(u"b"_s, 5)}, day(5));
        QStringList seen;
        for (const auto &change : valueOf(m_store->priceChanges())) {
            QCOMPARE(change.route.provider, provider);
            QCOMPARE(change.price.validFrom, change.seen.date());
            seen.append(u"%1 %2 %3"_s.arg(change.seen.date().day())
                            .arg(change.route.model.toString())
                            .arg(change.price.base.input->pico()));
        }
        QCOMPARE(seen, (QStringList{u"1 a 10"_s, u"1 b 5"_s, u"3 a 12"_s, u"4 a 10"_s}));
    }

    void theyOutliveTheProgram()
    {
        core::ModelInfo tiered = listed(u"a"_s, 10);
        tiered.price->tiers = {{.aboveInputTokens = 200'000, .rates = tiered.price->base}};
        m_store->saveModels(provider, {tiered}, day(1));
        QVERIFY(m_store->flush(5000));
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        const auto changes = valueOf(m_store->priceChanges());
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.constFirst().price.tiers, tiered.price->tiers);
        m_store->saveModels(provider, {tiered}, day(2));
        QCOMPARE(valueOf(m_store->priceChanges()).size(), 1);
    }

    void aHistoryIsPricedOnAnotherModel()
    {
        const core::Comparison made = comparison(u"p"_s, day(10).toMSecsSinceEpoch(), 2);
        m_store->addComparison(made);
        add(made, 0, 1000, 100, 500, 9'000'000);
        add(made, 1, 2000, 200, {}, {});
        core::WhatIfQuestion question{
            .from = day(10).date().addDays(-1), .to = day(10).date().addDays(1), .only = {}, .route = {}, .price = {}};
        question.price.base.input = core::Money::fromPico(10);
        question.price.base.output = core::Money::fromPico(100);
        question.price.base.cacheRead = core::Money::fromPico(1);
        core::WhatIf answer = valueOf(m_store->whatIf(question));
        QCOMPARE(answer.attempts, 2);
        QCOMPARE(answer.low.pico(), (500 * 10 + 500 + 100 * 100) + (2000 * 10 + 200 * 100));
        QCOMPARE(answer.high.pico(), (1000 * 10 + 100 * 100) + (2000 * 10 + 200 * 100));
        QCOMPARE(answer.paid.pico(), 9'000'000);
        QCOMPARE(answer.paidUnknown, 1);
        question.only = made.contestants.at(1).route;
        answer = valueOf(m_store->whatIf(question));
        QCOMPARE(answer.attempts, 1);
        QCOMPARE(answer.low, answer.high);
        question.only = {};
        question.to = question.from;
        QCOMPARE(valueOf(m_store->whatIf(question)), core::WhatIf());
    }

    void failuresAreNotPricedAndDeletedAnswersAreCounted()
    {
        const core::Comparison made = comparison(u"p"_s, day(10).toMSecsSinceEpoch(), 1);
        m_store->addComparison(made);
        const core::Answer begun = answer(made);
        m_store->startAnswer(begun);
        core::Attempt failed = attempt(begun, {});
        failed.error = core::ProviderError{.kind = core::ErrorKind::RateLimit, .message = u"later"_s};
        m_store->addAttempt(failed);
        core::Answer done = finished(begun, u"a"_s);
        done.attempts = {failed, attempt(begun, 7)};
        m_store->finishAnswer(done);
        core::WhatIfQuestion question{.from = day(9).date(), .to = day(11).date(), .only = {}, .route = {}, .price = {}};
        question.price.base.input = core::Money::fromPico(10);
        question.price.base.output = core::Money::fromPico(100);
        const core::WhatIf answer = valueOf(m_store->whatIf(question));
        QCOMPARE(answer.attempts, 0);
        QCOMPARE(answer.unpriced, 1);
    }

private:
    void add(const core::Comparison &made, int position, qint64 input, qint64 output, std::optional<qint64> cached,
             std::optional<qint64> reported)
    {
        const core::Answer begun = answer(made, position);
        m_store->startAnswer(begun);
        core::Answer done = finished(begun, u"text"_s);
        core::Attempt each = attempt(begun, {}, reported);
        each.usage.input = input;
        each.usage.output = output;
        each.usage.cacheRead = cached;
        done.attempts = {each};
        m_store->finishAnswer(done);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
};

QTEST_GUILESS_MAIN(PricesTest)
#include "PricesTest.moc"
