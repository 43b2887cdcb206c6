// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/FeesPage.h"

#include "ui/Context.h"
#include "ui/theme/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace assay::ui {

using namespace Qt::StringLiterals;

core::FeeTable FeesPage::feesIn(const core::SettingsStore &settings)
{
    return core::decodeFees(settings.value(QLatin1StringView(core::feesName)).toObject());
}

FeesPage::FeesPage(const Context &context, QWidget *parent) : QWidget(parent), m_context(context), m_said(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    auto *head = new QLabel(tr("Fees"), this);
    QFont large = Theme::scaled(font(), 1.4);
    large.setWeight(QFont::DemiBold);
    head->setFont(large);
    layout->addWidget(head);
    layout->addSpacing(8);
    auto *text = new QLabel(
        tr("What a provider takes beside the price of an answer, in percent. The spend then also shows the landed "
           "price. OpenRouter, in November 2026: 5.5 % of the credits that are bought, at least $0.80, and 5 % of what "
           "goes over your own keys there, beyond an allowance."),
        this);
    text->setWordWrap(true);
    layout->addWidget(text);
    layout->addSpacing(8);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(3, 1);
    grid->addWidget(new QLabel(tr("Top-up"), this), 0, 1, Qt::AlignRight);
    grid->addWidget(new QLabel(tr("Own keys there"), this), 0, 2, Qt::AlignRight);
    const core::FeeTable fees = feesIn(context.settings);
    for (const auto all = context.providers.profiles(); const core::ProviderProfile &profile : all) {
        addRow(grid, profile, fees.value(profile.id));
    }
    layout->addLayout(grid);
    m_said->setObjectName(u"feesSaid"_s);
    m_said->setWordWrap(true);
    layout->addWidget(m_said);
    layout->addStretch(1);
}

QLineEdit *FeesPage::makeField(const QString &name, const QString &label, int hundredths)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setPlaceholderText(tr("none", "no fee"));
    field->setMaximumWidth(120);
    field->setAlignment(Qt::AlignRight);
    field->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,3}([.,][0-9]{0,2})?"_s), field));
    if (hundredths > 0) {
        field->setText(core::percentText(hundredths));
    }
    connect(field, &QLineEdit::editingFinished, this, &FeesPage::save);
    return field;
}

void FeesPage::addRow(QGridLayout *grid, const core::ProviderProfile &profile, const core::Fees &fees)
{
    const QString id = profile.id.toString();
    Row row{profile.id, makeField(u"topUp-"_s + id, tr("%1: top-up, percent").arg(profile.name), fees.topUp),
            makeField(u"ownKey-"_s + id, tr("%1: own keys there, percent").arg(profile.name), fees.ownKey)};
    auto *label = new QLabel(profile.name, this);
    label->setBuddy(row.topUp);
    const int line = grid->rowCount();
    grid->addWidget(label, line, 0);
    grid->addWidget(row.topUp, line, 1);
    grid->addWidget(row.ownKey, line, 2);
    m_rows.append(row);
}

void FeesPage::save()
{
    core::FeeTable fees = feesIn(m_context.settings); // of providers too that have no row here
    for (const Row &row : std::as_const(m_rows)) {
        core::Fees each;
        for (const auto &[field, share] : {std::pair(row.topUp, &each.topUp), std::pair(row.ownKey, &each.ownKey)}) {
            const QString text = field->text().trimmed();
            const auto hundredths = text.isEmpty() ? std::optional(0) : core::hundredthsFrom(text);
            if (!hundredths) {
                say(tr("%1 is no share between 0 and 100 percent. It was not kept.").arg(text), false);
                return;
            }
            *share = *hundredths;
        }
        if (each.isNone()) {
            fees.remove(row.provider);
        } else {
            fees.insert(row.provider, each);
        }
    }
    if (fees != feesIn(m_context.settings)) {
        m_context.settings.setValue(QLatin1StringView(core::feesName), core::encodeFees(fees));
        say(tr("Kept."), true);
    }
}

void FeesPage::say(const QString &sentence, bool good)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, good ? Theme::success() : Theme::danger());
    m_said->setPalette(colours);
    m_said->setText(sentence);
}

} // namespace assay::ui
