// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to keep what streams: the store against the least that SQLite itself would need for the same rows.
#include "store/SqliteRunStore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>
#include <QTimeZone>

#include <sqlite3.h>
#include <sys/resource.h>

#include <cstdio>
#include <functional>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

constexpr int streams = 16;
constexpr int tokensPerSecond = 100;
constexpr int flushesPerSecond = 20;
constexpr int seconds = 5;
constexpr int answers = 400;
constexpr int historySize = 5000;

double cpuMicroseconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto part = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
    };
    return part(usage.ru_utime) + part(usage.ru_stime);
}

void report(const char *name, double value, const char *unit, double baseline)
{
    std::printf(R"({"bench":"record","case":"%s","value":%.2f,"unit":"%s","baseline":%.2f,"ratio":%.2f})"
                "\n",
                name, value, unit, baseline, value / baseline);
}

QString token(int number)
{
    static const QStringList words{u"the "_s,    u"partition "_s, u"of "_s,     u"an "_s,   u"array "_s,
                                   u"around "_s, u"its "_s,       u"pivot, "_s, u"then "_s, u"recursion "_s,
                                   u"over "_s,   u"both "_s,      u"halves\n"_s};
    return words.at((number * 7 + number / 13) % words.size());
}

QString answerText(int seed, int characters)
{
    QString text;
    for (int i = 0; text.size() < characters; ++i) {
        text += token(seed + i * (seed % 5 + 1));
    }
    return text;
}

core::Comparison comparison()
{
    core::Comparison out;
    out.id = core::ComparisonId(core::makeUniqueId());
    out.title = u"bench"_s;
    out.created = QDateTime::currentDateTimeUtc();
    out.turns.append({.number = 0, .prompt = u"Explain quicksort."_s, .attachments = {}, .created = out.created});
    return out;
}

core::Answer answer(const core::Comparison &comparison, int position)
{
    core::Answer out;
    out.id = core::AnswerId(core::makeUniqueId());
    out.comparison = comparison.id;
    out.position = position;
    out.contestant.route = {core::ProviderId(u"groq"_s), core::ModelId(u"vendor/model"_s)};
    out.created = comparison.created;
    return out;
}

/// Plain SQLite: one table, one prepared insert, write-ahead log.
class Floor final {
public:
    explicit Floor(const QString &file)
    {
        sqlite3_open(qPrintable(file), &m_handle);
        execute("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                "CREATE TABLE chunk(id INTEGER PRIMARY KEY, answer INTEGER, at_us INTEGER, text TEXT)");
        sqlite3_prepare_v2(m_handle, "INSERT INTO chunk(answer, at_us, text) VALUES(?1, ?2, ?3)", -1, &m_insert, nullptr);
    }
    ~Floor()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_handle);
    }
    Floor(const Floor &) = delete;
    Floor &operator=(const Floor &) = delete;

    void execute(const char *sql) { sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); }

    void insert(int answer, qint64 atUs, const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        sqlite3_bind_int(m_insert, 1, answer);
        sqlite3_bind_int64(m_insert, 2, atUs);
        sqlite3_bind_text(m_insert, 3, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_STATIC);
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
    }

private:
    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

/// Calls `flush` at the pace of the program, with the number of each; gives the processor's microseconds per chunk.
double paced(const std::function<void(int)> &flush)
{
    const double before = cpuMicroseconds();
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < seconds * flushesPerSecond; ++i) {
        flush(i);
        const qint64 next = (i + 1) * 1000LL / flushesPerSecond;
        QThread::msleep(static_cast<unsigned long>(std::max<qint64>(0, next - clock.elapsed())));
    }
    return (cpuMicroseconds() - before) / (streams * tokensPerSecond * seconds);
}

