// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ToolList.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

std::expected<QJsonObject, QString> neutral(const QJsonValue &value, qsizetype number)
{
    if (!value.isObject()) {
        return std::unexpected(u"tools: number %1 is not an object."_s.arg(number));
    }
    const QJsonObject object = value.toObject();
    const QJsonValue function = object.value("function"_L1);
    const QJsonObject from = function.isObject() ? function.toObject() : object;
    const QString name = from.value("name"_L1).toString();
    // What every provider takes; a longer or wilder name is refused by one or the other.
    static const QRegularExpression good(u"^[A-Za-z_][A-Za-z0-9_-]{0,63}$"_s);
    if (!good.match(name).hasMatch()) {
        return std::unexpected(
            u"tools: number %1 needs a \"name\" of letters, digits, \"_\" and \"-\", at most 64 of them."_s.arg(number));
    }
    const bool anthropic = from.contains("input_schema"_L1);
    const QJsonValue parameters = from.value(anthropic ? "input_schema"_L1 : "parameters"_L1);
    if (!parameters.isUndefined() && !parameters.isObject()) {
        return std::unexpected(u"tools: the parameters of \"%1\" must be a JSON schema, which is an object."_s.arg(name));
    }
    QJsonObject tool{{"name"_L1, name}};
    if (const QString description = from.value("description"_L1).toString(); !description.isEmpty()) {
        tool.insert("description"_L1, description);
    }
    const QJsonObject nothing{{"type"_L1, "object"_L1}, {"properties"_L1, QJsonObject()}};
    tool.insert("parameters"_L1, parameters.isObject() ? parameters.toObject() : nothing);
    return tool;
}

} // namespace

std::expected<QJsonArray, QString> decodeTools(const QString &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError) {
        return std::unexpected(u"tools is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset));
    }
    const QJsonArray given = document.isArray() ? document.array() : QJsonArray{document.object()};
    if (given.isEmpty()) {
        return std::unexpected(u"tools must hold at least one tool."_s);
    }
    QJsonArray tools;
    for (const QJsonValue &value : given) {
        auto tool = neutral(value, tools.size() + 1);
        if (!tool) {
            return std::unexpected(tool.error());
        }
        for (const auto all = tools; const QJsonValue &other : all) {
            if (other["name"_L1] == tool->value("name"_L1)) {
                return std::unexpected(u"tools: \"%1\" stands there twice."_s.arg(other["name"_L1].toString()));
            }
        }
        tools.append(*std::move(tool));
    }
    return tools;
}

} // namespace assay::core
