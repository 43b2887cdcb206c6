// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ToolCallIndex.h"

#include <utility>

namespace assay::providers {

ToolCallIndex::Place ToolCallIndex::place(std::optional<qint64> wireIndex, const QString &id, const QString &name)
{
    // From the back: where a wire index stands twice, the later call is the one that goes on.
    for (qsizetype i = m_calls.size() - 1; i >= 0; --i) {
        Call &call = m_calls[i];
        const bool sameIndex = wireIndex && call.wireIndex == wireIndex && (id.isEmpty() || call.id.isEmpty() || call.id == id);
        const bool sameId = !id.isEmpty() && call.id == id && (!wireIndex || !call.wireIndex || call.wireIndex == wireIndex);
        const bool goesOn = !wireIndex && id.isEmpty() && name.isEmpty();
        if (sameIndex || sameId || goesOn) {
            const bool named = std::exchange(call.named, call.named || !name.isEmpty());
            return {static_cast<int>(i), false, call.named && !named};
        }
    }
    m_calls.append({wireIndex, id, !name.isEmpty()});
    return {static_cast<int>(m_calls.size() - 1), true, !name.isEmpty()};
}

} // namespace assay::providers
