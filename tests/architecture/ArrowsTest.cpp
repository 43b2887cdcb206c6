// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/Arrows.h"
#include "architecture/IncludeCheck.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QString sourceRoot = QStringLiteral(ASSAY_SOURCE_DIR);

IncludeCheck checkWith(const Arrows &arrows)
{
    return {arrows, QLibraryInfo::path(QLibraryInfo::HeadersPath), textOf(sourceRoot + u"/tests/architecture/libraries.txt"_s)};
}

struct Source {
    QString room;
    QString path;
    QString text;
};

/// Every source file of every room; a file of src/ that lies in no room has the room "".
QList<Source> sources(const Arrows &arrows)
{
    QList<Source> out;
    for (const QString &top : {u"src"_s, u"ui"_s}) {
        QDirIterator files(sourceRoot + u'/' + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().sliced(sourceRoot.size() + 1);
            const QString room = path.section(u'/', top == u"ui" ? 0 : 1, top == u"ui" ? 0 : 1);
            out.append({arrows.has(room) ? room : QString(), path, textOf(sourceRoot + u'/' + path)});
        }
    }
    return out;
}

} // namespace

class ArrowsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStringList errors;
        m_arrows = Arrows::decode(textOf(sourceRoot + u"/cmake/arrows.txt"_s), &errors);
        QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u'\n')));
        QVERIFY(m_arrows.has(u"core"_s));
    }

    void theTableHasNoCycle() { QCOMPARE(m_arrows.cycle(), QStringList()); }

    void coreSeesNoOtherRoom() { QVERIFY(m_arrows.room(u"core"_s).rooms.isEmpty()); }

    void everyIncludeHasAnArrow()
    {
        const IncludeCheck check = checkWith(m_arrows);
        QStringList findings;
        const QList<Source> all = sources(m_arrows);
        for (const Source &source : all) {
            if (source.room.isEmpty()) {
                findings.append(source.path + u" lies in no room of cmake/arrows.txt"_s);
                continue;
            }
            const QStringList found = check.findingsIn(source.room, source.text);
            for (const QString &finding : found) {
                findings.append(source.path + u' ' + finding);
            }
        }
        QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
    }

    void onlyTheWindowAndTheCommandLineHoldTranslatedText()
    {
        // A core::Sentence is marked where it is made and translated by whoever shows it.
        static const QRegularExpression translated(
            uR"x(\b(tr|translate|QT_TR_NOOP|qtTrId)\(|\bQT_TRANSLATE_NOOP\((?!\s*"assay::Sentence",\s))x"_s);
        QStringList findings;
        const QList<Source> all = sources(m_arrows);
        for (const Source &source : all) {
            if (source.room != u"ui" && source.room != u"app" && source.text.contains(translated)) {
                findings.append(source.path);
            }
        }
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    }

    void everySourceFileNamesItsLicence()
    {
        QStringList findings;
        const QList<Source> all = sources(m_arrows);
        for (const Source &source : all) {
            if (!source.text.startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n")) {
                findings.append(source.path);
            }
        }
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    }

    // The check itself: a rule whose test cannot fail is no rule.

    void aBreachIsFound_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("line");
        QTest::newRow("another room") << u"ui"_s << u"#include \"providers/Registry.h\""_s;
        QTest::newRow("against the arrow") << u"core"_s << u"#include \"engine/Duel.h\""_s;
        QTest::newRow("engine to a socket") << u"engine"_s << u"#include <QTcpSocket>"_s;
        QTest::newRow("engine to the wire") << u"engine"_s << u"#include \"net/HttpStream.h\""_s;
        QTest::newRow("Qt module by its prefix") << u"core"_s << u"#include <QtWidgets/QWidget>"_s;
        QTest::newRow("Qt module as a whole") << u"core"_s << u"#include <QtNetwork>"_s;
        QTest::newRow("Qt header in small letters") << u"core"_s << u"#include <qwidget.h>"_s;
        QTest::newRow("private Qt header") << u"core"_s << u"#include <QtWidgets/private/qwidget_p.h>"_s;
        QTest::newRow("the database") << u"engine"_s << u"#include <QSqlQuery>"_s;
        QTest::newRow("a library") << u"ui"_s << u"#include <simdjson.h>"_s;
        QTest::newRow("an unknown library") << u"app"_s << u"#include <nlohmann/json.hpp>"_s;
        QTest::newRow("the system") << u"core"_s << u"#include <sys/socket.h>"_s;
        QTest::newRow("a file") << u"core"_s << u"#include <QFile>"_s;
        QTest::newRow("a file by its module") << u"core"_s << u"#include <QtCore/QFile>"_s;
        QTest::newRow("no room named") << u"net"_s << u"#include \"SseParser.h\""_s;
        QTest::newRow("a way around") << u"ui"_s << u"#include \"../src/net/SseParser.h\""_s;
        QTest::newRow("a room in angle brackets") << u"ui"_s << u"#include <core/Money.h>"_s;
        QTest::newRow("spaces") << u"core"_s << u"  #  include   <QWidget>"_s;
    }

    void aBreachIsFound()
    {
        QFETCH(QString, room);
        QFETCH(QString, line);
        const QStringList findings = checkWith(m_arrows).findingsIn(room, u"#pragma once\n"_s + line + u'\n');
        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings.first().startsWith(u"line 2: "), qPrintable(findings.first()));
    }

    void whatHasAnArrowPasses_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("line");
        QTest::newRow("its own room") << u"net"_s << u"#include \"net/SseParser.h\""_s;
        QTest::newRow("a room it sees") << u"ui"_s << u"#include \"engine/Duel.h\""_s;
        QTest::newRow("a folder in a room") << u"ui"_s << u"#include \"ui/markdown/MarkdownStream.h\""_s;
        QTest::newRow("QtCore") << u"core"_s << u"#include <QString>"_s;
        QTest::newRow("a Qt module by its prefix") << u"ui"_s << u"#include <QtWidgets/QWidget>"_s;
        QTest::newRow("the standard library") << u"core"_s << u"#include <expected>"_s;
        QTest::newRow("a C header") << u"core"_s << u"#include <cstring>"_s;
        QTest::newRow("a library") << u"ui"_s << u"#include <KSyntaxHighlighting/Repository>"_s;
        QTest::newRow("the keychain") << u"keys"_s << u"#include <qt6keychain/keychain.h>"_s;
        QTest::newRow("a form") << u"ui"_s << u"#include \"ui_MainWindow.h\""_s;
        QTest::newRow("moc output") << u"net"_s << u"#include \"HttpStream.moc\""_s;
        QTest::newRow("a comment") << u"core"_s << u"// #include <QWidget>"_s;
    }

    void whatHasAnArrowPasses()
    {
        QFETCH(QString, room);
        QFETCH(QString, line);
        QCOMPARE(checkWith(m_arrows).findingsIn(room, line), QStringList());
    }

    void aCycleIsFound()
    {
        const Arrows arrows = Arrows::decode(u"a : b : QtCore\nb : c : QtCore\nc : a : QtCore\n"_s);
        QCOMPARE(arrows.cycle().size(), 3);
    }

    void aLineThatCannotBeReadIsAnError()
    {
        QStringList errors;
        (void)Arrows::decode(u"core QtCore\nnet ! QFile\n"_s, &errors);
        QCOMPARE(errors.size(), 2);
    }

private:
    Arrows m_arrows;
};

QTEST_GUILESS_MAIN(ArrowsTest)
#include "ArrowsTest.moc"
