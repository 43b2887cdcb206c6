// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/NdjsonParser.h"

#include <QTest>

using namespace assay::net;

using Seen = QList<QByteArray>;

namespace {

Seen parse(const QByteArray &bytes, qsizetype step)
{
    NdjsonParser parser;
    Seen seen;
    for (qsizetype from = 0; from < bytes.size(); from += step) {
        const QByteArray piece = bytes.mid(from, step);
        parser.feed(piece);
        while (const auto item = parser.next()) {
            seen.append(item->data.toByteArray());
        }
    }
    if (const auto item = parser.finish()) {
        seen.append(item->data.toByteArray() + '~');
    }
    return seen;
}

} // namespace

class NdjsonParserTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachLineIsOneValueHoweverItIsCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Seen>("lines");
        QTest::newRow("line feeds") << QByteArray("{\"a\":1}\n{\"b\":2}\n") << Seen{"{\"a\":1}", "{\"b\":2}"};
        QTest::newRow("CR LF") << QByteArray("{}\r\n[]\r\n") << Seen{"{}", "[]"};
        QTest::newRow("empty lines") << QByteArray("\n{}\n \n\r\n[]\n") << Seen{"{}", "[]"};
        QTest::newRow("the last line lacks its end") << QByteArray("{}\n{\"done\":true}") << Seen{"{}", "{\"done\":true}~"};
        QTest::newRow("nothing") << QByteArray() << Seen{};
    }

    void eachLineIsOneValueHoweverItIsCut()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Seen, lines);
        for (qsizetype step = 1; step <= bytes.size() + 1; ++step) {
            QCOMPARE(parse(bytes, step), lines);
        }
    }

    void aLineWithoutEndIsGivenUp()
    {
        NdjsonParser parser;
        for (int i = 0; i < 17; ++i) {
            parser.feed(QByteArray(4 * 1024 * 1024, 'x'));
            QVERIFY(!parser.next());
        }
        QVERIFY(parser.overflowed());
        QVERIFY(!parser.finish());
    }
};

QTEST_APPLESS_MAIN(NdjsonParserTest)
#include "NdjsonParserTest.moc"
