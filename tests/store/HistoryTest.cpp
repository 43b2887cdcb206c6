// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"

#include <QTemporaryDir>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;

class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
    }

    void cleanup() { m_store.reset(); }

    void theNewestComesFirst()
    {
        add(u"one"_s, 1000);
        add(u"three"_s, 3000);
        add(u"two"_s, 2000);
        QCOMPARE(titles(read({})), QStringList({u"three"_s, u"two"_s, u"one"_s}));
    }

    void aPageContinuesBehindTheOneBefore()
    {
        // Several of one millisecond: the id has to decide.
        for (int i = 0; i < 25; ++i) {
            add(QStringLiteral("common %1").arg(i, 2, 10, QLatin1Char('0')), 1000 + i / 10);
        }
        for (const QString &words : {QString(), u"common"_s}) {
            QStringList seen;
            core::HistoryQuery query = samples::search(words, 10);
            for (QList<core::HistoryRow> page = read(query); !page.isEmpty(); page = read(query)) {
                seen += titles(page);
                query.beforeCreated = page.constLast().created;
                query.beforeId = page.constLast().id;
            }
            QCOMPARE(seen.size(), 25);
            QCOMPARE(QSet<QString>(seen.cbegin(), seen.cend()).size(), 25);
            QCOMPARE(seen.constFirst(), u"common 24"_s);
            QCOMPARE(seen.constLast(), u"common 00"_s);
        }
    }

    void theSearchLooksInTitlesPromptsAndAnswers()
    {
        const core::Comparison made = add(u"Name three cheeses\nfrom Normandy"_s, 1, u"Camembert, Livarot, Neufchâtel"_s);
        add(u"something else"_s, 2, u"nothing"_s);
        m_store->rename(made.id, u"Dairy"_s);
        for (const QString &words : {u"normandy"_s, u"LIVAROT"_s, u"neufchatel"_s, u"dairy"_s, u"camembert neuf"_s}) {
            QCOMPARE(titles(read(search(words))), QStringList({u"Dairy"_s}));
        }
        for (const QString &words : {u"gouda"_s, u"livarot gouda"_s, u"livaro xyz"_s}) {
            QVERIFY2(read(search(words)).isEmpty(), qPrintable(words));
        }
    }

    void aSnippetMarksTheHit()
    {
        add(u"q"_s, 1, u"A long time ago, a quicksort ran\nin place."_s);
        const QString snippet = read(search(u"quicks"_s)).value(0).snippet;
        QCOMPARE(snippet, u"A long time ago, a \u0002quicksort\u0003 ran in place."_s);
    }

    void aComparisonIsListedOnceHoweverOftenItHits()
    {
        const core::Comparison made = comparison(u"echo echo"_s, 1, 3);
        m_store->addComparison(made);
        for (int i = 0; i < 3; ++i) {
            m_store->startAnswer(answer(made, i));
            m_store->finishAnswer(finished(answer(made, i), u"echo"_s));
        }
        QCOMPARE(read(search(u"echo"_s)).size(), 1);
    }

    void anyInputIsAValidSearch_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString &typed : {u"\""_s,
                                     u"\"\""_s,
                                     u"a\"b"_s,
                                     u"AND"_s,
                                     u"OR OR"_s,
                                     u"NOT"_s,
                                     u"NEAR(a b)"_s,
                                     u"text:foo"_s,
                                     u"-x"_s,
                                     u"*"_s,
                                     u"a*b*"_s,
                                     u"^a"_s,
                                     u"(("_s,
                                     u"{a}"_s,
                                     u"';--"_s,
                                     u"a\u0000b"_s,
                                     u"→"_s,
                                     u"👋"_s,
                                     u"c++"_s,
                                     u"\u0301"_s,
                                     u"a + b"_s,
                                     u"\\"_s,
                                     QString(5000, u'x'),
                                     QString(3000, u'"'),
                                     u"many words "_s.repeated(3000),
                                     QString(1, QChar(0xd800))}) {
            QTest::addRow("%s", typed.left(20).toUtf8().toPercentEncoding().constData()) << typed;
        }
    }

    void anyInputIsAValidSearch()
    {
        QFETCH(QString, typed);
        add(u"x"_s, 1);
        const auto error = errorOf(m_store->history(search(typed)));
        QVERIFY2(!error, error ? qPrintable(error->message) : "");
    }

    void wordsOfAnyScriptAreFoundByTheirBeginning_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::newRow("Latin") << u"Die Größe zählt"_s << u"größ"_s;
        QTest::newRow("decomposed") << u"cafe\u0301 noir"_s << u"café"_s;
        QTest::newRow("Cyrillic") << u"быстрая сортировка"_s << u"сорт"_s;
        QTest::newRow("Greek") << u"ταξινόμηση λίστας"_s << u"ταξινόμ"_s;
        QTest::newRow("Hindi") << u"हिन्दी भाषा में"_s << u"भाषा"_s;
        QTest::newRow("Arabic") << u"خوارزمية الفرز السريع"_s << u"الفرز"_s;
        QTest::newRow("Hebrew") << u"מיון מהיר"_s << u"מהי"_s;
        QTest::newRow("Thai") << u"ภาษาไทย สวย"_s << u"ภาษา"_s;
        QTest::newRow("Chinese") << u"快速排序 算法"_s << u"快速"_s;
        QTest::newRow("Chinese, first of two") << u"快速排序 算法"_s << u"快速 算法"_s;
        QTest::newRow("Japanese") << u"クイックソート です"_s << u"クイック"_s;
        QTest::newRow("Chinese, in the middle") << u"我们用快速排序算法。"_s << u"排序"_s;
        QTest::newRow("Chinese, one letter at the end") << u"快速排序"_s << u"序"_s;
        QTest::newRow("Chinese, a phrase") << u"快速排序算法"_s << u"\"速排序算\""_s;
        QTest::newRow("Chinese and Latin") << u"使用Qt框架 很好"_s << u"qt 框架"_s;
        QTest::newRow("Chinese and Latin in one word") << u"使用Qt框架很好"_s << u"Qt框架"_s;
        QTest::newRow("Japanese, in the middle") << u"データを並べ替えるクイックソートです"_s << u"替える"_s;
        QTest::newRow("Thai, in the middle") << u"ฉันรักภาษาไทยมาก"_s << u"ภาษา"_s;
        QTest::newRow("Korean") << u"빠른 정렬"_s << u"정렬"_s;
        QTest::newRow("digits") << u"RFC 9562 defines"_s << u"956"_s;
        QTest::newRow("code") << u"call std::sort(v.begin())"_s << u"std::sort"_s;
    }

    void wordsOfAnyScriptAreFoundByTheirBeginning()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        add(u"x"_s, 1, text);
        add(u"y"_s, 2, u"other"_s);
        QCOMPARE(titles(read(search(typed))), QStringList({u"x"_s}));
    }

    void lettersThatStandApartAreNoWord()
    {
        add(u"x"_s, 1, u"快排速序"_s);
        QVERIFY(read(search(u"快速"_s)).isEmpty());
        QCOMPARE(read(search(u"快 速"_s)).size(), 1);
        QCOMPARE(read(search(u"排速"_s)).value(0).snippet, u"快\u0002排速\u0003序"_s);
    }

    void whatWasTakenOutOfTheIndexIsOut()
    {
        core::Comparison made = comparison(u"q"_s, 1, 1);
        m_store->addComparison(made);
        const core::Answer begun = answer(made);
        m_store->startAnswer(begun);
        m_store->finishAnswer(finished(begun, u"第一个答案"_s));
        QCOMPARE(read(search(u"答案"_s)).size(), 1);
        m_store->finishAnswer(finished(begun, u"別の文章 second"_s));
        QVERIFY(read(search(u"答案"_s)).isEmpty());
        QCOMPARE(read(search(u"文章"_s)).size(), 1);
    }

    void theBestMatchComesFirst()
    {
        add(u"x"_s, 1, u"pivot pivot pivot"_s);
        add(u"y"_s, 2, u"a pivot in a long text about many other things that are not looked for at all, really"_s);
        for (int i = 0; i < 5; ++i) {
            add(u"z"_s, 3 + i, u"nothing of the kind"_s);
        }
        QCOMPARE(titles(read(search(u"pivot"_s, 1))), QStringList({u"y"_s}));
        for (const auto order : {core::HistoryOrder::Relevance, core::HistoryOrder::FullRelevance}) {
            core::HistoryRequest request = samples::request(u"pivot"_s, 1);
            request.order = order;
            const QList<core::HistoryEntry> first = valueOf(m_store->entries(request));
            QCOMPARE(titles(first), QStringList({u"x"_s}));
            QVERIFY(first.at(0).snippet.contains(QChar(2)));
            request.continueBehind(first.at(0));
            const QList<core::HistoryEntry> second = valueOf(m_store->entries(request));
            QCOMPARE(titles(second), QStringList({u"y"_s}));
            request.continueBehind(second.at(0));
            QVERIFY(valueOf(m_store->entries(request)).isEmpty());
        }
    }

    void aPhraseMustOccurInItsOrder()
    {
        add(u"x"_s, 1, u"the quick brown fox"_s);
        QCOMPARE(read(search(u"\"quick brown\""_s)).size(), 1);
        QCOMPARE(read(search(u"\"brown quick\""_s)).size(), 0);
        QCOMPARE(read(search(u"brown quick"_s)).size(), 1);
        QCOMPARE(read(search(u"\"quick bro\""_s)).size(), 0);
        QCOMPARE(read(search(u"\"quick bro"_s)).size(), 0);
        QCOMPARE(read(search(u"qui* fox"_s)).size(), 1);
        QCOMPARE(read(search(u"qui fox"_s)).size(), 0);
    }

    void whatIsDeletedIsGoneAndComesBack()
    {
        const core::Comparison one = add(u"first words"_s, 1);
        const core::Comparison two = add(u"second words"_s, 2);
        QCOMPARE(valueOf(m_store->remove({one.id, two.id, core::ComparisonId(u"nowhere"_s)})), 2);
        QVERIFY(read({}).isEmpty());
        QVERIFY(read(search(u"words"_s)).isEmpty());
        QCOMPARE(errorOf(m_store->load(one.id))->kind, core::StoreError::Kind::NotFound);

        QCOMPARE(valueOf(m_store->restore({one.id})), 1);
        QCOMPARE(titles(read({})), QStringList({u"first words"_s}));
        QCOMPARE(titles(read(search(u"words"_s))), QStringList({u"first words"_s}));
        QCOMPARE(valueOf(m_store->load(one.id)), one);
        QCOMPARE(valueOf(m_store->restore({one.id})), 0);
    }

    void whatIsDeletedIsPurgedWhenTheProgramEnds()
    {
        const core::Comparison made = add(u"secretive words"_s, 1, u"a peculiar answer"_s);
        core::Answer again = made.answers.constFirst();
        m_store->startAnswer(again);
        m_store->appendJournal({chunk(again, 1, u"a peculiar journal "_s)});
        QVERIFY(m_store->flush(5000));
        m_store->finishAnswer(finished(again, u"peculiarly done"_s));
        add(u"kept"_s, 2);
        QCOMPARE(valueOf(m_store->remove({made.id})), 1);
        m_store.reset();
        QFile file(m_folder->filePath(u"assay.db"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("kept"));
        QVERIFY(!bytes.contains("secretive words"));
        QVERIFY(!bytes.contains("a peculiar answer"));
        // Nor in the search index, nor in what is left of the journal.
        QVERIFY(!bytes.contains("secretive"));
        QVERIFY(!bytes.contains("peculiar"));
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        QCOMPARE(valueOf(m_store->restore({made.id})), 0);
        QCOMPARE(titles(read({})), QStringList({u"kept"_s}));
    }

    void aPageAfterAPurgedRowGoesOnWithWhatIsOlder()
    {
        for (int i = 0; i < 6; ++i) {
            add(u"common %1"_s.arg(i), 1000 + i);
        }
        core::HistoryQuery query = samples::search(u"common"_s, 2);
        const core::HistoryRow last = read(query).constLast();
        QCOMPARE(valueOf(m_store->remove({last.id})), 1);
        m_store = nullptr;
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        query.beforeCreated = last.created;
        query.beforeId = last.id;
        QCOMPARE(titles(read(query)), QStringList({u"common 3"_s, u"common 2"_s}));
        query.search.clear();
        QCOMPARE(titles(read(query)), QStringList({u"common 3"_s, u"common 2"_s}));
    }

    void aListOfNothingIsEmpty()
    {
        QVERIFY(read({}).isEmpty());
        QVERIFY(read(search(u"x"_s)).isEmpty());
        add(u"x"_s, 1);
        QVERIFY(read(search({}, 0)).isEmpty());
        QVERIFY(read(search({}, -1)).isEmpty());
    }

    /// However many old texts lie far, the newest comparison is among the newest.
    void longOldComparisonsDoNotHideTheNewest()
    {
        for (int number = 0; number < 5; ++number) {
            core::Comparison made = comparison(u"old %1"_s.arg(number), 1'750'000'000'000 + number * 1000, 1);
            made.repeats = 520;
            m_store->addComparison(made);
            for (int repeat = 0; repeat < made.repeats; ++repeat) {
                core::Answer each = answer(made, 0);
                each.repeat = repeat;
                m_store->startAnswer(each);
                m_store->finishAnswer(finished(each, u"ubiquitous ubiquitous"_s));
            }
        }
        const core::Comparison newest = samples::store(*m_store, u"the newest"_s, u"ubiquitous"_s, 1'770'000'000'000);
        QVERIFY(m_store->flush(20'000));
        core::HistoryRequest request;
        request.search = u"ubiquitous "_s;
        for (const auto order : {core::HistoryOrder::Relevance, core::HistoryOrder::Slowest, core::HistoryOrder::Newest}) {
            request.order = order;
            QVERIFY(titles(valueOf(m_store->entries(request))).contains(newest.title));
        }
    }

    /// A comparison has more texts than lie close together: those that lie far are found as well, in the same order, once.
    void whatALongComparisonHoldsIsFoundInItsPlace()
    {
        constexpr int many = 200;
        QStringList all;
        for (int number = 0; number < 6; ++number) {
            // Each other one is long, and what is searched for stands in its last answer, or in its first as well.
            core::Comparison made = comparison(u"number %1"_s.arg(number), 1'760'000'000'000 + number * 1000, 1);
            made.repeats = many;
            m_store->addComparison(made);
            const int answers = number % 2 == 0 ? many : 1;
            for (int repeat = 0; repeat < answers; ++repeat) {
                core::Answer each = answer(made, 0);
                each.repeat = repeat;
                const bool holds = repeat == answers - 1 || (repeat == 0 && number == 4);
                m_store->startAnswer(each);
                m_store->finishAnswer(finished(each, holds ? u"farfetched %1"_s.arg(number) : u"plain"_s));
            }
            all.prepend(u"number %1"_s.arg(number));
        }
        QVERIFY(m_store->flush(10'000));
        core::HistoryRequest request;
        request.search = u"farfetched"_s;
        for (const auto order : {core::HistoryOrder::Newest, core::HistoryOrder::Oldest}) {
            request.order = order;
            request.limit = 2;
            QStringList found;
            core::HistoryRequest page = request;
            for (QList<core::HistoryEntry> rows; !(rows = valueOf(m_store->entries(page))).isEmpty();) {
                for (const core::HistoryEntry &row : std::as_const(rows)) {
                    found.append(row.title);
                    QVERIFY2(row.snippet.contains(u"farfetched"_s), qPrintable(row.snippet));
                }
                page.continueBehind(rows.constLast());
            }
            QCOMPARE(found, order == core::HistoryOrder::Newest ? all : QStringList(all.crbegin(), all.crend()));
        }
        request.limit = 50;
        for (const auto order :
             {core::HistoryOrder::Relevance, core::HistoryOrder::FullRelevance, core::HistoryOrder::Costliest}) {
            request.order = order;
            QStringList found = titles(valueOf(m_store->entries(request)));
            found.sort();
            QStringList sorted = all;
            sorted.sort();
            QCOMPARE(found, sorted);
        }
        request.filter.providers = {core::ProviderId(u"nobody"_s)};
        QVERIFY(valueOf(m_store->entries(request)).isEmpty());
    }

private:
    core::Comparison add(const QString &prompt, qint64 ms, const QString &text = u"answer"_s)
    {
        return samples::store(*m_store, prompt, text, ms);
    }

    QList<core::HistoryRow> read(const core::HistoryQuery &query) { return valueOf(m_store->history(query)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "HistoryTest.moc"
