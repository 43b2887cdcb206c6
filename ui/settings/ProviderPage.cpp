// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ProviderPage.h"

#include "engine/LimitsBoard.h"
#include "engine/ProviderTest.h"
#include "ui/Context.h"
#include "ui/ErrorText.h"
#include "ui/Format.h"
#include "ui/LimitsText.h"
#include "ui/settings/ChatSwitchesEditor.h"
#include "ui/settings/KeyRecognition.h"
#include "ui/settings/ProxyEditor.h"
#include "ui/theme/Theme.h"
#include "ui_ProviderForm.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLocale>
#include <QTimer>

namespace assay::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr auto ink = QPalette::WindowText;

int secondsOf(milliseconds time)
{
    return static_cast<int>(duration_cast<seconds>(time).count());
}

} // namespace

ProviderPage::ProviderPage(const Context &context, core::ProviderProfile profile, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_profile(std::move(profile)),
      m_form(std::make_unique<Ui::ProviderForm>()),
      m_proxy(new ProxyEditor(this)),
      m_switches(new ChatSwitchesEditor(this)),
      m_test(new engine::ProviderTest(context.providers, context.keys, this))
{
    m_form->setupUi(this);
    dress();
    showSettings();
    showKey();
    showLimits();
    connectAll();
    // What the keychain holds is only known once it was asked.
    m_context.keys.read(m_profile.id, core::KeyName()).then(this, [this](const auto &) { showKey(); });
}

ProviderPage::~ProviderPage() = default;

void ProviderPage::dress()
{
    m_form->name->setText(m_profile.name);
    QFont head = Theme::scaled(font(), 1.4);
    head.setWeight(QFont::DemiBold);
    m_form->name->setFont(head);
    // Inside a grid they would take its missing spacing.
    for (QBoxLayout *line : {m_form->keyLine, m_form->addressLine, m_form->testLine}) {
        line->setSpacing(8);
    }
    m_form->proxyPlace->addWidget(m_proxy);
    m_form->proxyLabel->setBuddy(m_proxy->modeField());
    m_form->switchesPlace->addWidget(m_switches);
    const bool switchable = m_profile.own && m_profile.protocol == core::Protocol::ChatCompletions;
    m_switches->setVisible(switchable);
    m_form->switchesLine->setVisible(switchable);
    m_form->keyLabel->setVisible(m_profile.needsKey || m_profile.own);
    m_form->addressTrouble->hide();
    m_form->testResult->setText({});
    m_form->test->setIcon(Theme::icon(u"server"_s));
    m_form->removeEndpoint->setVisible(m_profile.own);
    m_form->removeEndpoint->setIcon(Theme::icon(u"trash"_s));
    m_form->keySource->setTextFormat(Qt::RichText);
    m_form->testResult->setTextFormat(Qt::PlainText);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_form->key, m_form->saveKey, m_form->removeKey, m_form->sessionOnly}) {
        field->setVisible(m_profile.needsKey || m_profile.own);
    }
    for (QSpinBox *field : {m_form->connectTimeout, m_form->firstByteTimeout, m_form->idleTimeout}) {
        field->setMaximumWidth(140);
    }
    m_form->key->setObjectName(u"key"_s);
}

void ProviderPage::connectAll()
{
    connect(m_form->key, &QLineEdit::textChanged, this, &ProviderPage::showKey);
    connect(m_form->key, &QLineEdit::returnPressed, this, &ProviderPage::saveKey);
    connect(m_form->saveKey, &QPushButton::clicked, this, &ProviderPage::saveKey);
    connect(m_form->removeKey, &QPushButton::clicked, this, &ProviderPage::removeKey);
    connect(m_form->enabled, &QCheckBox::toggled, this, &ProviderPage::apply);
    connect(m_form->allowPlainHttp, &QCheckBox::toggled, this, &ProviderPage::apply);
    connect(m_form->address, &QLineEdit::editingFinished, this, &ProviderPage::apply);
    connect(m_form->resetAddress, &QPushButton::clicked, this, [this] {
        m_form->address->setText(m_profile.baseUrl.toString());
        apply();
    });
    connect(m_proxy, &ProxyEditor::changed, this, &ProviderPage::apply);
    connect(m_switches, &ChatSwitchesEditor::changed, this, &ProviderPage::apply);
    connect(m_proxy, &ProxyEditor::passwordGiven, this, [this](const core::SecretString &password) {
        m_context.keys.write(m_profile.id, core::KeyName(u"proxy"_s), password, !m_context.keys.keychainAvailable())
            .then(this, [this](const std::expected<void, core::KeyError> &written) {
                say(m_form->testResult, written ? tr("The proxy's password is kept.") : written.error().message, !written);
            });
    });
    for (QSpinBox *field : {m_form->connectTimeout, m_form->firstByteTimeout, m_form->idleTimeout}) {
        connect(field, &QSpinBox::valueChanged, this, &ProviderPage::apply);
    }
    connect(m_form->test, &QPushButton::clicked, this, &ProviderPage::runTest);
    connect(m_test, &engine::ProviderTest::finished, this, &ProviderPage::showTest);
    connect(&m_context.engine.limits(), &engine::LimitsBoard::changed, this, [this](const core::ProviderId &id) {
        if (id == m_profile.id) {
            showLimits();
        }
    });
    connect(m_form->keySource, &QLabel::linkActivated, this,
            [](const QString &link) { QDesktopServices::openUrl(QUrl(link)); });
    connect(m_form->removeEndpoint, &QPushButton::clicked, this, [this] { Q_EMIT endpointRemoved(m_profile.id); });
    connect(&m_context.keys, &core::KeyVault::changed, this, [this](const core::ProviderId &id) {
        if (id == m_profile.id) {
            showKey();
        }
    });
}

