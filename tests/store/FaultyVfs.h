// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>

/// SQLite's way to the disk, with one failure in it. Once installed, all connections of this process go through it; they behave as ever
/// until arm() is called. Any thread.
class FaultyVfs final {
public:
    enum class Fault {
        Full,      ///< no room: nothing is written
        Error,     ///< the disk reports an error
        ShortWrite ///< half of it is written, then the room ends
    };

    static void install();
    /// The `number`th writing call from now on fails, once: write, truncate, sync, make or delete a file, lengthen the shared index.
    static void arm(int number, Fault fault);
    static void disarm();
    /// From now on the disk takes that long over everything that it is to make sure of.
    static void slowDown(std::chrono::milliseconds sync);
    /// Calls since arm().
    [[nodiscard]] static int calls();
    /// What the failing call was, for people: "write assay.db-wal"; empty: it has not come yet.
    [[nodiscard]] static QByteArray failed();
};
