// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace assay::providers {

/// Tells which call a fragment belongs to, however little of index, id and name the server sends with it.
class ToolCallIndex final {
public:
    struct Place {
        int index = 0; ///< 0, 1, 2, … in the order in which calls began
        bool isNew = false;
        bool isNamed = false; ///< now, for the first time
    };
    /// By the wire's index, unless a second id comes under it (some servers number every call 0); without an index by the id; with
    /// neither a name begins a call and the rest goes on with the last one.
    [[nodiscard]] Place place(std::optional<qint64> wireIndex, const QString &id, const QString &name);
    [[nodiscard]] qsizetype size() const { return m_calls.size(); }

private:
    struct Call {
        std::optional<qint64> wireIndex;
        QString id;
        bool named = false;
    };
    QList<Call> m_calls;
};

} // namespace assay::providers
