// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowHouse.h"
#include "ui/Appearance.h"
#include "ui/models/PriceDialog.h"
#include "ui/settings/FeesPage.h"
#include "ui/settings/KeyRecognition.h"
#include "ui/settings/ProviderPage.h"
#include "ui/settings/SettingsDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace assay;

namespace {

ui::ProviderPage *pageOf(const ui::SettingsDialog &dialog, const QString &provider)
{
    for (auto *page : dialog.findChildren<ui::ProviderPage *>()) {
        if (page->profile().id.toString() == provider) {
            return page;
        }
    }
    return nullptr;
}

QString testKey()
{
    return u"sk-ant-"_s + u"test-key-of-nobody"_s;
}

} // namespace

class SettingsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }
    void aKeyIsRecognisedByTheLongestPrefix();
    void aSavedKeyIsShownMaskedAndNowhereInFull();
    void withoutAKeychainAKeyIsForTheSessionAndThatIsSaid();
    void aRemovedKeyIsGone();
    void aTestSaysLatencyModelsAndAccount();
    void aFailedTestSaysTheReason();
    void anAddressHoldsAtOnceAndCanBeReset();
    void plainHttpToAnotherMachineIsWarnedOf();
    void anOwnEndpointGetsItsPage();
    void anOwnEndpointMaySpeakAnotherProtocol();
    void theSchemeIsKept();
    void everyControlHasAName();
    void feesAreKeptAndWhatIsNoShareIsTold();
    void anOwnPriceIsTypedKeptAndRemoved();
};

void SettingsTest::aKeyIsRecognisedByTheLongestPrefix()
{
    test::WindowHouse house;
    const auto profiles = house.providers.profiles();
    const auto nameOf = [&profiles](const QString &key) {
        const auto profile = ui::KeyRecognition::providerOf(key, profiles);
        return profile ? profile->id.toString() : QString();
    };
    QCOMPARE(nameOf(u"  "_s + testKey()), u"anthropic"_s);
    QCOMPARE(nameOf(u"sk-or-"_s + u"test"_s), u"openrouter"_s);
    QCOMPARE(nameOf(u"sk-"_s + u"test"_s), u"openai"_s);
    QCOMPARE(nameOf(u"gsk_"_s + u"test"_s), u"groq"_s);
    QCOMPARE(nameOf(u"hello"_s), QString());
    QCOMPARE(nameOf(u"sk-"_s), QString());
    QCOMPARE(nameOf({}), QString());
}

void SettingsTest::aSavedKeyIsShownMaskedAndNowhereInFull()
{
    test::WindowHouse house;
    ui::SettingsDialog dialog(house.context());
    dialog.showProvider(core::ProviderId(u"anthropic"_s));
    dialog.show();
    ui::ProviderPage *page = pageOf(dialog, u"anthropic"_s);
    auto *key = page->findChild<QLineEdit *>(u"key"_s);
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    key->setText(testKey());
    QTest::mouseClick(page->findChild<QPushButton *>(u"saveKey"_s), Qt::LeftButton);
    const core::ProviderId anthropic(u"anthropic"_s);
    QTRY_COMPARE(house.keys.sourceOf(anthropic, {}), core::KeySource::Session);
    QTRY_VERIFY(key->text().isEmpty());
    QCOMPARE(key->placeholderText(), house.keys.maskedOf(anthropic, {}));
    QVERIFY(!key->placeholderText().contains(u"test-key-of"_s));
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(testKey()));
    }
}

void SettingsTest::withoutAKeychainAKeyIsForTheSessionAndThatIsSaid()
{
    test::WindowHouse house;
    house.keys.available = false;
    ui::SettingsDialog dialog(house.context());
    dialog.show();
    ui::ProviderPage *page = pageOf(dialog, u"anthropic"_s);
    QVERIFY(page->findChild<QLabel *>(u"keySource"_s)->text().contains(u"this session only"_s));
    QVERIFY(page->findChild<QCheckBox *>(u"sessionOnly"_s)->isChecked());
    page->findChild<QLineEdit *>(u"key"_s)->setText(testKey());
    QTest::keyClick(page->findChild<QLineEdit *>(u"key"_s), Qt::Key_Return);
    QTRY_COMPARE(house.keys.sourceOf(core::ProviderId(u"anthropic"_s), {}), core::KeySource::Session);
}

