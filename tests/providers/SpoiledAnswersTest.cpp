// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every answer of the fixtures, spoiled in seeded ways: whatever comes over the wire, there is one end, nothing follows it, and how the bytes
// were cut does not matter.
#include "EventJson.h"
#include "net/Network.h"
#include "providers/HttpProvider.h"
#include "providers/Registry.h"
#include "providers/ResponseReader.h"
#include "support/MemorySettings.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(ASSAY_FIXTURES) + u"/providers"_s;

constexpr int spoiledPerAnswer = 60;

QByteArray spoiled(QByteArray bytes, QRandomGenerator &random)
{
    static const QList<QByteArray> insertions{"{",
                                              "}",
                                              "[",
                                              "]",
                                              "\"",
                                              "\\",
                                              ",",
                                              ":",
                                              "null",
                                              "\n",
                                              "\n\n",
                                              "\r",
                                              "data: ",
                                              "\xFF",
                                              "1e999",
                                              "-",
                                              "\\ud800",
                                              QByteArray(1, '\0'),
                                              "[[[[[[[[[[[[",
                                              "event: error\n",
                                              "[DONE]",
                                              "</think>"};
    const int changes = random.bounded(1, 4);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, random.bounded(1, 40));
            break;
        case 2:
            bytes.insert(at, insertions.at(random.bounded(static_cast<int>(insertions.size()))));
            break;
        case 3:
            bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), random.bounded(1, 200)));
            break;
        default:
            bytes.truncate(at);
            break;
        }
    }
    return bytes;
}

struct Decoded {
    providers::StreamEvents events;
    core::CompletionEnd end;
};

Decoded decode(const providers::HttpProvider &provider, const QByteArray &bytes, qsizetype step)
{
    Decoded out;
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, "text/event-stream");
    providers::ResponseReader reader(provider.makeDecoder(), provider.vendor());
    reader.begin(200, headers);
    for (qsizetype from = 0; from < bytes.size(); from += step) {
        reader.read(bytes.mid(from, step), out.events);
    }
    out.end = reader.end({200, headers, {}, std::nullopt, QDateTime()}, out.events);
    return out;
}

bool isEnd(const core::StreamEvent &event)
{
    return std::holds_alternative<core::Finished>(event) || std::holds_alternative<core::Failed>(event);
}

bool isContent(const core::StreamEvent &event)
{
    return std::holds_alternative<core::TextDelta>(event) || std::holds_alternative<core::ReasoningDelta>(event)
           || std::holds_alternative<core::ToolCallDelta>(event);
}

} // namespace

class SpoiledAnswersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        core::ProviderProfile own;
        own.id = core::ProviderId(u"compatible"_s);
        own.baseUrl = QUrl(u"http://127.0.0.1:8080/v1"_s);
        QCOMPARE(m_registry.defineOwn(own), QString());
    }

    void whateverComesHasOneEnd_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("path");
        for (const QString &folder : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QString &file : QDir(root + u'/' + folder).entryList({u"*.response.sse"_s}, QDir::Files)) {
                QTest::addRow("%s/%s", qPrintable(folder), qPrintable(file.chopped(13)))
                    << folder << root + u'/' + folder + u'/' + file;
            }
        }
    }

    void whateverComesHasOneEnd()
    {
        QFETCH(const QString, provider);
        QFETCH(const QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray answer = file.readAll();
        const auto &source = *static_cast<const providers::HttpProvider *>(m_registry.provider(core::ProviderId(provider)));
        QRandomGenerator random(static_cast<quint32>(qHash(path.section(u'/', -2), 1)));
        for (int round = 0; round < spoiledPerAnswer; ++round) {
            const QByteArray bytes = spoiled(answer, random);
            const Decoded whole = decode(source, bytes, bytes.size() + 1);
            QVERIFY2(whole.end.finish.has_value() != whole.end.error.has_value(), bytes.constData());
            QVERIFY2(std::ranges::count_if(whole.events, isEnd) <= 1, bytes.constData());
            const auto end = std::ranges::find_if(whole.events, isEnd);
            if (end != whole.events.end() && std::holds_alternative<core::Failed>(*end)) {
                QVERIFY2(end + 1 == whole.events.end(), bytes.constData());
            }
            const Decoded pieces = decode(source, bytes, random.bounded(1, 30));
            QCOMPARE(test::describe(pieces.events, pieces.end), test::describe(whole.events, whole.end));
        }
    }

    void nothingOfTheAnswerFollowsTheTerminator()
    {
        const auto &chat =
            *static_cast<const providers::HttpProvider *>(m_registry.provider(core::ProviderId(u"compatible"_s)));
        const Decoded late = decode(chat,
                                    "data: {\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}\n\n"
                                    "data: {\"choices\":[{\"delta\":{\"content\":\"late\"}}]}\n\n",
                                    1000);
        const auto end = std::ranges::find_if(late.events, isEnd);
        QVERIFY(end != late.events.end());
        QVERIFY(std::none_of(end, late.events.end(), isContent));
    }

private:
    net::Network m_network;
    test::MemorySettings m_settings;
    providers::Registry m_registry{m_network, m_settings};
};

QTEST_GUILESS_MAIN(SpoiledAnswersTest)
#include "SpoiledAnswersTest.moc"
