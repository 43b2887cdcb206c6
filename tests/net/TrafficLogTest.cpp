// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/TrafficLog.h"
#include "net/HttpStream.h"
#include "net/Network.h"
#include "support/ScriptedServer.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace assay::net;
using namespace Qt::StringLiterals;
using Server = test::ScriptedServer;

namespace {

const QByteArray key = "sk-" + QByteArray("test-0123456789");

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

HttpRequest request(const QUrl &url)
{
    HttpRequest out;
    out.method = HttpRequest::Method::Post;
    out.url = url;
    out.credential = {"Authorization", "Bearer ", core::SecretString(key)};
    out.headers.append(QLatin1StringView("X-Api-Key"), "from the settings");
    out.body = "{\"model\":\"m\"}";
    out.label = u"groq"_s;
    return out;
}

} // namespace

class TrafficLogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.emplace().isValid()); }

    void anExchangeIsWrittenInTheFormatOfTheFixtures()
    {
        TrafficLog log(m_folder->path());
        auto entry = log.open(request(QUrl(u"https://api.example/v1/chat/completions"_s)));
        QVERIFY(entry);
        entry->append("data: {\"a\":1}\n\n");
        QHttpHeaders headers;
        headers.append(QLatin1StringView("Set-Cookie"), "session=1");
        headers.append(QLatin1StringView("X-Request-Id"), "req_1");
        entry->finish(200, headers, {});

        QCOMPARE(fileEnding(u".response.sse"_s), "data: {\"a\":1}\n\n");
        const QJsonObject sent = QJsonDocument::fromJson(fileEnding(u".request.json"_s)).object();
        QCOMPARE(sent.value(u"method").toString(), u"POST"_s);
        QCOMPARE(sent.value(u"path").toString(), u"/v1/chat/completions"_s);
        QCOMPARE(sent.value(u"body").toObject().value(u"model").toString(), u"m"_s);
        QCOMPARE(sent.value(u"headers").toObject().value(u"authorization").toString(), u"Bearer [key]"_s);
        QCOMPARE(sent.value(u"headers").toObject().value(u"x-api-key").toString(), u"[redacted]"_s);
        const QJsonObject meta = QJsonDocument::fromJson(fileEnding(u".response.meta.json"_s)).object();
        QCOMPARE(meta.value(u"status").toInt(), 200);
        QCOMPARE(meta.value(u"headers").toObject().value(u"set-cookie").toString(), u"[redacted]"_s);
        QCOMPARE(meta.value(u"headers").toObject().value(u"x-request-id").toString(), u"req_1"_s);
    }

    void aKeyThatTheServerRepeatsIsReplacedHoweverItIsCut()
    {
        const QByteArray body = "data: you said " + key + " twice " + key + "\n\n";
        for (qsizetype step = 1; step < body.size(); step += 3) {
            m_folder.emplace();
            TrafficLog log(m_folder->path());
            auto entry = log.open(request(QUrl(u"https://api.example/"_s)));
            for (qsizetype from = 0; from < body.size(); from += step) {
                entry->append(body.mid(from, step));
            }
            QHttpHeaders headers;
            headers.append(QLatin1StringView("X-Echo"), key);
            entry->finish(401, headers, {});
            QCOMPARE(fileEnding(u".response.sse"_s), "data: you said [key] twice [key]\n\n");
            QVERIFY(!fileEnding(u".response.meta.json"_s).contains(key));
            QVERIFY(!fileEnding(u".request.json"_s).contains(key));
        }
    }

    void theFilesAreTheOwnersAlone()
    {
        TrafficLog log(m_folder->path());
        log.open(request(QUrl(u"https://api.example/"_s)))->finish(200, {}, {});
        QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            const QFile::Permissions permissions = files.nextFileInfo().permissions();
            QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
            ++count;
        }
        QCOMPARE(count, 3);
    }

    void aStreamIsLoggedOnlyWhenAskedFor()
    {
        Server server;
        QVERIFY(server.listen());
        server.setDefault(Server::events("data: hello\n\n"));
        const auto run = [&server] {
            Network network;
            HttpStream stream(network);
            bool ended = false;
            connect(&stream, &HttpStream::finished, &stream, [&ended] { ended = true; });
            stream.send(request(server.url(u"/v1"_s)));
            return QTest::qWaitFor([&ended] { return ended; });
        };
        QVERIFY(run());
        QVERIFY(QDir(m_folder->path()).isEmpty());
        qputenv("ASSAY_TRAFFIC_DIR", m_folder->path().toUtf8());
        QVERIFY(run());
        qunsetenv("ASSAY_TRAFFIC_DIR");
        QCOMPARE(fileEnding(u".response.sse"_s), "data: hello\n\n");
    }

private:
    [[nodiscard]] QByteArray fileEnding(const QString &end) const
    {
        QDirIterator files(m_folder->path(), {u'*' + end}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext() ? contentsOf(files.next()) : QByteArray();
    }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TrafficLogTest)
#include "TrafficLogTest.moc"