void ProviderPage::focusKey()
{
    m_form->key->setFocus();
}

void ProviderPage::showSettings()
{
    const core::ProviderSettings settings = m_context.providers.settingsOf(m_profile.id);
    m_form->enabled->setChecked(settings.enabled);
    m_form->address->setText(settings.baseUrl.value_or(m_profile.baseUrl).toString());
    m_form->address->setPlaceholderText(m_profile.baseUrl.toString());
    m_form->allowPlainHttp->setChecked(settings.allowPlainHttp);
    m_proxy->setProxy(settings.proxy);
    m_switches->setSwitches(settings.chat);
    m_form->connectTimeout->setValue(secondsOf(settings.connectTimeout));
    m_form->firstByteTimeout->setValue(secondsOf(settings.firstByteTimeout));
    m_form->idleTimeout->setValue(secondsOf(settings.idleTimeout));
}

void ProviderPage::showKey()
{
    const core::KeySource source = m_context.keys.sourceOf(m_profile.id, core::KeyName());
    const QString masked = m_context.keys.maskedOf(m_profile.id, core::KeyName());
    const bool typed = !m_form->key->text().isEmpty();
    m_form->key->setPlaceholderText(masked.isEmpty() ? tr("Paste a key here") : masked);
    m_form->saveKey->setEnabled(typed);
    m_form->removeKey->setEnabled(source == core::KeySource::Session || source == core::KeySource::Keychain);

    QString text = KeyRecognition::describe(source, m_profile);
    text = text.left(1).toUpper() + text.mid(1) + u'.';
    const auto other = KeyRecognition::providerOf(m_form->key->text(), m_context.providers.profiles());
    if (other && other->id != m_profile.id && !m_profile.keyPrefix.isEmpty()) {
        text += u' ' + tr("This looks like a key of %1.").arg(other->name.toHtmlEscaped());
    }
    if (!m_context.keys.keychainAvailable() && m_profile.needsKey) {
        text += u' ' + tr("No keychain was found on this system, so a key is kept for this session only.");
        m_form->sessionOnly->setChecked(true);
        m_form->sessionOnly->setEnabled(false);
    }
    if (m_profile.keyPage.isValid()) {
        text += u" <a href=\"%1\">%2</a>"_s.arg(m_profile.keyPage.toString(QUrl::FullyEncoded).toHtmlEscaped(),
                                                tr("Where to get a key"));
        m_form->keySource->setToolTip(m_profile.keyPage.toDisplayString());
    }
    m_form->keySource->setText(text);
}

void ProviderPage::showLimits()
{
    const engine::LimitsBoard::Entry entry = m_context.engine.limits().of(m_profile.id);
    const QDateTime now = m_context.clock.utcNow();
    QStringList lines = LimitsText::of(entry.account, now);
    const QStringList limits = LimitsText::of(entry.limits, now);
    if (!limits.isEmpty()) {
        const QString when = QLocale().toString(entry.told.toLocalTime().time(), QLocale::ShortFormat);
        lines.append(tr("%1 (as of %2)", "limits; a time").arg(limits.join(u"; "_s), when));
    }
    m_form->limits->setText(lines.join(u'\n'));
    m_form->limits->setVisible(!lines.isEmpty());
    m_form->limitsLabel->setVisible(!lines.isEmpty());
}

