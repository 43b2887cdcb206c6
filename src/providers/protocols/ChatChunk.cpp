// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ChatChunk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

void take(QString &target, ondemand::value &value)
{
    if (const auto text = stringOf(value)) {
        target = toQString(*text);
    }
}

void takeFirst(QString &target, ondemand::value &value)
{
    if (target.isEmpty()) {
        take(target, value);
    }
}

/// Objects of an array, one after the other. False: broken JSON.
template <class Visit>
bool forEachObject(ondemand::value &value, Visit visit)
{
    auto array = arrayOf(value);
    if (!array) {
        return true;
    }
    for (auto result : *array) {
        ondemand::value element;
        if (std::move(result).get(element) != simdjson::SUCCESS) {
            return false;
        }
        if (isType(element, ondemand::json_type::object) && !visit(element)) {
            return false;
        }
    }
    return true;
}

bool readFunction(ondemand::value &value, ToolFragment &fragment)
{
    const auto function = objectOf(value);
    return !function || forEachField(*function, [&](std::string_view key, ondemand::value &field) {
        if (is(key, "name")) {
            take(fragment.name, field);
        } else if (is(key, "arguments")) {
            // A string of JSON by the book; some servers send the object itself.
            if (isType(field, ondemand::json_type::object)) {
                fragment.arguments = QString::fromUtf8(rawOf(field));
            } else {
                take(fragment.arguments, field);
            }
        }
        return true;
    });
}

bool readTool(ondemand::value &value, ChatChunk &chunk)
{
    ToolFragment fragment;
    const bool ok = forEachField(*objectOf(value), [&](std::string_view key, ondemand::value &field) {
        if (is(key, "index")) {
            fragment.index = integerOf(field);
        } else if (is(key, "id")) {
            take(fragment.id, field);
        } else if (is(key, "function")) {
            return readFunction(field, fragment);
        }
        return true;
    });
    chunk.tools.append(fragment);
    return ok;
}

bool readReasoningDetail(ondemand::value &value, ChatChunk &chunk)
{
    ondemand::object object;
    std::string_view raw;
    if (value.get_object().get(object) != simdjson::SUCCESS || object.raw_json().get(raw) != simdjson::SUCCESS) {
        return false;
    }
    chunk.reasoningDetails.append(QByteArray(raw.data(), static_cast<qsizetype>(raw.size())).trimmed());
    bool isEmpty = true;
    return object.reset().get(isEmpty) == simdjson::SUCCESS
           && forEachField(object, [&](std::string_view key, ondemand::value &field) {
                  if (is(key, "text") || is(key, "summary")) {
                      QString text;
                      take(text, field);
                      chunk.detailsText += text;
                  }
                  return true;
              });
}

bool readContent(ondemand::value &value, ChatChunk &chunk)
{
    if (!isType(value, ondemand::json_type::array)) {
        if (const auto text = stringOf(value)) {
            chunk.text = toQString(*text);
            chunk.textView = *text;
        }
        return true;
    }
    // Rare: some servers give the content in parts, which may be pictures, or what the model thought.
    for (const auto parts = QJsonDocument::fromJson(rawOf(value)).array(); const QJsonValue &part : parts) {
        const QString type = part["type"_L1].toString();
        if (type == "thinking"_L1) {
            for (const auto thoughts = part["thinking"_L1].toArray(); const QJsonValue &thought : thoughts) {
                chunk.reasoning += thought["text"_L1].toString();
            }
        } else if (part["text"_L1].isString()) {
            chunk.text += part["text"_L1].toString();
        } else {
            chunk.additions.takePart(part.toObject());
        }
    }
    return true;
}

bool readDelta(ondemand::value &value, ChatChunk &chunk)
{
    const auto delta = objectOf(value);
    return !delta || forEachField(*delta, [&](std::string_view key, ondemand::value &field) {
        if (is(key, "content")) {
            return readContent(field, chunk);
        }
        if (is(key, "reasoning") || is(key, "reasoning_content")) {
            // Together AI may send both, with the same words.
            takeFirst(chunk.reasoning, field);
        } else if (is(key, "reasoning_details")) {
            return forEachObject(field, [&](ondemand::value &detail) { return readReasoningDetail(detail, chunk); });
        } else if (is(key, "tool_calls")) {
            return forEachObject(field, [&](ondemand::value &tool) { return readTool(tool, chunk); });
        } else if (is(key, "function_call")) {
            ToolFragment fragment;
            fragment.index = 0;
            const bool present = isType(field, ondemand::json_type::object);
            const bool ok = readFunction(field, fragment);
            if (present) {
                chunk.tools.append(fragment);
            }
            return ok;
        } else if (is(key, "refusal")) {
            take(chunk.refusal, field);
        } else if (is(key, "images")) {
            chunk.additions.takeImages(field);
        } else if (is(key, "annotations")) {
            chunk.additions.takeAnnotations(field);
        } else if (is(key, "audio")) {
            chunk.additions.hasSound = chunk.additions.hasSound || !isNull(field);
        }
        return true;
    });
}

