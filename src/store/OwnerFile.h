// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace assay::store {

/// Shows to other programs on the same data folder that this one lives: a locked file `instances/<id>.lock`, whose lock the system drops
/// however the program ends. What a program that is gone left unfinished is everybody's to clean up.
class OwnerFile final {
public:
    /// A folder that cannot be written gives an owner that nobody can see; then nothing is stored either.
    explicit OwnerFile(const QString &dataFolder);
    ~OwnerFile();
    OwnerFile(const OwnerFile &) = delete;
    OwnerFile &operator=(const OwnerFile &) = delete;

    [[nodiscard]] const QString &id() const { return m_id; }
    /// Whether the program with that id still runs, this one included. Clears away the file of one that does not.
    [[nodiscard]] bool isAlive(const QString &owner) const;
    /// Whether no other program runs here.
    [[nodiscard]] bool isAlone() const;
    /// Whether a program runs here that began before this one.
    [[nodiscard]] bool hasElders() const;
    /// Whether a program ended here without closing its database; clears away all files of such programs.
    [[nodiscard]] bool sweepDead() const;

private:
    class Lock;
    [[nodiscard]] QString fileOf(const QString &owner) const;

    QString m_folder;
    QString m_id;
    std::unique_ptr<Lock> m_lock;
};

} // namespace assay::store
