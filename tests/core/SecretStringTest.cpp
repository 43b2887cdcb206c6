// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/SecretString.h"

#include <QTest>

#include <type_traits>

using assay::core::SecretString;
using namespace Qt::StringLiterals;

static_assert(!std::is_convertible_v<SecretString, QString>);
static_assert(!std::is_convertible_v<SecretString, QByteArray>);
static_assert(!std::is_convertible_v<QByteArray, SecretString>);

namespace {

// Composed, so that no scanner takes it for a key.
QByteArray testKey()
{
    return QByteArray("sk-ant-") + "test-0123456789-" + "9f2c";
}

} // namespace

class SecretStringTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItReplacesIsOverwritten();
    void whatIsMovedFromIsEmpty();
    void wipingEmptiesTheCallersCopy();
    void aLongKeyShowsItsEndsOnly();
    void aShortKeyShowsNothing();
    void everyOccurrenceIsRedacted();
    void noSecretRedactsNothing();
    void copiesLiveOnWhenTheOriginalIsGone();
};

void SecretStringTest::whatItReplacesIsOverwritten()
{
    SecretString target(testKey());
    const char *bytes = target.reveal().data();
    const qsizetype size = target.reveal().size();
    // A shorter secret moves into the same memory, so that what is behind it can still be looked at.
    const SecretString shorter(QByteArray("ab"));
    target = shorter;
    QCOMPARE(static_cast<const void *>(target.reveal().data()), static_cast<const void *>(bytes));
    for (qsizetype i = 2; i < size; ++i) {
        QCOMPARE(bytes[i], '\0');
    }
}

void SecretStringTest::whatIsMovedFromIsEmpty()
{
    SecretString first(testKey());
    const SecretString second(std::move(first));
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): it is what is tested
    QCOMPARE(second.reveal().toByteArray(), testKey());
}

void SecretStringTest::wipingEmptiesTheCallersCopy()
{
    QByteArray bytes = testKey();
    SecretString::wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QString text = QString::fromLatin1(testKey());
    SecretString::wipe(text);
    QVERIFY(text.isEmpty());
}

void SecretStringTest::aLongKeyShowsItsEndsOnly()
{
    QCOMPARE(SecretString(testKey()).masked(), u"sk-ant-…9f2c"_s);
    QCOMPARE(SecretString(QByteArray(30, 'x')).masked(), u"…xxxx"_s);
}

void SecretStringTest::aShortKeyShowsNothing()
{
    QCOMPARE(SecretString(QByteArray("sk-abc")).masked(), u"…"_s);
    QCOMPARE(SecretString().masked(), QString());
}

void SecretStringTest::everyOccurrenceIsRedacted()
{
    const SecretString key(testKey());
    const QString said = u"Bad key "_s + QString::fromLatin1(testKey()) + u" ("_s + QString::fromLatin1(testKey()) + u")"_s;
    QVERIFY(key.occursIn(said.toUtf8()));
    const QString safe = key.redactedFrom(said);
    QCOMPARE(safe, u"Bad key [key] ([key])"_s);
    QVERIFY(!key.occursIn(safe.toUtf8()));
}

void SecretStringTest::noSecretRedactsNothing()
{
    QCOMPARE(SecretString().redactedFrom(u"text"_s), u"text"_s);
    QVERIFY(!SecretString().occursIn("text"));
}

void SecretStringTest::copiesLiveOnWhenTheOriginalIsGone()
{
    SecretString copy;
    {
        const SecretString original(testKey());
        copy = original;
    }
    QCOMPARE(copy.reveal().toByteArray(), testKey());
}

QTEST_APPLESS_MAIN(SecretStringTest)
#include "SecretStringTest.moc"
