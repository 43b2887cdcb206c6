// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/SseParser.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace assay::net;

namespace {

using Seen = QList<QByteArray>;

void note(const StreamItem &item, Seen &seen)
{
    const char *kind = item.kind == StreamItem::Kind::Comment ? "#" : "";
    seen.append(kind + item.event.toByteArray() + '|' + item.data.toByteArray() + (item.unterminated ? "~" : ""));
}

/// Feeds the bytes in pieces that end at the given positions.
Seen parse(const QByteArray &bytes, const QList<qsizetype> &cuts = {}, bool finish = true)
{
    SseParser parser;
    Seen seen;
    qsizetype from = 0;
    QList<qsizetype> ends = cuts;
    ends.append(bytes.size());
    for (const qsizetype end : std::as_const(ends)) {
        // Each piece lies in memory of its own, so that a view into a former one would be found out.
        const QByteArray piece(bytes.constData() + from, end - from);
        parser.feed(piece);
        while (const auto item = parser.next()) {
            note(*item, seen);
        }
        from = end;
    }
    if (finish) {
        if (const auto item = parser.finish()) {
            note(*item, seen);
        }
    }
    return seen;
}

QList<qsizetype> everyByte(const QByteArray &bytes)
{
    QList<qsizetype> cuts;
    for (qsizetype i = 1; i < bytes.size(); ++i) {
        cuts.append(i);
    }
    return cuts;
}

} // namespace

class SseParserTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itReadsWhatTheStandardSays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Seen>("events");
        QTest::newRow("line feed") << QByteArray("data: a\n\ndata: b\n\n") << Seen{"|a", "|b"};
        QTest::newRow("carriage return and line feed") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << Seen{"|a", "|b"};
        QTest::newRow("carriage return") << QByteArray("data: a\r\rdata: b\r\r") << Seen{"|a", "|b"};
        QTest::newRow("all three mixed") << QByteArray("data: a\r\ndata: b\rdata: c\n\r\ndata: d\n\n")
                                         << Seen{"|a\nb\nc", "|d"};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "data: a\n\n")
                                         << Seen{"|a"};
        QTest::newRow("a mark in the middle is text") << QByteArray("data: \xEF\xBB\xBF\n\n") << Seen{"|\xEF\xBB\xBF"};
        QTest::newRow("several data lines") << QByteArray("data: a\ndata: b\ndata:\ndata: c\n\n") << Seen{"|a\nb\n\nc"};
        QTest::newRow("no space behind the colon") << QByteArray("data:a\n\ndata:  b\n\n") << Seen{"|a", "| b"};
        QTest::newRow("a field without a colon") << QByteArray("data\n\n") << Seen{"|"};
        QTest::newRow("event name") << QByteArray("event: ping\ndata: {}\n\ndata: x\n\n") << Seen{"ping|{}", "|x"};
        QTest::newRow("the name behind the data") << QByteArray("data: 1\nevent: late\n\n") << Seen{"late|1"};
        QTest::newRow("an event without data is none") << QByteArray("event: ping\n\ndata: x\n\n") << Seen{"|x"};
        QTest::newRow("comments are told") << QByteArray(": OPENROUTER PROCESSING\n\n:\ndata: a\n\n")
                                           << Seen{"#|OPENROUTER PROCESSING", "#|", "|a"};
        QTest::newRow("a comment within an event")
            << QByteArray("data: a\n: still here\ndata: b\n\n") << Seen{"#|still here", "|a\nb"};
        QTest::newRow("id and retry are ignored") << QByteArray("id: 7\nretry: 100\nfoo: bar\ndata: a\n\n") << Seen{"|a"};
        QTest::newRow("no empty line at the end") << QByteArray("data: a\n\ndata: [DONE]\n") << Seen{"|a", "|[DONE]~"};
        QTest::newRow("no line end at all") << QByteArray("data: [DONE]") << Seen{"|[DONE]~"};
        QTest::newRow("half an event at the end") << QByteArray("data: a\n\ndata: {\"b") << Seen{"|a", "|{\"b~"};
        QTest::newRow("a comment at the end") << QByteArray("data: a\n: bye") << Seen{"|a~"};
        QTest::newRow("nothing") << QByteArray() << Seen{};
        QTest::newRow("empty lines alone") << QByteArray("\n\r\n\r\r\n") << Seen{};
        QTest::newRow("bytes that are no UTF-8 stay") << QByteArray("data: \xFF\xC3\n\n") << Seen{"|\xFF\xC3"};
        QTest::newRow("a NUL stays") << QByteArray("data: a\0b\n\n", 11) << Seen{QByteArray("|a\0b", 4)};
    }

    void itReadsWhatTheStandardSays()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Seen, events);
        QCOMPARE(parse(bytes), events);
    }

    void cutsChangeNothing_data() { itReadsWhatTheStandardSays_data(); }

    void cutsChangeNothing()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Seen, events);
        QCOMPARE(parse(bytes, everyByte(bytes)), events);
        QRandomGenerator random(7);
        for (int round = 0; round < 30; ++round) {
            QList<qsizetype> cuts;
            for (qsizetype at = 0; at < bytes.size(); at += random.bounded(1, 6)) {
                cuts.append(at);
            }
            QCOMPARE(parse(bytes, cuts), events);
        }
    }

    void eventsComeAsSoonAsTheirLineEnds()
    {
        QCOMPARE(parse("data: a\n\n", {}, false), Seen{"|a"});
        // A CR ends the line; whether an LF follows need not be waited for.
        QCOMPARE(parse("data: a\r\r", {}, false), Seen{"|a"});
        QCOMPARE(parse("data: a\n", {}, false), Seen{});
    }

    void theReaderMayReadBeyondTheDataForPadding()
    {
        SseParser parser;
        parser.feed("data: {}\n\n");
        const auto item = parser.next();
        QVERIFY(item);
        QVERIFY(item->readable >= item->data.size() + 64);
    }

    void anEventThatNeverEndsIsGivenUp()
    {
        SseParser parser;
        const QByteArray piece(4 * 1024 * 1024, 'x');
        parser.feed("data: ");
        for (int i = 0; i < 16; ++i) {
            parser.feed(piece);
            QVERIFY(!parser.next());
        }
        QVERIFY(parser.overflowed());
        parser.feed("\n\ndata: a\n\n");
        QVERIFY(!parser.next());
        QVERIFY(!parser.finish());
    }

    void manyDataLinesCountTowardsTheLimitTogether()
    {
        SseParser parser;
        const QByteArray line = "data: " + QByteArray(1024 * 1024, 'x') + '\n';
        for (int i = 0; i < 66; ++i) {
            parser.feed(line);
            QVERIFY(!parser.next());
        }
        QVERIFY(parser.overflowed());
    }

    void theTimeGrowsWithTheBytesAlone()
    {
        // One event of 8 MB in pieces of 100 bytes: searching or moving the beginning again for each piece would take minutes.
        const QByteArray piece(100, 'x');
        SseParser parser;
        QElapsedTimer timer;
        timer.start();
        parser.feed("data: ");
        for (int i = 0; i < 80'000; ++i) {
            parser.feed(piece);
            QVERIFY(!parser.next());
        }
        parser.feed("\n\n");
        const auto item = parser.next();
        QVERIFY(item);
        QCOMPARE(item->data.size(), 8'000'000);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void aStreamOfCarriageReturnsAloneIsNotSearchedTwice()
    {
        QByteArray bytes;
        for (int i = 0; i < 200'000; ++i) {
            bytes += "data: a\r\r";
        }
        SseParser parser;
        QElapsedTimer timer;
        timer.start();
        parser.feed(bytes);
        int count = 0;
        while (parser.next()) {
            ++count;
        }
        QCOMPARE(count, 200'000);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(SseParserTest)
#include "SseParserTest.moc"
