// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/KeychainVault.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

#include <algorithm>

using namespace assay;
using namespace Qt::StringLiterals;
using core::KeySource;

namespace {

const core::ProviderId groq(QStringLiteral("groq"));
const core::ProviderId other(QStringLiteral("other"));
const core::KeyName work(QStringLiteral("work"));

core::SecretString secret(const QByteArray &text)
{
    return core::SecretString(text);
}

QByteArray textOf(const core::SecretString &secret)
{
    return secret.reveal().toByteArray();
}

keys::VaultOptions options()
{
    keys::VaultOptions out;
    out.variables = {{groq, u"ASSAY_TEST_KEY"_s}};
    out.limit = std::chrono::milliseconds(1000);
    return out;
}

} // namespace

/// The vault on a system without any keychain: no session bus, as in a container or over a plain remote shell.
class VaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
        qunsetenv("ASSAY_TEST_KEY");
    }

    void withoutAKeyNoneIsFound()
    {
        keys::KeychainVault vault(options());
        const auto found = vault.read(groq, {}).result();
        QVERIFY(found);
        QVERIFY(found->secret.isEmpty());
        QCOMPARE(found->source, KeySource::None);
        QCOMPARE(vault.sourceOf(groq, {}), KeySource::None);
        QCOMPARE(vault.maskedOf(groq, {}), QString());
        QVERIFY(!vault.keychainAvailable());
    }

    void aKeyOfTheEnvironmentIsFound()
    {
        qputenv("ASSAY_TEST_KEY", " test-key-of-environment-1234\n");
        keys::KeychainVault vault(options());
        qunsetenv("ASSAY_TEST_KEY");
        const auto found = vault.read(groq, {}).result();
        QCOMPARE(textOf(found->secret), "test-key-of-environment-1234");
        QCOMPARE(found->source, KeySource::Environment);
        QCOMPARE(vault.sourceOf(groq, {}), KeySource::Environment);
        QVERIFY(vault.maskedOf(groq, {}).endsWith(u"…1234"_s));
        QVERIFY(!vault.maskedOf(groq, {}).contains(u"environment"_s));
    }

    void theEnvironmentHoldsDefaultKeysOnly()
    {
        qputenv("ASSAY_TEST_KEY", "test-key");
        keys::KeychainVault vault(options());
        QCOMPARE(vault.read(groq, work).result()->source, KeySource::None);
        QCOMPARE(vault.read(other, {}).result()->source, KeySource::None);
    }

    void anEmptyVariableIsNoKey()
    {
        qputenv("ASSAY_TEST_KEY", "  ");
        keys::KeychainVault vault(options());
        QCOMPARE(vault.read(groq, {}).result()->source, KeySource::None);
    }

    void aKeyOfTheSessionComesBeforeThatOfTheEnvironment()
    {
        qputenv("ASSAY_TEST_KEY", "test-environment");
        keys::KeychainVault vault(options());
        QSignalSpy spy(&vault, &core::KeyVault::changed);
        QVERIFY(vault.write(groq, {}, secret(" test-session\n"), true).result());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(textOf(vault.read(groq, {}).result()->secret), "test-session");
        QCOMPARE(vault.sourceOf(groq, {}), KeySource::Session);

        QVERIFY(vault.remove(groq, {}).result());
        QCOMPARE(spy.count(), 2);
        QCOMPARE(textOf(vault.read(groq, {}).result()->secret), "test-environment");
    }

    void keysOfSeveralNamesStandSideBySide()
    {
        keys::KeychainVault vault(options());
        QVERIFY(vault.write(groq, {}, secret("test-default"), true).result());
        QVERIFY(vault.write(groq, work, secret("test-work"), true).result());
        QCOMPARE(textOf(vault.read(groq, {}).result()->secret), "test-default");
        QCOMPARE(textOf(vault.read(groq, work).result()->secret), "test-work");
    }

    void aKeyOfTheSessionEndsWithIt()
    {
        {
            keys::KeychainVault vault(options());
            QVERIFY(vault.write(groq, {}, secret("test-session"), true).result());
        }
        keys::KeychainVault vault(options());
        QCOMPARE(vault.read(groq, {}).result()->source, KeySource::None);
    }

    void withoutAKeychainWritingToItIsRefusedAndNothingIsKept()
    {
        keys::KeychainVault vault(options());
        const auto written = vault.write(groq, {}, secret("test-secret-value"), false).result();
        QVERIFY(!written);
        QCOMPARE(written.error().kind, core::KeyError::Kind::Unavailable);
        QVERIFY(!written.error().message.isEmpty());
        QVERIFY(!written.error().message.contains(u"test-secret-value"_s));
        QCOMPARE(vault.read(groq, {}).result()->source, KeySource::None);
    }

    void anEmptyKeyIsRefused()
    {
        keys::KeychainVault vault(options());
        QVERIFY(!vault.write(groq, {}, secret(" \n"), true).result());
    }

    void providersOfOneAccountHaveTheirKeysInCommon()
    {
        keys::VaultOptions shared = options();
        const core::ProviderId chat(u"groq-chat"_s);
        shared.variables.insert(chat, u"ASSAY_TEST_KEY"_s);
        shared.variables.insert(other, u"ASSAY_TEST_KEY_OF_ANOTHER"_s);
        keys::KeychainVault vault(shared);
        QSignalSpy changed(&vault, &core::KeyVault::changed);
        QVERIFY(vault.write(chat, {}, secret("test-key-of-both"), true).result());
        QCOMPARE(changed.size(), 2);
        QCOMPARE(textOf(vault.read(groq, {}).result()->secret), "test-key-of-both");
        QCOMPARE(textOf(vault.read(chat, {}).result()->secret), "test-key-of-both");
        QVERIFY(vault.read(other, {}).result()->secret.isEmpty());
        QVERIFY(vault.write(chat, work, secret("test-key-for-work"), true).result());
        QCOMPARE(textOf(vault.read(groq, work).result()->secret), "test-key-for-work");
        // Not so the password of a proxy.
        QVERIFY(vault.write(chat, core::KeyName(u"proxy"_s), secret("test-password"), true).result());
        QVERIFY(vault.read(groq, core::KeyName(u"proxy"_s)).result()->secret.isEmpty());
        QVERIFY(vault.remove(groq, {}).result());
        QVERIFY(vault.read(chat, {}).result()->secret.isEmpty());
    }

    void withoutABusNothingIsWaitedFor()
    {
        for (const QByteArray &address : {QByteArray(), QByteArray("autolaunch:"), QByteArray("disabled:")}) {
            qputenv("DBUS_SESSION_BUS_ADDRESS", address);
            keys::KeychainVault vault(options());
            QElapsedTimer timer;
            timer.start();
            QVERIFY(vault.read(groq, {}).isFinished());
            QVERIFY(vault.write(groq, {}, secret("test"), false).isFinished());
            QVERIFY(vault.remove(groq, {}).isFinished());
            QVERIFY(timer.elapsed() < 900);
            QVERIFY(!vault.keychainAvailable());
        }
    }

    void aBusThatIsGoneIsToldInTime()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + m_runtime.filePath(u"nobody"_s).toUtf8());
        keys::KeychainVault vault(options());
        auto read = vault.read(groq, {});
        QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), 3000);
        QVERIFY(!read.result());
        QCOMPARE(read.result().error().kind, core::KeyError::Kind::Unavailable);
        QVERIFY(!vault.keychainAvailable());
    }

