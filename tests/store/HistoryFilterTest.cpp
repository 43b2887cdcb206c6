// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"
#include "Sqlite.h"

#include <QTemporaryDir>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;
using core::HistoryOrder;
using core::Outcome;
using std::chrono::microseconds;

class HistoryFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<store::SqliteRunStore>(m_folder.path());
        // One comparison a hundred milliseconds; each letter says what its answers did.
        m_a = add(u"alpha sorting"_s, 100, {{u"groq/small"_s, Outcome::Complete, 500, 20, 900}});
        m_b = add(u"beta sorting"_s, 200,
                  {{u"groq/small"_s, Outcome::Failed, 0, 0, 100}, {u"openai/big"_s, Outcome::Complete, 90'000, 300, 4000}});
        m_c = add(u"gamma"_s, 300, {{u"openai/big"_s, Outcome::Refused, 40'000, 200, 2500}});
        m_d = add(u"delta sorting"_s, 400, {{u"local/tiny"_s, Outcome::Complete, {}, 50, 700}});
        m_store->annotate(m_b, {.pinned = true, .tags = QStringList({u"work"_s, u" slow  one "_s, u"work"_s}), .note = {}});
        m_store->annotate(m_c, {.pinned = {}, .tags = QStringList({u"work"_s}), .note = u"refused without a reason"_s});
        QVERIFY(m_store->flush(5000));
    }

    void everyFilterKeepsWhatItNames_data()
    {
        QTest::addColumn<core::HistoryFilter>("filter");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *name, const QString &kept, auto set) {
            core::HistoryFilter filter;
            set(filter);
            QTest::newRow(name) << filter << kept;
        };
        const core::Route small{core::ProviderId(u"groq"_s), core::ModelId(u"small"_s)};
        const core::Route big{core::ProviderId(u"openai"_s), core::ModelId(u"big"_s)};
        row("nothing", u"dcba"_s, [](auto &) {});
        row("provider", u"cb"_s, [](auto &f) { f.providers = {core::ProviderId(u"openai"_s)}; });
        row("two providers", u"dba"_s,
            [](auto &f) { f.providers = {core::ProviderId(u"groq"_s), core::ProviderId(u"local"_s)}; });
        row("model", u"ba"_s, [&](auto &f) { f.models = {small}; });
        row("two models", u"cba"_s, [&](auto &f) { f.models = {small, big}; });
        row("a model nobody asked", u""_s, [](auto &f) { f.models = {{core::ProviderId(u"x"_s), core::ModelId(u"y"_s)}}; });
        row("outcome", u"b"_s, [](auto &f) { f.outcomes = {Outcome::Failed}; });
        row("two outcomes", u"cb"_s, [](auto &f) { f.outcomes = {Outcome::Failed, Outcome::Refused}; });
        row("model and outcome are of one answer", u"a"_s, [&](auto &f) {
            f.models = {small};
            f.outcomes = {Outcome::Complete};
        });
        row("cost from", u"cb"_s, [](auto &f) { f.costFrom = core::Money::fromPico(40'000); });
        row("cost to leaves out what is unknown", u"ca"_s, [](auto &f) { f.costTo = core::Money::fromPico(50'000); });
        row("first token", u"da"_s, [](auto &f) {
            f.firstTokenFrom = microseconds(10'000);
            f.firstTokenTo = microseconds(60'000);
        });
        row("total", u"cb"_s, [](auto &f) { f.totalFrom = microseconds(2'500'000); });
        row("slow answers of a model", u"cb"_s, [&](auto &f) {
            f.models = {big};
            f.totalFrom = microseconds(1'000'000);
        });
        row("from", u"dc"_s, [](auto &f) { f.from = moment(300); });
        row("to", u"ba"_s, [](auto &f) { f.to = moment(300); });
        row("tag", u"cb"_s, [](auto &f) { f.tags = {u"work"_s}; });
        row("two tags", u"b"_s, [](auto &f) { f.tags = {u"work"_s, u"slow one"_s}; });
        row("no such tag", u""_s, [](auto &f) { f.tags = {u"work"_s, u"play"_s}; });
        row("pinned", u"b"_s, [](auto &f) { f.pinned = true; });
        row("not voted on", u""_s, [](auto &f) { f.voted = true; });
    }

    void everyFilterKeepsWhatItNames()
    {
        QFETCH(core::HistoryFilter, filter);
        QFETCH(QString, kept);
        core::HistoryRequest query;
        query.filter = filter;
        QCOMPARE(letters(query), kept);
        // The same with a search, and the other way round.
        query.search = u"sorting"_s;
        QCOMPARE(letters(query), QString(kept).remove(u'c'));
        query.order = HistoryOrder::Oldest;
        QString backwards = QString(kept).remove(u'c');
        std::ranges::reverse(backwards);
        QCOMPARE(letters(query), backwards);
        query.search.clear();
        backwards = kept;
        std::ranges::reverse(backwards);
        QCOMPARE(letters(query), backwards);
    }

    void votesAreAFilter()
    {
        QVERIFY(m_store->flush(5000));
        Sqlite sqlite(m_folder.filePath(u"assay.db"_s));
        const QByteArray vote =
            "INSERT INTO vote(uid, comparison, voted_ms, answers, routes, verdict, blind, void) VALUES('%1', '"
            + m_c.toString().toLatin1() + "', 0, '[]', '[]', 'tie', 1, %2)";
        QVERIFY(sqlite.execute(QByteArray(vote).replace("%1", "v1").replace("%2", "1").constData()));
        core::HistoryRequest query;
        query.filter.voted = true;
        QCOMPARE(letters(query), QString()); // a void vote is none
        QVERIFY(sqlite.execute(QByteArray(vote).replace("%1", "v2").replace("%2", "0").constData()));
        QCOMPARE(letters(query), u"c"_s);
        query.filter.verdicts = {u"tie"_s};
        QCOMPARE(letters(query), u"c"_s);
        query.filter.verdicts = {u"a"_s};
        QCOMPARE(letters(query), QString());
        QVERIFY(sqlite.execute("DELETE FROM vote"));
    }

    void everyOrderGoesThroughAllPages_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("expectedOfSearch");
        const auto row = [](const char *name, HistoryOrder order, const QString &all, const QString &found) {
            QTest::newRow(name) << static_cast<int>(order) << all << found;
        };
        row("newest", HistoryOrder::Newest, u"dcba"_s, u"dba"_s);
        row("oldest", HistoryOrder::Oldest, u"abcd"_s, u"abd"_s);
        row("costliest", HistoryOrder::Costliest, u"bcad"_s, u"bad"_s);
        row("slowest", HistoryOrder::Slowest, u"bcad"_s, u"bad"_s);
    }

    void everyOrderGoesThroughAllPages()
    {
        QFETCH(int, order);
        QFETCH(QString, expected);
        QFETCH(QString, expectedOfSearch);
        core::HistoryRequest query;
        query.order = static_cast<HistoryOrder>(order);
        QCOMPARE(letters(query), expected);
        query.search = u"sorting"_s;
        QCOMPARE(letters(query), expectedOfSearch);
    }

    void runsOfOnePromptAreFound()
    {
        const core::ComparisonId again = add(u"alpha sorting"_s, 500, {{u"openai/big"_s, Outcome::Complete, 1, 1, 1}});
        core::HistoryRequest query;
        query.filter.samePromptAs = m_a;
        QCOMPARE(valueOf(m_store->entries(query)).size(), 2);
        QCOMPARE(valueOf(m_store->remove({again})), 1);
        QCOMPARE(letters(query), u"a"_s);
    }

    void whatCanBeChosenIsWhatOccurs()
    {
        const core::HistoryChoices choices = valueOf(m_store->choices());
        QCOMPARE(choices.tags, QStringList({u"slow one"_s, u"work"_s}));
        QVERIFY(choices.providers.contains(core::ProviderId(u"local"_s)));
        QVERIFY(choices.models.contains(core::Route{core::ProviderId(u"openai"_s), core::ModelId(u"big"_s)}));
    }

    void notesAreFoundAndTagsCanBeTakenAway()
    {
        QCOMPARE(valueOf(m_store->annotation(m_c)).note, u"refused without a reason"_s);
        QCOMPARE(letters(samples::request(u"without reason"_s)), u"c"_s);
        m_store->annotate(m_c, {.pinned = {}, .tags = QStringList(), .note = QString()});
        QCOMPARE(letters(samples::request(u"without reason"_s)), QString());
        core::HistoryRequest query;
        query.filter.tags = {u"work"_s};
        QCOMPARE(letters(query), u"b"_s);
        QVERIFY(!valueOf(m_store->entries({})).at(1).noted);
    }

    void aCancelledQuestionEndsEarly()
    {
        core::HistoryRequest query = samples::request(u"sorting"_s);
        query.order = HistoryOrder::FullRelevance;
        auto future = m_store->entries(query);
        future.cancel();
        QVERIFY(future.isCanceled());
        QCOMPARE(letters(query).size(), 3); // and the next one is answered
    }

    void cleanupTestCase() { m_store.reset(); }

private:
    struct Sample {
        QString route;
        Outcome outcome;
        std::optional<qint64> cost;
        qint64 firstTokenMs;
        qint64 totalMs;
    };

    core::ComparisonId add(const QString &prompt, qint64 ms, const QList<Sample> &answers)
    {
        core::Comparison made = comparison(prompt, ms, 0);
        for (const Sample &sample : answers) {
            core::Contestant contestant;
            contestant.route = *core::Route::fromString(sample.route);
            made.contestants.append(contestant);
        }
        m_store->addComparison(made);
        for (int i = 0; i < answers.size(); ++i) {
            const Sample &sample = answers.at(i);
            core::Answer done = finished(answer(made, i), u"text"_s, sample.outcome);
            m_store->startAnswer(done);
            done.attempts = {attempt(done, sample.cost)};
            done.attempts[0].phases.firstToken = std::chrono::milliseconds(sample.firstTokenMs);
            done.attempts[0].phases.total = std::chrono::milliseconds(sample.totalMs);
            m_store->finishAnswer(done);
        }
        return made.id;
    }

    /// The first letters of the names, page by page: each has two rows.
    QString letters(core::HistoryRequest query)
    {
        QString out;
        query.limit = 2;
        for (QList<core::HistoryEntry> page = valueOf(m_store->entries(query)); !page.isEmpty();
             page = valueOf(m_store->entries(query))) {
            for (const core::HistoryEntry &row : std::as_const(page)) {
                out += QStringLiteral("abcd").at(
                    QStringList({u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s}).indexOf(row.title.section(u' ', 0, 0)));
            }
            query.continueBehind(page.constLast());
        }
        return out;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
    core::ComparisonId m_a;
    core::ComparisonId m_b;
    core::ComparisonId m_c;
    core::ComparisonId m_d;
};

QTEST_GUILESS_MAIN(HistoryFilterTest)
#include "HistoryFilterTest.moc"