void SettingsTest::aRemovedKeyIsGone()
{
    test::WindowHouse house;
    house.fillVault();
    ui::SettingsDialog dialog(house.context());
    dialog.show();
    auto *remove = pageOf(dialog, u"groq"_s)->findChild<QPushButton *>(u"removeKey"_s);
    QTRY_VERIFY(remove->isEnabled());
    remove->click();
    QTRY_COMPARE(house.keys.sourceOf(core::ProviderId(u"groq"_s), {}), core::KeySource::None);
    QTRY_VERIFY(!remove->isEnabled());
}

void SettingsTest::aTestSaysLatencyModelsAndAccount()
{
    test::WindowHouse house;
    house.fillVault();
    core::ProbeResult found{std::chrono::milliseconds(230), 412, {}, {}};
    found.account.limit = core::Money::fromDecimal(u"20");
    found.account.remaining = core::Money::fromDecimal(u"4.2");
    found.account.resets = u"monthly"_s;
    found.account.credits = core::Money::fromDecimal(u"100.5");
    found.account.creditsUsed = core::Money::fromDecimal(u"99");
    found.limits.requests = {50, 12, house.clock.utcNow().addSecs(60)};
    house.provider("openrouter").probeResult = found;
    ui::SettingsDialog dialog(house.context());
    ui::ProviderPage *page = pageOf(dialog, u"openrouter"_s);
    page->findChild<QPushButton *>(u"test"_s)->click();
    auto *result = page->findChild<QLabel *>(u"testResult"_s);
    QTRY_VERIFY(result->text().contains(u"0.23 s"_s));
    QVERIFY(result->text().contains(u"412"_s));
    const QString limits = page->findChild<QLabel *>(u"limits"_s)->text();
    QVERIFY2(limits.contains(u"$4.20 of $20.00 left this month"_s), qPrintable(limits));
    QVERIFY2(limits.contains(u"$1.50 of credit left"_s), qPrintable(limits));
    QVERIFY2(limits.contains(u"12 of 50 requests left, resets "_s), qPrintable(limits));
    QVERIFY(pageOf(dialog, u"groq"_s)->findChild<QLabel *>(u"limits"_s)->isHidden());
}

void SettingsTest::aFailedTestSaysTheReason()
{
    test::WindowHouse house;
    house.fillVault();
    core::ProviderError error;
    error.kind = core::ErrorKind::Auth;
    error.status = 401;
    error.message = u"invalid key"_s;
    house.provider("openrouter").probeResult = std::unexpected(error);
    ui::SettingsDialog dialog(house.context());
    ui::ProviderPage *page = pageOf(dialog, u"openrouter"_s);
    page->findChild<QPushButton *>(u"test"_s)->click();
    QTRY_VERIFY(page->findChild<QLabel *>(u"testResult"_s)->text().contains(u"401"_s));
}

void SettingsTest::anAddressHoldsAtOnceAndCanBeReset()
{
    test::WindowHouse house;
    ui::SettingsDialog dialog(house.context());
    ui::ProviderPage *page = pageOf(dialog, u"groq"_s);
    auto *address = page->findChild<QLineEdit *>(u"address"_s);
    const core::ProviderId groq(u"groq"_s);
    address->setText(u"https://proxy.example/groq"_s);
    Q_EMIT address->editingFinished();
    QCOMPARE(house.providers.settingsOf(groq).baseUrl, QUrl(u"https://proxy.example/groq"_s));
    page->findChild<QPushButton *>(u"resetAddress"_s)->click();
    QCOMPARE(house.providers.settingsOf(groq).baseUrl, std::nullopt);
}

