// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Snippet.h"

#include "engine/ComparisonEngine.h"
#include "engine/Conversation.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

/// For a POSIX shell: nothing inside single quotes means anything.
QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// A string literal of JSON, which is one of Python and TypeScript too.
QString literal(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

QString indented(const QByteArray &json)
{
    return QString::fromUtf8(QJsonDocument::fromJson(json).toJson(QJsonDocument::Indented)).trimmed();
}

QString curl(const core::WireRequest &wire, const QString &variable)
{
    QString out = u"curl -sS -N "_s + shellQuoted(wire.url.toString(QUrl::FullyEncoded));
    for (const auto &[name, value] : wire.headers) {
        out += u" \\\n  -H "_s + shellQuoted(QString::fromUtf8(name + ": " + value));
    }
    if (!variable.isEmpty()) {
        out += u" \\\n  -H \"%1: %2${%3}\""_s.arg(QString::fromLatin1(wire.keyHeader), QString::fromLatin1(wire.keyPrefix),
                                                  variable);
    }
    return out + u" \\\n  --data-raw "_s + shellQuoted(indented(wire.body)) + u'\n';
}

QString python(const core::WireRequest &wire, const QString &variable)
{
    QString out = u"import json\nimport os\nimport urllib.request\n\nheaders = {\n"_s;
    for (const auto &[name, value] : wire.headers) {
        out += u"    %1: %2,\n"_s.arg(literal(QString::fromUtf8(name)), literal(QString::fromUtf8(value)));
    }
    if (!variable.isEmpty()) {
        out += u"    %1: %2 + os.environ[%3],\n"_s.arg(literal(QString::fromLatin1(wire.keyHeader)),
                                                       literal(QString::fromLatin1(wire.keyPrefix)), literal(variable));
    }
    out += u"}\nbody = json.loads(%1)\n"_s.arg(literal(QString::fromUtf8(wire.body)));
    return out
           + u"request = urllib.request.Request(%1, json.dumps(body).encode(), headers)\n"
             "with urllib.request.urlopen(request) as answer:\n"
             "    for line in answer:\n"
             "        print(line.decode(), end=\"\")\n"_s.arg(literal(wire.url.toString(QUrl::FullyEncoded)));
}

QString typeScript(const core::WireRequest &wire, const QString &variable)
{
    QString out = u"const answer = await fetch(%1, {\n  method: \"POST\",\n  headers: {\n"_s.arg(
        literal(wire.url.toString(QUrl::FullyEncoded)));
    for (const auto &[name, value] : wire.headers) {
        out += u"    %1: %2,\n"_s.arg(literal(QString::fromUtf8(name)), literal(QString::fromUtf8(value)));
    }
    if (!variable.isEmpty()) {
        out += u"    %1: %2 + process.env[%3],\n"_s.arg(literal(QString::fromLatin1(wire.keyHeader)),
                                                        literal(QString::fromLatin1(wire.keyPrefix)), literal(variable));
    }
    return out + u"  },\n  body: JSON.stringify("_s + indented(wire.body)
           + u"),\n});\nfor await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {\n  process.stdout.write(part);\n}\n"_s;
}

QString deeper(const QString &code, int by)
{
    QString out;
    for (const auto lines = code.trimmed().split(u'\n'); const QString &line : lines) {
        out += line.isEmpty() ? u"\n"_s : QString(by, u' ') + line + u'\n';
    }
    return out;
}

/// Requests of which the next is only sent when the one before has failed.
QString chainOf(SnippetKind kind, const QStringList &requests, const QList<core::Route> &routes)
{
    QString out;
    if (kind == SnippetKind::Curl) {
        for (qsizetype i = 0; i < requests.size(); ++i) {
            QString one = requests.at(i).trimmed();
            one.replace(0, 4, u"curl --fail-with-body"_s);
            out += (i > 0 ? u" || {\n# Fallback: %1\n"_s.arg(routes.at(i).toString()) : QString()) + one;
        }
        return out + u"\n}"_s.repeated(requests.size() - 1) + u'\n';
    }
    const bool python = kind == SnippetKind::Python;
    QStringList names;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        names.append(u"route%1"_s.arg(i + 1));
        QString one = requests.at(i);
        if (python) {
            out += u"# %1\ndef %2():\n"_s.arg(routes.at(i).toString(), names.last()) + deeper(one, 4) + u"\n\n"_s;
            continue;
        }
        one.replace(u"for await ("_s, u"if (!answer.ok) {\n  throw new Error(await answer.text());\n}\nfor await ("_s);
        out += u"// %1\nasync function %2() {\n"_s.arg(routes.at(i).toString(), names.last()) + deeper(one, 2) + u"}\n\n"_s;
    }
    if (python) {
        return out
               + u"for route in (%1):\n    try:\n        route()\n        break\n    except (OSError, KeyError) as error:\n"
                 "        print(route.__name__, error)\n"_s.arg(names.join(u", "_s));
    }
    return out
           + u"for (const route of [%1]) {\n  try {\n    await route();\n    break;\n  } catch (error) {\n"
             "    console.error(route.name, error);\n  }\n}\n"_s.arg(names.join(u", "_s));
}

