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

bool readUsage(ondemand::value value, GeminiCounts &counts, QByteArray &raw)
{
    auto usage = objectOf(value);
    std::string_view bytes;
    if (!usage || usage->raw_json().get(bytes) != simdjson::SUCCESS || usage->reset().error() != simdjson::SUCCESS) {
        return false;
    }
    raw = QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (raw.contains("AUDIO")) {
        return false;
    }
    return forEachField(*usage, [&counts](std::string_view key, ondemand::value field) {
        if (auto *count = countNamed(counts, key)) {
            const auto number = integerOf(field);
            if (number && *number >= 0) {
                *count = *number;
            }
        }
        return true;
    });
}

/// One part; false: it holds more than plain text.
bool readPart(ondemand::value value, QString &text, bool &thought)
{
    const auto part = objectOf(value);
    bool hasText = false;
    return part
           && forEachField(*part,
                           [&](std::string_view key, ondemand::value field) {
                               if (key == "thought") {
                                   return field.get_bool().get(thought) == simdjson::SUCCESS;
                               }
                               const auto words = key == "text" ? stringOf(field) : std::nullopt;
                               hasText = words.has_value();
                               text = hasText ? toQString(*words) : QString();
                               return hasText;
                           })
           && hasText;
}

template <class Visit>
bool forEachItem(ondemand::value value, Visit visit)
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

bool readPlainChunk(JsonReader &reader, const net::StreamItem &item, GeminiChunk &chunk)
{
    const auto readContent = [&chunk](std::string_view key, ondemand::value value) {
        if (key != "parts") {
            return key == "role";
        }
        return forEachItem(value, [&chunk](ondemand::value part) {
            GeminiChunk::Piece &piece = chunk.pieces.emplace_back();
            return readPart(part, piece.text, piece.thought);
        });
    };
    const auto readCandidate = [&](std::string_view key, ondemand::value value) {
        if (key == "content") {
            const auto content = objectOf(value);
            return content && forEachField(*content, readContent);
        }
        if (key == "finishReason") {
            const auto word = stringOf(value);
            chunk.reason = word ? toQString(*word) : QString();
            return word.has_value();
        }
        return key == "index" ? integerOf(value) == 0 : key == "tokenCount" || key == "avgLogprobs" || key == "safetyRatings";
    };
    ondemand::object object;
    int candidates = 0;
    return reader.open(item, object) && forEachField(object, [&](std::string_view key, ondemand::value value) {
               if (key == "candidates") {
                   return forEachItem(value, [&](ondemand::value candidate) {
                       const auto fields = objectOf(candidate);
                       return ++candidates == 1 && fields && forEachField(*fields, readCandidate);
                   });
               }
               if (key == "usageMetadata") {
                   return readUsage(value, chunk.counts, chunk.usage);
               }
               const auto text = stringOf(value);
               if (key == "modelVersion" || key == "responseId") {
                   (key == "responseId" ? chunk.id : chunk.model) = text ? toQString(*text) : QString();
                   return text.has_value();
               }
               return key == "createTime";
           });
}

} // namespace assay::providers