core::SecretString ProviderPage::takeTyped()
{
    QString text = m_form->key->text().trimmed();
    QByteArray bytes = text.toUtf8();
    core::SecretString secret{bytes};
    core::SecretString::wipe(bytes);
    core::SecretString::wipe(text);
    return secret;
}

void ProviderPage::saveKey()
{
    const core::SecretString secret = takeTyped();
    if (secret.isEmpty()) {
        return;
    }
    const bool sessionOnly = m_form->sessionOnly->isChecked();
    m_context.keys.write(m_profile.id, core::KeyName(), secret, sessionOnly)
        .then(this, [this](const std::expected<void, core::KeyError> &written) {
            if (written) {
                m_form->key->clear();
                say(m_form->testResult, tr("The key is saved."), false);
            } else {
                m_form->sessionOnly->setChecked(true);
                say(m_form->testResult,
                    tr("The keychain did not take the key: %1. Press Save key again to keep it for this session only.")
                        .arg(written.error().message),
                    true);
            }
            showKey();
        });
}

void ProviderPage::removeKey()
{
    m_context.keys.remove(m_profile.id, core::KeyName()).then(this, [this](const std::expected<void, core::KeyError> &removed) {
        say(m_form->testResult, removed ? tr("The key is removed.") : removed.error().message, !removed);
        showKey();
    });
}

core::ProviderSettings ProviderPage::settings() const
{
    core::ProviderSettings settings = m_context.providers.settingsOf(m_profile.id);
    settings.enabled = m_form->enabled->isChecked();
    const QUrl url(m_form->address->text().trimmed(), QUrl::StrictMode);
    settings.baseUrl = url.isValid() && !url.isEmpty() && url != m_profile.baseUrl ? std::optional(url) : std::nullopt;
    settings.allowPlainHttp = m_form->allowPlainHttp->isChecked();
    settings.proxy = m_proxy->proxy();
    settings.chat = m_switches->switches();
    settings.connectTimeout = seconds(m_form->connectTimeout->value());
    settings.firstByteTimeout = seconds(m_form->firstByteTimeout->value());
    settings.idleTimeout = seconds(m_form->idleTimeout->value());
    return settings;
}

void ProviderPage::apply()
{
    const QUrl url(m_form->address->text().trimmed(), QUrl::StrictMode);
    QString trouble;
    if (!url.isEmpty()
        && (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))) {
        trouble = tr("This is not an address that begins with https:// or http://.");
    } else if (url.scheme() == "http"_L1 && !core::isLoopback(url) && !m_form->allowPlainHttp->isChecked()) {
        trouble = tr("Plain http would send the key unprotected. Allow it below if this is meant.");
    }
    m_form->addressTrouble->setVisible(!trouble.isEmpty());
    say(m_form->addressTrouble, trouble, true);
    const core::ProviderSettings wanted = settings();
    if (wanted != m_context.providers.settingsOf(m_profile.id)) {
        m_context.providers.setSettings(m_profile.id, wanted);
    }
}

void ProviderPage::runTest()
{
    if (m_test->isRunning()) {
        m_test->cancel();
        m_form->test->setText(tr("&Test"));
        say(m_form->testResult, tr("The test was stopped."), false);
        return;
    }
    m_form->test->setText(tr("Stop"));
    say(m_form->testResult, tr("Asking %1…").arg(m_form->address->text()), false);
    m_test->start(m_profile.id, settings(), takeTyped());
}

void ProviderPage::showTest(const std::expected<core::ProbeResult, core::ProviderError> &result)
{
    m_form->test->setText(tr("&Test"));
    if (!result) {
        const ErrorText error = ErrorText::of(result.error(), m_profile.name);
        const QString said = result.error().message;
        say(m_form->testResult,
            said.isEmpty() ? error.what + u' ' + error.advice : error.what + u" “"_s + said + u"” "_s + error.advice, true);
        return;
    }
    QString text =
        tr("It answers in %1 and lists %n model(s).", nullptr, result->models).arg(Format::duration(result->latency));
    m_context.engine.limits().note(m_profile.id, result->limits, m_context.clock.utcNow());
    m_context.engine.limits().note(m_profile.id, result->account, m_context.clock.utcNow());
    say(m_form->testResult, text, false);
    m_form->testResult->setForegroundRole(ink);
}

void ProviderPage::say(QLabel *label, const QString &text, bool trouble)
{
    QPalette colours = palette();
    colours.setColor(ink, trouble ? Theme::danger() : Theme::success());
    label->setPalette(colours);
    label->setText(text);
}

} // namespace assay::ui