std::expected<QString, QString> ofRoute(SnippetKind kind, const ComparisonEngine &engine, const core::Comparison &plan,
                                        int position, const core::Route &route)
{
    const core::Contestant &contestant = plan.contestants.at(position);
    core::Provider *provider = engine.services().providers.provider(route.provider);
    const auto *source = dynamic_cast<const core::WireSource *>(provider);
    if (source == nullptr) {
        return std::unexpected(u"There is no provider named \"%1\"."_s.arg(route.provider.toString()));
    }
    core::CompletionRequest request = buildRequest(plan, contestant, Conversation(contestant.route), plan.turns.value(0));
    request.model = route.model;
    if (route.provider == core::ProviderId(u"openrouter"_s)) {
        const QJsonObject preferences = contestant.router.toJson();
        for (auto each = preferences.begin(); each != preferences.end(); ++each) {
            request.extra.insert(each.key(), each.value());
        }
    }
    const core::ProviderProfile &profile = provider->profile();
    return snippetOf(kind, source->wireOf(request, engine.services().providers.settingsOf(route.provider)),
                     profile.keyVariable);
}

} // namespace

std::optional<SnippetKind> snippetKindFromWord(QStringView word)
{
    if (word == "curl"_L1) {
        return SnippetKind::Curl;
    }
    if (word == "python"_L1) {
        return SnippetKind::Python;
    }
    if (word == "typescript"_L1) {
        return SnippetKind::TypeScript;
    }
    return word == "openrouter"_L1 ? std::optional(SnippetKind::OpenRouter) : std::nullopt;
}

QString snippetOf(SnippetKind kind, const core::WireRequest &wire, const QString &variable)
{
    const QString key = wire.keyHeader.isEmpty() ? QString() : variable;
    switch (kind) {
    case SnippetKind::Curl:
        return curl(wire, key);
    case SnippetKind::Python:
        return python(wire, key);
    case SnippetKind::TypeScript:
        return typeScript(wire, key);
    case SnippetKind::OpenRouter:
        break;
    }
    return indented(wire.body) + u'\n';
}

QJsonObject openRouterObject(const core::Contestant &contestant)
{
    const core::ProviderId router(u"openrouter"_s);
    QJsonObject out = contestant.router.toJson();
    QJsonArray models = out.value("models"_L1).toArray();
    for (const auto routes = contestant.fallback.routes(); const core::Route &route : routes) {
        if (route.provider == router && !models.contains(route.model.toString())) {
            models.append(route.model.toString());
        }
    }
    if (!models.isEmpty()) {
        out.insert(u"models"_s, models);
    }
    out.insert(u"model"_s, contestant.route.model.toString());
    return out;
}

std::expected<QString, QString> snippetOf(SnippetKind kind, const ComparisonEngine &engine, const core::Comparison &plan,
                                          int position)
{
    const core::Contestant contestant = plan.contestants.value(position);
    if (kind == SnippetKind::OpenRouter) {
        if (contestant.route.provider != core::ProviderId(u"openrouter"_s)) {
            return std::unexpected(u"%1 is not a route of OpenRouter."_s.arg(contestant.route.toString()));
        }
        return indented(QJsonDocument(openRouterObject(contestant)).toJson()) + u'\n';
    }
    const QList<core::Route> routes = QList{contestant.route} + contestant.fallback.routes();
    QStringList requests;
    for (const core::Route &route : routes) {
        const auto one = ofRoute(kind, engine, plan, position, route);
        if (!one) {
            return one;
        }
        requests.append(*one);
    }
    return requests.size() == 1 ? requests.constFirst() : chainOf(kind, requests, routes);
}

} // namespace assay::engine
