// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spend/SpendTable.h"

#include "core/Provider.h"
#include "ui/Format.h"
#include "ui/widgets/Badge.h"

#include <QLocale>

namespace assay::ui {

using namespace Qt::StringLiterals;

SpendTable::SpendTable(const core::ProviderDirectory &providers, QObject *parent)
    : QAbstractTableModel(parent), m_providers(providers)
{
}

void SpendTable::setGroups(const QList<core::SpendGroup> &groups, core::SpendBy by)
{
    beginResetModel();
    m_groups = groups;
    m_by = by;
    m_total = {};
    for (const core::SpendGroup &group : groups) {
        m_total += group.total;
    }
    endResetModel();
}

int SpendTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int SpendTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString SpendTable::placeOf(const core::SpendGroup &group) const
{
    const QString provider = providerNameOf(m_providers, group.route.provider);
    switch (m_by) {
    case core::SpendBy::Day:
        return QLocale().toString(group.day, QLocale::ShortFormat);
    case core::SpendBy::Model:
        return u"%1 · %2"_s.arg(group.route.model.toString(), provider);
    case core::SpendBy::Provider:
        return provider;
    case core::SpendBy::Key:
        return group.key.isEmpty() ? provider : u"%1 · %2"_s.arg(provider, group.key.toString());
    }
    return {};
}

QString SpendTable::textOf(const core::SpendGroup &group, int column) const
{
    switch (column) {
    case Place:
        return placeOf(group);
    case Total:
        return group.unknown == group.attempts ? Format::money(std::optional<core::Money>()) : Format::money(group.total);
    case Landed:
        return group.unknown == group.attempts ? QString() : Format::money(group.landed);
    case Share:
        return group.total.isZero()
                   ? QString()
                   : QLocale().toString(100.0 * double(group.total.pico()) / double(m_total.pico()), 'f', 1) + u" %"_s;
    case Reported:
        return group.reported().isZero() ? QString() : Format::money(group.reported());
    case Estimated:
        return group.computed.isZero() ? QString() : u"≈ "_s + Format::money(group.computed);
    case Attempts:
        return Format::count(group.attempts);
    case Unknown:
        return group.unknown == 0 ? QString() : Format::count(group.unknown);
    default:
        return {};
    }
}

QVariant SpendTable::sortKeyOf(const core::SpendGroup &group, int column) const
{
    switch (column) {
    case Landed:
        return QVariant::fromValue<qint64>(group.landed.pico());
    case Total:
    case Share:
        return QVariant::fromValue<qint64>(group.total.pico());
    case Reported:
        return QVariant::fromValue<qint64>(group.reported().pico());
    case Estimated:
        return QVariant::fromValue<qint64>(group.computed.pico());
    case Attempts:
        return group.attempts;
    case Unknown:
        return group.unknown;
    default:
        return placeOf(group);
    }
}

QVariant SpendTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const core::SpendGroup &group = m_groups.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(group, index.column());
    case SortRole:
        return sortKeyOf(group, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Place ? QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter)
                                       : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant SpendTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == Place ? QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter)
                                : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Place:
        return m_by == core::SpendBy::Model ? tr("Model") : m_by == core::SpendBy::Provider ? tr("Provider") : tr("Key");
    case Total:
        return tr("Spent");
    case Landed:
        return tr("Landed");
    case Share:
        return tr("Share");
    case Reported:
        return tr("Reported");
    case Estimated:
        return tr("Estimated");
    case Attempts:
        return tr("Attempts");
    case Unknown:
        return tr("Unknown");
    default:
        return {};
    }
}

} // namespace assay::ui
