// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"
#include "Sqlite.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = core::StoreError::Kind;

#ifdef Q_OS_UNIX
namespace {

/// As if the disk had room for files of that size only, for this process, until it ends.
class Tightness final {
public:
    explicit Tightness(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit tight = m_before;
        tight.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~Tightness() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Tightness(const Tightness &) = delete;
    Tightness &operator=(const Tightness &) = delete;

private:
    rlimit m_before{};
};

} // namespace
#endif

class FailureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"assay.db"_s);
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path(),
                                                          store::StoreOptions{.busyTimeout = 50ms, .closeLimit = 300ms});
        QVERIFY(!m_store->problem());
    }

    void cleanup() { m_store.reset(); }

    void whatIsWrittenWhileAnotherProgramLocksIsNotLost()
    {
        QSignalSpy failed(m_store.get(), &core::RunStore::failed);
        QSignalSpy recovered(m_store.get(), &core::RunStore::recovered);
        Sqlite other(m_file);
        QVERIFY(other.execute("BEGIN EXCLUSIVE"));
        const core::Comparison made = comparison(u"p"_s);
        m_store->addComparison(made);
        const core::Answer running = answer(made);
        m_store->startAnswer(running);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).value<core::StoreError>().kind, Kind::Locked);
        QVERIFY(!m_store->flush(200));
        m_store->appendJournal({chunk(running, 1, u"kept"_s)});
        QTest::qWait(700);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(recovered.count(), 0);

        QVERIFY(other.execute("COMMIT"));
        QTRY_COMPARE(recovered.count(), 1);
        QCOMPARE(valueOf(m_store->load(made.id)).answers.constFirst().text, u"kept"_s);

        QVERIFY(other.execute("BEGIN EXCLUSIVE"));
        m_store->appendJournal({chunk(running, 2, u" too"_s)});
        QTRY_COMPARE(failed.count(), 2);
        QVERIFY(other.execute("COMMIT"));
        QVERIFY(m_store->flush(5000));
        QCOMPARE(valueOf(m_store->load(made.id)).answers.constFirst().text, u"kept too"_s);
    }

    void historyCanBeReadWhileAnotherProgramLocks()
    {
        samples::store(*m_store, u"there"_s, u"a"_s);
        QVERIFY(m_store->flush(5000));
        Sqlite other(m_file);
        QVERIFY(other.execute("BEGIN IMMEDIATE"));
        QCOMPARE(titles(valueOf(m_store->history({}))), QStringList({u"there"_s}));
        QCOMPARE(errorOf(m_store->remove({}))->kind, Kind::Locked);
    }

    void aDatabaseThatIsLockedWhenTheProgramStartsIsOpenedLater()
    {
        const core::Comparison made = samples::store(*m_store, u"p"_s, u"a"_s);
        m_store.reset();
        // In this mode the other program keeps even readers out, until it closes the file.
        auto other = std::make_unique<Sqlite>(m_file);
        QVERIFY(
            other->execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE comparison SET title = 'x'; ROLLBACK"));
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path(), store::StoreOptions{.busyTimeout = 50ms});
        QSignalSpy recovered(m_store.get(), &core::RunStore::recovered);
        QCOMPARE(m_store->problem().value().kind, Kind::Locked);
        const core::Comparison second = samples::store(*m_store, u"q"_s, u"b"_s);
        other.reset();
        QTRY_COMPARE(recovered.count(), 1);
        QVERIFY(!m_store->problem());
        QVERIFY(m_store->flush(5000));
        QCOMPARE(valueOf(m_store->load(second.id)), second);
        QCOMPARE(valueOf(m_store->load(made.id)), made);
    }

#ifdef Q_OS_UNIX
    void whatIsWrittenToAFullDiskIsNotLost()
    {
        const core::Comparison made = comparison(u"p"_s);
        m_store->addComparison(made);
        const core::Answer running = answer(made);
        m_store->startAnswer(running);
        QVERIFY(m_store->flush(5000));
        QSignalSpy failed(m_store.get(), &core::RunStore::failed);
        QSignalSpy recovered(m_store.get(), &core::RunStore::recovered);
        QString expected;
        {
            const Tightness full(static_cast<rlim_t>(QFileInfo(m_file + u"-wal"_s).size()));
            for (int i = 0; i < 30; ++i) {
                m_store->appendJournal({chunk(running, i, QStringLiteral("piece %1, ").arg(i))});
                expected += QStringLiteral("piece %1, ").arg(i);
                QTest::qWait(20);
            }
            QTRY_COMPARE(failed.count(), 1);
            QCOMPARE(failed.at(0).at(0).value<core::StoreError>().kind, Kind::DiskFull);
            QVERIFY(!m_store->flush(300));
            QCOMPARE(valueOf(m_store->history({})).size(), 1);
        }
        QTRY_COMPARE(recovered.count(), 1);
        QVERIFY(m_store->flush(5000));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(valueOf(m_store->load(made.id)).answers.constFirst().text, expected);
        m_store.reset();
        QCOMPARE(Sqlite(m_file).value("PRAGMA integrity_check"), u"ok"_s);
    }

    void aFullDiskDoesNotKeepTheProgramFromEnding()
    {
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"could not be stored"_s));
        const Tightness full(1);
        m_store->addComparison(comparison(u"p"_s));
        QElapsedTimer timer;
        timer.start();
        m_store.reset();
        QVERIFY(timer.elapsed() < 3000);
    }
#endif

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<store::SqliteRunStore> m_store;
};

QTEST_GUILESS_MAIN(FailureTest)
#include "FailureTest.moc"
