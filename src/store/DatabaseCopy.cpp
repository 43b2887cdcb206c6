// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DatabaseCopy.h"

#include "store/Connection.h"
#include "store/PrivateFiles.h"
#include "store/SqlError.h"

#include <QFile>
#include <QFileInfo>

namespace assay::store {

void copyDatabase(Connection &connection, const QString &copy)
{
    // VACUUM INTO takes an empty file: made beforehand, it is nobody else's to read from its first byte on.
    if (!makePrivateFolder(QFileInfo(copy).path()) || !makePrivateFile(copy)) {
        throw SqlError(core::StoreError::Kind::ReadOnly, QStringLiteral("cannot write the backup %1").arg(copy));
    }
    try {
        connection.statement("VACUUM INTO ?1").with(copy).run();
    } catch (const SqlError &) {
        QFile::remove(copy);
        throw;
    }
}

} // namespace assay::store
