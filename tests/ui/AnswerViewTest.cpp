// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerView.h"
#include "ui/theme/Theme.h"

#include <QClipboard>
#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace assay::ui;
using namespace Qt::StringLiterals;

namespace {

QString answer()
{
    QFile file(QStringLiteral(ASSAY_FIXTURES "/markdown/answer.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// With ASSAY_PICTURES set, what the test shows is kept there for people to look at.
void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("ASSAY_PICTURES");
    if (!folder.isEmpty()) {
        widget.grab().save(folder + u'/' + name + u".png"_s);
    }
}

} // namespace

class AnswerViewTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Theme::apply(*qApp, Scheme::Light); }
    void itIsAPleasureToReadInLightAndDark_data();
    void itIsAPleasureToReadInLightAndDark();

private:
    FrameClock m_clock;
    Grammars m_grammars;
};

void AnswerViewTest::itIsAPleasureToReadInLightAndDark_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("width");
    QTest::newRow("light") << false << 760;
    QTest::newRow("dark") << true << 760;
    QTest::newRow("narrow") << false << 340;
}

void AnswerViewTest::itIsAPleasureToReadInLightAndDark()
{
    QFETCH(bool, dark);
    QFETCH(int, width);
    Theme::apply(*qApp, dark ? Scheme::Dark : Scheme::Light);
    AnswerView view(m_clock, m_grammars);
    view.resize(width, 2300);
    view.appendText(answer());
    view.finishTurn();
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.catchUp();
    const QImage image = view.grab().toImage();
    QCOMPARE(image.pixelColor(2, 2).lightness() < 128, dark);
    keepPicture(view, QString::fromLatin1("answer-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
}

QTEST_MAIN(AnswerViewTest)
#include "AnswerViewTest.moc"
