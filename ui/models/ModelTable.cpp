// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ModelTable.h"

#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/experiments/ExperimentText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"

#include <QApplication>

namespace assay::ui {

using namespace Qt::StringLiterals;

ModelTable::ModelTable(const Context &context, QObject *parent) : QAbstractTableModel(parent), m_context(context)
{
    connect(&m_context.catalogue, &engine::CatalogueKeeper::changed, this, &ModelTable::reload);
    reload();
}

void ModelTable::reload()
{
    beginResetModel();
    m_models = m_context.catalogue.catalogue().models();
    m_haystacks.clear();
    for (const core::ModelInfo &model : std::as_const(m_models)) {
        m_haystacks.append(ModelFilter::haystackOf(model, providerNameOf(m_context.providers, model.route.provider)));
    }
    endResetModel();
}

int ModelTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_models.size());
}

int ModelTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ModelTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const core::ModelInfo &model = m_models.at(index.row());
    const int column = index.column();
    const bool figure = column == ContextWindow || column == InputPrice || column == OutputPrice;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(model, column);
    case Qt::ToolTipRole:
        return model.released.isValid() || model.firstSeen.isValid()
                   ? u"%1\n%2"_s.arg(model.route.toString(),
                                     ExperimentText::since({model.route,
                                                            {},
                                                            model.released.isValid() ? model.released : model.firstSeen,
                                                            model.released.isValid()}))
                   : model.route.toString();
    case Qt::TextAlignmentRole:
        return static_cast<int>((figure ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case Qt::FontRole:
        return figure ? QVariant(Theme::tabular(QApplication::font())) : QVariant();
    case Qt::ForegroundRole:
        return column == Name || figure ? QVariant() : QVariant(Theme::secondaryText());
    case sortRole:
        return sortKeyOf(model, column);
    default:
        return {};
    }
}

QString ModelTable::textOf(const core::ModelInfo &model, int column) const
{
    const core::Rates rates = model.price ? model.price->base : core::Rates();
    switch (column) {
    case Name:
        return model.displayName();
    case Provider:
        return providerNameOf(m_context.providers, model.route.provider);
    case Id:
        return model.route.model.toString();
    case ContextWindow:
        return Format::compactTokens(model.contextWindow);
    case InputPrice:
        return Format::perMillion(rates.input);
    case OutputPrice:
        return Format::perMillion(rates.output);
    case Capabilities: {
        QStringList words;
        const auto add = [&words](const std::optional<bool> &has, const QString &word) {
            if (has == true) {
                words.append(word);
            }
        };
        add(model.vision, tr("vision"));
        add(model.tools, tr("tools"));
        add(model.reasoning, tr("reasoning"));
        add(model.structuredOutput, tr("schema"));
        if (model.deprecated.isValid()) {
            words.prepend(
                tr("until %1", "last day of a model").arg(QLocale().toString(model.deprecated, QLocale::ShortFormat)));
        }
        return words.join(u", "_s);
    }
    case Source:
        return sourceOf(model);
    default:
        return {};
    }
}

QString ModelTable::sourceOf(const core::ModelInfo &model) const
{
    if (model.simulated) {
        return tr("simulated");
    }
    const QDateTime fetched = m_context.catalogue.fetched(model.route.provider);
    if (model.fromSeed || !fetched.isValid()) {
        return tr("shipped with Assay");
    }
    return tr("fetched %1").arg(QLocale().toString(fetched.toLocalTime(), QLocale::ShortFormat));
}

QVariant ModelTable::sortKeyOf(const core::ModelInfo &model, int column) const
{
    const core::Rates rates = model.price ? model.price->base : core::Rates();
    const auto pico = [](const std::optional<core::Money> &rate) {
        return rate ? QVariant(static_cast<qlonglong>(rate->pico())) : QVariant();
    };
    switch (column) {
    case ContextWindow:
        return model.contextWindow ? QVariant(*model.contextWindow) : QVariant();
    case InputPrice:
        return pico(rates.input);
    case OutputPrice:
        return pico(rates.output);
    default:
        return textOf(model, column).toLower();
    }
}

QVariant ModelTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const bool figure = section == ContextWindow || section == InputPrice || section == OutputPrice;
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((figure ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Model");
    case Provider:
        return tr("Provider");
    case Id:
        return tr("Id");
    case ContextWindow:
        return tr("Context");
    case InputPrice:
        return tr("In $/M");
    case OutputPrice:
        return tr("Out $/M");
    case Capabilities:
        return tr("Can do");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}

ModelTableView::ModelTableView(ModelTable *table, QObject *parent) : QSortFilterProxyModel(parent), m_table(table)
{
    setSourceModel(table);
    setSortRole(ModelTable::sortRole);
}

void ModelTableView::setFilter(const ModelFilter &filter)
{
    m_filter = filter;
    invalidateFilter();
}

bool ModelTableView::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_filter.accepts(m_table->modelAt(row), m_table->haystackAt(row));
}

bool ModelTableView::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(ModelTable::sortRole);
    const QVariant b = right.data(ModelTable::sortRole);
    if (a.isValid() != b.isValid()) {
        return (sortOrder() == Qt::AscendingOrder) == a.isValid();
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace assay::ui
