// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ReportPages.h"

#include <QCoreApplication>

#include <climits>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::ReportPages)
};

constexpr qsizetype shortestPart = 6;

} // namespace

std::expected<core::Report, QString> reportMeant(core::ReportBook &book, const QString &text, const QString &kind)
{
    const bool latest = text == "latest"_L1;
    if (!latest && text.size() < shortestPart) {
        return std::unexpected(
            Text::tr("\"%1\" is too short for an id; give %2 characters or more, or \"latest\".").arg(text).arg(shortestPart));
    }
    const auto heads = book.reports({.kind = kind, .limit = latest ? 1 : INT_MAX}).takeResult();
    if (!heads) {
        return std::unexpected(heads.error().message);
    }
    QList<core::ReportId> fitting;
    for (const core::ReportHead &head : *heads) {
        const QString &id = head.id.toString();
        if (latest || id.startsWith(text) || id.endsWith(text)) {
            fitting.append(head.id);
        }
    }
    if (fitting.size() != 1) {
        return std::unexpected(fitting.size() > 1
                                   ? Text::tr("\"%1\" fits %2 reports; give more of the id.").arg(text).arg(fitting.size())
                               : kind.isEmpty() ? Text::tr("There is no report \"%1\".").arg(text)
                                                : Text::tr("There is no report \"%1\" of a %2.").arg(text, kind));
    }
    const auto report = book.report(fitting.constFirst()).takeResult();
    if (!report) {
        return std::unexpected(report.error().message);
    }
    return *report;
}

} // namespace assay::app
