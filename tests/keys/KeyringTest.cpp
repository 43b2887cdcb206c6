// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/KeychainVault.h"

#include "store/SettingsFile.h"
#include "store/SqliteRunStore.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace assay;
using namespace Qt::StringLiterals;
using core::KeySource;

namespace {

const core::ProviderId groq(QStringLiteral("groq"));
const core::ProviderId anthropic(QStringLiteral("anthropic"));
const core::KeyName work(QStringLiteral("work"));

QByteArray testKey()
{
    return QByteArray("test-") + "key-0123456789-" + "ümläut-end";
}

keys::VaultOptions options()
{
    keys::VaultOptions out;
    out.service = u"AssayTest"_s;
    return out;
}

QByteArray secretTool(const QStringList &arguments)
{
    QProcess process;
    process.start(u"secret-tool"_s, arguments);
    process.waitForFinished(10'000);
    return process.readAllStandardOutput();
}

/// Waits for a future in the event loop and gives its result.
template <class T>
T resultOf(QFuture<T> future, int limitMs = 15'000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, limitMs)) {
        qFatal("no answer within %d ms", limitMs);
    }
    return future.result();
}

} // namespace

/// With a keyring that is open.
class UnlockedKeyringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsThereAfterARestart()
    {
        {
            keys::KeychainVault vault(options());
            QVERIFY(vault.keychainAvailable());
            QVERIFY(resultOf(vault.write(groq, {}, core::SecretString(testKey()), false)));
            QCOMPARE(vault.sourceOf(groq, {}), KeySource::Keychain);
        }
        keys::KeychainVault vault(options());
        QCOMPARE(vault.sourceOf(groq, {}), KeySource::None);
        const auto found = resultOf(vault.read(groq, {}));
        QVERIFY(found);
        QCOMPARE(found->source, KeySource::Keychain);
        QCOMPARE(found->secret.reveal().toByteArray(), testKey());
        QCOMPARE(vault.sourceOf(groq, {}), KeySource::Keychain);
        QCOMPARE(vault.maskedOf(groq, {}), core::SecretString(testKey()).masked());
    }

    void theSystemsOwnToolSeesTheKeyAsItIs()
    {
        QCOMPARE(secretTool({u"lookup"_s, u"server"_s, u"AssayTest"_s, u"user"_s, u"groq"_s}), testKey());
    }

    void aKeyIsReadOnceForManyRequests()
    {
        keys::KeychainVault vault(options());
        QList<QFuture<std::expected<core::FoundKey, core::KeyError>>> reads;
        for (int i = 0; i < 32; ++i) {
            reads.append(vault.read(groq, {}));
        }
        QElapsedTimer timer;
        timer.start();
        for (const auto &read : reads) {
            QCOMPARE(resultOf(read)->secret.reveal().toByteArray(), testKey());
        }
        // From memory now: gone from the keyring, it is still found at once.
        secretTool({u"clear"_s, u"server"_s, u"AssayTest"_s, u"user"_s, u"groq"_s});
        QVERIFY(vault.read(groq, {}).isFinished());
        QVERIFY(resultOf(vault.write(groq, {}, core::SecretString(testKey()), false)));
    }

    void keysOfSeveralNamesStandSideBySide()
    {
        keys::KeychainVault vault(options());
        QVERIFY(resultOf(vault.write(groq, work, core::SecretString("test-work"), false)));
        keys::KeychainVault again(options());
        QCOMPARE(resultOf(again.read(groq, work))->secret.reveal().toByteArray(), "test-work");
        QCOMPARE(resultOf(again.read(groq, {}))->secret.reveal().toByteArray(), testKey());
    }

    void aKeyThatIsNotThereIsNoError()
    {
        keys::KeychainVault vault(options());
        const auto found = resultOf(vault.read(anthropic, {}));
        QVERIFY(found);
        QCOMPARE(found->source, KeySource::None);
        QVERIFY(vault.keychainAvailable());
    }

    void aRemovedKeyIsGone()
    {
        keys::KeychainVault vault(options());
        QVERIFY(resultOf(vault.remove(groq, work)));
        QCOMPARE(vault.sourceOf(groq, work), KeySource::None);
        keys::KeychainVault again(options());
        QCOMPARE(resultOf(again.read(groq, work))->source, KeySource::None);
        QVERIFY(resultOf(again.remove(groq, work)));
    }

    void aKeptKeyTakesThePlaceOfTheSessions()
    {
        keys::KeychainVault vault(options());
        QVERIFY(resultOf(vault.write(anthropic, {}, core::SecretString("test-session"), true)));
        QVERIFY(resultOf(vault.write(anthropic, {}, core::SecretString("test-kept"), false)));
        QCOMPARE(vault.sourceOf(anthropic, {}), KeySource::Keychain);
        QCOMPARE(resultOf(vault.read(anthropic, {}))->secret.reveal().toByteArray(), "test-kept");
    }

    void noFileHoldsAKey()
    {
        const QString data = QDir::homePath() + u"/data"_s;
        {
            store::SettingsFile settings(data);
            settings.setValue(u"provider.groq"_s, QJsonObject({{u"enabled"_s, true}}));
            store::SqliteRunStore store(data);
            core::Comparison comparison;
            comparison.id = core::ComparisonId(u"c"_s);
            store.addComparison(comparison);
            keys::KeychainVault vault(options());
            QVERIFY(resultOf(vault.write(groq, {}, core::SecretString(testKey()), false)));
            QVERIFY(resultOf(vault.write(anthropic, {}, core::SecretString(testKey()), true)));
            QVERIFY(store.flush(5000));
        }
        int files = 0;
        QDirIterator all(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            // In the keyring's own file it is encrypted.
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(testKey()), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains(testKey().toBase64()), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 3);
    }
};

