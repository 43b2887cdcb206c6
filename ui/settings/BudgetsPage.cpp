// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/BudgetsPage.h"

#include "ui/Context.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace assay::ui {

using namespace Qt::StringLiterals;
using Scope = core::Budget::Scope;

namespace {

std::optional<core::Money> moneyIn(const QString &text)
{
    return core::Money::fromDecimal(QString(text).replace(u',', u'.').trimmed());
}

} // namespace

BudgetsPage::BudgetsPage(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_said(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    auto *head = new QLabel(tr("Budgets"), this);
    QFont large = Theme::scaled(font(), 1.4);
    large.setWeight(QFont::DemiBold);
    head->setFont(large);
    layout->addWidget(head);
    layout->addSpacing(8);
    auto *text = new QLabel(
        tr("In US dollars; an empty field is no limit. Before an answer is asked for, the most that it can cost is reserved, "
           "in all windows together. From four fifths of a budget on its use is told."),
        this);
    text->setWordWrap(true);
    layout->addWidget(text);
    layout->addSpacing(8);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(2, 1);
    grid->setHorizontalSpacing(12);
    addRow(grid, tr("A comparison"), Scope::Comparison);
    addRow(grid, tr("A day"), Scope::Day);
    addRow(grid, tr("A month"), Scope::Month);
    for (const auto all = context.providers.profiles(); const core::ProviderProfile &profile : all) {
        addRow(grid, tr("%1 in a month").arg(profile.name), Scope::Provider, profile.id);
    }
    layout->addLayout(grid);
    m_said->setObjectName(u"budgetsSaid"_s);
    m_said->setWordWrap(true);
    layout->addWidget(m_said);
    layout->addStretch(1);
    setEnabled(context.budgets);
    if (!context.budgets) {
        m_said->setText(tr("There is no database, and so there are no budgets."));
        return;
    }
    context.budgets->budgets().then(this, [this](const std::expected<QList<core::Budget>, core::StoreError> &kept) {
        if (kept) {
            show(*kept);
        } else {
            m_said->setText(tr("The budgets cannot be read: %1").arg(kept.error().message));
        }
    });
}

void BudgetsPage::addRow(QGridLayout *grid, const QString &name, Scope scope, const core::ProviderId &provider)
{
    Row row{scope, provider, new QLineEdit(this), new QCheckBox(tr("stop at it"), this)};
    auto *label = new QLabel(name, this);
    label->setBuddy(row.cap);
    row.cap->setObjectName(u"budget-%1-%2"_s.arg(int(scope)).arg(provider.toString()));
    row.cap->setAccessibleName(name);
    row.cap->setPlaceholderText(tr("no limit"));
    row.cap->setMaximumWidth(120);
    row.cap->setAlignment(Qt::AlignRight);
    row.cap->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,6}([.,][0-9]{0,6})?"_s), row.cap));
    row.stops->setChecked(true);
    row.stops->setAccessibleName(tr("%1: stop at it").arg(name));
    const int line = grid->rowCount();
    grid->addWidget(label, line, 0);
    grid->addWidget(row.cap, line, 1);
    grid->addWidget(row.stops, line, 2);
    m_rows.append(row);
    connect(row.cap, &QLineEdit::editingFinished, this, &BudgetsPage::save);
    connect(row.stops, &QCheckBox::toggled, this, &BudgetsPage::save);
}

void BudgetsPage::show(const QList<core::Budget> &budgets)
{
    for (const core::Budget &budget : budgets) {
        for (const Row &row : std::as_const(m_rows)) {
            if (row.scope == budget.scope && row.provider == budget.provider) {
                const QSignalBlocker quiet(row.stops);
                row.cap->setText(budget.cap.toDecimal(2));
                row.stops->setChecked(budget.stops);
            }
        }
    }
}

QList<core::Budget> BudgetsPage::budgets() const
{
    QList<core::Budget> out;
    for (const Row &row : m_rows) {
        if (const auto cap = moneyIn(row.cap->text()); cap && !row.cap->text().trimmed().isEmpty()) {
            out.append({.scope = row.scope, .provider = row.provider, .cap = *cap, .stops = row.stops->isChecked()});
        }
    }
    return out;
}

void BudgetsPage::save()
{
    m_context.budgets->setBudgets(budgets());
    m_said->setText(tr("Kept. It holds for the next answer."));
}

} // namespace assay::ui
