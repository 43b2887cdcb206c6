// SPDX-License-Identifier: GPL-3.0-or-later
// Panes that stream, read as a screen reader does: on a display, over a real accessibility bus, from another process. The program that is
// read is this one, started with "--show" or "--ask".
#include "WindowHouse.h"
#include "ui/MainWindow.h"
#include "ui/markdown/AnswerView.h"
#include "ui/theme/Theme.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <cstdio>

#include <unistd.h>

using namespace assay::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 90'000; // milliseconds

/// Shows an answer that goes on and on, and says when a link is pressed.
int show(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"assay-read"_s);
    QApplication::setApplicationDisplayName(u"assay-read"_s);
    Theme::apply(application, Scheme::Light);
    FrameClock clock;
    const Grammars grammars;
    QWidget window;
    AnswerView view(clock, grammars, &window);
    view.setAccessibleName(u"Answer 1"_s);
    view.resize(520, 400);
    QObject::connect(&view, &AnswerView::linkActivated, &view, [](const QUrl &address) {
        std::printf("asked to open %s\n", qPrintable(address.toString()));
        std::fflush(stdout);
    });
    window.show();
    view.appendText(u"## Token buckets\n\nSee [the paper](https://a.example/paper) first.\n\n"
                    "| Model | Price |\n|---|--:|\n| Small | 1 |\n| Large | 20 |\n\n```cpp\nint rate = 1;\n"_s);
    QTimer more;
    QObject::connect(&more, &QTimer::timeout, &view,
                     [&view, line = 0]() mutable { view.appendText(u"int line%1 = %1;\n"_s.arg(++line)); });
    more.start(10);
    return QApplication::exec();
}

/// Asks two models in a window. For each byte on the standard input the next of them answers.
int ask(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"assay-asks"_s);
    Theme::apply(application, Scheme::Light);
    assay::test::WindowHouse house;
    house.fillVault();
    MainWindow window(house.context());
    window.setContestants(assay::test::WindowHouse::lineUp({"groq/small", "groq/large"}));
    window.show();
    window.setPrompt(u"Which cheese for a raclette?"_s);
    window.send();
    assay::test::FakeProvider &provider = house.provider("groq");
    QSocketNotifier told(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&told, &QSocketNotifier::activated, &window, [&provider, ended = 0]() mutable {
        char byte = 0;
        if (::read(STDIN_FILENO, &byte, 1) <= 0) {
            QCoreApplication::quit();
            return;
        }
        assay::test::FakeReply *reply = provider.reply(ended++);
        for (int piece = 0; piece < 20; ++piece) {
            reply->text(u"Brie, and more of it. "_s);
        }
        reply->finish();
    });
    return QApplication::exec();
}

/// A program in the background whose first line of output is waited for.
class Background final {
public:
    Background(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment = {})
    {
        m_process.setProcessEnvironment(environment.isEmpty() ? QProcessEnvironment::systemEnvironment() : environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
    }
    ~Background()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Background(const Background &) = delete;
    Background &operator=(const Background &) = delete;

    void write(const QByteArray &bytes)
    {
        m_process.write(bytes);
        m_process.waitForBytesWritten(patience);
    }
    /// Its standard input ends.
    void closeInput() { m_process.closeWriteChannel(); }

    [[nodiscard]] QString line()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) {
        }
        return QString::fromUtf8(m_process.readLine().trimmed());
    }

private:
    QProcess m_process;
};

QString readerScript()
{
    return QStringLiteral(ASSAY_SOURCE_DIR "/tests/ui/screen_reader.py");
}

QString textOf(const QJsonValue &item)
{
    return item[u"text"].toString();
}

} // namespace

class ScreenReaderTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aPaneIsReadWhileItStreams();
    void eachAnswerThatEndsIsAnnouncedOnce();

private:
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    std::unique_ptr<Background> m_display;
    std::unique_ptr<Background> m_bus;
};

void ScreenReaderTest::initTestCase()
{
    for (const QString &needed : {u"Xvfb"_s, u"dbus-daemon"_s, u"python3"_s}) {
        if (QStandardPaths::findExecutable(needed).isEmpty()) {
            QSKIP(qPrintable(needed + u" is not installed"_s));
        }
    }
    if (QProcess::execute(u"python3"_s, {u"-c"_s, u"import gi; gi.require_version('Atspi', '2.0')"_s}) != 0) {
        QSKIP("the accessibility bus has no client here");
    }
    m_display = std::make_unique<Background>(
        u"Xvfb"_s, QStringList{u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"800x600x24"_s, u"-nolisten"_s, u"tcp"_s});
    m_environment.insert(u"DISPLAY"_s, u':' + m_display->line());
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    m_environment.insert(u"NO_AT_BRIDGE"_s, u"0"_s);
    m_bus = std::make_unique<Background>(u"dbus-daemon"_s, QStringList{u"--session"_s, u"--nofork"_s, u"--print-address"_s},
                                         m_environment);
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus->line());
}

