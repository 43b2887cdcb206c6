// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace assay::app {

/// Reads files of comparisons into the store while everything else goes on: a file is read on a thread of its own, and comparisons go
/// in a few at a time. Main thread.
class Imports final : public QObject {
    Q_OBJECT
public:
    /// What is to be said to people: what came of it, or what went wrong.
    using Said = std::expected<QString, QString>;

    /// The store lives longer.
    explicit Imports(core::HistoryStore &store, QObject *parent = nullptr);
    ~Imports() override;

    /// Its progress is that of the file that is just read, in comparisons. Cancelling it ends it after the next few; what is in by then
    /// stays, and importing the same file again adds the rest.
    [[nodiscard]] QFuture<Said> start(const QStringList &files);

private:
    struct Run;

    void readNext(const std::shared_ptr<Run> &run);
    void goOn(const std::shared_ptr<Run> &run);
    static void end(const std::shared_ptr<Run> &run, const Said &said);

    core::HistoryStore &m_store;
};

} // namespace assay::app
