// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/RepeatedPiece.h"

#include "providers/protocols/ChatCompletionsDecoder.h"

#include <QTest>

using namespace assay;
using namespace assay::providers;
using namespace Qt::StringLiterals;

namespace {

/// `inside` is what stands between the quotes of the text.
QByteArray pieceOf(const QByteArray &inside, const QByteArray &number = "0", const QByteArray &last = "x")
{
    return "{'i':" + QByteArray(number).append(",'text':'") + inside + "','last':'" + last + "'}";
}

/// With the quotes that JSON wants.
QByteArray json(QByteArray piece)
{
    return piece.replace('\'', '"');
}

const QByteArray kept = json(pieceOf("word"));

RepeatedPiece keptPiece()
{
    RepeatedPiece out;
    out.keep(kept, std::string_view(kept.data(), static_cast<size_t>(kept.size())).substr(15, 4));
    return out;
}

} // namespace

class RepeatedPieceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyPiecesThatDifferInTheirText_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("another word") << json(pieceOf(" and more")) << QByteArray(" and more");
        QTest::newRow("the same") << json(pieceOf("word")) << QByteArray("word");
        QTest::newRow("nothing") << json(pieceOf("")) << QByteArray();
        QTest::newRow("an escape") << json(pieceOf("a\\nb")) << QByteArray();
        QTest::newRow("an escaped quote") << json(pieceOf("a\\")) << QByteArray();
        QTest::newRow("a field more") << json(pieceOf("a','b':'c")) << QByteArray();
        QTest::newRow("a control character") << json(pieceOf("a\x01")) << QByteArray();
        QTest::newRow("letters beyond ASCII") << json(pieceOf("über")) << QByteArray();
        QTest::newRow("invalid UTF-8") << json(pieceOf("a\xff")) << QByteArray();
        QTest::newRow("another field") << json(pieceOf("word", "1")) << QByteArray();
        QTest::newRow("another end") << json(pieceOf("word", "0", "y")) << QByteArray();
        QTest::newRow("cut") << json(pieceOf("word").chopped(6)) << QByteArray();
        QTest::newRow("head and tail overlap") << json(QByteArray("{'i':0,'text':','last':'x'}")) << QByteArray();
    }

    void readsOnlyPiecesThatDifferInTheirText()
    {
        QFETCH(const QByteArray, piece);
        QFETCH(const QByteArray, text);
        const std::string_view found = keptPiece().textOf(piece);
        QCOMPARE(QByteArray(found.data(), static_cast<qsizetype>(found.size())), text);
    }

    void readsFiguresBehindTheText_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<QByteArray>("figures");
        const auto row = [](const char *name, const QByteArray &figures, bool read) {
            QTest::newRow(name) << json("{'text':'other words','usage':" + figures + ",'last':'x'}")
                                << (read ? json(figures) : QByteArray());
        };
        row("the same", "{'in':310,'of':[{'kind':'t1','n':7}],'part':1.5}", true);
        row("more", "{'in':311,'of':[{'kind':'t1','n':1234567}],'part':2.5}", true);
        row("nought", "{'in':0,'of':[{'kind':'t1','n':7}],'part':1.5}", true);
        row("a leading nought", "{'in':0310,'of':[{'kind':'t1','n':7}],'part':1.5}", false);
        row("no digits", "{'in':,'of':[{'kind':'t1','n':7}],'part':1.5}", false);
        row("a fraction", "{'in':31.0,'of':[{'kind':'t1','n':7}],'part':1.5}", false);
        row("another key", "{'an':310,'of':[{'kind':'t1','n':7}],'part':1.5}", false);
        row("a key's digit", "{'in':310,'of':[{'kind':'t2','n':7}],'part':1.5}", false);
        row("digits behind the point", "{'in':310,'of':[{'kind':'t1','n':7}],'part':1.25}", false);
        row("a field more", "{'in':310,'of':[{'kind':'t1','n':7}],'part':1.5,'x':1}", false);
        row("a field less", "{'in':310,'of':[{'kind':'t1','n':7}]}", false);
        row("cut", "{'in':310,'of':[{'kind':'t1','n':7}],'part':1", false);
    }

    void readsFiguresBehindTheText()
    {
        QFETCH(const QByteArray, piece);
        QFETCH(const QByteArray, figures);
        const QByteArray known = json("{'text':'word','usage':{'in':310,'of':[{'kind':'t1','n':7}],'part':1.5},'last':'x'}");
        const std::string_view all(known.data(), static_cast<size_t>(known.size()));
        RepeatedPiece repeated;
        repeated.keep(known, all.substr(9, 4), all.substr(all.find("{\"in"), all.find(",\"last") - all.find("{\"in")));
        QVERIFY(!repeated.textOf(known).empty());
        const RepeatedPiece::Difference found = repeated.differenceOf(piece);
        QCOMPARE(QByteArray(found.figures.data(), static_cast<qsizetype>(found.figures.size())), figures);
        QCOMPARE(found.text, std::string_view(figures.isEmpty() ? "" : "other words"));
        repeated.forget();
        QVERIFY(repeated.textOf(known).empty());
    }

    void readsANumberInFrontOfTheText_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("the next") << json("{'n':8,'at':0,'text':'other words'}") << QByteArray("other words");
        QTest::newRow("longer") << json("{'n':10,'at':0,'text':'other words'}") << QByteArray("other words");
        QTest::newRow("none") << json("{'n':,'at':0,'text':'other words'}") << QByteArray();
        QTest::newRow("a leading nought") << json("{'n':07,'at':0,'text':'other words'}") << QByteArray();
        QTest::newRow("another number too") << json("{'n':8,'at':1,'text':'other words'}") << QByteArray();
        QTest::newRow("negative") << json("{'n':-8,'at':0,'text':'other words'}") << QByteArray();
        QTest::newRow("real") << json("{'n':8.5,'at':0,'text':'other words'}") << QByteArray();
    }

    void readsANumberInFrontOfTheText()
    {
        QFETCH(const QByteArray, piece);
        QFETCH(const QByteArray, text);
        const QByteArray known = json("{'n':7,'at':0,'text':'word'}");
        const std::string_view all(known.data(), static_cast<size_t>(known.size()));
        RepeatedPiece repeated;
        repeated.keep(known, all.substr(all.find("word"), 4), all.substr(5, 1));
        const std::string_view found = repeated.textOf(piece);
        QCOMPARE(QByteArray(found.data(), static_cast<qsizetype>(found.size())), text);
    }

    void keepsNothingWhoseTextStandsElsewhere()
    {
        RepeatedPiece piece = keptPiece();
        const std::string elsewhere("word");
        piece.keep(kept, elsewhere);
        QVERIFY(piece.textOf(kept).empty());
        piece = keptPiece();
        piece.keep(kept, {});
        QVERIFY(piece.textOf(kept).empty());
    }

    // A router may change the upstream in the middle of an answer, and back.
    void tellsEveryChangeOfTheModelBetweenPiecesThatRepeat()
    {
        ChatCompletionsDecoder decoder{ChatDialect{}};
        StreamEvents events;
        for (const char *model : {"a", "a", "a", "b", "a", "a"}) {
            const QByteArray chunk =
                json("{'id':'1','model':'" + QByteArray(model) + "','choices':[{'index':0,'delta':{'content':'x'}}]}");
            net::StreamItem item;
            item.data = chunk;
            item.readable = chunk.size();
            decoder.decode(item, events);
        }
        QStringList told;
        for (const core::StreamEvent &event : events) {
            const auto *served = std::get_if<core::ServedBy>(&event);
            told.append(served != nullptr ? served->model : u"-"_s);
        }
        QCOMPARE(told, QStringList({u"a"_s, u"-"_s, u"-"_s, u"-"_s, u"b"_s, u"-"_s, u"a"_s, u"-"_s, u"-"_s}));
    }
};

QTEST_APPLESS_MAIN(RepeatedPieceTest)
#include "RepeatedPieceTest.moc"