#ifdef Q_OS_UNIX
    void aBusThatNeverAnswersIsGivenUpAndNotAskedAgain()
    {
        const QByteArray path = m_runtime.filePath(u"silent"_s).toUtf8();
        const int silent = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        QVERIFY(static_cast<size_t>(path.size()) < sizeof(address.sun_path));
        std::ranges::copy(path, address.sun_path);
        QVERIFY(::bind(silent, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0);
        QVERIFY(::listen(silent, 8) == 0);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + path);

        keys::KeychainVault vault(options());
        QElapsedTimer timer;
        timer.start();
        auto first = vault.read(groq, {});
        QVERIFY2(timer.elapsed() < 900, "asking must not block the window");
        QTRY_VERIFY_WITH_TIMEOUT(first.isFinished(), 3000);
        QVERIFY(timer.elapsed() >= 900);
        QCOMPARE(first.result().error().kind, core::KeyError::Kind::Unavailable);
        QVERIFY(!vault.keychainAvailable());

        timer.restart();
        auto second = vault.write(groq, {}, secret("test-second"), false);
        QTRY_VERIFY(second.isFinished());
        QVERIFY(timer.elapsed() < 900);
        QCOMPARE(second.result().error().kind, core::KeyError::Kind::Unavailable);
        ::close(silent);
        // The bus is gone now: the first request ends, and the keychain may be asked again.
        QTRY_VERIFY_WITH_TIMEOUT(resumes(vault), 5000);
    }
#endif

    void aVaultToldToUseNoKeychainAsksNone()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + m_runtime.filePath(u"nobody"_s).toUtf8());
        keys::VaultOptions without = options();
        without.useKeychain = false;
        keys::KeychainVault vault(without);
        QVERIFY(!vault.keychainAvailable());
        QCOMPARE(vault.read(groq, {}).result()->source, KeySource::None);
        QVERIFY(!vault.write(groq, {}, secret("test"), false).result());
        QVERIFY(vault.write(groq, {}, secret("test"), true).result());
    }

    void aVaultThatGoesAwayLeavesNobodyWaiting()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + m_runtime.filePath(u"nobody"_s).toUtf8());
        auto vault = std::make_unique<keys::KeychainVault>(options());
        auto read = vault->read(groq, {});
        vault.reset();
        QVERIFY(read.isFinished());
        QVERIFY(read.isCanceled());
    }

private:
    /// Whether the vault asks the keychain again: then the error is another one.
    static bool resumes(keys::KeychainVault &vault)
    {
        auto read = vault.read(groq, {});
        return QTest::qWaitFor([&] { return read.isFinished(); }, 2000) && !read.result()
               && !read.result().error().message.contains(u"does not answer"_s);
    }

    QTemporaryDir m_runtime;
};

QTEST_GUILESS_MAIN(VaultTest)
#include "VaultTest.moc"
