// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PrivateFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace assay::store {

bool makePrivateFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir()) {
        return true;
    }
    QDir().mkpath(info.path());
    // Two programs may start at once: the second finds it made.
    return QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) || QFileInfo(folder).isDir();
}

bool makePrivateFile(const QString &file)
{
    if (QFileInfo::exists(file)) {
        return true;
    }
    QFile fresh(file);
    return fresh.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
           || QFileInfo::exists(file);
}

} // namespace assay::store
