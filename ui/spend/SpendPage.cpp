// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spend/SpendPage.h"

#include "transfer/SpendCsv.h"
#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/settings/FeesPage.h"
#include "ui/spend/SpendChart.h"
#include "ui/spend/SpendTable.h"
#include "ui/spend/WhatIfPanel.h"
#include "ui/theme/Theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualDays = 30;
const auto rangeName = u"spend.days"_s;

} // namespace

SpendPage::SpendPage(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ranges(new QButtonGroup(this)),
      m_total(new QLabel(this)),
      m_parts(new QLabel(this)),
      m_empty(new QLabel(this)),
      m_csv(new QPushButton(Theme::icon(u"table"_s), tr("Save as CSV"), this)),
      m_check(new QPushButton(Theme::icon(u"sync"_s), tr("Check the bill"), this)),
      m_checked(new QLabel(this)),
      m_chart(new SpendChart(this)),
      m_by(new QComboBox(this)),
      m_table(new SpendTable(context.providers, this)),
      m_view(new QTableView(this)),
      m_whatIf(new WhatIfPanel(context, this)),
      m_content(new QWidget(this))
{
    build();
    connect(m_chart, &SpendChart::chosen, this, [this](QDate first, QDate last) {
        core::HistoryFilter filter;
        filter.from = first.startOfDay();
        filter.to = last.addDays(1).startOfDay();
        Q_EMIT historyRequested(filter);
    });
    connect(m_by, &QComboBox::currentIndexChanged, this, &SpendPage::showGroups);
    connect(m_csv, &QPushButton::clicked, this, &SpendPage::saveCsv);
    connect(m_check, &QPushButton::clicked, this, &SpendPage::reconcile);
    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int days) {
        m_context.settings.setValue(rangeName, days);
        refresh();
    });
    if (m_context.history) {
        connect(m_context.history, &core::RunStore::changed, this, [this] {
            if (isVisible()) {
                refresh();
            }
        });
    }
    take({});
}

void SpendPage::build()
{
    m_total->setObjectName(u"spendTotal"_s);
    m_total->setFont(Theme::tabular(Theme::scaled(font(), 1.4)));
    m_parts->setObjectName(u"spendParts"_s);
    m_parts->setForegroundRole(QPalette::PlaceholderText);
    m_parts->setWordWrap(true);
    m_check->setObjectName(u"spendCheck"_s);
    m_check->setToolTip(tr("Compares each answer of these days with what OpenRouter has on record, also those that were cut"));
    m_check->setVisible(m_context.history != nullptr && !m_context.demo);
    m_checked->setObjectName(u"spendChecked"_s);
    m_checked->setForegroundRole(QPalette::PlaceholderText);
    m_checked->setWordWrap(true);
    m_checked->hide();
    m_empty->setObjectName(u"spendEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_by->setObjectName(u"spendBy"_s);
    m_by->setAccessibleName(tr("Grouped by"));
    m_by->addItem(tr("By model"), QVariant::fromValue(int(core::SpendBy::Model)));
    m_by->addItem(tr("By provider"), QVariant::fromValue(int(core::SpendBy::Provider)));
    m_by->addItem(tr("By key"), QVariant::fromValue(int(core::SpendBy::Key)));
    buildTable();

    auto *figures = new QVBoxLayout;
    figures->setSpacing(2);
    figures->addWidget(m_total);
    figures->addWidget(m_parts);
    figures->addWidget(m_checked);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addLayout(figures, 1);
    head->addWidget(makeRanges(), 0, Qt::AlignTop);
    head->addWidget(m_check, 0, Qt::AlignTop);
    head->addWidget(m_csv, 0, Qt::AlignTop);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(16);
    content->addWidget(m_chart);
    content->addWidget(m_by, 0, Qt::AlignLeft);
    content->addWidget(m_view, 1);
    content->addWidget(m_whatIf);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 0);
    layout->setSpacing(16);
    layout->addLayout(head);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_empty, 1);
}

QWidget *SpendPage::makeRanges()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    const int kept = m_context.settings.value(rangeName).toInt(usualDays);
    for (const int days : {7, 30, 90, 365}) {
        auto *button = new QToolButton(row);
        button->setText(tr("%n day(s)", nullptr, days));
        button->setAccessibleName(tr("The last %n day(s)", nullptr, days));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumHeight(32);
        button->setChecked(days == kept);
        m_ranges->addButton(button, days);
        layout->addWidget(button);
    }
    if (m_ranges->checkedId() < 0) {
        m_ranges->button(usualDays)->setChecked(true);
    }
    return row;
}