void takeError(ondemand::value &value, ChatChunk &chunk)
{
    if (!isNull(value) && chunk.error.isEmpty()) {
        chunk.error = "{\"error\":" + rawOf(value) + '}';
    }
}

void takeUsage(ondemand::value &value, ChatChunk &chunk)
{
    if (isType(value, ondemand::json_type::object)) {
        chunk.usage = rawOf(value);
    }
}

void takeWarnings(ondemand::value &value, ChatChunk &chunk)
{
    for (const auto all = QJsonDocument::fromJson(rawOf(value)).array(); const QJsonValue &warning : all) {
        const QString text = warning.isString() ? warning.toString() : warning["message"_L1].toString();
        if (!text.isEmpty()) {
            chunk.warnings.append(text.left(500));
        }
    }
}

/// `{"content":[…]}` with one entry a token; Together AI gives a bare number a token, or lists.
bool countLogprobs(ondemand::value &value, std::int64_t &count)
{
    if (isType(value, ondemand::json_type::number)) {
        ++count;
        return true;
    }
    const auto object = objectOf(value);
    return !object || forEachField(*object, [&count](std::string_view key, ondemand::value &field) {
        if (is(key, "content") || is(key, "token_logprobs")) {
            auto tokens = arrayOf(field);
            size_t size = 0;
            if (tokens && tokens->count_elements().get(size) != simdjson::SUCCESS) {
                return false;
            }
            count += static_cast<std::int64_t>(size);
        }
        return true;
    });
}

bool readChoice(ondemand::value &value, ChatChunk &chunk)
{
    // Only one answer is ever asked for.
    if (chunk.hasChoices) {
        return true;
    }
    chunk.hasChoices = true;
    return forEachField(*objectOf(value), [&](std::string_view key, ondemand::value &field) {
        if (is(key, "delta") || is(key, "message")) {
            return readDelta(field, chunk);
        }
        if (is(key, "finish_reason")) {
            take(chunk.finishReason, field);
        } else if (is(key, "logprobs")) {
            return countLogprobs(field, chunk.logprobs);
        } else if (is(key, "native_finish_reason")) {
            take(chunk.nativeReason, field);
        } else if (is(key, "error")) {
            takeError(field, chunk);
        } else if (is(key, "usage")) {
            takeUsage(field, chunk);
        }
        return true;
    });
}

bool readGroq(ondemand::value &value, ChatChunk &chunk)
{
    const auto groq = objectOf(value);
    return !groq || forEachField(*groq, [&](std::string_view key, ondemand::value &field) {
        if (is(key, "usage")) {
            takeUsage(field, chunk);
        } else if (is(key, "error")) {
            takeError(field, chunk);
        }
        return true;
    });
}

} // namespace

bool readChatChunk(JsonReader &reader, QByteArrayView bytes, qsizetype readable, ChatChunk &chunk)
{
    ondemand::object object;
    if (!reader.open(bytes, readable, object)) {
        return false;
    }
    return forEachField(object, [&](std::string_view key, ondemand::value &value) {
        if (is(key, "choices")) {
            return forEachObject(value, [&](ondemand::value &choice) { return readChoice(choice, chunk); });
        }
        if (is(key, "x_groq")) {
            return readGroq(value, chunk);
        }
        if (is(key, "id")) {
            chunk.id = stringOf(value).value_or("");
        } else if (is(key, "model")) {
            chunk.model = stringOf(value).value_or("");
        } else if (is(key, "provider")) {
            chunk.upstream = stringOf(value).value_or("");
        } else if (is(key, "object")) {
            chunk.isError = is(stringOf(value).value_or(""), "error");
        } else if (is(key, "service_tier")) {
            chunk.tier = stringOf(value).value_or("");
        } else if (is(key, "usage")) {
            takeUsage(value, chunk);
        } else if (is(key, "error")) {
            takeError(value, chunk);
        } else if (is(key, "citations")) {
            chunk.additions.takeCitations(value);
        } else if (is(key, "warnings")) {
            takeWarnings(value, chunk);
        }
        return true;
    });
}

} // namespace assay::providers