/// With a keyring that is there but locked, and no display on which to ask for its password.
class LockedKeyringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingEndsInTime()
    {
        keys::KeychainVault vault(options());
        QElapsedTimer timer;
        timer.start();
        const auto found = resultOf(vault.read(groq, {}));
        QVERIFY(timer.elapsed() < 11'000);
        QVERIFY(!found || found->secret.isEmpty());
    }

    void writingEndsInTimeAndSaysWhy()
    {
        keys::KeychainVault vault(options());
        QElapsedTimer timer;
        timer.start();
        const auto written = resultOf(vault.write(groq, {}, core::SecretString(testKey()), false));
        QVERIFY(timer.elapsed() < 11'000);
        QVERIFY(!written);
        QVERIFY(written.error().kind == core::KeyError::Kind::Locked
                || written.error().kind == core::KeyError::Kind::Unavailable);
        QVERIFY(!written.error().message.contains(QString::fromUtf8(testKey())));
        QCOMPARE(vault.sourceOf(groq, {}), KeySource::None);
    }

    void theSessionWorksAllTheSame()
    {
        keys::KeychainVault vault(options());
        QVERIFY(resultOf(vault.write(groq, {}, core::SecretString(testKey()), true)));
        QCOMPARE(resultOf(vault.read(groq, {}))->source, KeySource::Session);
    }
};

/// With a bus on which nobody keeps keys.
class AbsentKeyringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writingSaysThatThereIsNone()
    {
        keys::KeychainVault vault(options());
        const auto written = resultOf(vault.write(groq, {}, core::SecretString(testKey()), false));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, core::KeyError::Kind::Unavailable);
        QVERIFY(!vault.keychainAvailable());
    }

    void readingSaysThatThereIsNone()
    {
        keys::KeychainVault vault(options());
        const auto found = resultOf(vault.read(groq, {}));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, core::KeyError::Kind::Unavailable);
    }

    void aKeyOfTheSessionCanBeRemoved()
    {
        keys::KeychainVault vault(options());
        QVERIFY(resultOf(vault.write(groq, {}, core::SecretString(testKey()), true)));
        QVERIFY(resultOf(vault.remove(groq, {})));
        QCOMPARE(vault.sourceOf(groq, {}), KeySource::None);
    }

    void noPlainFileTakesItsPlace()
    {
        QDirIterator all(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(testKey()), qPrintable(file.fileName()));
        }
    }
};

namespace {

constexpr const char *modeVariable = "ASSAY_TEST_KEYRING";

/// Starts this program once more, on a bus, with a keyring and with folders of its own.
int runWith(const QString &mode, const QStringList &arguments)
{
    // Short, since the names of sockets are.
    const QTemporaryDir home(u"/tmp/assay-k-XXXXXX"_s);
    const auto folder = [&home](const QString &name) {
        const QString path = home.filePath(name);
        QDir().mkdir(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    };
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder(u"h"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder(u"r"_s));
    for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s}) {
        environment.insert(name, folder(u"h/"_s + name.toLower()));
    }
    for (const QString &name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"GNOME_KEYRING_CONTROL"_s}) {
        environment.remove(name);
    }
    environment.insert(QLatin1StringView(modeVariable), mode);

    std::printf("--- keyring: %s\n", qPrintable(mode));
    std::fflush(stdout);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral(ASSAY_SOURCE_DIR "/tests/keys/keyring.sh"),
                  QStringList{mode, QCoreApplication::applicationFilePath()} + arguments);
    process.waitForFinished(100'000);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

template <class Test>
int runHere(const QStringList &arguments)
{
    Test test;
    return QTest::qExec(&test, arguments);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = qEnvironmentVariable(modeVariable);
    if (mode == u"unlocked"_s) {
        return runHere<UnlockedKeyringTest>(arguments);
    }
    if (mode == u"locked"_s) {
        return runHere<LockedKeyringTest>(arguments);
    }
    if (mode == u"absent"_s) {
        return runHere<AbsentKeyringTest>(arguments);
    }
    for (const QString &program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s, u"secret-tool"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            std::printf("SKIP: this system has no %s\n", qPrintable(program));
            return 0;
        }
    }
    int failed = 0;
    for (const QString &each : {u"unlocked"_s, u"locked"_s, u"absent"_s}) {
        failed += runWith(each, arguments.sliced(1)) == 0 ? 0 : 1;
    }
    return failed;
}

#include "KeyringTest.moc"
