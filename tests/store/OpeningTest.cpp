// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"
#include "Sqlite.h"
#include "store/Migrations.h"

#include "store/Connection.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;
using Kind = core::StoreError::Kind;

namespace {

void addColour(store::Connection &connection)
{
    connection.execute("ALTER TABLE comparison ADD COLUMN colour TEXT NOT NULL DEFAULT 'none'");
}

void breakHalfWay(store::Connection &connection)
{
    connection.execute("ALTER TABLE comparison ADD COLUMN colour TEXT; CREATE TABLE comparison(again)");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

#ifdef Q_OS_UNIX
/// Root may write everywhere, so as root the rest of this process goes on as somebody else.
void becomeNobody()
{
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) {
        qFatal("cannot give up being root");
    }
}

/// What a program sees that may not write there: printed for the test that started it.
int lookAsNobody(const QString &folder)
{
    becomeNobody();
    store::SqliteRunStore store(folder);
    const auto problem = store.problem();
    std::printf("%d", problem ? static_cast<int>(problem->kind) : -1);
    store.addComparison(comparison(u"never stored"_s));
    const bool flushed = store.flush(1000);
    const auto rows = store.history({}).result();
    std::printf(" %d %s\n", flushed ? 1 : 0, rows ? qPrintable(titles(*rows).join(u',')) : "error");
    return 0;
}
#endif

} // namespace

class OpeningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"assay.db"_s);
    }

    void aNewDatabaseIsReadyForOthersToo()
    {
        open();
        QVERIFY(!m_store->problem());
        m_store.reset();
        Sqlite sqlite(m_file);
        QCOMPARE(sqlite.value("PRAGMA application_id"), u"1098085241"_s);
        QCOMPARE(sqlite.value("PRAGMA page_size"), u"16384"_s);
        QCOMPARE(sqlite.value("PRAGMA journal_mode"), u"wal"_s);
        QCOMPARE(sqlite.value("SELECT group_concat(name) FROM migration"),
                 u"1 first comparison,2 nothing lost,3 estimates apart,4 close numbers"_s);
    }

    void everyReleasedSchemaOpensAndKeepsItsData_data()
    {
        QTest::addColumn<QString>("fixture");
        const QStringList files = QDir(QStringLiteral(ASSAY_FIXTURES "/databases")).entryList({u"*.db"_s});
        QVERIFY(files.size() >= static_cast<qsizetype>(store::releasedMigrations().size()));
        for (const QString &file : files) {
            QTest::newRow(qPrintable(file)) << file;
        }
    }

    void everyReleasedSchemaOpensAndKeepsItsData()
    {
        QFETCH(QString, fixture);
        QVERIFY(QFile::copy(QStringLiteral(ASSAY_FIXTURES "/databases/") + fixture, m_file));
        QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
        open();
        QVERIFY(!m_store->problem());
        const QList<core::HistoryRow> rows = valueOf(m_store->history({}));
        QCOMPARE(titles(rows), QStringList({u"Explain quicksort"_s, u"Name three cheeses"_s}));
        QCOMPARE(rows.at(0).cost.known, core::Money::fromPico(123'456'000));
        const core::Comparison read = valueOf(m_store->load(rows.at(0).id));
        QCOMPARE(read.turns.size(), 2);
        QCOMPARE(read.turns.at(0).attachments.size(), 1);
        QCOMPARE(read.answers.size(), 3);
        QCOMPARE(read.answers.at(0).text, u"It **partitions** around a pivot."_s);
        QCOMPARE(read.answers.at(0).reasoningText(), u"What does the user know?"_s);
        QCOMPARE(read.answers.at(0).attempts.constFirst().usage.output, 34);
        QCOMPARE(read.answers.at(1).outcome, core::Outcome::Failed);
        QCOMPARE(read.answers.at(1).error->kind, core::ErrorKind::RateLimit);
        QCOMPARE(titles(valueOf(m_store->history(search(u"camembert"_s)))), QStringList({u"Name three cheeses"_s}));
        core::HistoryRequest failed;
        failed.filter.models = {read.contestants.at(1).route};
        failed.filter.outcomes = {core::Outcome::Failed};
        QCOMPARE(titles(valueOf(m_store->entries(failed))), QStringList({u"Explain quicksort"_s}));
        core::HistoryRequest costliest;
        costliest.order = core::HistoryOrder::Costliest;
        QCOMPARE(titles(valueOf(m_store->entries(costliest))), QStringList({u"Explain quicksort"_s, u"Name three cheeses"_s}));
        QVERIFY(!valueOf(m_store->recording(read.answers.at(0).id)).isEmpty());
        if (fixture != u"schema-1.db"_s) {
            const core::Annotation annotation = valueOf(m_store->annotation(read.id));
            QCOMPARE(annotation.pinned, true);
            QCOMPARE(annotation.tags, QStringList({u"algorithms"_s, u"c++"_s}));
            QCOMPARE(annotation.note, u"The pivot is explained well."_s);
            QCOMPARE(read.answers.at(0).citations.value(0).url, u"https://example.org/sort"_s);
            QCOMPARE(read.answers.at(0).pictures.value(0).data, QByteArray("PNG"));
            QCOMPARE(read.answers.at(0).attempts.constFirst().price->base.output, core::Money::fromPico(2'000'000));
            QCOMPARE(titles(valueOf(m_store->history(search(u"排序"_s)))), QStringList({u"Explain quicksort"_s}));
        }
        QCOMPARE(valueOf(m_store->spend(QDate(2026, 1, 1), QDate(2026, 12, 31))).attempts, 3);
        QCOMPARE(valueOf(m_store->models()).size(), 1);
    }

    void longComparisonsOfTheThirdSchemaKeepTheirTexts()
    {
        {
            store::Connection connection(m_file, store::Connection::Mode::ReadWrite, std::chrono::seconds(1));
            store::migrate(connection, store::releasedMigrations().first(3), m_file);
            // 150 answers each, their texts numbered as they were then; the note comes behind them.
            connection.execute(R"sql(
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)
                INSERT INTO comparison(id, uid, created_ms, title, simulated, note)
                    SELECT i, printf('01900000-0000-7000-8000-%012x', i), 1700000000000 + i, 'long ' || i, 0, i * 1048576 + 200 FROM n;
                INSERT INTO comparison_setup SELECT id, '', '{}', '[{"provider":"groq","model":"m"}]', 150 FROM comparison;
                INSERT INTO passage SELECT id * 1048576, title FROM comparison;
                INSERT INTO passage SELECT id * 1048576 + 1, 'the question ' || id FROM comparison;
                INSERT INTO passage SELECT id * 1048576 + 200, 'the note ' || id FROM comparison;
                INSERT INTO turn(comparison, number, created_ms, prompt) SELECT id, 0, created_ms, id * 1048576 + 1 FROM comparison;
                WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 149)
                INSERT INTO passage SELECT id * 1048576 + 2 + i, printf('answer %d of %d word%d', i, id, i * 10 + id) FROM comparison, n;
                WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 149)
                INSERT INTO answer(id, uid, comparison, turn, position, repeat, created_ms, provider, model, simulated, outcome)
                    SELECT c.id * 1000 + i, printf('01900000-0000-7000-9000-%012x', c.id * 1000 + i), c.id, 0, 0, i, created_ms, 'groq',
                        'm', 0, 'complete' FROM comparison c, n;
                INSERT INTO answer_body(answer, text, contestant)
                    SELECT id, comparison * 1048576 + 2 + repeat, '{"provider":"groq","model":"m"}' FROM answer;
            )sql");
        }
        open();
        QVERIFY(!m_store->problem());
        const QList<core::HistoryRow> rows = valueOf(m_store->history({}));
        QCOMPARE(titles(rows), QStringList({u"long 3"_s, u"long 2"_s, u"long 1"_s}));
        for (int number = 1; number <= 3; ++number) {
            const core::Comparison read = valueOf(m_store->load(rows.at(3 - number).id));
            QCOMPARE(read.turns.constFirst().prompt, u"the question %1"_s.arg(number));
            QCOMPARE(read.annotation.note, u"the note %1"_s.arg(number));
            QCOMPARE(read.answers.size(), 150);
            for (const core::Answer &each : read.answers) {
                QVERIFY(each.text.startsWith(u"answer %1 of %2 "_s.arg(each.repeat).arg(number)));
            }
            for (const int repeat : {0, 61, 62, 149}) {
                QCOMPARE(titles(valueOf(m_store->history(search(u"\"word%1\""_s.arg(repeat * 10 + number))))),
                         QStringList(u"long %1"_s.arg(number)));
            }
        }
        QCOMPARE(valueOf(m_store->history(search(u"answer"_s))).size(), 3);
        QCOMPARE(Sqlite(m_file).value("SELECT count(*) FROM passage"), QString::number(3 * 153));
    }

    void aDatabaseFromTheFutureIsNotTouched()
    {
        open();
        samples::store(*m_store, u"p"_s, u"a"_s);
        m_store.reset();
        QVERIFY(Sqlite(m_file).execute("INSERT INTO migration VALUES('999 to come', 0)"));
        const QByteArray before = bytesOf(m_file);

        open();
        QSignalSpy spy(m_store.get(), &core::RunStore::failed);
        QCOMPARE(m_store->problem().value().kind, Kind::FromTheFuture);
        samples::store(*m_store, u"p"_s, u"a"_s);
        QVERIFY(!m_store->flush(500));
        QCOMPARE(errorOf(m_store->history({}))->kind, Kind::FromTheFuture);
        QTRY_COMPARE(spy.count(), 1);
        m_store.reset();
        QCOMPARE(bytesOf(m_file), before);
    }

    void aDamagedFileIsNotTouched_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("rubbish") << u"rubbish"_s;
        QTest::newRow("truncated") << u"truncated"_s;
        QTest::newRow("overwritten") << u"overwritten"_s;
    }

    void aDamagedFileIsNotTouched()
    {
        QFETCH(QString, damage);
        open();
        for (int i = 0; i < 40; ++i) {
            samples::store(*m_store, u"prompt "_s + QString(2000, u'x'), u"a"_s);
        }
        m_store.reset();
        {
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (damage == u"rubbish"_s) {
                file.write(QByteArray(200'000, '?'));
            } else if (damage == u"truncated"_s) {
                QVERIFY(file.resize(file.size() / 2));
            } else {
                file.seek(16384);
                file.write(QByteArray(16384 * 20, '\0'));
            }
            // As after a crash: only then a look at every page is worth its time.
            QDir(m_folder->path()).mkdir(u"instances"_s);
            QFile left(m_folder->filePath(u"instances/left.lock"_s));
            QVERIFY(left.open(QIODevice::WriteOnly));
        }
        const QByteArray before = bytesOf(m_file);
        open();
        QCOMPARE(m_store->problem().value().kind, Kind::Damaged);
        QVERIFY(!m_store->flush(500));
        m_store.reset();
        QCOMPARE(bytesOf(m_file), before);
    }

    void anotherProgramsDatabaseIsNotTouched()
    {
        QVERIFY(Sqlite(m_file).execute("CREATE TABLE theirs(x); INSERT INTO theirs VALUES(1)"));
        open();
        QVERIFY(m_store->problem());
        m_store.reset();
        Sqlite sqlite(m_file);
        QCOMPARE(sqlite.value("SELECT count(*) FROM sqlite_schema"), u"1"_s);
        QCOMPARE(sqlite.value("SELECT x FROM theirs"), u"1"_s);
    }

    void aMigrationKeepsTheDataAndACopyOfTheFile()
    {
        open();
        const core::Comparison made = samples::store(*m_store, u"before"_s, u"a"_s);
        m_store.reset();

        const std::array migrations{store::releasedMigrations()[0], store::releasedMigrations()[1],
                                    store::releasedMigrations()[2], store::releasedMigrations()[3],
                                    store::Migration{"5 colour", &addColour}};
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path(), store::StoreOptions{.migrations = migrations});
        QVERIFY(!m_store->problem());
        QCOMPARE(valueOf(m_store->load(made.id)), made);
        m_store.reset();
        QCOMPARE(Sqlite(m_file).value("SELECT colour FROM comparison"), u"none"_s);

        const QDir backups(m_folder->filePath(u"backups"_s));
        QCOMPARE(backups.entryList(QDir::Files).size(), 1);
        const QString copy = backups.filePath(backups.entryList(QDir::Files).constFirst());
        QVERIFY(copy.contains(u"before-5-colour"_s));
        QCOMPARE(Sqlite(copy).value("SELECT title FROM comparison"), u"before"_s);
        QVERIFY(!(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther)));

        open();
        QCOMPARE(m_store->problem().value().kind, Kind::FromTheFuture);
    }

    void aMigrationThatFailsLeavesTheDatabaseAsItWas()
    {
        open();
        const core::Comparison made = samples::store(*m_store, u"before"_s, u"a"_s);
        m_store.reset();
        const std::array migrations{store::releasedMigrations()[0], store::releasedMigrations()[1],
                                    store::releasedMigrations()[2], store::releasedMigrations()[3],
                                    store::Migration{"5 broken", &breakHalfWay}};
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path(), store::StoreOptions{.migrations = migrations});
        QVERIFY(m_store->problem());
        m_store.reset();
        QVERIFY(QDir(m_folder->filePath(u"backups"_s)).isEmpty());
        open();
        QVERIFY(!m_store->problem());
        QCOMPARE(valueOf(m_store->load(made.id)), made);
    }

    void aFolderThatCannotBeMadeIsReadOnly()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        store::SqliteRunStore store(file.fileName() + u"/data"_s);
        QCOMPARE(store.problem().value().kind, Kind::ReadOnly);
        QVERIFY(errorOf(store.history({})));
    }

