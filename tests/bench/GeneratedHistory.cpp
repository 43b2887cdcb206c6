// SPDX-License-Identifier: GPL-3.0-or-later
#include "GeneratedHistory.h"

#include "store/Connection.h"
#include "store/Journal.h"
#include "store/Ledger.h"
#include "store/Migrations.h"
#include "store/Rows.h"
#include "store/SqlError.h"
#include "store/TransactionScope.h"

#include <QDir>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>
#include <vector>

using namespace assay;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bench {

namespace {

constexpr int generatorVersion = 1; // another one makes another folder
constexpr int usualAnswers = 1'000'000;
constexpr int perComparison = 3;
constexpr int words = 40'000;
constexpr int perTransaction = 500;
constexpr int wordsOfAnAnswer = 330;
constexpr int wordsOfAPrompt = 40;

/// Words by their rank: the most common ones of English, then made-up ones that can be spoken.
class Vocabulary final {
public:
    Vocabulary()
    {
        m_words = u"the of and to in a is that for it as with on by this an array partition be are from or which sort at "
                  "pivot each time when than element if we can use its not one two into around value list order left right "
                  "more then first case you worst average memory"_s.split(u' ');
        static const QStringList heads{u"b"_s, u"br"_s, u"c"_s,  u"ch"_s, u"d"_s, u"f"_s,  u"g"_s, u"gr"_s, u"l"_s, u"m"_s,
                                       u"n"_s, u"p"_s,  u"pr"_s, u"r"_s,  u"s"_s, u"st"_s, u"t"_s, u"tr"_s, u"v"_s, u"w"_s};
        static const QStringList tails{u"a"_s,  u"e"_s,  u"i"_s,  u"o"_s,  u"u"_s,  u"an"_s,
                                       u"er"_s, u"in"_s, u"on"_s, u"al"_s, u"ent"_s};
        for (int i = 0; m_words.size() < words; ++i) {
            QString word;
            for (int rest = i; rest > 0 || word.isEmpty(); rest /= 220) {
                word += heads.at(rest % 20) + tails.at(rest / 20 % 11);
            }
            m_words.append(word);
        }
        double sum = 0;
        for (int i = 0; i < words; ++i) {
            sum += 1.0 / std::pow(i + 2.7, 1.05);
            m_shares.push_back(sum);
        }
        for (double &share : m_shares) {
            share /= sum;
        }
    }

    const QString &any(std::mt19937_64 &dice) const
    {
        const double share = std::uniform_real_distribution<double>(0, 1)(dice);
        const auto at = std::lower_bound(m_shares.cbegin(), m_shares.cend(), share) - m_shares.cbegin();
        return m_words.at(std::min<qsizetype>(at, words - 1));
    }

private:
    QStringList m_words;
    std::vector<double> m_shares;
};

class Generator final {
public:
    explicit Generator(const QString &file) : m_connection(file, store::Connection::Mode::ReadWrite, 1s)
    {
        m_connection.execute("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; "
                             "PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 4096; PRAGMA temp_store = MEMORY");
        store::migrate(m_connection, store::releasedMigrations(), file);
    }

    void run(int answers)
    {
        const int comparisons = answers / perComparison;
        for (int i = 0; i < comparisons;) {
            store::TransactionScope transaction(m_connection);
            for (const int end = std::min(comparisons, i + perTransaction); i < end; ++i) {
                add(i, comparisons);
            }
            transaction.commit();
            std::fprintf(stderr, "\rgenerating: %d of %d answers", i * perComparison, answers);
        }
        std::fprintf(stderr, "\n");
        m_connection.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize");
    }

private:
    QString text(int count, const QString &within)
    {
        QString out;
        const int place = std::uniform_int_distribution<int>(0, count - 1)(m_dice);
        for (int i = 0; i < count; ++i) {
            if (i == place) {
                out += within;
            }
            out += m_vocabulary.any(m_dice);
            out += i % 17 == 16 ? u".\n"_s : i % 9 == 8 ? u", "_s : u" "_s;
        }
        return out;
    }

    /// What the searches of the benchmark look for: a phrase in one of a hundred answers, a word in one of a hundred thousand.
    QString needleOf(int answer)
    {
        QString out;
        if (answer % 100 == 7) {
            out += u"the quick brown fox "_s;
        }
        if (answer % 20 == 3) {
            out += u"quicksort "_s;
        }
        if (answer % 100'000 == 99) {
            out += u"zyzzyva "_s;
        }
        return out;
    }

    void add(int number, int all)
    {
        core::Comparison comparison;
        comparison.id = core::ComparisonId(core::makeUniqueId());
        // The last thousand days, evenly.
        const qint64 now = 1'790'000'000'000;
        const qint64 at = now - static_cast<qint64>(all - number) * (1000LL * 86'400'000LL / all);
        comparison.created = QDateTime::fromMSecsSinceEpoch(at, QTimeZone::UTC);
        const QString prompt = text(wordsOfAPrompt, {});
        comparison.title = core::titleFromPrompt(prompt);
        for (int i = 0; i < perComparison; ++i) {
            core::Contestant contestant;
            contestant.route = {core::ProviderId(i == 0   ? u"openrouter"_s
                                                 : i == 1 ? u"anthropic"_s
                                                          : u"groq"_s),
                                core::ModelId(u"vendor/model-%1"_s.arg((number * 7 + i * 3) % 60))};
            comparison.contestants.append(contestant);
        }
        comparison.turns.append({.number = 0, .prompt = prompt, .attachments = {}, .created = comparison.created});
        m_rows.addComparison(comparison);
        const qint64 row = m_rows.comparisonOf(comparison.id);
        for (int i = 0; i < perComparison; ++i) {
            addAnswer(row, comparison, i, number * perComparison + i);
        }
        m_rows.addUp(row);
    }

    void addAnswer(qint64 comparison, const core::Comparison &of, int position, int number)
    {
        core::Answer answer;
        answer.id = core::AnswerId(core::makeUniqueId());
        answer.comparison = of.id;
        answer.position = position;
        answer.contestant = of.contestants.at(position);
        answer.created = of.created;
        answer.text = text(wordsOfAnAnswer, needleOf(number));
        answer.outcome = number % 50 == 0 ? core::Outcome::Failed : core::Outcome::Complete;
        answer.finish = {core::FinishReason::Kind::Stop, u"stop"_s, {}};
        answer.attempts.append(attemptOf(answer, number));
        const qint64 row = m_rows.finishAnswer(comparison, answer);
        m_rows.putAttempt(row, answer.attempts.constFirst());
        m_rows.addUpAnswer(row);
        m_ledger.enter(answer.attempts.constFirst(), of.id);
        m_journal.close(row, answer, recordingOf(answer));
    }

    core::Attempt attemptOf(const core::Answer &answer, int number)
    {
        core::Attempt attempt;
        attempt.id = core::AttemptId(core::makeUniqueId());
        attempt.answer = answer.id;
        attempt.route = answer.contestant.route;
        attempt.started = answer.created;
        attempt.status = 200;
        attempt.phases.headers = std::chrono::microseconds(180'000 + number % 90'000);
        attempt.phases.firstToken = std::chrono::microseconds(300'000 + number % 200'000);
        attempt.phases.total = std::chrono::microseconds(4'000'000 + number % 3'000'000);
        attempt.requestId = u"req_%1"_s.arg(number);
        attempt.generationId = u"gen-%1"_s.arg(number);
        attempt.usage.input = 60;
        attempt.usage.output = 500;
        attempt.usage.raw = R"({"prompt_tokens":60,"completion_tokens":500,"total_tokens":560})";
        core::Price price;
        price.base.input = core::Money::fromPico(3'000'000);
        price.base.output = core::Money::fromPico(15'000'000);
        attempt.price = price;
        attempt.cost.computed = core::Money::fromPico(7'680'000'000 + number % 1000);
        return attempt;
    }

    /// As the recorder hands it over: a piece each 50 ms.
    QList<store::JournalRun> recordingOf(const core::Answer &answer)
    {
        QList<store::JournalRun> runs;
        qint64 at = 300'000;
        for (qsizetype from = 0; from < answer.text.size();) {
            const qsizetype size =
                std::min<qsizetype>(answer.text.size() - from, std::uniform_int_distribution<int>(12, 30)(m_dice));
            store::appendChunk(runs, {answer.id, core::JournalChunk::Kind::Text, at, answer.text.sliced(from, size)});
            from += size;
            at += std::uniform_int_distribution<int>(50'000, 54'000)(m_dice);
        }
        return runs;
    }

    store::Connection m_connection;
    store::Rows m_rows{m_connection};
    store::Ledger m_ledger{m_connection};
    store::Journal m_journal{m_connection};
    Vocabulary m_vocabulary;
    std::mt19937_64 m_dice{20'261'126};
};

} // namespace

GeneratedHistory GeneratedHistory::ready()
{
    GeneratedHistory out;
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("ASSAY_BENCH_ANSWERS", &given);
    out.answers = given && wanted > 0 ? wanted : usualAnswers;
    out.folder = QDir(QStringLiteral(ASSAY_SOURCE_DIR "/build"))
                     .absoluteFilePath(
                         u"history-%1-%2-%3"_s.arg(out.answers).arg(generatorVersion).arg(store::releasedMigrations().size()));
    const QString done = out.folder + u"/generated"_s;
    if (!QFile::exists(done)) {
        QDir(out.folder).removeRecursively();
        QDir().mkpath(out.folder);
        Generator(out.folder + u"/assay.db"_s).run(out.answers);
        QFile mark(done);
        (void)mark.open(QIODevice::WriteOnly);
    }
    store::Connection connection(out.folder + u"/assay.db"_s, store::Connection::Mode::ReadOnly, 1s);
    out.textBytes = connection.integerOf("SELECT sum(octet_length(text)) FROM passage");
    return out;
}

} // namespace bench
