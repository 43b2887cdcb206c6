// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace assay::core {

using ReportId = StrongId<struct ReportIdTag>;

/// What a list of reports shows.
struct ReportHead {
    ReportId id;
    QString kind;      ///< `duel`, `drill`, `parity`
    QDateTime created; ///< UTC; when its experiment ended
    QString title;     ///< its routes, in no language
    bool simulated = false;
    friend bool operator==(const ReportHead &, const ReportHead &) = default;
};

/// A report of an experiment as it is kept: the JSON that it was made as, so that it is judged anew each time it is opened.
struct Report {
    ReportHead head;
    QJsonObject content;

    /// With a new id. Nullopt: that is no report.
    [[nodiscard]] static std::optional<Report> of(const QJsonObject &content);
    friend bool operator==(const Report &, const Report &) = default;
};

struct ReportQuery {
    QString kind; ///< empty: every kind
    int limit = 200;
};

/// The reports of a data folder. Calls as in RunStore, whose changed() speaks for them too.
class ReportBook {
public:
    ReportBook() = default;
    ReportBook(const ReportBook &) = delete;
    ReportBook &operator=(const ReportBook &) = delete;
    virtual ~ReportBook() = default;

    /// Keeping it again under the same id changes it. A write, as those of RunStore.
    virtual void keepReport(const Report &report) = 0;
    /// Newest first.
    [[nodiscard]] virtual StoreResult<QList<ReportHead>> reports(const ReportQuery &query) = 0;
    /// NotFound where there is none.
    [[nodiscard]] virtual StoreResult<Report> report(const ReportId &id) = 0;
    /// For good; keepReport() brings one back. Gives how many there were. The answers of the experiment stay in the history.
    [[nodiscard]] virtual StoreResult<int> removeReports(const QList<ReportId> &ids) = 0;
};

} // namespace assay::core