void benchJournal()
{
    constexpr int perFlush = tokensPerSecond / flushesPerSecond;
    const QTemporaryDir folder;
    Floor floor(folder.filePath(u"floor.db"_s));
    const double least = paced([&](int flush) {
        floor.execute("BEGIN");
        for (int i = 0; i < streams * perFlush; ++i) {
            floor.insert(i % streams, flush * 50'000LL, token(i));
        }
        floor.execute("COMMIT");
    });

    store::SqliteRunStore store(folder.path());
    const core::Comparison made = comparison();
    store.addComparison(made);
    QList<core::AnswerId> running;
    for (int i = 0; i < streams; ++i) {
        const core::Answer each = answer(made, i);
        store.startAnswer(each);
        running.append(each.id);
    }
    store.flush(5000);
    const double ours = paced([&](int flush) {
        QList<core::JournalChunk> chunks;
        for (int i = 0; i < streams * perFlush; ++i) {
            chunks.append(
                {running.at(i % streams), core::JournalChunk::Kind::Text, flush * 50'000LL + i / streams * 10'000LL, token(i)});
        }
        store.appendJournal(chunks);
    });
    report("journal, 16 streams at 100 tokens/s", ours, "us/chunk", least);
    constexpr double chunksPerSecond = streams * tokensPerSecond;
    report("journal, 16 streams at 100 tokens/s, of one core", ours * chunksPerSecond / 1e4, "%",
           least * chunksPerSecond / 1e4);
}

void benchFinish(int characters, const char *name)
{
    const QTemporaryDir folder;
    QStringList texts;
    for (int i = 0; i < answers; ++i) {
        texts.append(answerText(i, characters));
    }
    Floor floor(folder.filePath(u"floor.db"_s));
    double before = cpuMicroseconds();
    for (const QString &text : std::as_const(texts)) {
        floor.execute("BEGIN");
        floor.insert(0, 0, text);
        floor.execute("COMMIT");
    }
    const double least = (cpuMicroseconds() - before) / answers;

    store::SqliteRunStore store(folder.path());
    const core::Comparison made = comparison();
    store.addComparison(made);
    QList<core::Answer> done;
    for (int i = 0; i < answers; ++i) {
        core::Answer each = answer(made, i);
        store.startAnswer(each);
        QList<core::JournalChunk> chunks;
        for (qsizetype from = 0; from < texts.at(i).size(); from += 20) {
            chunks.append({each.id, core::JournalChunk::Kind::Text, from * 500,
                           texts.at(i).sliced(from, std::min<qsizetype>(20, texts.at(i).size() - from))});
        }
        store.appendJournal(chunks);
        each.text = texts.at(i);
        each.outcome = core::Outcome::Complete;
        core::Attempt attempt;
        attempt.id = core::AttemptId(core::makeUniqueId());
        attempt.answer = each.id;
        attempt.route = each.contestant.route;
        attempt.started = each.created;
        attempt.cost.computed = core::Money::fromPico(1'000'000);
        each.attempts.append(attempt);
        done.append(each);
    }
    store.flush(30'000);
    before = cpuMicroseconds();
    for (const core::Answer &each : std::as_const(done)) {
        store.finishAnswer(each);
        store.flush(30'000);
    }
    report(name, (cpuMicroseconds() - before) / answers, "us/answer", least);
}

core::Comparison stored(int number)
{
    core::Comparison out = comparison();
    out.title = u"comparison %1"_s.arg(number);
    out.created = out.created.addSecs(number);
    return out;
}

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void reportAlone(const char *name, double value)
{
    std::printf(R"({"bench":"record","case":"%s","value":%.2f,"unit":"ms","baseline":null,"ratio":null})"
                "\n",
                name, value);
}

void benchHistory()
{
    const QTemporaryDir folder;
    {
        store::SqliteRunStore store(folder.path());
        for (int i = 0; i < historySize; ++i) {
            const core::Comparison each = stored(i);
            store.addComparison(each);
            core::Answer done = answer(each, 0);
            store.startAnswer(done);
            done.text = answerText(i, 2000) + u" needle%1"_s.arg(i % 100);
            done.outcome = core::Outcome::Complete;
            store.finishAnswer(done);
        }
        store.flush(120'000);
    }
    std::unique_ptr<store::SqliteRunStore> store;
    reportAlone("open with 5,000 comparisons", millisecondsOf([&] {
                    store = std::make_unique<store::SqliteRunStore>(folder.path());
                    (void)store->problem();
                }));
    const auto read = [&store](const QString &words) {
        core::HistoryQuery query;
        query.search = words;
        store->history(query).waitForFinished();
    };
    reportAlone("newest 50 of 5,000", millisecondsOf([&] { read({}); }));
    reportAlone("newest 50 hits of a common word, with snippets", millisecondsOf([&] { read(u"partition"_s); }));
    reportAlone("newest 50 hits of a rare word, with snippets", millisecondsOf([&] { read(u"needle7 "_s); }));
    reportAlone("newest 50 hits of a three-letter beginning, with snippets", millisecondsOf([&] { read(u"nee"_s); }));
    store.reset();
    // A killed program's file: the check of the whole database comes on top.
    QFile left(folder.filePath(u"instances/left.lock"_s));
    (void)left.open(QIODevice::WriteOnly);
    reportAlone("open after a crash, checked", millisecondsOf([&] {
                    store = std::make_unique<store::SqliteRunStore>(folder.path());
                    (void)store->problem();
                }));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    benchJournal();
    benchFinish(2'000, "an answer of 2 KB finished: text, index, recording, attempt, ledger");
    benchFinish(14'500, "an answer of 14.5 KB finished: text, index, recording, attempt, ledger");
    benchHistory();
    return 0;
}
