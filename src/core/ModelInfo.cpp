// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ModelInfo.h"

using namespace Qt::StringLiterals;

namespace assay::core {

QStringList ModelInfo::refusedOf(const Parameters &set) const
{
    QStringList out;
    const bool thinksNot = set.effort == "none"_L1 && efforts.contains("none"_L1);
    const QStringList names = set.toJson().keys();
    for (const QString &name : names) {
        const bool sampling = name == "temperature"_L1 || name == "top_p"_L1;
        if (refusedParameters.contains(name) && !(sampling && thinksNot)) {
            out.append(name);
        }
    }
    return out;
}

} // namespace assay::core