void SettingsTest::plainHttpToAnotherMachineIsWarnedOf()
{
    test::WindowHouse house;
    ui::SettingsDialog dialog(house.context());
    ui::ProviderPage *page = pageOf(dialog, u"groq"_s);
    auto *address = page->findChild<QLineEdit *>(u"address"_s);
    auto *trouble = page->findChild<QLabel *>(u"addressTrouble"_s);
    address->setText(u"http://example.org/v1"_s);
    Q_EMIT address->editingFinished();
    QVERIFY(!trouble->isHidden());
    page->findChild<QCheckBox *>(u"allowPlainHttp"_s)->setChecked(true);
    QVERIFY(trouble->isHidden());
    address->setText(u"http://127.0.0.1:8080/v1"_s);
    page->findChild<QCheckBox *>(u"allowPlainHttp"_s)->setChecked(false);
    QVERIFY(trouble->isHidden());
}

void SettingsTest::anOwnEndpointGetsItsPage()
{
    test::WindowHouse house;
    ui::SettingsDialog dialog(house.context());
    dialog.show();
    dialog.findChild<QLineEdit *>(u"endpointName"_s)->setText(u"local"_s);
    dialog.findChild<QLineEdit *>(u"endpointAddress"_s)->setText(u"http://127.0.0.1:8080/v1"_s);
    dialog.findChild<QPushButton *>(u"addEndpoint"_s)->click();
    QVERIFY(house.providers.provider(core::ProviderId(u"local"_s)));
    QCOMPARE(dialog.findChild<QListWidget *>(u"settingsPages"_s)->currentItem()->text(), u"local"_s);
    QVERIFY(pageOf(dialog, u"local"_s));
    // How requests are written can be set of Chat Completions alone.
    auto *role = pageOf(dialog, u"local"_s)->findChild<QComboBox *>(u"systemRole"_s);
    QVERIFY(role && !role->isHidden());
    role->setCurrentIndex(1);
    QCOMPARE(house.providers.settingsOf(core::ProviderId(u"local"_s)).chat.systemRole,
             core::ChatSwitches::SystemRole::Developer);
}

void SettingsTest::anOwnEndpointMaySpeakAnotherProtocol()
{
    test::WindowHouse house;
    ui::SettingsDialog dialog(house.context());
    dialog.show();
    dialog.findChild<QLineEdit *>(u"endpointName"_s)->setText(u"gateway"_s);
    dialog.findChild<QLineEdit *>(u"endpointAddress"_s)->setText(u"http://127.0.0.1:8080/v1"_s);
    auto *protocol = dialog.findChild<QComboBox *>(u"endpointProtocol"_s);
    protocol->setCurrentIndex(protocol->findText(u"OpenAI Responses"_s));
    dialog.findChild<QPushButton *>(u"addEndpoint"_s)->click();
    const core::Provider *provider = house.providers.provider(core::ProviderId(u"gateway"_s));
    QVERIFY(provider);
    QCOMPARE(provider->profile().protocol, core::Protocol::Responses);
}

void SettingsTest::theSchemeIsKept()
{
    test::WindowHouse house;
    ui::SettingsDialog dialog(house.context());
    for (auto *button : dialog.findChildren<QRadioButton *>()) {
        if (button->text() == u"Dark"_s) {
            button->click();
        }
    }
    QCOMPARE(ui::Appearance::schemeOf(house.settings), ui::Scheme::Dark);
    QVERIFY(ui::Theme::isDark());
    ui::Theme::apply(*qApp, ui::Scheme::Light);
}

void SettingsTest::everyControlHasAName()
{
    test::WindowHouse house;
    ui::SettingsDialog dialog(house.context());
    for (auto *field : dialog.findChildren<QLineEdit *>()) {
        if (field->parentWidget()->inherits("QAbstractSpinBox")) {
            continue;
        }
        bool named = !field->accessibleName().isEmpty();
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            named = named || label->buddy() == field;
        }
        QVERIFY2(named, qPrintable(field->objectName() + u' ' + field->placeholderText()));
    }
}

