// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowHouse.h"
#include "ui/MainWindow.h"
#include "ui/Sentences.h"
#include "ui/composer/Composer.h"
#include "ui/composer/LineUpBar.h"
#include "ui/composer/TokenTally.h"
#include "ui/composer/TroubleLine.h"
#include "ui/experiments/ExperimentsPage.h"
#include "ui/picker/ModelPicker.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/start/StartPage.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace assay;

namespace {

/// What of the visible texts has less room than it needs.
QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->inherits("assay::ui::Chip") && button->width() < button->sizeHint().width() - 1) {
            cut.append(button->text());
        }
    }
    for (const auto *label : window.findChildren<QLabel *>()) {
        const bool whole = label->wordWrap() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        if (label->isVisible() && !whole && label->textFormat() != Qt::RichText
            && label->width() < label->sizeHint().width() - 1 && !label->inherits("assay::ui::ElidedLabel")) {
            cut.append(label->text());
        }
    }
    return cut;
}

} // namespace

class GermanTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theWindowSpeaksGerman();
    void whatAModelRefusesIsSaidInGerman();
    void noTextIsCutAtThisScale();
    void settingsAndPickerHaveRoomForTheirTexts();
    void theFirstStartHasRoomForItsTexts();
    void theExperimentsHaveRoomForTheirTexts();

private:
    QTranslator m_german;
};

void GermanTest::initTestCase()
{
    QVERIFY(m_german.load(u"" ASSAY_GERMAN ""_s));
    qApp->installTranslator(&m_german);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    ui::Theme::apply(*qApp, ui::Scheme::Light);
}

void GermanTest::theWindowSpeaksGerman()
{
    test::WindowHouse house;
    house.fillVault();
    ui::MainWindow window(house.context());
    window.show();
    window.setContestants(test::WindowHouse::lineUp({"anthropic/claude-fable-5-2", "groq/openai/gpt-oss-20b"}));
    window.setPrompt(u"Hallo"_s);
    QCOMPARE(window.findChild<QPushButton *>(u"send"_s)->text(), u"An 2 senden"_s);
    window.setPrompt({});
    QCOMPARE(window.findChild<ui::Composer *>()->obstacle(), u"Zuerst einen Prompt schreiben"_s);
}

void GermanTest::whatAModelRefusesIsSaidInGerman()
{
    const core::Sentence sentence{"%1 does not take the parameter %2.", {u"Claude"_s, u"seed"_s}};
    QCOMPARE(ui::inWords(sentence), u"Claude kennt den Parameter seed nicht."_s);
    test::WindowHouse house;
    house.fillVault();
    ui::MainWindow window(house.context());
    window.show();
    window.setContestants(test::WindowHouse::lineUp({"nowhere/some-model"}));
    window.setPrompt(u"Hallo"_s);
    const auto *trouble = window.findChild<ui::TroubleLine *>();
    QTRY_VERIFY2(trouble->text().contains(u"Es gibt keinen Anbieter namens"_s), qPrintable(trouble->text()));
}

void GermanTest::noTextIsCutAtThisScale()
{
    test::WindowHouse house;
    house.fillVault();
    for (const char *id : {"anthropic", "groq"}) {
        house.provider(id).answerWith(u"Eine Antwort."_s);
    }
    ui::MainWindow window(house.context());
    window.show();
    window.setContestants(test::WindowHouse::lineUp({"anthropic/claude-fable-5-2", "groq/openai/gpt-oss-20b"}));
    window.setPrompt(u"Hallo"_s);
    window.send();
    QTRY_VERIFY(!window.isRunning());
    for (const int width : {1440, 900, 640}) {
        window.resize(width, 800);
        QTRY_COMPARE(cutTexts(window).join(u" | "_s), QString());
    }
    // The longest words for a cost are those for one that is not known; what makes room for them comes back.
    const auto *tokens = window.findChild<ui::TokenTally *>();
    window.setContestants(test::WindowHouse::lineUp({"anthropic/nobody-knows", "groq/nobody-knows"}));
    window.setPrompt(u"Hallo"_s);
    window.send();
    QTRY_VERIFY(!window.isRunning());
    window.setPrompt(u"Hallo und guten Tag"_s);
    QTest::qWait(300);
    QTRY_COMPARE(cutTexts(window).join(u" | "_s), QString());
    window.resize(1440, 800);
    QTRY_VERIFY(tokens->isVisible());
    QTRY_COMPARE(cutTexts(window).join(u" | "_s), QString());
}

void GermanTest::settingsAndPickerHaveRoomForTheirTexts()
{
    test::WindowHouse house;
    ui::SettingsDialog settings(house.context());
    settings.show();
    QTest::qWait(20);
    QCOMPARE(cutTexts(settings).join(u" | "_s), QString());
    ui::ModelPicker picker(house.context());
    picker.show();
    QTest::qWait(20);
    QCOMPARE(cutTexts(picker).join(u" | "_s), QString());
}

void GermanTest::theFirstStartHasRoomForItsTexts()
{
    test::WindowHouse house;
    ui::MainWindow window(house.context());
    window.resize(640, 720);
    window.show();
    QTRY_VERIFY(window.findChild<ui::StartPage *>());
    auto *start = window.findChild<ui::StartPage *>();
    QTRY_VERIFY(start->isVisible());
    start->findChild<QLineEdit *>(u"startKey"_s)->setText(u"sk-ant-"_s + u"test"_s);
    QTest::qWait(50);
    QCOMPARE(cutTexts(window).join(u" | "_s), QString());
}

void GermanTest::theExperimentsHaveRoomForTheirTexts()
{
    test::WindowHouse house;
    house.fillVault();
    ui::ExperimentsPage page(house.context());
    page.resize(1100, 800);
    page.show();
    page.proposeRoutes(test::WindowHouse::lineUp({"anthropic/claude-fable-5-2", "groq/openai/gpt-oss-20b"}));
    auto *tabs = page.findChild<QTabBar *>(u"experimentTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(250);
        if (const QString folder = qEnvironmentVariable("ASSAY_PICTURES"); !folder.isEmpty()) {
            page.grab().save(folder + u"/experiments-de-%1.png"_s.arg(tab));
        }
        QCOMPARE(cutTexts(page).join(u" | "_s), QString());
    }
}

QTEST_MAIN(GermanTest)
#include "GermanTest.moc"
