// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "engine/Services.h"

#include <QObject>

#include <memory>

namespace assay::engine {

/// Compares the ledger with what providers have on record, entry by entry, and notes what was really charged and why that differs. Asks one
/// thing at a time; a record that is not there yet is asked for again, twice.
///
/// Main thread. Needs a store that keeps a ledger.
class Reconciler final : public QObject {
    Q_OBJECT
public:
    struct Summary {
        int checked = 0; ///< compared with a record
        int drifted = 0; ///< of these, charged otherwise than the ledger had
        int found = 0;   ///< of these, of unknown cost until now
        int missing = 0; ///< without a record
        int failed = 0;  ///< could not be asked
        QString error;   ///< of the first of these
    };

    Reconciler(Services services, core::HistoryStore &store, QObject *parent = nullptr);
    ~Reconciler() override;

    /// Both local days are included. Does nothing while it runs. Of those whose answer did not say what it cost, one of which there was no
    /// record is not asked for again.
    void start(QDate from, QDate to, core::Bills scope = core::Bills::All);
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    /// An attempt has a record.
    void compared(const assay::core::AttemptId &attempt, const assay::core::Bill &bill);
    void finished(const assay::engine::Reconciler::Summary &summary);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::engine
