// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"
#include "Sqlite.h"

#include "store/Connection.h"
#include "store/Retirement.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class BadInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"assay.db"_s);
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        QVERIFY(!m_store->problem());
    }

    void cleanup() { m_store.reset(); }

    void hugeTextsAreKeptAndFoundByTheirBeginning()
    {
        const QString prompt = u"a gigantic prompt "_s + QString(10 << 20, u'p');
        core::Comparison made = comparison(prompt, 1'790'000'000'000, 1);
        m_store->addComparison(made);
        const core::Answer begun = answer(made);
        m_store->startAnswer(begun);
        // A hundred megabytes of words, the last of which is beyond what is looked through.
        const QString text = u"enormous answer "_s + u"wordy "_s.repeated((100 << 20) / 6) + u"beyond"_s;
        m_store->appendJournal({chunk(begun, 1000, text)});
        m_store->finishAnswer(finished(begun, text));
        QVERIFY(m_store->flush(120'000));
        const core::Comparison read = valueOf(m_store->load(made.id));
        QVERIFY(read.turns.at(0).prompt == prompt);
        QVERIFY(read.answers.at(0).text == text);
        QCOMPARE(valueOf(m_store->history(search(u"enormous"_s))).size(), 1);
        QCOMPARE(valueOf(m_store->history(search(u"gigantic"_s))).size(), 1);
        QVERIFY(valueOf(m_store->history(search(u"beyond"_s))).isEmpty());
        QCOMPARE(valueOf(m_store->remove({made.id})), 1);
        m_store.reset();
        QCOMPARE(Sqlite(m_file).value("PRAGMA integrity_check"), u"ok"_s);
    }

    void aFileThatIsReplacedWhileOpenIsFollowed()
    {
        const core::Comparison old = samples::store(*m_store, u"in the old file"_s, u"a"_s);
        const core::Comparison running = comparison(u"still running"_s, 1'790'000'000'001, 1);
        m_store->addComparison(running);
        const core::Answer begun = answer(running);
        m_store->startAnswer(begun);
        m_store->appendJournal({chunk(begun, 1, u"before "_s)});
        QVERIFY(m_store->flush(5000));
        core::ComparisonId inOther;
        const QTemporaryDir other;
        {
            store::SqliteRunStore theirs(other.path());
            inOther = samples::store(theirs, u"in the other file"_s, u"b"_s).id;
        }
        QVERIFY(QFile::remove(m_file));
        QVERIFY(QFile::rename(other.filePath(u"assay.db"_s), m_file));

        QSignalSpy failed(m_store.get(), &core::RunStore::failed);
        QSignalSpy recovered(m_store.get(), &core::RunStore::recovered);
        m_store->appendJournal({chunk(begun, 2, u"and after"_s)});
        m_store->finishAnswer(finished(begun, u"before and after"_s));
        QVERIFY(m_store->flush(10'000));
        QTRY_COMPARE(failed.count(), 1);
        QTRY_COMPARE(recovered.count(), 1);
        // What runs goes on in the new file; what the old one held lies among the backups.
        QCOMPARE(valueOf(m_store->load(running.id)).answers.value(0).text, u"before and after"_s);
        QCOMPARE(valueOf(m_store->load(inOther)).title, u"in the other file"_s);
        QCOMPARE(errorOf(m_store->load(old.id))->kind, core::StoreError::Kind::NotFound);
        const QDir backups(m_folder->filePath(u"backups"_s));
        QCOMPARE(backups.entryList({u"assay-replaced-*.db"_s}).size(), 1);
        const QString copy = backups.filePath(backups.entryList({u"assay-replaced-*.db"_s}).constFirst());
        QCOMPARE(Sqlite(copy).value("SELECT title FROM comparison ORDER BY id"), u"in the old file"_s);
        m_store.reset();
        QCOMPARE(Sqlite(m_file).value("PRAGMA integrity_check"), u"ok"_s);
    }

    void aFileThatIsDeletedWhileOpenComesBack()
    {
        const core::Comparison made = samples::store(*m_store, u"kept"_s, u"a"_s);
        QVERIFY(m_store->flush(5000));
        QVERIFY(QFile::remove(m_file));
        const core::Comparison next = samples::store(*m_store, u"next"_s, u"b"_s);
        QVERIFY(m_store->flush(10'000));
        QCOMPARE(valueOf(m_store->load(made.id)), made);
        QCOMPARE(valueOf(m_store->load(next.id)), next);
        QVERIFY(QFile::exists(m_file));
    }

    void aClockThatIsSetBackKeepsOrderAndPages()
    {
        QStringList expected;
        for (int i = 0; i < 9; ++i) {
            // Forward, then an hour back, then on.
            const qint64 ms = 1'790'000'000'000 + i * 1000 - (i >= 4 ? 3'600'000 : 0);
            samples::store(*m_store, u"run %1"_s.arg(i), u"a"_s, ms);
        }
        for (const int i : {3, 2, 1, 0, 8, 7, 6, 5, 4}) {
            expected.append(u"run %1"_s.arg(i));
        }
        QStringList seen;
        core::HistoryRequest request;
        request.limit = 2;
        for (auto page = valueOf(m_store->entries(request)); !page.isEmpty(); page = valueOf(m_store->entries(request))) {
            seen += titles(page);
            request.continueBehind(page.constLast());
        }
        QCOMPARE(seen, expected);
    }

    void aRecordingWhoseClockGoesBackIsKept()
    {
        const core::Comparison made = comparison(u"p"_s, 1, 1);
        m_store->addComparison(made);
        const core::Answer begun = answer(made);
        m_store->startAnswer(begun);
        m_store->appendJournal(
            {chunk(begun, 900'000, u"one "_s), chunk(begun, 100'000, u"two "_s), chunk(begun, -5, u"three"_s)});
        m_store->finishAnswer(finished(begun, u"one two three"_s));
        const QList<core::JournalChunk> recording = valueOf(m_store->recording(begun.id));
        QString text;
        for (const core::JournalChunk &each : recording) {
            QVERIFY(each.atUs >= 0);
            text += each.text;
        }
        QCOMPARE(text, u"one two three"_s);
    }

    void retentionDeletesWhatIsOldAndNothingElse()
    {
        constexpr qint64 day = 86'400'000;
        const qint64 now = 1'790'000'000'000;
        const auto add = [&](const QString &prompt, int age) {
            return samples::store(*m_store, prompt, u"a"_s, now - age * day).id;
        };
        const core::ComparisonId old = add(u"old"_s, 40);
        const core::ComparisonId pinned = add(u"old and pinned"_s, 50);
        const core::ComparisonId tagged = add(u"old and tagged"_s, 60);
        const core::ComparisonId noted = add(u"old and noted"_s, 70);
        add(u"young"_s, 2);
        m_store->annotate(pinned, {.pinned = true, .tags = {}, .note = {}});
        m_store->annotate(tagged, {.pinned = {}, .tags = QStringList({u"t"_s}), .note = {}});
        m_store->annotate(noted, {.pinned = {}, .tags = {}, .note = u"n"_s});
        QVERIFY(m_store->flush(5000));
        store::Connection connection(m_file, store::Connection::Mode::ReadOnly, 1s);
        using Ids = QList<core::ComparisonId>;
        core::Retention rule{.days = 30};
        QCOMPARE(store::retired(connection, rule, now), Ids{old});
        rule.keepTagged = false;
        QCOMPARE(store::retired(connection, rule, now), (Ids{tagged, old}));
        rule = {};
        QCOMPARE(store::retired(connection, rule, now), Ids());
        // A clock that was set to another century.
        rule.days = 60;
        QCOMPARE(store::retired(connection, rule, now + 40'000 * day), Ids{old});
        rule.days = 3650;
        QCOMPARE(store::retired(connection, rule, now + 40'000 * day), Ids());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<store::SqliteRunStore> m_store;
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "BadInputTest.moc"
