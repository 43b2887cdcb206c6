// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchQuery.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class SearchQueryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsBecomeTerms_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("query");
        QTest::newRow("nothing") << u"  "_s << QString();
        QTest::newRow("one word is a beginning") << u"quick"_s << u"\"quick\"*"_s;
        QTest::newRow("with a space behind it it is whole") << u"quick "_s << u"\"quick\""_s;
        QTest::newRow("but a star stays one") << u"qui* "_s << u"\"qui*\"*"_s;
        QTest::newRow("only the last is") << u"quick sort"_s << u"\"quick\" AND \"sort\"*"_s;
        QTest::newRow("operators are words") << u"a OR b"_s << u"\"a\" AND \"OR\" AND \"b\"*"_s;
        QTest::newRow("phrase") << u"\"quick sort\" fast"_s << u"\"quick sort\" AND \"fast\"*"_s;
        QTest::newRow("phrase last is exact") << u"\"quick sort\""_s << u"\"quick sort\""_s;
        QTest::newRow("open phrase") << u"\"quick so"_s << u"\"quick so\""_s;
        QTest::newRow("prefix") << u"qui* sort"_s << u"\"qui*\"* AND \"sort\"*"_s;
        QTest::newRow("prefix phrase") << u"\"quick so\"* x"_s << u"\"quick so\"* AND \"x\"*"_s;
        QTest::newRow("punctuation alone finds nothing") << u"!!! →"_s << QString();
        QTest::newRow("punctuation beside words is no term") << u"a & b"_s << u"\"a\" AND \"b\"*"_s;
        QTest::newRow("scripts without spaces") << u"快速 sort x"_s << u"\"快速\" AND \"sort\" AND \"x\"*"_s;
        QTest::newRow("three letters are two pairs") << u"快速排"_s << u"\"快速\u200b速排\""_s;
        QTest::newRow("one letter begins a pair") << u"快 x"_s << u"\"快\"* AND \"x\"*"_s;
        QTest::newRow("another script ends a run") << u"快速x"_s << u"\"快速\u200b速\u200bx\"*"_s;
        QTest::newRow("a phrase may go on") << u"\"Qt框架\""_s << u"\"Qt\u200b框架\""_s;
        QTest::newRow("no quote survives") << u"a\"b\"\"c"_s << u"\"a\" AND \"b\" AND \"c\""_s;
    }

    void wordsBecomeTerms()
    {
        QFETCH(QString, typed);
        QTEST(store::buildSearchQuery(typed), "query");
    }
};

QTEST_APPLESS_MAIN(SearchQueryTest)
#include "SearchQueryTest.moc"
