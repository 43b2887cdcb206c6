// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ProxyEditor.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace assay::ui {

using namespace Qt::StringLiterals;

using Mode = core::ProxySettings::Mode;

ProxyEditor::ProxyEditor(QWidget *parent)
    : QWidget(parent),
      m_mode(new QComboBox(this)),
      m_details(new QWidget(this)),
      m_host(new QLineEdit(m_details)),
      m_port(new QSpinBox(m_details)),
      m_user(new QLineEdit(m_details)),
      m_password(new QLineEdit(m_details))
{
    m_mode->addItem(tr("As the system does"), static_cast<int>(Mode::System));
    m_mode->addItem(tr("None"), static_cast<int>(Mode::None));
    m_mode->addItem(tr("HTTP"), static_cast<int>(Mode::Http));
    m_mode->addItem(tr("SOCKS5"), static_cast<int>(Mode::Socks5));
    m_port->setRange(0, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_password->setEchoMode(QLineEdit::Password);

    auto *grid = new QGridLayout(m_details);
    grid->setContentsMargins(0, 0, 0, 0);
    const auto place = [&](int row, int column, const QString &text, QWidget *field) {
        auto *label = new QLabel(text, m_details);
        label->setBuddy(field);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1);
    };
    place(0, 0, tr("Host"), m_host);
    place(0, 2, tr("Port"), m_port);
    place(1, 0, tr("User"), m_user);
    place(1, 2, tr("Password"), m_password);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_mode);
    layout->addWidget(m_details);

    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT changed();
    });
    for (QLineEdit *field : {m_host, m_user}) {
        connect(field, &QLineEdit::editingFinished, this, &ProxyEditor::changed);
    }
    connect(m_port, &QSpinBox::editingFinished, this, &ProxyEditor::changed);
    connect(m_password, &QLineEdit::editingFinished, this, &ProxyEditor::givePassword);
    showFields();
}

void ProxyEditor::setProxy(const core::ProxySettings &proxy)
{
    const QSignalBlocker quiet(this);
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(static_cast<int>(proxy.mode))));
    m_host->setText(proxy.host);
    m_port->setValue(proxy.port);
    m_user->setText(proxy.user);
    showFields();
}

core::ProxySettings ProxyEditor::proxy() const
{
    return {static_cast<Mode>(m_mode->currentData().toInt()), m_host->text().trimmed(), m_port->value(), m_user->text()};
}

void ProxyEditor::showFields()
{
    const auto mode = static_cast<Mode>(m_mode->currentData().toInt());
    m_details->setVisible(mode == Mode::Http || mode == Mode::Socks5);
}

void ProxyEditor::givePassword()
{
    if (m_password->text().isEmpty()) {
        return;
    }
    QByteArray bytes = m_password->text().toUtf8();
    const core::SecretString secret{bytes};
    core::SecretString::wipe(bytes);
    m_password->clear();
    m_password->setPlaceholderText(tr("Kept"));
    Q_EMIT passwordGiven(secret);
}

} // namespace assay::ui