#ifdef Q_OS_UNIX
    void whatMayOnlyBeReadCanBeRead_data()
    {
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("fileMode");
        QTest::newRow("file") << 0777 << 0444;
        QTest::newRow("folder and file") << 0555 << 0444;
    }

    void whatMayOnlyBeReadCanBeRead()
    {
        QFETCH(int, folderMode);
        QFETCH(int, fileMode);
        open();
        samples::store(*m_store, u"readable"_s, u"a"_s);
        m_store.reset();
        const QByteArray before = bytesOf(m_file);
        QVERIFY(::chmod(qPrintable(m_file), static_cast<mode_t>(fileMode)) == 0);
        QVERIFY(::chmod(qPrintable(m_folder->path()), static_cast<mode_t>(folderMode)) == 0);

        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--look-as-nobody"_s, m_folder->path()});
        QVERIFY(child.waitForFinished(20'000));
        ::chmod(qPrintable(m_folder->path()), 0700);
        QCOMPARE(QString::fromUtf8(child.readAllStandardOutput()).trimmed(),
                 QStringLiteral("%1 0 readable").arg(static_cast<int>(Kind::ReadOnly)));
        QCOMPARE(bytesOf(m_file), before);
    }
#endif

    void cleanup() { m_store.reset(); }

private:
    void open() { m_store = std::make_unique<store::SqliteRunStore>(m_folder->path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<store::SqliteRunStore> m_store;
};

namespace {

/// Makes tests/fixtures/databases/schema-<n>.db; run once for each schema that is released: test_store_Opening --make-fixture FILE
int makeFixture(const QString &file)
{
    const QTemporaryDir folder;
    {
        store::SqliteRunStore store(folder.path());
        samples::store(store, u"Name three cheeses"_s, u"Camembert, Livarot, Neufchâtel"_s, 1'780'000'000'000);
        core::Comparison made = comparison(u"Explain quicksort"_s, 1'781'000'000'000);
        made.system = u"Be brief."_s;
        made.parameters.temperature = 0.5;
        made.turns[0].attachments = {{u"notes.txt"_s, u"text/plain"_s, "pivot"}};
        store.addComparison(made);
        store.addTurn(made.id,
                      {.number = 1, .prompt = u"And mergesort?"_s, .attachments = {}, .created = made.created.addSecs(60)});
        core::Answer first = finished(answer(made, 0), u"It **partitions** around a pivot."_s);
        first.reasoning = {{u"What does the user know?"_s, "c2ln", {}}};
        first.attempts = {attempt(first, 123'456'000)};
        first.attempts[0].usage.input = 12;
        first.attempts[0].usage.output = 34;
        core::Price price;
        price.base.output = core::Money::fromPico(2'000'000);
        first.attempts[0].price = price;
        first.citations = {{u"Sorting"_s, u"https://example.org/sort"_s, u"a pivot"_s}};
        first.pictures = {{u"image/png"_s, "PNG", {}}};
        core::Answer second = finished(answer(made, 1), {}, core::Outcome::Failed);
        second.error = core::ProviderError{.kind = core::ErrorKind::RateLimit, .status = 429, .message = u"slow down"_s};
        second.attempts = {attempt(second, {})};
        second.attempts[0].error = second.error;
        core::Answer third = finished(answer(made, 0), u"It merges: 归并排序."_s);
        third.turn = 1;
        for (const core::Answer &each : {first, second, third}) {
            store.startAnswer(each);
            store.appendJournal(
                {chunk(each, 1000, each.text.left(3)), chunk(each, 2000, each.text.sliced(each.text.size() / 2))});
            store.finishAnswer(each);
        }
        store.annotate(
            made.id,
            {.pinned = true, .tags = QStringList({u"c++"_s, u"algorithms"_s}), .note = u"The pivot is explained well."_s});
        core::ModelInfo model;
        model.route = made.contestants[0].route;
        store.saveModels(model.route.provider, {model}, made.created);
    }
    return QFile::copy(folder.filePath(u"assay.db"_s), file) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--make-fixture"_s) {
        return makeFixture(arguments.value(2));
    }
#ifdef Q_OS_UNIX
    if (arguments.value(1) == u"--look-as-nobody"_s) {
        return lookAsNobody(arguments.value(2));
    }
#endif
    OpeningTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "OpeningTest.moc"
