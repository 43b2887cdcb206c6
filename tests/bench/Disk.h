// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <functional>

namespace bench {

inline double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// The system forgets what it has read of a data folder's database.
inline void forget(const QString &folder)
{
    for (const QString &name : {QStringLiteral("assay.db"), QStringLiteral("assay.db-wal")}) {
        const int file = ::open(QFile::encodeName(folder + u'/' + name).constData(), O_RDONLY);
        if (file >= 0) {
            ::fdatasync(file);
            ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
            ::close(file);
        }
    }
}

} // namespace bench
