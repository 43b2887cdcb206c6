// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/StartPage.h"

#include "ui/Context.h"
#include "ui/settings/KeyRecognition.h"
#include "ui/start/StartCard.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace assay::ui {

using namespace Qt::StringLiterals;

StartPage::StartPage(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_key(new QLineEdit(this)),
      m_save(new QPushButton(tr("Save key"), this)),
      m_keyState(new QLabel(this)),
      m_found(new QVBoxLayout)
{
    auto *mark = new QLabel(this);
    mark->setPixmap(QIcon(u":/assay/icons/assay.svg"_s).pixmap(QSize(56, 56), devicePixelRatioF()));
    mark->setAccessibleName(tr("Assay"));
    auto *question = new QLabel(tr("Which model, by which route, for what price?"), this);
    QFont font = Theme::scaled(this->font(), 1.4);
    font.setWeight(QFont::DemiBold);
    question->setFont(font);
    question->setWordWrap(true);
    auto *answer = new QLabel(
        tr("Ask several at once, watch them answer side by side, keep every run and every cent on this machine."), this);
    answer->setWordWrap(true);
    answer->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(mark);
    column->addWidget(question);
    column->addWidget(answer);
    column->addSpacing(12);
    buildDemo(column);
    buildKey(column);
    m_found->setSpacing(12);
    column->addLayout(m_found);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    auto *holder = new QWidget(this);
    holder->setLayout(column);
    holder->setMaximumWidth(600);
    layout->addWidget(holder, 6);
    layout->addStretch(1);

    connect(&m_context.catalogue, &engine::CatalogueKeeper::refreshed, this, &StartPage::offerLocal);
    recognise();
}

void StartPage::buildDemo(QVBoxLayout *column)
{
    auto *card = new StartCard(u"demo"_s, tr("Try the demo"),
                               tr("Simulated models on this machine. No key, no network, no cost."), this);
    auto *button = new QPushButton(tr("Try the demo"), card);
    button->setObjectName(u"tryDemo"_s);
    button->setDefault(true);
    card->line()->addWidget(button);
    column->addWidget(card);
    card->setVisible(static_cast<bool>(m_context.startDemo));
    connect(button, &QPushButton::clicked, this, &StartPage::demoRequested);
}

void StartPage::buildKey(QVBoxLayout *column)
{
    auto *card =
        new StartCard(u"key"_s, tr("Paste a key"),
                      tr("Of Anthropic, OpenRouter, OpenAI, Google, Groq or Together: which one it is, is recognised."), this);
    m_key->setObjectName(u"startKey"_s);
    m_key->setAccessibleName(tr("Key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("Paste a key here"));
    m_keyState->setWordWrap(true);
    m_keyState->setAccessibleName(tr("What is known of the key"));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_key, 1);
    line->addWidget(m_save);
    card->body()->addSpacing(6);
    card->body()->addLayout(line);
    card->body()->addWidget(m_keyState);
    column->addWidget(card);
    connect(m_key, &QLineEdit::textChanged, this, &StartPage::recognise);
    connect(m_key, &QLineEdit::returnPressed, this, &StartPage::save);
    connect(m_save, &QPushButton::clicked, this, &StartPage::save);
}

void StartPage::recognise()
{
    const auto profile = KeyRecognition::providerOf(m_key->text(), m_context.providers.profiles());
    m_save->setEnabled(profile.has_value());
    m_save->setText(profile ? tr("Save key of %1").arg(profile->name) : tr("Save key"));
    m_sessionOnly = !m_context.keys.keychainAvailable();
    if (m_key->text().isEmpty()) {
        tell({}, false);
    } else if (!profile) {
        tell(tr("This is not the form of a key that is known. Settings take any key, provider by provider."), true);
    } else {
        tell(m_sessionOnly ? tr("No keychain was found on this system: the key is kept for this session only.")
                           : tr("The key goes into the system's keychain and nowhere else."),
             false);
    }
}

void StartPage::save()
{
    const auto profile = KeyRecognition::providerOf(m_key->text(), m_context.providers.profiles());
    if (!profile) {
        return;
    }
    QByteArray bytes = m_key->text().trimmed().toUtf8();
    const core::SecretString secret{bytes};
    core::SecretString::wipe(bytes);
    m_context.keys.write(profile->id, core::KeyName(), secret, m_sessionOnly)
        .then(this, [this, id = profile->id](const std::expected<void, core::KeyError> &written) {
            if (written) {
                m_key->clear();
                Q_EMIT providerReady(id);
                return;
            }
            m_sessionOnly = true;
            tell(tr("The keychain did not take the key: %1. Press Save key again to keep it for this session only.")
                     .arg(written.error().message),
                 true);
        });
}

void StartPage::lookAround()
{
    for (const auto all = m_context.providers.profiles(); const core::ProviderProfile &profile : all) {
        if (!profile.needsKey && !profile.simulated) {
            m_context.catalogue.refresh(profile.id);
        }
    }
}

void StartPage::offerLocal(const core::ProviderId &id, int models)
{
    const auto profiles = m_context.providers.profiles();
    const auto found = std::ranges::find(profiles, id, &core::ProviderProfile::id);
    if (found == profiles.end() || found->needsKey || found->simulated || models < 1 || m_offered.contains(id)) {
        return;
    }
    m_offered.append(id);
    auto *card = new StartCard(u"server"_s, tr("Found %1 on this machine").arg(found->name),
                               tr("%n model(s), no key needed.", nullptr, models), this);
    auto *button = new QPushButton(tr("Use %1").arg(found->name), card);
    card->line()->addWidget(button);
    m_found->addWidget(card);
    connect(button, &QPushButton::clicked, this, [this, profile = *found] {
        if (profile.own) {
            // What was found is an endpoint of this session; what is used stays.
            (void)m_context.providers.defineOwn(profile);
        }
        Q_EMIT providerReady(profile.id);
    });
}

void StartPage::tell(const QString &text, bool trouble)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, trouble ? Theme::danger() : Theme::secondaryText());
    m_keyState->setPalette(colours);
    m_keyState->setText(text);
    m_keyState->setVisible(!text.isEmpty());
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_lookedAround) {
        m_lookedAround = true;
        lookAround();
    }
}

} // namespace assay::ui
