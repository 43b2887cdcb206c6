// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ResponsesOutput.h"

#include "providers/protocols/JsonReader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool isCall(QStringView type)
{
    return type == "function_call"_L1 || type == "custom_tool_call"_L1;
}

QString argumentsIn(const QJsonObject &object)
{
    return object.value("arguments"_L1).toString(object.value("input"_L1).toString());
}

core::Picture pictureOf(const QJsonObject &item)
{
    const QString format = item.value("output_format"_L1).toString(u"png"_s);
    core::Picture picture;
    picture.mediaType = u"image/"_s + (format == "jpg"_L1 ? u"jpeg"_s : format);
    picture.data = QByteArray::fromBase64(item.value("result"_L1).toString().toLatin1());
    return picture;
}

} // namespace

ResponsesOutput::Item &ResponsesOutput::itemAt(const Place &place)
{
    for (Item &item : m_items) {
        const bool sameIndex = place.index && item.index == place.index;
        const bool sameId = !place.id.empty() && item.id == place.id && (!place.index || !item.index || sameIndex);
        // A server that names neither has one item.
        if (sameIndex || sameId || (!place.index && place.id.empty())) {
            return item;
        }
    }
    Item item;
    item.index = place.index;
    item.id = place.id;
    m_items.append(std::move(item));
    return m_items.last();
}

void ResponsesOutput::append(Kind kind, const Place &place, std::string_view text, StreamEvents &out)
{
    if (text.empty()) {
        return;
    }
    Item &item = itemAt(place);
    QString piece = toQString(text);
    switch (kind) {
    case Kind::Refusal:
        m_refused = true;
        [[fallthrough]];
    case Kind::Text:
        item.notePart(place.part);
        item.length += piece.size();
        out.emplace_back(std::in_place_type<core::TextDelta>, std::move(piece));
        return;
    case Kind::Summary:
    case Kind::Reasoning:
        appendReasoning(item, kind, place, piece, out);
        return;
    case Kind::Arguments:
        appendArguments(item, piece, out);
        return;
    }
}

void ResponsesOutput::appendReasoning(Item &item, Kind kind, const Place &place, const QString &text, StreamEvents &out)
{
    // A server that sends the reasoning and its summary both would have it shown twice.
    if (item.thinks.value_or(kind) != kind) {
        return;
    }
    item.thinks = kind;
    item.notePart(place.part);
    const std::pair<qsizetype, qint64> here(&item - m_items.constData(), place.part);
    const bool paragraph = m_thought && *m_thought != here;
    m_thought = here;
    out.emplace_back(core::ReasoningDelta{paragraph ? u"\n\n"_s + text : text, {}, {}});
}

void ResponsesOutput::appendArguments(Item &item, const QString &text, StreamEvents &out)
{
    if (item.call < 0) {
        beginCall(item, {}, out);
    }
    item.hasArguments = true;
    out.emplace_back(core::ToolCallDelta{item.call, {}, {}, text});
}

void ResponsesOutput::begin(const Place &place, const QJsonObject &item, StreamEvents &out)
{
    Item &known = itemAt(place);
    if (std::exchange(known.begun, true)) {
        return;
    }
    const QString type = item.value("type"_L1).toString();
    if (isCall(type) && known.call < 0) {
        beginCall(known, item, out);
    } else if (!isCall(type) && type != "message"_L1 && type != "reasoning"_L1 && type != "image_generation_call"_L1
               && type != "compaction"_L1) {
        noteOwnTool(type, out);
    }
}

void ResponsesOutput::beginCall(Item &item, const QJsonObject &object, StreamEvents &out)
{
    item.call = m_calls++;
    core::ToolCallDelta delta;
    delta.index = item.call;
    delta.name = object.value("name"_L1).toString();
    delta.id = object.value("call_id"_L1).toString(object.value("id"_L1).toString(QString::fromStdString(item.id)));
    if (delta.id.isEmpty()) {
        delta.id = u"call_%1"_s.arg(item.call);
    }
    delta.arguments = argumentsIn(object);
    item.named = !delta.name.isEmpty();
    item.hasArguments = !delta.arguments.isEmpty();
    out.emplace_back(std::move(delta));
}

void ResponsesOutput::end(const Place &place, const QJsonObject &item, StreamEvents &out)
{
    begin(place, item, out);
    Item &known = itemAt(place);
    const QString type = item.value("type"_L1).toString();
    if (type == "message"_L1) {
        endMessage(known, place, item, out);
    } else if (type == "reasoning"_L1) {
        endReasoning(known, place, item, out);
    } else if (isCall(type)) {
        endCall(known, item, out);
    } else if (type == "image_generation_call"_L1) {
        if (core::Picture picture = pictureOf(item); !picture.data.isEmpty()) {
            out.emplace_back(core::Pictured{std::move(picture)});
        }
    } else if (isResponsesItem(item)) {
        // Opening a page that was found, and looking within it, cost nothing more.
        const bool searches = item.value("action"_L1)["type"_L1].toString(u"search"_s) == "search"_L1;
        m_searches += type == "web_search_call"_L1 && searches ? 1 : 0;
        keep(item, out);
    }
}