void SpendPage::buildTable()
{
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_table);
    sorted->setSortRole(SpendTable::SortRole);
    m_view->setObjectName(u"spendTable"_s);
    m_view->setAccessibleName(tr("Spend"));
    m_view->setProperty("assayBare", true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(sorted);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(SpendTable::Total, Qt::DescendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setFont(Theme::tabular(font()));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(32);
    QHeaderView *head = m_view->horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(SpendTable::Place, QHeaderView::Stretch);
    head->setMinimumSectionSize(88);
    m_view->setToolTip(tr("Return or a double click shows the comparisons behind a row"));
    const auto open = [this, sorted](const QModelIndex &index) { openRow(sorted->mapToSource(index).row()); };
    connect(m_view, &QTableView::activated, this, open);
}

QDate SpendPage::to() const
{
    return m_context.clock.utcNow().toLocalTime().date();
}

QDate SpendPage::from() const
{
    return to().addDays(1 - m_ranges->checkedId());
}

void SpendPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SpendPage::refresh()
{
    if (!m_context.history) {
        return;
    }
    m_context.history->spendRows(from(), to())
        .then(this, [this](const std::expected<QList<core::SpendRow>, core::StoreError> &rows) {
            if (rows) {
                take(*rows);
            } else {
                take({});
                m_empty->setText(tr("The spend cannot be read: %1").arg(rows.error().message));
            }
        });
}

void SpendPage::take(const QList<core::SpendRow> &rows)
{
    m_rows = rows;
    const core::FeeTable fees = FeesPage::feesIn(m_context.settings);
    const core::SpendGroup total = core::totalSpend(rows, fees);
    const bool nothing = total.attempts == 0;
    m_content->setVisible(!nothing);
    m_empty->setVisible(nothing);
    m_csv->setEnabled(!nothing);
    m_empty->setText(m_context.history
                         ? tr("Nothing was spent in these days. Simulated answers cost nothing and are not counted.")
                         : tr("Nothing is kept: there is no database."));
    m_total->setText(Format::money(total.total));
    QStringList parts;
    if (!total.reported().isZero()) {
        parts.append(tr("%1 reported by providers").arg(Format::money(total.reported())));
    }
    if (!total.computed.isZero()) {
        parts.append(tr("≈ %1 estimated from usage and prices").arg(Format::money(total.computed)));
    }
    if (total.landed != total.total) {
        parts.append(tr("%1 landed, with fees").arg(Format::money(total.landed)));
    }
    if (total.unknown > 0) {
        parts.append(tr("%n attempt(s) of unknown cost, not in the sum", nullptr, total.unknown));
    }
    if (!nothing) {
        parts.append(tr("%n attempt(s)", nullptr, total.attempts));
    }
    m_parts->setText(parts.join(u" · "_s));
    m_chart->setRows(rows, from(), to());
    m_view->setColumnHidden(SpendTable::Landed, fees.isEmpty());
    m_whatIf->setSpend(from(), to(), core::groupSpend(rows, core::SpendBy::Model));
    showGroups();
}

void SpendPage::showGroups()
{
    const auto by = static_cast<core::SpendBy>(m_by->currentData().toInt());
    m_table->setGroups(core::groupSpend(m_rows, by, FeesPage::feesIn(m_context.settings)), by);
}

void SpendPage::openRow(int row)
{
    const core::SpendGroup &group = m_table->groupAt(row);
    core::HistoryFilter filter;
    if (m_table->by() == core::SpendBy::Model) {
        filter.models = {group.route};
    } else {
        filter.providers = {group.route.provider};
    }
    filter.from = from().startOfDay();
    filter.to = to().addDays(1).startOfDay();
    Q_EMIT historyRequested(filter);
}

void SpendPage::reconcile()
{
    if (!m_reconciler) {
        m_reconciler =
            new engine::Reconciler({m_context.providers, m_context.keys, m_context.catalogue, m_context.clock, m_context.store},
                                   *m_context.history, this);
        connect(m_reconciler, &engine::Reconciler::finished, this, &SpendPage::showReconciled);
    }
    m_check->setEnabled(false);
    m_checked->setText(tr("Asking for the records…"));
    m_checked->show();
    m_reconciler->start(from(), to());
}

void SpendPage::showReconciled(const engine::Reconciler::Summary &summary)
{
    m_check->setEnabled(true);
    QStringList parts;
    if (summary.checked == 0 && summary.missing == 0 && summary.failed == 0) {
        parts.append(tr("There is nothing of these days to compare."));
    } else {
        parts.append(tr("%n answer(s) compared with the record", nullptr, summary.checked));
    }
    if (summary.drifted > 0) {
        parts.append(tr("%n charged otherwise", nullptr, summary.drifted));
    }
    if (summary.found > 0) {
        parts.append(tr("%n of unknown cost until now", nullptr, summary.found));
    }
    if (summary.missing > 0) {
        parts.append(tr("%n without a record", nullptr, summary.missing));
    }
    if (summary.failed > 0) {
        parts.append(tr("%n could not be asked: %1", nullptr, summary.failed).arg(summary.error));
    }
    m_checked->setText(parts.join(u" · "_s));
    refresh();
}

void SpendPage::saveCsv()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save as CSV"), u"assay-spend.csv"_s, tr("CSV (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    QSaveFile file(path);
    const QByteArray csv = transfer::spendCsv(m_rows);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit()) {
        QMessageBox::warning(this, tr("Save as CSV"), tr("%1 cannot be written: %2").arg(path, file.errorString()));
    }
}

} // namespace assay::ui
