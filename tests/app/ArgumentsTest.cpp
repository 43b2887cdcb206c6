// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Invocation.h"

#include <QTest>

using namespace assay::app;
using namespace Qt::StringLiterals;

class ArgumentsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsValuesInBothForms()
    {
        const auto invocation = Invocation::parse({u"run"_s, u"--model=a/b"_s, u"--model"_s, u"c/d=e"_s, u"--json"_s, u"-"_s});
        QVERIFY2(invocation.has_value(), invocation ? "" : qPrintable(invocation.error()));
        QCOMPARE(invocation->command, Command::Run);
        QCOMPARE(invocation->arguments.values("model"_L1), QStringList({u"a/b"_s, u"c/d=e"_s}));
        QVERIFY(invocation->arguments.has("json"_L1));
        QVERIFY(!invocation->arguments.has("demo"_L1));
        QCOMPARE(invocation->arguments.words(), QStringList{u"-"_s});
    }

    void optionsMayStandBeforeTheCommand()
    {
        const auto invocation = Invocation::parse({u"--data-dir"_s, u"run"_s, u"history"_s});
        QVERIFY(invocation.has_value());
        QCOMPARE(invocation->command, Command::History);
        QCOMPARE(invocation->arguments.value("data-dir"_L1), u"run"_s);
    }

    void withoutACommandTheWindowIsMeant()
    {
        QVERIFY(wantsWindow({}));
        QVERIFY(wantsWindow({u"--demo"_s, u"--prompt"_s, u"run"_s}));
        QVERIFY(wantsWindow({u"-platform"_s}));
        QVERIFY(!wantsWindow({u"run"_s}));
        QVERIFY(!wantsWindow({u"--help"_s}));
        QVERIFY(!wantsWindow({u"frobnicate"_s}));
    }

    void mistakesAreToldWithWhatWasMeant_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("option") << QStringList{u"run"_s, u"--promt"_s, u"x"_s} << u"Did you mean \"--prompt\"?"_s;
        QTest::newRow("command") << QStringList{u"histroy"_s} << u"Did you mean \"history\"?"_s;
        QTest::newRow("far off") << QStringList{u"xylophone"_s} << u"--help"_s;
        QTest::newRow("no value") << QStringList{u"run"_s, u"--model"_s} << u"needs a value"_s;
        QTest::newRow("value too many") << QStringList{u"run"_s, u"--json=1"_s} << u"takes no value"_s;
        QTest::newRow("twice") << QStringList{u"run"_s, u"--prompt"_s, u"a"_s, u"--prompt"_s, u"b"_s} << u"once"_s;
        QTest::newRow("option of another command") << QStringList{u"history"_s, u"--model"_s, u"x"_s} << u"Unknown option"_s;
        QTest::newRow("word too many") << QStringList{u"history"_s, u"hello"_s} << u"--prompt"_s;
    }
    void mistakesAreToldWithWhatWasMeant()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const auto invocation = Invocation::parse(words);
        QVERIFY(!invocation.has_value());
        QVERIFY2(invocation.error().contains(says), qPrintable(invocation.error()));
    }

    void thereIsNoOptionForAKey()
    {
        for (const auto &name : {u"--key"_s, u"--api-key"_s, u"--token"_s}) {
            QVERIFY(!Invocation::parse({u"run"_s, name, u"x"_s}).has_value());
        }
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "ArgumentsTest.moc"
