// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/GeminiModel.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace assay::providers {

QStringList GeminiModel::efforts() const
{
    if (!thinks() || isBefore(3, 0) || major == 0) {
        return {};
    }
    const bool newFlash = flash && !lite && !isBefore(3, 7);
    const QStringList levels{u"low"_s, u"medium"_s, u"high"_s};
    return pro || major >= 4 || newFlash ? levels : QStringList(u"minimal"_s) + levels;
}

GeminiModel geminiModelOf(const QString &id)
{
    static const QRegularExpression numbered(u"^(?:models/)?gemini-(\\d+)(?:\\.(\\d+))?(?:-|$)"_s);
    GeminiModel out;
    const QRegularExpressionMatch match = numbered.match(id);
    if (match.hasMatch()) {
        out.major = match.captured(1).toInt();
        out.minor = match.captured(2).toInt();
    }
    const QString name = id.section(u'/', -1);
    out.gemma = name.startsWith("gemma"_L1);
    out.pro = name.contains("-pro"_L1);
    out.flash = name.contains("-flash"_L1);
    out.lite = name.contains("-lite"_L1);
    out.image = name.contains("-image"_L1);
    out.speech = name.contains("-tts"_L1);
    return out;
}

} // namespace assay::providers
