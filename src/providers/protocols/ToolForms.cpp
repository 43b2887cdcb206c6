// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ToolForms.h"

#include "providers/protocols/SchemaRules.h"

using namespace Qt::StringLiterals;

namespace assay::providers {

QJsonArray chatTools(const QJsonArray &tools, bool knowsStrict)
{
    QJsonArray out;
    for (const QJsonValue &tool : tools) {
        QJsonObject function = tool.toObject();
        if (knowsStrict && isStrict(function.value("parameters"_L1).toObject())) {
            function.insert("strict"_L1, true);
        }
        out.append(QJsonObject{{"type"_L1, "function"_L1}, {"function"_L1, function}});
    }
    return out;
}

QJsonArray responsesTools(const QJsonArray &tools)
{
    QJsonArray out;
    for (const QJsonValue &tool : tools) {
        QJsonObject function = tool.toObject();
        function.insert("type"_L1, "function"_L1);
        function.insert("strict"_L1, isStrict(function.value("parameters"_L1).toObject()));
        out.append(function);
    }
    return out;
}

} // namespace assay::providers
