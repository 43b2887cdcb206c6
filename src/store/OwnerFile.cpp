// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/OwnerFile.h"

#include "core/Ids.h"
#include "store/PrivateFiles.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace assay::store {

#ifdef Q_OS_UNIX

// Not QLockFile: it judges by process and host name, so after a change of the host's name a dead owner would live for ever.
class OwnerFile::Lock {
public:
    Lock(const QString &file, bool make)
    {
        // A new file that is not locked yet looks left behind: another program may just clear it away. Then once more.
        for (int tries = make ? 10 : 1; tries > 0 && !m_held; --tries) {
            close();
            const int flags = O_RDWR | O_CLOEXEC | (make ? O_CREAT : 0);
            m_file = ::open(QFile::encodeName(file).constData(), flags, 0600);
            m_held = m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0 && isThere();
        }
    }
    ~Lock() { close(); }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;
    [[nodiscard]] bool isHeld() const { return m_held; }

private:
    [[nodiscard]] bool isThere() const
    {
        struct stat state{};
        return ::fstat(m_file, &state) == 0 && state.st_nlink > 0;
    }
    void close()
    {
        if (m_file >= 0) {
            ::close(std::exchange(m_file, -1));
        }
    }

    int m_file = -1;
    bool m_held = false;
};

#else

class OwnerFile::Lock {
public:
    Lock(const QString &file, bool) : m_file(file)
    {
        m_file.setStaleLockTime(0);
        m_held = m_file.tryLock(0);
    }
    [[nodiscard]] bool isHeld() const { return m_held; }

private:
    QLockFile m_file;
    bool m_held = false;
};

#endif

OwnerFile::OwnerFile(const QString &dataFolder)
    : m_folder(dataFolder + QStringLiteral("/instances")), m_id(core::makeUniqueId())
{
    makePrivateFolder(m_folder);
    m_lock = std::make_unique<Lock>(fileOf(m_id), true);
}

OwnerFile::~OwnerFile()
{
    // Removed while still locked: nobody can mistake it for one that was left behind.
    if (m_lock->isHeld()) {
        QFile::remove(fileOf(m_id));
    }
}

bool OwnerFile::isAlive(const QString &owner) const
{
    if (owner == m_id) {
        return true;
    }
    const QString file = fileOf(owner);
    if (!QFile::exists(file)) {
        return false;
    }
    const Lock lock(file, false);
    if (!lock.isHeld()) {
        // Held by a living program, or gone in the meantime.
        return QFile::exists(file);
    }
    QFile::remove(file);
    return false;
}

bool OwnerFile::isAlone() const
{
    const QStringList names = QDir(m_folder).entryList({QStringLiteral("*.lock")}, QDir::Files);
    return std::ranges::none_of(names, [this](const QString &name) {
        const QString owner = name.chopped(5);
        return owner != m_id && isAlive(owner);
    });
}

bool OwnerFile::hasElders() const
{
    // Ids are in the order of their moments.
    const QStringList names = QDir(m_folder).entryList({QStringLiteral("*.lock")}, QDir::Files);
    return std::ranges::any_of(names,
                               [this](const QString &name) { return name.chopped(5) < m_id && isAlive(name.chopped(5)); });
}

bool OwnerFile::sweepDead() const
{
    bool found = false;
    const QStringList names = QDir(m_folder).entryList({QStringLiteral("*.lock")}, QDir::Files);
    for (const QString &name : names) {
        found = !isAlive(name.chopped(5)) || found;
    }
    return found;
}

QString OwnerFile::fileOf(const QString &owner) const
{
    return QStringLiteral("%1/%2.lock").arg(m_folder, owner);
}

} // namespace assay::store
