// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Segments.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

/// With the joints as spaces, which can be read.
QString cut(const QString &text)
{
    return QString::fromUtf8(store::segmented(text.toUtf8())).replace(QChar(0x200B), u' ').simplified();
}

} // namespace

class SegmentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreCutWhereTheirScriptHasNoSpaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("segments");
        QTest::newRow("Latin stays") << u"Die Größe – “x” … 👋"_s << u"Die Größe – “x” … 👋"_s;
        QTest::newRow("Chinese") << u"快速排序"_s << u"快速 速排 排序 序"_s;
        QTest::newRow("one letter") << u"a 序 b"_s << u"a 序 b"_s;
        QTest::newRow("Latin within") << u"使用Qt框架"_s << u"使用 用 Qt 框架 架"_s;
        QTest::newRow("punctuation parts") << u"你好，世界。"_s << u"你好 好 ， 世界 界 。"_s;
        QTest::newRow("Japanese") << u"データを"_s << u"デー ータ タを を"_s;
        QTest::newRow("Thai") << u"ภาษา"_s << u"ภา าษ ษา า"_s;
        QTest::newRow("beyond the first plane") << u"𠮷野"_s << u"𠮷野 野"_s;
        QTest::newRow("Korean stays") << u"빠른 정렬"_s << u"빠른 정렬"_s;
    }

    void textsAreCutWhereTheirScriptHasNoSpaces()
    {
        QFETCH(QString, text);
        QTEST(cut(text), "segments");
    }

    void whatIsNoUtf8IsKept()
    {
        const QByteArray broken("\xe5\xbf\xab\xe9 a\xff\xe5\xbf");
        QVERIFY(store::segmented(broken).contains("\xe5\xbf\xab"));
        bool changed = true;
        QVERIFY(store::segmented(QByteArrayView("plain \xf0"), &changed).isEmpty());
        QVERIFY(!changed);
    }

    void aSnippetReadsAsTheTextDid_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"快速排序"_s, u"序"_s, u"使用Qt框架很好 and more"_s, u"你好，世界。"_s,
                                    u"データを並べ替える"_s, u"ภาษาไทย สวย"_s, u"a𠮷野b"_s}) {
            QTest::newRow(qPrintable(text)) << text;
        }
    }

    void aSnippetReadsAsTheTextDid()
    {
        QFETCH(QString, text);
        QCOMPARE(store::unsegmented(QString::fromUtf8(store::segmented(text.toUtf8()))), text);
    }

    void theMarksOfAHitStandAroundItsLetters()
    {
        const QChar joint(0x200B);
        const auto read = [&](QString marked) {
            return store::unsegmented(marked.replace(u' ', joint).replace(u'<', QChar(2)).replace(u'>', QChar(3)))
                .replace(QChar(2), u'<')
                .replace(QChar(3), u'>');
        };
        QCOMPARE(read(u"我用 <用快 快速>速排 排序 序"_s), u"我<用快速>排序"_s);
        QCOMPARE(read(u"<快速 速排 排序>序"_s), u"<快速排序>"_s);
        QCOMPARE(read(u"快速 <速排> 排序…"_s), u"快<速排>序…"_s);
        QCOMPARE(read(u"排序 <序>"_s), u"排<序>"_s);
        QCOMPARE(read(u"…<速排>"_s), u"…<速排>"_s);
        QCOMPARE(read(u"<快速> <速排>排"_s), u"<快速排>"_s);
    }
};

QTEST_APPLESS_MAIN(SegmentsTest)
#include "SegmentsTest.moc"