void ResponsesOutput::endMessage(Item &item, const Place &place, const QJsonObject &object, StreamEvents &out)
{
    qint64 part = 0;
    for (const auto all = object.value("content"_L1).toArray(); const QJsonValue &content : all) {
        const bool refusal = content["type"_L1].toString() == "refusal"_L1;
        const QByteArray text = content[refusal ? "refusal"_L1 : "text"_L1].toString().toUtf8();
        if (!item.parts.contains(part)) {
            append(refusal ? Kind::Refusal : Kind::Text, {place.index, place.id, part}, text.toStdString(), out);
        }
        for (const auto annotations = content["annotations"_L1].toArray(); const QJsonValue &annotation : annotations) {
            cite(annotation.toObject(), out);
        }
        ++part;
    }
    QJsonObject marked{{"type"_L1, "message"_L1}, {"length"_L1, item.length}};
    const QString phase = object.value("phase"_L1).toString();
    if (!phase.isEmpty()) {
        marked.insert("phase"_L1, phase);
    }
    if (item.length > 0) {
        mark(marked, !phase.isEmpty(), out);
    }
}

void ResponsesOutput::endReasoning(Item &item, const Place &place, const QJsonObject &object, StreamEvents &out)
{
    static constexpr std::array<std::pair<QLatin1StringView, Kind>, 2> lists{
        {{"summary"_L1, Kind::Summary}, {"content"_L1, Kind::Reasoning}}};
    for (const auto &[key, kind] : lists) {
        qint64 part = 0;
        for (const auto all = object.value(key).toArray(); const QJsonValue &each : all) {
            if (item.thinks.value_or(kind) == kind && !item.parts.contains(part)) {
                append(kind, {place.index, place.id, part}, each["text"_L1].toString().toStdString(), out);
            }
            ++part;
        }
    }
    // Without it the provider, which does not store the answer, has no use for the item.
    if (!object.value("encrypted_content"_L1).toString().isEmpty()) {
        keep(object, out);
    }
}

void ResponsesOutput::endCall(Item &item, const QJsonObject &object, StreamEvents &out)
{
    core::ToolCallDelta rest;
    rest.index = item.call;
    if (!std::exchange(item.named, true)) {
        rest.name = object.value("name"_L1).toString();
        rest.id = object.value("call_id"_L1).toString();
    }
    if (!std::exchange(item.hasArguments, true)) {
        rest.arguments = argumentsIn(object);
    }
    if (!rest.name.isEmpty() || !rest.arguments.isEmpty()) {
        out.emplace_back(std::move(rest));
    }
    const QString type = object.value("type"_L1).toString();
    mark({{"type"_L1, type}, {"call_id"_L1, object.value("call_id"_L1)}}, type == "custom_tool_call"_L1, out);
}

void ResponsesOutput::keep(const QJsonObject &object, StreamEvents &out)
{
    mark(object, true, out);
}

void ResponsesOutput::mark(const QJsonObject &object, bool needed, StreamEvents &out)
{
    m_marks.append(compact(object));
    m_marking = m_marking || needed;
    if (!m_marking) {
        return;
    }
    for (const QByteArray &each : std::as_const(m_marks)) {
        out.emplace_back(core::ReasoningDelta{{}, {}, each});
    }
    m_marks.clear();
}

void ResponsesOutput::cite(const QJsonObject &annotation, StreamEvents &out)
{
    core::Citation citation;
    citation.url = annotation.value("url"_L1).toString();
    citation.title = annotation.value("title"_L1).toString(annotation.value("filename"_L1).toString());
    if (citation.title.isEmpty()) {
        citation.title = annotation.value("file_id"_L1).toString();
    }
    if (citation != core::Citation() && !m_citations.contains(citation)) {
        m_citations.append(citation);
        out.emplace_back(core::Cited{citation});
    }
}

void ResponsesOutput::noteOwnTool(const QString &type, StreamEvents &out)
{
    if (m_ownTools.contains(type)) {
        return;
    }
    m_ownTools.insert(type);
    QString name = type.left(60);
    if (!isResponsesItem({{"type"_L1, type}})) {
        out.emplace_back(core::Warning{u"Skipped an unknown part \"%1\" of the answer."_s.arg(name)});
        return;
    }
    if (name.endsWith("_call"_L1)) {
        name.chop(5);
    }
    name.replace(u'_', u' ');
    out.emplace_back(core::Warning{u"The provider used a tool of its own (%1); what it did there is not shown."_s.arg(name)});
}

bool isResponsesItem(const QJsonObject &item)
{
    const QString type = item.value("type"_L1).toString();
    return type == "reasoning"_L1 || type == "message"_L1 || type == "compaction"_L1 || type.endsWith("_call"_L1)
           || type.endsWith("_call_output"_L1) || type.startsWith("mcp_"_L1);
}

} // namespace assay::providers
