// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/RequestParser.h"

#include <QTest>

using assay::simulator::HttpRequest;
using assay::simulator::RequestParser;
using State = RequestParser::State;

namespace {

const QByteArray post = "POST /v1/messages?beta=a%20b HTTP/1.1\r\nHost: x\r\nX-Api-Key: abc\r\nContent-Length: 5\r\n\r\nhello";

} // namespace

class RequestParserTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsARequestHoweverItIsCut()
    {
        for (qsizetype step : {1, 2, 7, 64, 1000}) {
            RequestParser parser;
            State state = State::Incomplete;
            for (qsizetype at = 0; at < post.size(); at += step) {
                QCOMPARE(state, State::Incomplete);
                state = parser.feed(post.mid(at, step));
            }
            QCOMPARE(state, State::Complete);
            const HttpRequest request = parser.take();
            QCOMPARE(request.method, "POST");
            QCOMPARE(request.path, QStringLiteral("/v1/messages"));
            QCOMPARE(request.query.value(QStringLiteral("beta")), QStringLiteral("a b"));
            QCOMPARE(request.header("x-api-key"), "abc");
            QCOMPARE(request.body, "hello");
        }
    }

    void keepsWhatStandsBehindARequest()
    {
        RequestParser parser;
        QCOMPARE(parser.feed(post + "GET /health HTTP/1.1\r\n\r\n"), State::Complete);
        QCOMPARE(parser.take().body, "hello");
        QCOMPARE(parser.feed({}), State::Complete);
        QCOMPARE(parser.take().path, QStringLiteral("/health"));
    }

    void readsAChunkedBody()
    {
        RequestParser parser;
        QCOMPARE(parser.feed("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"), State::Incomplete);
        QCOMPARE(parser.feed("2\r\nde\r\n0\r\n\r\n"), State::Complete);
        QCOMPARE(parser.take().body, "abcde");
    }

    void asksForTheBodyOnce()
    {
        RequestParser parser;
        QCOMPARE(parser.feed("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"), State::WantsContinue);
        QCOMPARE(parser.feed("o"), State::Incomplete);
        QCOMPARE(parser.feed("k"), State::Complete);
    }

    void refusesWhatIsNotHttp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("state");
        QTest::newRow("words") << QByteArray("good morning\r\n\r\n") << int(State::Malformed);
        QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nnonsense\r\n\r\n") << int(State::Malformed);
        QTest::newRow("length is no number")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n") << int(State::Malformed);
        QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")
                                         << int(State::Malformed);
        QTest::newRow("huge body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 999999999999\r\n\r\n")
                                   << int(State::TooLarge);
        QTest::newRow("endless head") << QByteArray(RequestParser::largestHead + 1, 'a') << int(State::TooLarge);
    }
    void refusesWhatIsNotHttp()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, state);
        RequestParser parser;
        QCOMPARE(int(parser.feed(bytes)), state);
    }
};

QTEST_GUILESS_MAIN(RequestParserTest)
#include "RequestParserTest.moc"
