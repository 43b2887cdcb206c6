// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"
#include "transfer/ExportFormat.h"

#include <QObject>
#include <QSaveFile>

#include <memory>

namespace assay::transfer {
class ExportWriter;
}

namespace assay::ui {

/// Writes comparisons of the store into one file, one after the other, and deletes itself. The file takes its name when it is whole.
class ExportFile final : public QObject {
    Q_OBJECT
public:
    ExportFile(core::RunStore &store, const QList<core::ComparisonId> &ids, const QString &path, transfer::ExportFormat format,
               QObject *parent);
    ~ExportFile() override;

    void start();

Q_SIGNALS:
    /// `error` is a sentence; empty: it is written.
    void ended(const QString &error);

private:
    void next();
    void end(const QString &error);

    core::RunStore &m_store;
    QList<core::ComparisonId> m_ids;
    QSaveFile m_file;
    std::unique_ptr<transfer::ExportWriter> m_writer;
};

} // namespace assay::ui
