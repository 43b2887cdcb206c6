// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"
#include "Sqlite.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <array>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;
using core::Money;
using core::SpendBy;

namespace {

constexpr std::array allWays{SpendBy::Day, SpendBy::Model, SpendBy::Provider, SpendBy::Key};

__extension__ using Wide = __int128;

/// What an independent adding up of the attempts gives, in 128 bits.
struct Sums {
    Wide total = 0;
    Wide computed = 0;
    int attempts = 0;
    int estimated = 0;
    int unknown = 0;

    void add(const core::Attempt &attempt)
    {
        ++attempts;
        if (attempt.cost.reported) {
            total += attempt.cost.reported->pico();
        } else if (attempt.cost.computed) {
            total += attempt.cost.computed->pico();
            computed += attempt.cost.computed->pico();
            estimated += attempt.cost.computed->isZero() ? 0 : 1;
        } else {
            ++unknown;
        }
    }
};

template <class Part>
bool adds(const QList<Part> &parts, const Sums &sums)
{
    Sums found;
    for (const Part &part : parts) {
        found.total += part.total.pico();
        found.computed += part.computed.pico();
        found.attempts += part.attempts;
        found.estimated += part.estimated;
        found.unknown += part.unknown;
    }
    return found.total == sums.total && found.computed == sums.computed && found.attempts == sums.attempts
           && found.estimated == sums.estimated && found.unknown == sums.unknown;
}

} // namespace

