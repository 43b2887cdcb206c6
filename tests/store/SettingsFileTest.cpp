// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SettingsFile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;
using store::SettingsFile;

class SettingsFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsSetIsThereAfterARestart()
    {
        {
            SettingsFile settings(folder());
            settings.setValue(u"window.geometry"_s, u"AAEC"_s);
            settings.setValue(u"lineUp.last"_s, QJsonArray({1, u"two"_s}));
        }
        const SettingsFile settings(folder());
        QCOMPARE(settings.value(u"window.geometry"_s), QJsonValue(u"AAEC"_s));
        QCOMPARE(settings.value(u"lineUp.last"_s), QJsonValue(QJsonArray({1, u"two"_s})));
        QVERIFY(settings.value(u"nothing"_s).isUndefined());
    }

    void itIsWrittenSoonAfterAChange()
    {
        SettingsFile settings(folder());
        settings.setValue(u"a"_s, 1);
        QVERIFY(!QFile::exists(file()));
        QTRY_VERIFY(QFile::exists(file()));
    }

    void changedIsToldOnlyForAChange()
    {
        SettingsFile settings(folder());
        QSignalSpy spy(&settings, &core::SettingsStore::changed);
        settings.setValue(u"a"_s, 1);
        settings.setValue(u"a"_s, 1);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).toString(), u"a"_s);
    }

    void nullForgetsAName()
    {
        SettingsFile settings(folder());
        settings.setValue(u"a"_s, 1);
        QVERIFY(settings.save());
        settings.setValue(u"a"_s, QJsonValue());
        QVERIFY(settings.value(u"a"_s).isUndefined());
        QVERIFY(settings.save());
        QVERIFY(SettingsFile(folder()).value(u"a"_s).isUndefined());
    }

    void theFileIsTheUsersAlone()
    {
        SettingsFile settings(m_folder->filePath(u"new"_s));
        settings.setValue(u"a"_s, 1);
        QVERIFY(settings.save());
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_folder->filePath(u"new/settings.json"_s)) & others));
        QVERIFY(!(QFile::permissions(m_folder->filePath(u"new"_s)) & others));
    }

    void ofTwoProgramsEachKeepsWhatItHasSet()
    {
        SettingsFile one(folder());
        SettingsFile two(folder());
        QSignalSpy spy(&two, &core::SettingsStore::changed);
        one.setValue(u"one"_s, 1);
        one.setValue(u"both"_s, u"one"_s);
        QVERIFY(one.save());
        two.setValue(u"two"_s, 2);
        two.setValue(u"both"_s, u"two"_s);
        QVERIFY(two.save());
        QCOMPARE(two.value(u"one"_s), QJsonValue(1));
        QVERIFY(spy.contains(QVariantList({u"one"_s})));
        const SettingsFile read(folder());
        QCOMPARE(read.value(u"one"_s), QJsonValue(1));
        QCOMPARE(read.value(u"two"_s), QJsonValue(2));
        QCOMPARE(read.value(u"both"_s), QJsonValue(u"two"_s));
    }

    void aDamagedFileIsPutAsideNotLost_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut") << QByteArray(R"({"a": 1, "b")");
        QTest::newRow("rubbish") << QByteArray("\xff\xfe\0\0", 4);
        QTest::newRow("no object") << QByteArray("[1, 2]");
        QTest::newRow("empty") << QByteArray();
    }

    void aDamagedFileIsPutAsideNotLost()
    {
        QFETCH(QByteArray, bytes);
        {
            QFile damaged(file());
            QVERIFY(damaged.open(QIODevice::WriteOnly));
            damaged.write(bytes);
        }
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"damaged"_s));
        SettingsFile settings(folder());
        QVERIFY(!settings.damagedFile().isEmpty());
        QFile aside(settings.damagedFile());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
        settings.setValue(u"a"_s, 2);
        QVERIFY(settings.save());
        QCOMPARE(SettingsFile(folder()).value(u"a"_s), QJsonValue(2));
    }

    void whatCannotBeWrittenIsKeptAndTriedAgain()
    {
        const QString place = m_folder->filePath(u"place"_s);
        QFile obstacle(place);
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        obstacle.close();
        SettingsFile settings(place);
        settings.setValue(u"a"_s, 1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be written"_s));
        QVERIFY(!settings.save());
        QCOMPARE(settings.value(u"a"_s), QJsonValue(1));
        QVERIFY(obstacle.remove());
        QVERIFY(settings.save());
        QCOMPARE(SettingsFile(place).value(u"a"_s), QJsonValue(1));
    }

    void whatCannotBeReadIsNotWrittenOver()
    {
        QVERIFY(QDir(folder()).mkpath(u"settings.json/inside"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read"_s));
        SettingsFile settings(folder());
        settings.setValue(u"a"_s, 1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read"_s));
        QVERIFY(!settings.save());
        QVERIFY(QDir(file() + u"/inside"_s).exists());
        QVERIFY(QDir(file()).removeRecursively());
        QVERIFY(settings.save());
        QCOMPARE(SettingsFile(folder()).value(u"a"_s), QJsonValue(1));
    }

private:
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString file() const { return m_folder->filePath(u"settings.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SettingsFileTest)
#include "SettingsFileTest.moc"
