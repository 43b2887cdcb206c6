// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/OwnEndpointPage.h"

#include "ui/Context.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

namespace assay::ui {

using namespace Qt::StringLiterals;

OwnEndpointPage::OwnEndpointPage(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_name(new QLineEdit(this)),
      m_address(new QLineEdit(this)),
      m_protocol(new QComboBox(this)),
      m_key(new QLineEdit(this)),
      m_trouble(new QLabel(this))
{
    auto *head = new QLabel(tr("Add an own endpoint"), this);
    QFont font = Theme::scaled(this->font(), 1.4);
    font.setWeight(QFont::DemiBold);
    head->setFont(font);
    auto *hint = new QLabel(
        tr("A server of your own: llama.cpp, LM Studio, vLLM, a gateway of your company. Most speak OpenAI Chat Completions."),
        this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_name->setObjectName(u"endpointName"_s);
    m_name->setPlaceholderText(u"local"_s);
    m_name->setToolTip(tr("Lower-case letters, digits and hyphens; it stands before the slash of its models"));
    m_name->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[a-z0-9][a-z0-9-]{0,31}"_s), m_name));
    m_address->setObjectName(u"endpointAddress"_s);
    m_address->setPlaceholderText(u"http://127.0.0.1:8080/v1"_s);
    m_protocol->setObjectName(u"endpointProtocol"_s);
    m_protocol->addItem(tr("OpenAI Chat Completions"), QVariant::fromValue(core::Protocol::ChatCompletions));
    m_protocol->addItem(tr("OpenAI Responses"), QVariant::fromValue(core::Protocol::Responses));
    m_protocol->addItem(tr("Anthropic Messages"), QVariant::fromValue(core::Protocol::AnthropicMessages));
    m_protocol->setToolTip(tr("Responses and Messages show more of what a model thinks, where the server speaks them"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("Only if the server asks for one"));
    m_trouble->setWordWrap(true);
    auto *button = new QPushButton(tr("Add endpoint"), this);
    button->setObjectName(u"addEndpoint"_s);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("&Protocol"), m_protocol);
    form->addRow(tr("&Key"), m_key);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(hint);
    layout->addSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_trouble);
    layout->addWidget(button, 0, Qt::AlignLeading);
    layout->addStretch(1);
    connect(button, &QPushButton::clicked, this, &OwnEndpointPage::add);
}

void OwnEndpointPage::add()
{
    core::ProviderProfile profile;
    profile.id = core::ProviderId(m_name->text());
    profile.name = m_name->text();
    profile.monogram = m_name->text().left(2).toUpper();
    profile.baseUrl = QUrl(m_address->text().trimmed(), QUrl::StrictMode);
    profile.protocol = m_protocol->currentData().value<core::Protocol>();
    profile.needsKey = !m_key->text().isEmpty();
    profile.own = true;
    QString trouble;
    if (m_name->text().isEmpty()) {
        trouble = tr("Give it a name first.");
    } else if (!profile.baseUrl.isValid() || profile.baseUrl.host().isEmpty()) {
        trouble = tr("This is not an address that begins with https:// or http://.");
    } else {
        trouble = m_context.providers.defineOwn(profile);
    }
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::danger());
    m_trouble->setPalette(colours);
    m_trouble->setText(trouble);
    if (!trouble.isEmpty()) {
        return;
    }
    if (profile.needsKey) {
        QByteArray bytes = m_key->text().trimmed().toUtf8();
        // Its page, which opens now, shows whether the key was taken.
        std::ignore =
            m_context.keys.write(profile.id, core::KeyName(), core::SecretString(bytes), !m_context.keys.keychainAvailable());
        core::SecretString::wipe(bytes);
    }
    m_name->clear();
    m_address->clear();
    m_key->clear();
    m_protocol->setCurrentIndex(0);
    Q_EMIT added(profile.id);
}

} // namespace assay::ui
