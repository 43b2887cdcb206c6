// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Put together here, so that no file of the repository holds anything that looks like a key.
QString secret()
{
    return u"sk-"_s + u"test-"_s + u"zebra"_s + QString::number(7'351'846'002);
}

} // namespace

class SecretsTest final : public QObject {
    Q_OBJECT

    Program m_program;
    std::unique_ptr<SimulatorProcess> m_simulator;

private Q_SLOTS:
    void initTestCase()
    {
        // A server that throws the key back at the client.
        QByteArray scenario = R"({"models":{"*":{"tokens_per_s":5000,"first_token_ms":2}},"rules":[{"match":{"model":"echo"},)"
                              R"("do":{"status":401,"body":{"error":{"message":"no such key: SECRET"}}}}]})";
        scenario.replace("SECRET", secret().toUtf8());
        m_simulator = std::make_unique<SimulatorProcess>(m_program, scenario);
        QVERIFY(m_simulator->isListening());
        for (const auto &name :
             {u"ANTHROPIC_API_KEY"_s, u"OPENROUTER_API_KEY"_s, u"OPENAI_API_KEY"_s, u"GROQ_API_KEY"_s, u"TOGETHER_API_KEY"_s}) {
            m_program.setVariable(name, secret());
        }
    }

    void noKeyIsInAnyFileOrOutput_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("status");
        for (const auto &[model, status] :
             {std::pair(u"anthropic/aurora-swift"_s, 0), std::pair(u"openrouter/northlight/aurora-swift"_s, 0),
              std::pair(u"openai-chat/kestrel"_s, 0), std::pair(u"groq/heron-8b-instant"_s, 0),
              std::pair(u"anthropic/fault-cut"_s, 1), std::pair(u"groq/fault-html"_s, 1), std::pair(u"openai-chat/echo"_s, 1),
              std::pair(u"anthropic/echo"_s, 1), std::pair(u"openrouter/echo"_s, 1)}) {
            QTest::newRow(qPrintable(model)) << model << status;
        }
    }
    void noKeyIsInAnyFileOrOutput()
    {
        QFETCH(QString, model);
        QFETCH(int, status);
        for (const QStringList &more : {QStringList(), QStringList{u"--verbose"_s}}) {
            const Ended ended = m_program.ask(model, u"hi"_s, m_simulator->baseUrls() + more);
            QVERIFY2(ended.status == status, ended.output.right(500).constData());
            QVERIFY(!ended.output.contains(secret().toUtf8()));
            QVERIFY(!ended.error.contains(secret().toUtf8()));
        }
        int files = 0;
        QDirIterator iterator(m_program.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            QFile file(iterator.next());
            if (file.fileName().endsWith("scenario.json"_L1)) {
                continue;
            }
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret().toUtf8()), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 0);
    }

    void theDataFolderIsTheUsersAlone()
    {
        QDirIterator iterator(m_program.dataFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(m_program.dataFolder()) & others));
        while (iterator.hasNext()) {
            const QString file = iterator.next();
            QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
        }
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "SecretsTest.moc"