void ScreenReaderTest::aPaneIsReadWhileItStreams()
{
    Background program(QCoreApplication::applicationFilePath(), {u"--show"_s}, m_environment);
    QProcess reader;
    reader.setProcessEnvironment(m_environment);
    reader.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    reader.start(u"python3"_s, {readerScript(), u"assay-read"_s, u"Answer 1"_s});
    QVERIFY(reader.waitForFinished(patience));
    QCOMPARE(reader.exitCode(), 0);
    const QByteArray output = reader.readAllStandardOutput();
    const QJsonObject told = QJsonDocument::fromJson(output).object();
    QVERIFY2(!told.isEmpty(), output.constData());

    const QJsonArray first = told[u"first"_s].toArray();
    const QJsonArray second = told[u"second"_s].toArray();
    QCOMPARE(first.size(), 4);
    QCOMPARE(second.size(), 4);
    QCOMPARE(told[u"begin"_s].toString(), u"Token buckets\nSee the paper fi"_s);
    QCOMPARE(first[0][u"role"].toString(), u"heading"_s);
    QCOMPARE(first[0][u"name"].toString(), u"Token buckets"_s);
    QCOMPARE(told[u"attributes"_s][u"level"].toString(), u"2"_s);
    QCOMPARE(first[1][u"role"].toString(), u"paragraph"_s);
    QCOMPARE(textOf(first[1]), u"See the paper first."_s);
    QCOMPARE(first[1][u"children"][0][u"role"].toString(), u"link"_s);
    QCOMPARE(first[1][u"children"][0][u"name"].toString(), u"the paper"_s);
    QCOMPARE(first[2][u"role"].toString(), u"table"_s);
    const QJsonArray rows = told[u"table"_s].toArray();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0][1][u"role"].toString(), u"table column header"_s);
    QCOMPARE(rows[0][1][u"name"].toString(), u"Price"_s);
    QCOMPARE(rows[2][1][u"role"].toString(), u"table cell"_s);
    QCOMPARE(rows[2][0][u"name"].toString(), u"Large"_s);
    QCOMPARE(rows[2][1][u"name"].toString(), u"20"_s);
    QCOMPARE(rows[2][1][u"column"].toArray(), QJsonArray{u"Price"_s});
    QCOMPARE(rows[2][1][u"place"].toArray(), (QJsonArray{2, 1}));
    QCOMPARE(first[3][u"name"].toString(), u"Code: C++"_s);
    QVERIFY(textOf(first[3]).startsWith(u"int rate = 1;\n"_s));
    QVERIFY(textOf(second[3]).startsWith(textOf(first[3])));
    QCOMPARE_GT(textOf(second[3]).size(), textOf(first[3]).size() + 100);
    QVERIFY(told[u"pressed"_s].toBool());
    QCOMPARE(program.line(), u"asked to open https://a.example/paper"_s);
}

void ScreenReaderTest::eachAnswerThatEndsIsAnnouncedOnce()
{
    Background reader(u"python3"_s, {readerScript(), u"--listen"_s}, m_environment);
    Background program(QCoreApplication::applicationFilePath(), {u"--ask"_s}, m_environment);
    QCOMPARE(reader.line(), u"listening"_s);
    program.write("1");
    QTest::qWait(500);
    program.write("2");
    QTest::qWait(1500);
    reader.closeInput();
    const QString heard = reader.line();
    const QJsonArray announced = QJsonDocument::fromJson(heard.toUtf8()).array();
    QVERIFY2(announced.size() == 2, qPrintable(heard));
    QCOMPARE(announced[0][1].toString(), u"Answer 1, small: complete"_s);
    QCOMPARE(announced[1][1].toString(), u"Answer 2, large: complete"_s);
}

int main(int argc, char **argv)
{
    if (argc == 2 && QByteArrayView(argv[1]) == "--show") {
        return show(argc, argv);
    }
    if (argc == 2 && QByteArrayView(argv[1]) == "--ask") {
        return ask(argc, argv);
    }
    const QCoreApplication application(argc, argv);
    ScreenReaderTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ScreenReaderTest.moc"