void SettingsTest::feesAreKeptAndWhatIsNoShareIsTold()
{
    test::WindowHouse house;
    ui::SettingsDialog dialog(house.context());
    auto *field = dialog.findChild<QLineEdit *>(u"topUp-openrouter"_s);
    QVERIFY(field);
    field->setText(u"5,5"_s);
    Q_EMIT field->editingFinished();
    QCOMPARE(ui::FeesPage::feesIn(house.settings).value(core::ProviderId(u"openrouter"_s)).topUp, 550);
    field->setText(u"101"_s);
    Q_EMIT field->editingFinished();
    QVERIFY(dialog.findChild<QLabel *>(u"feesSaid"_s)->text().contains(u"101"_s));
    if (const QString folder = qEnvironmentVariable("ASSAY_PICTURES"); !folder.isEmpty()) {
        auto *page = dialog.findChild<ui::FeesPage *>();
        page->resize(620, 480);
        page->grab().save(folder + u"/fees.png"_s);
    }
    QCOMPARE(ui::FeesPage::feesIn(house.settings).value(core::ProviderId(u"openrouter"_s)).topUp, 550);
    field->clear();
    Q_EMIT field->editingFinished();
    QVERIFY(ui::FeesPage::feesIn(house.settings).isEmpty());
}

void SettingsTest::anOwnPriceIsTypedKeptAndRemoved()
{
    test::WindowHouse house;
    const core::Route route = *core::Route::fromString(u"anthropic/claude-fable-5-2"_s);
    const auto output = [&] { return house.catalogue.catalogue().find(route)->price->base.output->pico(); };
    const std::int64_t listed = output();
    ui::PriceDialog dialog(house.context(), route);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *table = dialog.findChild<QTableWidget *>(u"priceHistory"_s);
    const int rows = table->rowCount();
    QVERIFY(rows > 0);
    auto *save = dialog.findChild<QPushButton *>(u"ownSave"_s);
    auto *remove = dialog.findChild<QPushButton *>(u"ownRemove"_s);
    QVERIFY(!save->isEnabled() && !remove->isVisible());
    dialog.findChild<QLineEdit *>(u"own0"_s)->setText(u"6"_s);
    QVERIFY(!save->isEnabled()); // half a price is none
    dialog.findChild<QLineEdit *>(u"own1"_s)->setText(u"30,25"_s);
    QVERIFY(save->isEnabled());
    if (const QString folder = qEnvironmentVariable("ASSAY_PICTURES"); !folder.isEmpty()) {
        dialog.grab().save(folder + u"/prices.png"_s);
    }
    save->click();
    QCOMPARE(output(), 30'250'000);
    QCOMPARE(table->rowCount(), rows + 1);
    QCOMPARE(core::decodeOwnPrices(house.settings.value(u"prices.own"_s)), house.catalogue.prices().own());
    ui::PriceDialog again(house.context(), route);
    QCOMPARE(again.findChild<QLineEdit *>(u"own1"_s)->text(), u"30.25"_s);
    // One from a later day on leaves the present one, and goes away alone.
    again.findChild<QLineEdit *>(u"own1"_s)->setText(u"40"_s);
    again.findChild<QDateEdit *>(u"ownFrom"_s)->setDate(house.clock.utcNow().date().addDays(30));
    again.findChild<QPushButton *>(u"ownSave"_s)->click();
    QCOMPARE(house.catalogue.prices().own().size(), 2);
    QCOMPARE(output(), 30'250'000);
    again.findChild<QPushButton *>(u"ownRemove"_s)->click();
    QCOMPARE(house.catalogue.prices().own().size(), 1);
    QCOMPARE(output(), 30'250'000);
    remove->click();
    QCOMPARE(output(), listed);
    QVERIFY(house.catalogue.prices().own().isEmpty());
    QVERIFY(core::decodeOwnPrices(house.settings.value(u"prices.own"_s)).isEmpty());
}

QTEST_MAIN(SettingsTest)
#include "SettingsTest.moc"
