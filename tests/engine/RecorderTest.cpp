// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Recorder.h"
#include "engine/EngineHouse.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;
using Kind = core::JournalChunk::Kind;

class RecorderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstPieceIsJournalledPromptly();
    void allAnswersGoInOneCall();
    void callsAreAtLeastFiftyMillisecondsApart();
    void nothingIsJournalledLaterThanATenthOfASecond();
    void piecesOfOneBreathAreOneAndOthersKeepTheirTime();
    void theJournalHoldsAllBeforeTheAnswerIsFinished();
    void toolCallsAreJournalledAsJson();
};

void RecorderTest::theFirstPieceIsJournalledPromptly()
{
    MemoryRunStore store;
    engine::Recorder recorder(store);
    recorder.append(core::AnswerId(u"a"_s), Kind::Text, 0, u"x"_s);
    QVERIFY(store.journal.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(store.journal.size(), 1);
}

void RecorderTest::allAnswersGoInOneCall()
{
    MemoryRunStore store;
    engine::Recorder recorder(store);
    for (int i = 0; i < 32; ++i) {
        recorder.append(core::AnswerId(QString::number(i)), Kind::Text, 0, u"x"_s);
    }
    QTRY_COMPARE(store.journal.size(), 1);
    QCOMPARE(store.journal.constFirst().chunks.size(), 32);
}

void RecorderTest::callsAreAtLeastFiftyMillisecondsApart()
{
    MemoryRunStore store;
    engine::Recorder recorder(store);
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < 400) {
        recorder.append(core::AnswerId(u"a"_s), Kind::Text, time.nsecsElapsed() / 1'000, u"x"_s);
        QTest::qWait(2);
    }
    QVERIFY(store.journal.size() >= 3);
    for (qsizetype i = 1; i < store.journal.size(); ++i) {
        QVERIFY(store.journal.at(i).atMs - store.journal.at(i - 1).atMs >= engine::Recorder::intervalMs - 2);
    }
}

void RecorderTest::nothingIsJournalledLaterThanATenthOfASecond()
{
    MemoryRunStore store;
    engine::Recorder recorder(store);
    QElapsedTimer time;
    time.start();
    // On a machine that is busy with other things the test itself may be held up: that is not the recorder's delay.
    qint64 heldUp = 0;
    for (int i = 0; i < 60; ++i) {
        const qint64 before = time.elapsed();
        recorder.append(core::AnswerId(u"a"_s), Kind::Text, time.nsecsElapsed() / 1'000, u"x"_s);
        QTest::qWait(5);
        heldUp = std::max(heldUp, time.elapsed() - before - 5);
    }
    recorder.flush();
    for (const MemoryRunStore::JournalCall &call : std::as_const(store.journal)) {
        QVERIFY(call.atMs - call.chunks.constFirst().atUs / 1'000 < 70 + 2 * heldUp);
    }
}

void RecorderTest::piecesOfOneBreathAreOneAndOthersKeepTheirTime()
{
    MemoryRunStore store;
    engine::Recorder recorder(store);
    const core::AnswerId a(u"a"_s);
    const core::AnswerId b(u"b"_s);
    recorder.append(a, Kind::Text, 1'000, u"1"_s);
    recorder.append(b, Kind::Text, 1'500, u"x"_s);
    recorder.append(a, Kind::Text, 2'000, u"2"_s);
    recorder.append(a, Kind::Text, 9'000, u"3"_s);
    recorder.append(a, Kind::Reasoning, 9'001, u"4"_s);
    recorder.append(a, Kind::Text, 9'002, u"5"_s);
    recorder.flush();
    QStringList seen;
    for (const core::JournalChunk &chunk : store.journal.constFirst().chunks) {
        seen.append(u"%1@%2:%3"_s.arg(chunk.answer.toString()).arg(chunk.atUs).arg(chunk.text));
    }
    QCOMPARE(seen, (QStringList{u"a@1000:12"_s, u"b@1500:x"_s, u"a@9000:3"_s, u"a@9001:4"_s, u"a@9002:5"_s}));
}

void RecorderTest::theJournalHoldsAllBeforeTheAnswerIsFinished()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(1));
    house.alpha.reply(0)->reasoning(u"Hm. "_s);
    house.alpha.reply(0)->text(u"Hello "_s);
    house.alpha.reply(0)->text(u"world"_s);
    house.alpha.reply(0)->finish();
    const core::AnswerId id = run->sessions().constFirst()->answer().id;
    QCOMPARE(house.store.journalled(id), u"Hello world"_s);
    QCOMPARE(house.store.journalled(id, Kind::Reasoning), u"Hm. "_s);
}

void RecorderTest::toolCallsAreJournalledAsJson()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(1));
    house.alpha.reply(0)->send(core::ToolCallDelta{0, u"c1"_s, u"look"_s, {}});
    house.alpha.reply(0)->send(core::ToolCallDelta{0, {}, {}, u"{\"a\":1}"_s});
    house.alpha.reply(0)->finish();
    QStringList arguments;
    for (const core::JournalChunk &chunk : house.store.journal.constFirst().chunks) {
        const QJsonObject part = QJsonDocument::fromJson(chunk.text.toUtf8()).object();
        QVERIFY(part.contains("index"_L1));
        arguments.append(part.value("id"_L1).toString() + u'|' + part.value("arguments"_L1).toString());
    }
    QCOMPARE(arguments, (QStringList{u"c1|"_s, u"|{\"a\":1}"_s}));
}

QTEST_GUILESS_MAIN(RecorderTest)
#include "RecorderTest.moc"
