// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyVfs.h"

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <mutex>
#include <thread>

namespace {

std::mutex mutex;
int count = 0;
int failing = 0; // 0: none
FaultyVfs::Fault kind = FaultyVfs::Fault::Full;
QByteArray failure;
sqlite3_vfs *real = nullptr;
std::atomic<std::chrono::milliseconds> syncTime{};

struct File {
    sqlite3_file base;
    char name[64];
    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *of(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

/// Whether this call is the one.
bool isHit(const char *call, const char *file)
{
    const std::scoped_lock lock(mutex);
    ++count;
    if (count != failing) {
        return false;
    }
    const char *slash = std::strrchr(file, '/');
    failure = QByteArray(call) + ' ' + (slash != nullptr ? slash + 1 : file);
    return true;
}

bool isHit(const char *call, sqlite3_file *file)
{
    return isHit(call, of(file)->name);
}

int codeOf(int error)
{
    return kind == FaultyVfs::Fault::Error ? error : SQLITE_FULL;
}

int write(sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
{
    sqlite3_file *inner = of(file)->inner();
    if (isHit("write", file)) {
        if (kind == FaultyVfs::Fault::ShortWrite) {
            inner->pMethods->xWrite(inner, data, size / 2, at);
        }
        return codeOf(SQLITE_IOERR_WRITE);
    }
    return inner->pMethods->xWrite(inner, data, size, at);
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    sqlite3_file *inner = of(file)->inner();
    return isHit("truncate", file) ? codeOf(SQLITE_IOERR_TRUNCATE) : inner->pMethods->xTruncate(inner, size);
}

int sync(sqlite3_file *file, int flags)
{
    sqlite3_file *inner = of(file)->inner();
    std::this_thread::sleep_for(syncTime.load());
    return isHit("sync", file) ? codeOf(SQLITE_IOERR_FSYNC) : inner->pMethods->xSync(inner, flags);
}

int shareMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    sqlite3_file *inner = of(file)->inner();
    return extend != 0 && isHit("share", file) ? codeOf(SQLITE_IOERR_SHMSIZE)
                                               : inner->pMethods->xShmMap(inner, page, size, extend, memory);
}

int close(sqlite3_file *file)
{
    sqlite3_file *inner = of(file)->inner();
    return inner->pMethods != nullptr ? inner->pMethods->xClose(inner) : SQLITE_OK;
}

template <auto Method, class... Arguments>
int pass(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *inner = of(file)->inner();
    return (inner->pMethods->*Method)(inner, arguments...);
}

void barrier(sqlite3_file *file)
{
    sqlite3_file *inner = of(file)->inner();
    inner->pMethods->xShmBarrier(inner);
}

using Io = sqlite3_io_methods;
const Io methods{
    .iVersion = 2,
    .xClose = &close,
    .xRead = &pass<&Io::xRead, void *, int, sqlite3_int64>,
    .xWrite = &write,
    .xTruncate = &truncate,
    .xSync = &sync,
    .xFileSize = &pass<&Io::xFileSize, sqlite3_int64 *>,
    .xLock = &pass<&Io::xLock, int>,
    .xUnlock = &pass<&Io::xUnlock, int>,
    .xCheckReservedLock = &pass<&Io::xCheckReservedLock, int *>,
    .xFileControl = &pass<&Io::xFileControl, int, void *>,
    .xSectorSize = &pass<&Io::xSectorSize>,
    .xDeviceCharacteristics = &pass<&Io::xDeviceCharacteristics>,
    .xShmMap = &shareMap,
    .xShmLock = &pass<&Io::xShmLock, int, int, int>,
    .xShmBarrier = &barrier,
    .xShmUnmap = &pass<&Io::xShmUnmap, int>,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *own = of(file);
    own->base.pMethods = nullptr;
    const char *known = name != nullptr ? name : "temporary";
    const char *slash = std::strrchr(known, '/');
    qstrncpy(own->name, slash != nullptr ? slash + 1 : known, sizeof(own->name));
    int exists = 0;
    if (name != nullptr) {
        real->xAccess(real, name, SQLITE_ACCESS_EXISTS, &exists);
    }
    if ((flags & SQLITE_OPEN_CREATE) != 0 && exists == 0 && isHit("make", known)) {
        return kind == FaultyVfs::Fault::Error ? SQLITE_IOERR : SQLITE_FULL;
    }
    const int code = real->xOpen(real, name, own->inner(), flags, outFlags);
    // As the manual has it: where there are methods, SQLite calls xClose even if opening failed.
    own->base.pMethods = own->inner()->pMethods != nullptr ? &methods : nullptr;
    return code;
}

int remove(sqlite3_vfs *, const char *name, int syncFolder)
{
    return isHit("delete", name) ? SQLITE_IOERR_DELETE : real->xDelete(real, name, syncFolder);
}

sqlite3_vfs faulty;

} // namespace

void FaultyVfs::install()
{
    real = sqlite3_vfs_find(nullptr);
    faulty = *real;
    faulty.zName = "faulty";
    faulty.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    faulty.xOpen = &open;
    faulty.xDelete = &remove;
    // All else takes the file system's own object, which the copy above has brought along.
    sqlite3_vfs_register(&faulty, 1);
}

void FaultyVfs::arm(int number, Fault fault)
{
    const std::scoped_lock lock(mutex);
    count = 0;
    failing = number;
    kind = fault;
    failure.clear();
}

void FaultyVfs::disarm()
{
    const std::scoped_lock lock(mutex);
    failing = 0;
}

void FaultyVfs::slowDown(std::chrono::milliseconds sync)
{
    syncTime = sync;
}

int FaultyVfs::calls()
{
    const std::scoped_lock lock(mutex);
    return count;
}

QByteArray FaultyVfs::failed()
{
    const std::scoped_lock lock(mutex);
    return failure;
}
