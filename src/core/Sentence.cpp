// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Sentence.h"

namespace assay::core {

QString Sentence::filled(QString pattern) const
{
    // Not QString::arg() one after the other: a model's name may hold "%2".
    QString out;
    out.reserve(pattern.size() + 32);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool place =
            pattern.at(i) == u'%' && i + 1 < pattern.size() && pattern.at(i + 1) >= u'1' && pattern.at(i + 1) <= u'9';
        if (!place) {
            out += pattern.at(i);
            continue;
        }
        ++i;
        out += arguments.value(pattern.at(i).unicode() - u'1');
    }
    return out;
}

} // namespace assay::core
