// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/SpendCsv.h"

#include "transfer/CsvWriter.h"

namespace assay::transfer {

using namespace Qt::StringLiterals;

QByteArray spendCsv(const QList<core::SpendRow> &rows)
{
    QByteArray out = csvRow({u"day"_s, u"provider"_s, u"model"_s, u"key"_s, u"total_usd"_s, u"reported_usd"_s,
                             u"estimated_usd"_s, u"attempts"_s, u"estimated"_s, u"unknown"_s});
    for (const core::SpendRow &row : rows) {
        out += csvRow({row.day.toString(Qt::ISODate), csvText(row.route.provider.toString()),
                       csvText(row.route.model.toString()), csvText(row.key.toString()), row.total.toDecimal(),
                       (row.total - row.computed).toDecimal(), row.computed.toDecimal(), QString::number(row.attempts),
                       QString::number(row.estimated), QString::number(row.unknown)});
    }
    return out;
}

} // namespace assay::transfer
