// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ModelsPage.h"

#include "core/VersionLag.h"
#include "ui/Context.h"
#include "ui/ErrorText.h"
#include "ui/Format.h"
#include "ui/models/ModelTable.h"
#include "ui/models/PriceDialog.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

ModelsPage::ModelsPage(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_search(new QLineEdit(this)),
      m_provider(new QComboBox(this)),
      m_lag(new QComboBox(this)),
      m_refresh(new QPushButton(Theme::icon(u"retry"_s), tr("Fetch lists"), this)),
      m_prices(new QPushButton(tr("Prices…"), this)),
      m_add(new QPushButton(Theme::icon(u"plus"_s), tr("Add to line-up"), this)),
      m_view(new QTableView(this)),
      m_state(new QLabel(this)),
      m_table(new ModelTable(context, this)),
      m_sorted(new ModelTableView(m_table, this))
{
    m_search->setObjectName(u"catalogueFilter"_s);
    m_search->setAccessibleName(tr("Filter models"));
    m_search->setPlaceholderText(tr("Filter models"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(420);
    m_search->addAction(Theme::icon(u"search"_s, QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_provider->setAccessibleName(tr("Provider"));
    m_provider->addItem(tr("All providers"), QString());
    for (const auto all = m_context.providers.profiles(); const core::ProviderProfile &profile : all) {
        m_provider->addItem(profile.name, profile.id.toString());
    }
    fillLag();
    m_state->setForegroundRole(QPalette::PlaceholderText);
    buildTable();

    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 16, 12);
    head->setSpacing(8);
    head->addWidget(m_search, 1);
    head->addWidget(m_provider);
    head->addWidget(m_lag);
    head->addWidget(m_state, 1);
    head->addWidget(m_refresh);
    head->addWidget(m_prices);
    head->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);

    connect(m_search, &QLineEdit::textChanged, this, &ModelsPage::refilter);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &ModelsPage::refilter);
    connect(m_lag, &QComboBox::currentIndexChanged, this, &ModelsPage::refilter);
    connect(m_table, &QAbstractItemModel::modelReset, this, &ModelsPage::refilter);
    connect(m_refresh, &QPushButton::clicked, this, [this] {
        m_state->setText(tr("Fetching the lists of models…"));
        m_context.catalogue.refreshAll();
    });
    connect(&m_context.catalogue, &engine::CatalogueKeeper::refreshFailed, this,
            [this](const core::ProviderId &provider, const core::ProviderError &error) {
                m_state->setText(ErrorText::of(error, providerNameOf(m_context.providers, provider)).what);
            });
    connect(m_add, &QPushButton::clicked, this, &ModelsPage::addSelected);
    m_prices->setObjectName(u"prices"_s);
    m_prices->setToolTip(tr("The prices of the selected model with their days, and your own"));
    m_prices->setEnabled(false);
    connect(m_prices, &QPushButton::clicked, this, &ModelsPage::showPrices);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_prices->setEnabled(m_view->selectionModel()->selectedRows().size() == 1); });
    refilter();
}

void ModelsPage::buildTable()
{
    m_view->setObjectName(u"catalogue"_s);
    m_view->setAccessibleName(tr("Catalogue"));
    m_view->setProperty("assayBare", true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(ModelTable::Name, Qt::AscendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(32);
    QHeaderView *head = m_view->horizontalHeader();
    head->setHighlightSections(false);
    head->setMinimumSectionSize(64);
    const int widths[ModelTable::Columns] = {230, 120, 260, 84, 84, 84, 210, 180};
    for (int column = 0; column < ModelTable::Columns; ++column) {
        head->resizeSection(column, widths[column]);
    }
    head->setStretchLastSection(true);
    connect(m_view, &QTableView::activated, this, &ModelsPage::addSelected);
}

void ModelsPage::fillLag()
{
    m_lag->setObjectName(u"versionLag"_s);
    m_lag->setAccessibleName(tr("Version lag"));
    m_lag->setToolTip(tr("What other providers list and this one does not (yet)"));
    m_lag->addItem(tr("Wherever they are"), QString());
    QSet<QString> named; // a maker with two protocols is one place
    for (const auto all = m_context.providers.profiles(); const core::ProviderProfile &profile : all) {
        const bool comparable = profile.id.toString() == "openrouter"_L1 || core::isMaker(profile.id);
        if (comparable && !named.contains(profile.name)) {
            named.insert(profile.name);
            m_lag->addItem(tr("Missing at %1").arg(profile.name), profile.id.toString());
        }
    }
}

void ModelsPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ModelsPage::refilter()
{
    ModelFilter filter;
    filter.words = ModelFilter::wordsOf(m_search->text());
    filter.provider = core::ProviderId(m_provider->currentData().toString());
    if (const core::ProviderId place(m_lag->currentData().toString()); !place.isEmpty()) {
        filter.among.emplace();
        for (const auto missing = core::missingAt(m_context.catalogue.catalogue(), place);
             const core::ModelInfo &model : missing) {
            filter.among->insert(model.route);
        }
    }
    m_sorted->setFilter(filter);
    showState();
}

void ModelsPage::showState()
{
    m_state->setText(tr("%1 of %2 models").arg(Format::count(m_sorted->rowCount()), Format::count(m_table->rowCount())));
}

void ModelsPage::showPrices()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.size() != 1) {
        return;
    }
    auto *dialog = new PriceDialog(m_context, m_table->modelAt(m_sorted->mapToSource(rows.constFirst()).row()).route, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ModelsPage::addSelected()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const core::ModelInfo &model = m_table->modelAt(m_sorted->mapToSource(row).row());
        Q_EMIT addRequested(model.route);
    }
    if (!rows.isEmpty()) {
        m_state->setText(tr("%n model(s) added to the line-up", nullptr, static_cast<int>(rows.size())));
    }
}

} // namespace assay::ui
