// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Journal.h"
#include "store/Recording.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;
using Kind = core::JournalChunk::Kind;

namespace {

const core::AnswerId id(QStringLiteral("answer"));

QList<core::JournalChunk> conversation()
{
    return {
        {id, Kind::Reasoning, 100, u"Hm"_s},       {id, Kind::Text, 200, u"Grü"_s}, {id, Kind::Text, 200, u"ße 👋"_s},
        {id, Kind::Text, 9'000'000'000, u""_s},    {id, Kind::Text, 5, u"again"_s}, {id, Kind::Tool, 6, u"{\"index\":1}"_s},
        {id, Kind::Text, 1'000'000, u"\nend\n"_s},
    };
}

QList<store::JournalRun> runsOf(const QList<core::JournalChunk> &chunks)
{
    QList<store::JournalRun> runs;
    for (const core::JournalChunk &chunk : chunks) {
        store::appendChunk(runs, chunk);
    }
    return runs;
}

bool isEqual(const QList<core::JournalChunk> &a, const QList<core::JournalChunk> &b)
{
    return std::ranges::equal(a, b, [](const core::JournalChunk &x, const core::JournalChunk &y) {
        return x.answer == y.answer && x.kind == y.kind && x.atUs == y.atUs && x.text == y.text;
    });
}

} // namespace

class JournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chunksOfOneKindShareARun()
    {
        const QList<store::JournalRun> runs = runsOf(conversation());
        QCOMPARE(runs.size(), 5);
        QCOMPARE(runs.at(1).text, u"Grüße 👋"_s);
    }

    void chunksComeBackAsTheyWent() { QVERIFY(isEqual(store::chunksOf(runsOf(conversation()), id), conversation())); }

    void aRecordingKeepsEveryLetterAndThePace()
    {
        const QList<store::JournalRun> runs = runsOf(conversation());
        for (const bool own : {false, true}) {
            // Either the text is the answer's and not kept a second time, or it is not and is.
            const QString text = own ? u"something else"_s : store::textOf(runs, Kind::Text);
            const QString reasoning = own ? QString() : u"Hm"_s;
            const QByteArray packed = store::packRecording(runs, text, reasoning);
            const auto unpacked = store::unpackRecording(store::recordingFormat, packed, text, reasoning);
            QVERIFY(unpacked);
            for (const Kind kind : {Kind::Text, Kind::Reasoning, Kind::Tool}) {
                QCOMPARE(store::textOf(*unpacked, kind), store::textOf(runs, kind));
            }
            const QList<core::JournalChunk> chunks = store::chunksOf(*unpacked, id);
            QCOMPARE(chunks.size(), 6); // two of one moment are one
            QCOMPARE(chunks.at(1).text, u"Grüße 👋"_s);
            QCOMPARE(chunks.at(2).atUs, 9'000'000'000 / store::recordingTickUs * store::recordingTickUs);
            QCOMPARE(chunks.at(3).atUs, 0);
            QCOMPARE(chunks.at(5).atUs, 1'000'000 / store::recordingTickUs * store::recordingTickUs);
        }
    }

    void aRecordingIsSmallBesideItsText()
    {
        QList<store::JournalRun> runs;
        qint64 at = 300'000;
        for (int i = 0; i < 1000; ++i) {
            at += 6'000 + (i * 7919) % 8'000;
            store::appendChunk(runs, {id, Kind::Text, at, QString(1 + (i * 31) % 7, u'x')});
        }
        const QString text = store::textOf(runs, Kind::Text);
        QVERIFY(store::packRecording(runs, text, {}).size() < text.size() / 6);
    }

    void anEmptyRecordingIsEmpty()
    {
        QCOMPARE(store::unpackRecording(store::recordingFormat, store::packRecording({}, {}, {}), {}, {}),
                 QList<store::JournalRun>());
    }

    void aDamagedRecordingIsNone()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"qUncompress"_s));
        QVERIFY(!store::unpackRecording(store::recordingFormat, "rubbish", {}, {}));
        QVERIFY(!store::unpackRecording(99, store::packRecording({}, {}, {}), {}, {}));
        // Whatever is in it, it is read to its end and no further.
        const QByteArray plain = qUncompress(store::packRecording(runsOf(conversation()), u"short"_s, {}));
        for (qsizetype cut = 1; cut < plain.size(); ++cut) {
            (void)store::unpackRecording(store::recordingFormat, qCompress(plain.first(cut)), u"short"_s, {});
            QByteArray spoiled = plain;
            spoiled[cut] = '\xff';
            const auto runs = store::unpackRecording(store::recordingFormat, qCompress(spoiled), u"short"_s, {});
            QVERIFY(runs && store::chunksOf(*runs, id).size() < 100);
        }
    }

    void cutMarksNeverReadBeyondTheText()
    {
        QList<store::JournalRun> runs = runsOf(conversation());
        runs[1].text = u"G"_s;
        QCOMPARE(store::chunksOf(runs, id).at(1).text, u"G"_s);
        runs[1].marks = QByteArray(20, '\xff');
        QVERIFY(store::chunksOf(runs, id).size() >= 5);
    }

    void toolCallsAreMadeOfTheirParts()
    {
        const QList<store::JournalRun> runs = runsOf({
            {id, Kind::Tool, 1, u"{\"index\":0,\"id\":\"call_1\",\"name\":\"run\"}"_s},
            {id, Kind::Tool, 2, u"{\"index\":0,\"arguments\":\"{\\\"a\\\":\"}"_s},
            {id, Kind::Text, 3, u"text"_s},
            {id, Kind::Tool, 4, u"not JSON"_s},
            {id, Kind::Tool, 5, u"{\"index\":1,\"id\":\"call_2\",\"name\":\"stop\"}"_s},
            {id, Kind::Tool, 6, u"{\"index\":0,\"arguments\":\"1}\"}"_s},
        });
        const QList<core::ToolCall> calls = store::toolCallsOf(runs);
        QCOMPARE(calls, (QList<core::ToolCall>{{u"call_1"_s, u"run"_s, u"{\"a\":1}"_s}, {u"call_2"_s, u"stop"_s, {}}}));
    }
};

QTEST_APPLESS_MAIN(JournalTest)
#include "JournalTest.moc"
