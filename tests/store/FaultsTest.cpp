// SPDX-License-Identifier: GPL-3.0-or-later
// Every single write to the disk fails once: a session from opening an old database to closing it is run again and again, and each time
// the next write of it fails. ASSAY_FAULTS=all tries every write with every kind of failure (minutes); without it every eighth write is
// tried, and the kinds take turns.
#include "FaultyVfs.h"
#include "Samples.h"
#include "Sqlite.h"

#include <QLoggingCategory>
#include <QTemporaryDir>

#include <array>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = FaultyVfs::Fault;

namespace {

constexpr std::array faults{Fault::Full, Fault::Error, Fault::ShortWrite};

/// What a session has stored, by which it is looked for afterwards.
struct Session {
    core::Comparison made;
    core::ComparisonId deleted;
    QStringList told; ///< failures, as the store told them
    int recovered = 0;
    bool flushed = false;
};

void copyFixture(const QString &folder)
{
    const QString file = folder + u"/assay.db"_s;
    QFile::copy(QStringLiteral(ASSAY_FIXTURES "/databases/schema-1.db"), file);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
}

/// Asks until the store can answer.
template <class Ask>
auto persistently(Ask ask)
{
    for (int tries = 0;; ++tries) {
        auto future = ask();
        future.waitForFinished();
        auto result = future.result();
        if (result || tries == 20) {
            return result;
        }
        QTest::qWait(20);
    }
}

/// Each call makes the store try again at once, where it would wait a while by itself.
bool flush(store::SqliteRunStore &store)
{
    bool done = false;
    for (int tries = 0; !done && tries < 500; ++tries) {
        done = store.flush(20);
    }
    return done;
}

Session work(const QString &folder)
{
    Session session;
    store::SqliteRunStore store(folder, store::StoreOptions{.busyTimeout = 50ms, .gather = 1ms, .closeLimit = 2000ms});
    QObject::connect(&store, &core::RunStore::failed, &store,
                     [&](const core::StoreError &error) { session.told.append(error.message); });
    QObject::connect(&store, &core::RunStore::recovered, &store, [&] { ++session.recovered; });

    session.made = comparison(u"written while the disk fails"_s, 1'795'000'000'000, 2);
    store.addComparison(session.made);
    const core::Comparison other = samples::store(store, u"deleted again"_s, u"soon gone"_s);
    session.deleted = other.id;
    core::Answer first = answer(session.made, 0);
    core::Answer second = answer(session.made, 1);
    for (core::Answer *each : {&first, &second}) {
        store.startAnswer(*each);
        store.appendJournal({chunk(*each, 1000, u"half of it, "_s)});
        flush(store);
        store.appendJournal({chunk(*each, 2000, u"and the rest"_s)});
        each->attempts = {attempt(*each, 5000)};
        store.addAttempt(each->attempts.constFirst());
        *each = finished(*each, u"half of it, and the rest"_s);
        store.finishAnswer(*each);
        flush(store);
    }
    session.made.answers = {first, second};
    session.made.annotation = {.pinned = true, .tags = QStringList({u"kept"_s}), .note = u"a note"_s};
    store.annotate(session.made.id, session.made.annotation);
    (void)persistently([&] { return store.remove({other.id}); });
    session.flushed = flush(store);
    QCoreApplication::processEvents();
    return session;
}

} // namespace

class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        FaultyVfs::install();
        // The store says so in its log too, a thousand times.
        QLoggingCategory::setFilterRules(u"assay.store=false"_s);
    }

    void everyWriteMayFailOnce()
    {
        const bool all = qEnvironmentVariable("ASSAY_FAULTS") == u"all"_s;
        int tried = 0;
        int silent = 0;
        for (size_t k = 0; k < (all ? faults.size() : 1); ++k) {
            for (int number = 1;; number += all ? 1 : 8) {
                const Fault fault = all ? faults.at(k) : faults.at(static_cast<size_t>(number / 8) % faults.size());
                const QTemporaryDir folder;
                copyFixture(folder.path());
                FaultyVfs::arm(number, fault);
                const Session session = work(folder.path());
                const QByteArray failed = FaultyVfs::failed();
                FaultyVfs::disarm();
                if (failed.isEmpty()) {
                    QVERIFY2(number > 50, "the session has hardly written anything");
                    break;
                }
                ++tried;
                silent += session.told.isEmpty() ? 1 : 0;
                check(folder.path(), session, failed);
                if (QTest::currentTestFailed()) {
                    qWarning("failure %d of kind %d was: %s", number, static_cast<int>(fault), failed.constData());
                    return;
                }
            }
        }
        qInfo("%d writes failed, of which %d were of no consequence", tried, silent);
    }

private:
    static void check(const QString &folder, const Session &session, const QByteArray &failed)
    {
        QVERIFY2(session.flushed, failed.constData());
        // What failed was told, and that it works again: all but what SQLite does again later by itself (taking its log into the file,
        // removing it) and what happens while the program ends.
        QCOMPARE(session.recovered, session.told.size());
        store::SqliteRunStore store(folder);
        QVERIFY2(!store.problem(), failed.constData());
        QCOMPARE(valueOf(store.load(session.made.id)), session.made);
        core::HistoryQuery query;
        const QStringList found = titles(valueOf(store.history(query)));
        QCOMPARE(found, QStringList({session.made.title, u"Explain quicksort"_s, u"Name three cheeses"_s}));
        query = samples::search(u"rest"_s);
        QCOMPARE(titles(valueOf(store.history(query))), QStringList({session.made.title}));
        QCOMPARE(Sqlite(folder + u"/assay.db"_s).value("PRAGMA integrity_check"), u"ok"_s);
        QCOMPARE(Sqlite(folder + u"/assay.db"_s).value("SELECT count(*) FROM ledger"), u"6"_s);
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "FaultsTest.moc"
