// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/ExportFile.h"

#include "transfer/ExportWriter.h"

namespace assay::ui {

ExportFile::ExportFile(core::RunStore &store, const QList<core::ComparisonId> &ids, const QString &path,
                       transfer::ExportFormat format, QObject *parent)
    : QObject(parent), m_store(store), m_ids(ids), m_file(path), m_writer(transfer::makeExportWriter(format))
{
}

ExportFile::~ExportFile() = default;

void ExportFile::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        end(tr("%1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()));
        return;
    }
    m_file.write(m_writer->head());
    next();
}

void ExportFile::next()
{
    if (m_ids.isEmpty()) {
        m_file.write(m_writer->tail());
        end(m_file.commit() ? QString() : tr("%1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()));
        return;
    }
    m_store.load(m_ids.takeFirst()).then(this, [this](const std::expected<core::Comparison, core::StoreError> &loaded) {
        if (!loaded) {
            end(tr("A comparison could not be read: %1").arg(loaded.error().message));
            return;
        }
        m_file.write(m_writer->add(*loaded));
        next();
    });
}

void ExportFile::end(const QString &error)
{
    Q_EMIT ended(error);
    deleteLater();
}

} // namespace assay::ui
