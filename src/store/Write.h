// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Budget.h"
#include "core/History.h"
#include "core/Reports.h"

#include <variant>
#include <vector>

namespace assay::store {

// What waits to be written, as it was handed in. Applied in order by Writer, as often as it takes.

struct AddComparison {
    core::Comparison comparison;
};
struct AddTurn {
    core::ComparisonId comparison;
    core::Turn turn;
};
struct StartAnswer {
    core::Answer answer;
};
struct AppendJournal {
    QList<core::JournalChunk> chunks;
};
struct AddAttempt {
    core::Attempt attempt;
};
struct FinishAnswer {
    core::Answer answer;
};
struct Rename {
    core::ComparisonId comparison;
    QString title;
};
struct Annotate {
    core::ComparisonId comparison;
    core::Annotation annotation;
};
struct SetBudgets {
    QList<core::Budget> budgets;
};
struct ReleaseAttempt {
    core::AttemptId attempt;
};
struct Reconcile {
    core::AttemptId attempt;
    core::Bill bill;
    core::DriftCause cause = core::DriftCause::None;
};
struct KeepReport {
    core::Report report;
};
struct SaveModels {
    core::RunStore::ModelList list;
};

using Write = std::variant<AddComparison, AddTurn, StartAnswer, AppendJournal, AddAttempt, FinishAnswer, Rename, Annotate,
                           SaveModels, SetBudgets, ReleaseAttempt, Reconcile, KeepReport>;
using Writes = std::vector<Write>;

} // namespace assay::store
