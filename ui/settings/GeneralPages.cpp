// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/GeneralPages.h"

#include "ui/Appearance.h"
#include "ui/Context.h"
#include "ui/settings/ProxyEditor.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("assay::ui::GeneralPages", text);
}

QVBoxLayout *makePage(QWidget *page, const QString &title)
{
    auto *layout = new QVBoxLayout(page);
    auto *head = new QLabel(title, page);
    QFont font = Theme::scaled(page->font(), 1.4);
    font.setWeight(QFont::DemiBold);
    head->setFont(font);
    layout->addWidget(head);
    layout->addSpacing(8);
    return layout;
}

QLabel *makeText(const QString &text, QWidget *page)
{
    auto *label = new QLabel(text, page);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

QWidget *GeneralPages::makeAppearance(const Context &context, QWidget *parent)
{
    auto *page = new QWidget(parent);
    QVBoxLayout *layout = makePage(page, say(QT_TRANSLATE_NOOP("assay::ui::GeneralPages", "Appearance")));
    auto *group = new QButtonGroup(page);
    const std::pair<Scheme, QString> choices[] = {
        {Scheme::System, say(QT_TRANSLATE_NOOP("assay::ui::GeneralPages", "Light or dark as the system"))},
        {Scheme::Light, say(QT_TRANSLATE_NOOP("assay::ui::GeneralPages", "Light"))},
        {Scheme::Dark, say(QT_TRANSLATE_NOOP("assay::ui::GeneralPages", "Dark"))},
    };
    const Scheme now = Appearance::schemeOf(context.settings);
    for (const auto &[scheme, text] : choices) {
        auto *button = new QRadioButton(text, page);
        button->setChecked(scheme == now);
        group->addButton(button, static_cast<int>(scheme));
        layout->addWidget(button);
    }
    layout->addStretch(1);
    QObject::connect(group, &QButtonGroup::idToggled, page, [settings = &context.settings](int id, bool on) {
        if (on) {
            Appearance::setScheme(*settings, static_cast<Scheme>(id));
        }
    });
    return page;
}

QWidget *GeneralPages::makeNetwork(const Context &context, QWidget *parent)
{
    auto *page = new QWidget(parent);
    QVBoxLayout *layout = makePage(page, say(QT_TRANSLATE_NOOP("assay::ui::GeneralPages", "Network")));
    layout->addWidget(makeText(
        say(QT_TRANSLATE_NOOP(
            "assay::ui::GeneralPages",
            "One proxy for all providers. Each provider's page can set another. Passwords go on the provider's page.")),
        page));
    auto *proxy = new ProxyEditor(page);
    proxy->modeField()->setAccessibleName(say(QT_TRANSLATE_NOOP("assay::ui::GeneralPages", "Proxy for all providers")));
    auto *use = new QPushButton(say(QT_TRANSLATE_NOOP("assay::ui::GeneralPages", "Use for all providers")), page);
    auto *done = new QLabel(page);
    layout->addWidget(proxy);
    layout->addWidget(use, 0, Qt::AlignLeading);
    layout->addWidget(done);
    layout->addStretch(1);
    QObject::connect(use, &QPushButton::clicked, page, [proxy, done, providers = &context.providers] {
        for (const auto all = providers->profiles(); const core::ProviderProfile &profile : all) {
            core::ProviderSettings settings = providers->settingsOf(profile.id);
            settings.proxy = proxy->proxy();
            providers->setSettings(profile.id, settings);
        }
        done->setText(say(QT_TRANSLATE_NOOP("assay::ui::GeneralPages", "All providers use it now.")));
    });
    return page;
}

} // namespace assay::ui