/// Spend by day, model, provider and key.
class AccountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void cleanup()
    {
        qunsetenv("TZ");
        ::tzset();
    }

    void everyGroupingAddsUpToThePicoDollar_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("UTC") << QByteArray("UTC0");
        QTest::newRow("Berlin, with summer time") << QByteArray("CET-1CEST,M3.5.0,M10.5.0/3");
        QTest::newRow("Lord Howe, by half an hour") << QByteArray("LHST-10:30LHDT-11,M10.1.0,M4.1.0");
        QTest::newRow("Kathmandu") << QByteArray("NPT-5:45");
        QTest::newRow("Los Angeles") << QByteArray("PST8PDT,M3.2.0,M11.1.0");
    }

    void everyGroupingAddsUpToThePicoDollar()
    {
        QFETCH(QByteArray, zone);
        qputenv("TZ", zone);
        ::tzset();
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator dice(seed);
        store::SqliteRunStore store(m_folder->path());
        const core::Comparison made = comparison(u"p"_s);
        store.addComparison(made);
        core::Answer begun = answer(made);
        store.startAnswer(begun);
        const QDateTime first(QDate(2026, 1, 1), QTime(0, 0));
        Sums all;
        QMap<QDate, Sums> days;
        QHash<QString, Sums> models;
        for (int i = 0; i < 400; ++i) {
            core::Attempt each = attempt(begun, {});
            each.route = {core::ProviderId(u"p%1"_s.arg(dice.bounded(3))), core::ModelId(u"m%1"_s.arg(dice.bounded(4)))};
            each.key = core::KeyName(dice.bounded(3) == 0 ? u"work"_s : QString());
            // Many close to midnight, where a day's edge is.
            const qint64 minutes =
                dice.bounded(365) * 1440LL + (dice.bounded(2) == 0 ? dice.bounded(1440) : dice.bounded(10) - 5);
            each.started = first.addSecs(minutes * 60).toUTC();
            const auto figure = [&] { return Money::fromPico(static_cast<qint64>(dice.generate64() >> 24U)); };
            if (dice.bounded(4) != 0) {
                each.cost.computed = dice.bounded(9) == 0 ? Money() : figure();
            }
            if (dice.bounded(3) == 0) {
                each.cost.reported = figure();
            }
            store.addAttempt(each);
            if (dice.bounded(5) == 0) {
                // The bill comes later and moves nothing else.
                each.cost.reported = figure();
                store.addAttempt(each);
            }
            const QDate day = each.started.toLocalTime().date();
            if (day.year() == 2026) {
                all.add(each);
                days[day].add(each);
                models[each.route.provider.toString() + u'/' + each.route.model.toString()].add(each);
            }
        }
        const QList<core::SpendRow> rows = valueOf(store.spendRows(QDate(2026, 1, 1), QDate(2026, 12, 31)));
        QVERIFY(adds(rows, all));
        for (const SpendBy by : allWays) {
            QVERIFY(adds(core::groupSpend(rows, by), all));
        }
        QVERIFY(adds(QList{core::totalSpend(rows)}, all));
        const QList<core::SpendGroup> byDay = core::groupSpend(rows, SpendBy::Day);
        QCOMPARE(byDay.size(), days.size());
        for (const core::SpendGroup &group : byDay) {
            QVERIFY(adds(QList{group}, days.value(group.day)));
        }
        for (const core::SpendGroup &group : core::groupSpend(rows, SpendBy::Model)) {
            QVERIFY(adds(QList{group}, models.value(group.route.provider.toString() + u'/' + group.route.model.toString())));
        }
        // Any split of the range gives the same.
        const QDate middle = QDate(2026, 1, 1).addDays(dice.bounded(364));
        QVERIFY(adds(valueOf(store.spendRows(QDate(2026, 1, 1), middle))
                         + valueOf(store.spendRows(middle.addDays(1), QDate(2026, 12, 31))),
                     all));
        // And so does the ledger itself, which the sums are only a short cut of.
        store.flush(5000);
        Sqlite sqlite(m_folder->filePath(u"assay.db"_s));
        QCOMPARE(sqlite.value("SELECT sum(computed) FROM spend_slot"),
                 sqlite.value("SELECT sum(computed) FROM ledger WHERE reported IS NULL"));
        QCOMPARE(sqlite.value("SELECT sum(known) FROM spend_slot"),
                 sqlite.value("SELECT sum(coalesce(reported, computed)) FROM ledger"));
    }

    void anUpdatedDatabaseTellsEstimatesApart()
    {
        const QString file = m_folder->filePath(u"assay.db"_s);
        QVERIFY(QFile::copy(QStringLiteral(ASSAY_FIXTURES "/databases/schema-2.db"), file));
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        store::SqliteRunStore store(m_folder->path());
        const QList<core::SpendRow> rows = valueOf(store.spendRows(QDate(2026, 1, 1), QDate(2026, 12, 31)));
        QVERIFY(!rows.isEmpty());
        const core::SpendGroup total = core::totalSpend(rows);
        const core::Spend spend = valueOf(store.spend(QDate(2026, 1, 1), QDate(2026, 12, 31)));
        QCOMPARE(total.total, spend.total);
        QCOMPARE(total.unknown, spend.unknown);
        QVERIFY(total.estimated > 0 && !total.computed.isZero());
        QVERIFY(total.computed <= total.total);
    }

    void whatTheRecordSaysReplacesWhatWasComputed()
    {
        store::SqliteRunStore store(m_folder->path());
        const core::Comparison made = comparison(u"p"_s, QDateTime::currentMSecsSinceEpoch());
        store.addComparison(made);
        core::Answer begun = answer(made);
        store.startAnswer(begun);
        core::Attempt each = attempt(begun, {});
        each.route = {core::ProviderId(u"openrouter"_s), core::ModelId(u"maker/model"_s)};
        each.started = QDateTime::currentDateTimeUtc();
        each.generationId = u"gen-1"_s;
        begun = finished(begun, u"a"_s, core::Outcome::Cut);
        begun.attempts = {each};
        store.finishAnswer(begun);
        const QDate today = QDate::currentDate();
        const QList<core::OpenBill> open = valueOf(store.openBills(today, today, core::Bills::All));
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.constFirst().generationId, u"gen-1"_s);
        QCOMPARE(core::totalSpend(valueOf(store.spendRows(today, today))).unknown, 1);
        core::Bill bill;
        bill.charged = Money::fromPico(1234);
        store.reconcile(each.id, bill, core::DriftCause::LostCall);
        core::SpendGroup total = core::totalSpend(valueOf(store.spendRows(today, today)));
        QCOMPARE(total.total, Money::fromPico(1234));
        QCOMPARE(total.unknown, 0);
        QCOMPARE(total.reported(), Money::fromPico(1234));
        QVERIFY(valueOf(store.openBills(today, today, core::Bills::All)).isEmpty());
        QCOMPARE(valueOf(store.load(made.id)).answers.constFirst().attempts.constFirst().cost.reported, Money::fromPico(1234));
        QCOMPARE(valueOf(store.history({})).constFirst().cost.known, Money::fromPico(1234));
        // An attempt that is told once more does not undo it.
        store.addAttempt(each);
        total = core::totalSpend(valueOf(store.spendRows(today, today)));
        QCOMPARE(total.total, Money::fromPico(1234));
        QCOMPARE(total.attempts, 1);
    }

    void everyCauseOfDriftIsTold_data()
    {
        QTest::addColumn<qint64>("charged");
        QTest::addColumn<qint64>("cached");
        QTest::addColumn<QString>("upstream");
        QTest::addColumn<qint64>("input");
        QTest::addColumn<QString>("cause");
        const qint64 had = 1'000'000'000;
        QTest::newRow("none") << had + 900'000 << qint64(5) << u"a"_s << qint64(10) << u"none"_s;
        QTest::newRow("cache") << had * 3 / 4 << qint64(9) << u"b"_s << qint64(10) << u"cache"_s;
        QTest::newRow("tier") << had / 2 << qint64(5) << u"a"_s << qint64(10) << u"tier"_s;
        QTest::newRow("upstream") << had * 5 << qint64(5) << u"b"_s << qint64(10) << u"upstream"_s;
        QTest::newRow("tokens") << had * 5 << qint64(5) << u"a"_s << qint64(11) << u"tokens"_s;
        QTest::newRow("unknown") << had * 5 << qint64(5) << u"a"_s << qint64(10) << u"unknown"_s;
    }

    void everyCauseOfDriftIsTold()
    {
        QFETCH(qint64, charged);
        QFETCH(qint64, cached);
        QFETCH(QString, upstream);
        QFETCH(qint64, input);
        QFETCH(QString, cause);
        core::OpenBill entry;
        entry.computed = Money::fromPico(1'000'000'000);
        entry.servedBy = u"a"_s;
        entry.input = 10;
        entry.cached = 5;
        core::Bill bill;
        bill.charged = Money::fromPico(charged);
        bill.cached = cached;
        bill.upstream = upstream;
        bill.input = input;
        QCOMPARE(core::wordOf(core::driftOf(entry, bill)), cause);
        entry.computed.reset();
        QCOMPARE(core::driftOf(entry, bill), core::DriftCause::LostCall);
    }

    void aClockThatIsSetBackMovesNoMoney()
    {
        store::SqliteRunStore store(m_folder->path());
        const core::Comparison made = comparison(u"p"_s);
        store.addComparison(made);
        core::Answer begun = answer(made);
        store.startAnswer(begun);
        core::Attempt each = attempt(begun, 100);
        each.started = QDateTime(QDate(2026, 5, 2), QTime(12, 0)).toUTC();
        store.addAttempt(each);
        // The same attempt, told once more with a clock that was set back by a day: it counts once, where it says now.
        each.started = each.started.addDays(-1);
        store.addAttempt(each);
        const QList<core::SpendRow> rows = valueOf(store.spendRows(QDate(2026, 5, 1), QDate(2026, 5, 2)));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.constFirst().day, QDate(2026, 5, 1));
        QCOMPARE(rows.constFirst().total, Money::fromPico(100));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "AccountsTest.moc"
