// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/GeminiChunk.h"

#include "providers/protocols/JsonReader.h"

#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

std::optional<std::int64_t> *countNamed(GeminiCounts &counts, std::string_view key)
{
    static constexpr std::array names{
        std::pair{std::string_view("promptTokenCount"), &GeminiCounts::prompt},
        std::pair{std::string_view("cachedContentTokenCount"), &GeminiCounts::cached},
        std::pair{std::string_view("candidatesTokenCount"), &GeminiCounts::candidates},
        std::pair{std::string_view("thoughtsTokenCount"), &GeminiCounts::thoughts},
        std::pair{std::string_view("toolUsePromptTokenCount"), &GeminiCounts::toolPrompt},
        std::pair{std::string_view("totalTokenCount"), &GeminiCounts::total},
    };
    for (const auto &[name, member] : names) {
        if (key == name) {
            return &(counts.*member);
        }
    }
    return nullptr;
}

/// One part; false: it holds more than plain text.
bool readPart(ondemand::value &value, GeminiChunk::Piece &piece)
{
    const auto part = objectOf(value);
    bool hasText = false;
    return part
           && forEachField(*part,
                           [&](std::string_view key, ondemand::value &field) {
                               if (is(key, "thought")) {
                                   return field.get_bool().get(piece.thought) == simdjson::SUCCESS;
                               }
                               const auto words = is(key, "text") ? stringOf(field) : std::nullopt;
                               hasText = words.has_value();
                               piece.text = words.value_or("");
                               return hasText;
                           })
           && hasText;
}

bool take(std::string_view &target, ondemand::value &value)
{
    const auto text = stringOf(value);
    target = text.value_or("");
    return text.has_value();
}

bool readUsage(ondemand::value &value, GeminiChunk &chunk)
{
    auto usage = objectOf(value);
    return usage && usage->raw_json().get(chunk.usage) == simdjson::SUCCESS;
}

template <class Visit>
bool forEachItem(ondemand::value &value, Visit visit)
{
    auto array = arrayOf(value);
    if (!array) {
        return false;
    }
    for (auto result : *array) {
        ondemand::value item;
        if (std::move(result).get(item) != simdjson::SUCCESS || !visit(item)) {
            return false;
        }
    }
    return true;
}

} // namespace

GeminiCounts countsOf(const QJsonObject &usage)
{
    GeminiCounts counts;
    for (auto each = usage.begin(); each != usage.end(); ++each) {
        auto *count = countNamed(counts, each.key().toStdString());
        if (count != nullptr && each.value().toInteger(-1) >= 0) {
            *count = each.value().toInteger();
        }
    }
    for (const auto all = usage.value("promptTokensDetails"_L1).toArray(); const QJsonValue &detail : all) {
        if (detail["modality"_L1].toString() == "AUDIO"_L1 && detail["tokenCount"_L1].toInteger(-1) >= 0) {
            counts.audio = detail["tokenCount"_L1].toInteger();
        }
    }
    return counts;
}

bool readCounts(JsonReader &reader, QByteArrayView usage, GeminiCounts &counts)
{
    // Sound has a price of its own and is rare enough for the slow way.
    ondemand::object object;
    return !usage.contains("AUDIO") && reader.open(usage, usage.size(), object)
           && forEachField(object, [&counts](std::string_view key, ondemand::value &field) {
                  if (auto *count = countNamed(counts, key)) {
                      const auto number = integerOf(field);
                      if (number && *number >= 0) {
                          *count = *number;
                      }
                  }
                  return true;
              });
}

bool readPlainChunk(JsonReader &reader, const net::StreamItem &item, GeminiChunk &chunk)
{
    const auto readContent = [&chunk](std::string_view key, ondemand::value &value) {
        if (!is(key, "parts")) {
            return is(key, "role");
        }
        return forEachItem(value, [&chunk](ondemand::value &part) { return readPart(part, chunk.pieces.emplace_back()); });
    };
    const auto readCandidate = [&](std::string_view key, ondemand::value &value) {
        if (is(key, "content")) {
            const auto content = objectOf(value);
            return content && forEachField(*content, readContent);
        }
        if (is(key, "finishReason")) {
            return take(chunk.reason, value);
        }
        return is(key, "index") ? integerOf(value) == 0
                                : is(key, "tokenCount") || is(key, "avgLogprobs") || is(key, "safetyRatings");
    };
    ondemand::object object;
    int candidates = 0;
    return reader.open(item, object) && forEachField(object, [&](std::string_view key, ondemand::value &value) {
               if (is(key, "candidates")) {
                   return forEachItem(value, [&](ondemand::value &candidate) {
                       const auto fields = objectOf(candidate);
                       return ++candidates == 1 && fields && forEachField(*fields, readCandidate);
                   });
               }
               if (is(key, "usageMetadata")) {
                   return readUsage(value, chunk);
               }
               if (is(key, "modelVersion")) {
                   return take(chunk.model, value);
               }
               return is(key, "responseId") ? take(chunk.id, value) : is(key, "createTime");
           });
}

} // namespace assay::providers
