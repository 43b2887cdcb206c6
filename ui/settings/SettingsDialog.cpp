// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsDialog.h"

#include "ui/Context.h"
#include "ui/settings/BudgetsPage.h"
#include "ui/settings/DataPage.h"
#include "ui/settings/FeesPage.h"
#include "ui/settings/GeneralPages.h"
#include "ui/settings/KeyRecognition.h"
#include "ui/settings/OwnEndpointPage.h"
#include "ui/settings/ProviderPage.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int pageRole = Qt::UserRole + 1;

/// Full: it can be used; a ring: something is missing.
QIcon dot(const QColor &colour, bool full)
{
    QPixmap image(32, 32);
    image.setDevicePixelRatio(2);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(full ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(8, 8), 3.5, 3.5);
    return QIcon(image);
}

} // namespace

SettingsDialog::SettingsDialog(const Context &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_list(new QListWidget(this)), m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Settings"));
    resize(860, 620);
    setMinimumSize(600, 400);
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setProperty("assayBare", true);
    m_list->setFixedWidth(220);
    m_list->setIconSize({16, 16});
    m_list->setSpacing(1);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(line);
    layout->addWidget(m_pages, 1);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item && !m_building) {
            m_pages->setCurrentIndex(item->data(pageRole).toInt());
        }
    });
    connect(&m_context.keys, &core::KeyVault::changed, this, &SettingsDialog::showStates);
    connect(&m_context.providers, &core::ProviderDirectory::changed, this, &SettingsDialog::showStates);
    build();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->flags() & Qt::ItemIsSelectable) {
            m_list->setCurrentRow(row);
            break;
        }
    }
}

void SettingsDialog::build()
{
    m_building = true;
    m_list->clear();
    while (QWidget *page = m_pages->widget(0)) {
        m_pages->removeWidget(page);
        page->deleteLater();
    }
    addHead(tr("Providers"));
    addProviders();
    auto *own = new OwnEndpointPage(m_context);
    addPage(tr("Add an own endpoint"), own, {});
    connect(own, &OwnEndpointPage::added, this, [this](const core::ProviderId &id) {
        build();
        showProvider(id);
    });
    addHead(tr("Program"));
    addPage(tr("Appearance"), GeneralPages::makeAppearance(m_context, nullptr), {});
    addPage(tr("Network"), GeneralPages::makeNetwork(m_context, nullptr), {});
    addPage(tr("Budgets"), new BudgetsPage(m_context), {});
    addPage(tr("Fees"), new FeesPage(m_context), {});
    addPage(tr("Data"), new DataPage(m_context), u"/data"_s);
    m_building = false;
    showStates();
}

void SettingsDialog::addHead(const QString &text)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setFlags(Qt::NoItemFlags);
    QFont font = Theme::scaled(this->font(), 0.85);
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    item->setForeground(Theme::secondaryText());
    item->setSizeHint({0, 36});
}

void SettingsDialog::addPage(const QString &text, QWidget *page, const QString &id)
{
    auto *scroll = new QScrollArea;
    scroll->setProperty("assayBare", true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    page->layout()->setContentsMargins(24, 20, 24, 20);
    scroll->setWidget(page);
    auto *item = new QListWidgetItem(text, m_list);
    item->setSizeHint({0, 32});
    item->setData(idRole, id);
    item->setData(pageRole, m_pages->addWidget(scroll));
}

void SettingsDialog::addProviders()
{
    for (const auto all = m_context.providers.profiles(); const core::ProviderProfile &profile : all) {
        auto *page = new ProviderPage(m_context, profile);
        connect(page, &ProviderPage::endpointRemoved, this, &SettingsDialog::removeEndpoint);
        addPage(profile.name, page, profile.id.toString());
    }
}

void SettingsDialog::showStates()
{
    for (const auto all = m_context.providers.profiles(); const core::ProviderProfile &profile : all) {
        for (int row = 0; row < m_list->count(); ++row) {
            QListWidgetItem *item = m_list->item(row);
            if (item->data(idRole).toString() != profile.id.toString()) {
                continue;
            }
            const core::KeySource source = m_context.keys.sourceOf(profile.id, core::KeyName());
            const bool usable = !profile.needsKey || source != core::KeySource::None;
            const bool enabled = m_context.providers.settingsOf(profile.id).enabled;
            item->setIcon(dot(usable && enabled ? Theme::success() : Theme::secondaryText(), usable && enabled));
            const QString state = enabled ? KeyRecognition::describe(source, profile) : tr("not used");
            item->setToolTip(state);
            item->setData(Qt::AccessibleTextRole, QString(profile.name + u", "_s + state));
        }
    }
}

void SettingsDialog::showProvider(const core::ProviderId &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(idRole).toString() == id.toString()) {
            m_list->setCurrentRow(row);
            if (auto *page = m_pages->currentWidget()->findChild<ProviderPage *>()) {
                page->focusKey();
            }
        }
    }
}

void SettingsDialog::showData()
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(idRole).toString() == "/data"_L1) {
            m_list->setCurrentRow(row);
        }
    }
}

void SettingsDialog::removeEndpoint(const core::ProviderId &id)
{
    QMessageBox question(QMessageBox::NoIcon, tr("Remove the endpoint"),
                         tr("Remove the endpoint %1 and its key?").arg(id.toString()), QMessageBox::Cancel, this);
    QPushButton *remove = question.addButton(tr("Remove"), QMessageBox::DestructiveRole);
    question.exec();
    if (question.clickedButton() != remove) {
        return;
    }
    std::ignore = m_context.keys.remove(id, core::KeyName());
    m_context.providers.removeOwn(id);
    build();
    m_list->setCurrentRow(1);
}

} // namespace assay::ui
