// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/RepeatedPiece.h"

#include "providers/protocols/ChatCompletionsDecoder.h"

#include <QTest>

using namespace assay;
using namespace assay::providers;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kept(R"({"i":0,"text":"word","last":"x"})");

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
        QTest::newRow("another word") << QByteArray(R"({"i":0,"text":" and more","last":"x"})") << QByteArray(" and more");
        QTest::newRow("the same") << kept.toByteArray() << QByteArray("word");
        QTest::newRow("nothing") << QByteArray(R"({"i":0,"text":"","last":"x"})") << QByteArray();
        QTest::newRow("an escape") << QByteArray(R"({"i":0,"text":"a\nb","last":"x"})") << QByteArray();
        QTest::newRow("an escaped quote") << QByteArray(R"({"i":0,"text":"a\","last":"x"})") << QByteArray();
        QTest::newRow("a field more") << QByteArray(R"({"i":0,"text":"a","b":"c","last":"x"})") << QByteArray();
        QTest::newRow("a control character") << QByteArray("{\"i\":0,\"text\":\"a\x01\",\"last\":\"x\"}") << QByteArray();
        QTest::newRow("letters beyond ASCII") << QByteArray(R"({"i":0,"text":"über","last":"x"})") << QByteArray();
        QTest::newRow("invalid UTF-8") << QByteArray("{\"i\":0,\"text\":\"a\xff\",\"last\":\"x\"}") << QByteArray();
        QTest::newRow("another field") << QByteArray(R"({"i":1,"text":"word","last":"x"})") << QByteArray();
        QTest::newRow("another end") << QByteArray(R"({"i":0,"text":"word","last":"y"})") << QByteArray();
        QTest::newRow("cut") << QByteArray(R"({"i":0,"text":"wo)") << QByteArray();
        QTest::newRow("head and tail overlap") << QByteArray(R"({"i":0,"text":","last":"x"})") << QByteArray();
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
                R"({"id":"1","model":")" + QByteArray(model) + R"(","choices":[{"index":0,"delta":{"content":"x"}}]})";
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
