// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ImportFile.h"

#include "store/LlmLog.h"
#include "transfer/JsonReader.h"

#include <QCoreApplication>
#include <QFile>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::ImportFile)
};

} // namespace

std::expected<ImportFile, QString> readImport(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(Text::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    }
    if (file.peek(15) == QByteArrayView("SQLite format 3")) {
        auto log = store::readLlmLog(path);
        return log ? std::expected<ImportFile, QString>(ImportFile{*std::move(log), false})
                   : std::unexpected(Text::tr("%1 is not a log that can be imported: %2").arg(path, log.error().message));
    }
    // Not by its size: a pipe tells none.
    const QByteArray json = file.read(transfer::largestJson + 1);
    if (json.size() > transfer::largestJson) {
        return std::unexpected(Text::tr("%1 is larger than 256 MB.").arg(path));
    }
    auto comparisons = transfer::readJson(json);
    return comparisons ? std::expected<ImportFile, QString>(ImportFile{*std::move(comparisons), true})
                       : std::unexpected(Text::tr("%1 cannot be imported: %2").arg(path, comparisons.error()));
}

} // namespace assay::app
