// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Imports.h"

#include "app/ImportFile.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace assay::app {

struct Imports::Run {
    QPromise<Said> promise;
    QStringList files; ///< still to be read
    ImportFile file;
    qsizetype next = 0; ///< of the file's comparisons
    int added = 0;
};

Imports::Imports(core::HistoryStore &store, QObject *parent) : QObject(parent), m_store(store) {}

Imports::~Imports() = default;

QFuture<Imports::Said> Imports::start(const QStringList &files)
{
    const auto run = std::make_shared<Run>();
    run->promise.start();
    run->files = files;
    readNext(run);
    return run->promise.future();
}

void Imports::readNext(const std::shared_ptr<Run> &run)
{
    if (run->files.isEmpty() || run->promise.isCanceled()) {
        end(run, tr("%n comparison(s) imported.", nullptr, run->added));
        return;
    }
    using Read = std::expected<ImportFile, QString>;
    auto reading = std::make_shared<QPromise<Read>>();
    reading->start();
    reading->future().then(this, [this, run](const Read &file) {
        if (!file) {
            end(run, std::unexpected(file.error()));
            return;
        }
        run->file = *file;
        run->next = 0;
        run->promise.setProgressRange(0, static_cast<int>(run->file.comparisons.size()));
        goOn(run);
    });
    QThreadPool::globalInstance()->start([path = run->files.takeFirst(), reading] {
        reading->addResult(readImport(path));
        reading->finish();
    });
}

void Imports::goOn(const std::shared_ptr<Run> &run)
{
    const QList<core::Comparison> step = run->file.comparisons.mid(run->next, importStep);
    if (step.isEmpty() || run->promise.isCanceled()) {
        readNext(run);
        return;
    }
    m_store.import(step, run->file.own)
        .then(this, [this, run, count = step.size()](const std::expected<int, core::StoreError> &added) {
            if (!added) {
                end(run, std::unexpected(
                             run->added == 0
                                 ? added.error().message
                                 : tr("%n comparison(s) imported, then: %1", nullptr, run->added).arg(added.error().message)));
                return;
            }
            run->added += *added;
            run->next += count;
            run->promise.setProgressValue(static_cast<int>(run->next));
            goOn(run);
        });
}

void Imports::end(const std::shared_ptr<Run> &run, const Said &said)
{
    run->promise.addResult(said);
    run->promise.finish();
}

} // namespace assay::app
