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
