// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/StreamItem.h"

#include <QByteArray>
#include <QString>

#include <simdjson.h>

#include <cstring>
#include <optional>
#include <string_view>

namespace assay::providers {

namespace ondemand = simdjson::ondemand;

/// simdjson without its traps: padding is seen to, bytes that are not UTF-8 become replacement characters, and values of the wrong type are
/// nullopt without the reader losing its place.
class JsonReader final {
public:
    /// Parses the bytes, of which `readable` may be read. False: they are no JSON object. The object and all string views out of it hold until the
    /// next call and as long as the bytes do.
    [[nodiscard]] bool open(QByteArrayView bytes, qsizetype readable, ondemand::object &object);
    [[nodiscard]] bool open(const net::StreamItem &item, ondemand::object &object)
    {
        return open(item.data, item.readable, object);
    }

private:
    [[nodiscard]] simdjson::error_code iterate(QByteArrayView bytes, qsizetype readable);

    ondemand::parser m_parser;
    ondemand::document m_document;
    QByteArray m_padded;
};

/// Calls visit(key, value) for each field; keys are compared as they stand, escapes and all. False: the JSON is broken.
template <class Visit>
[[nodiscard]] bool forEachField(ondemand::object object, Visit visit)
{
    for (auto result : object) {
        ondemand::field field;
        if (std::move(result).get(field) != simdjson::SUCCESS) {
            return false;
        }
        const std::string_view key = field.escaped_key();
        if (!visit(key, field.value())) {
            return false;
        }
    }
    return true;
}

[[nodiscard]] inline bool isType(ondemand::value &value, ondemand::json_type wanted)
{
    ondemand::json_type type{};
    return value.type().get(type) == simdjson::SUCCESS && type == wanted;
}

/// Whether a key or a word is that one. Faster than the comparison of two views, since the length is known.
template <size_t size>
[[nodiscard]] bool is(std::string_view text,
                      const char (&word)[size]) // NOLINT(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays)
{
    return text.size() == size - 1 && __builtin_memcmp(text.data(), word, size - 1) == 0;
}

[[nodiscard]] inline std::optional<std::string_view> stringOf(ondemand::value &value)
{
    // Up to the next token; whatever lies between is white space, and control characters were refused before.
    std::string_view token = value.raw_json_token();
    if (token.empty() || token.front() != '"') {
        return std::nullopt;
    }
    token.remove_prefix(1);
    // Nearly all strings have no escapes and need not be copied.
    if (std::memchr(token.data(), '\\', token.size()) == nullptr) {
        const size_t end = token.rfind('"');
        return end == std::string_view::npos ? std::nullopt : std::optional(token.substr(0, end));
    }
    std::string_view text;
    // Lone surrogates are replaced: models that stream emoji in halves send them.
    if (value.get_string(true).get(text) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    return text;
}

[[nodiscard]] inline std::optional<qint64> integerOf(ondemand::value &value)
{
    int64_t whole = 0;
    double real = 0;
    // Most are places in a list.
    if (const std::string_view token = value.raw_json_token();
        token.size() == 1 && token.front() >= '0' && token.front() <= '9') {
        return token.front() - '0';
    }
    if (!isType(value, ondemand::json_type::number)) {
        return std::nullopt;
    }
    if (value.get_int64().get(whole) == simdjson::SUCCESS) {
        return whole;
    }
    if (value.get_double().get(real) == simdjson::SUCCESS && real > -9e15 && real < 9e15) {
        return static_cast<qint64>(real);
    }
    return std::nullopt;
}

[[nodiscard]] inline std::optional<ondemand::object> objectOf(ondemand::value &value)
{
    ondemand::object object;
    if (!isType(value, ondemand::json_type::object) || value.get_object().get(object) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    return object;
}

[[nodiscard]] inline std::optional<ondemand::array> arrayOf(ondemand::value &value)
{
    ondemand::array array;
    if (!isType(value, ondemand::json_type::array) || value.get_array().get(array) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    return array;
}

[[nodiscard]] inline bool isNull(ondemand::value &value)
{
    return isType(value, ondemand::json_type::null);
}

[[nodiscard]] inline QString toQString(std::string_view text)
{
    // A token's worth of letters is nearly always ASCII.
    if (constexpr size_t aToken = 48; text.size() <= aToken && !text.empty()) {
        QString out(static_cast<qsizetype>(text.size()), Qt::Uninitialized);
        auto *to =
            reinterpret_cast<char16_t *>(out.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast): QChar is one
        unsigned char all = 0;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            all |= byte;
            *to++ = byte;
        }
        if (all < 0x80) {
            return out;
        }
    }
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The value's own bytes; the value is consumed. Empty: broken.
[[nodiscard]] inline QByteArray rawOf(ondemand::value &value)
{
    std::string_view raw;
    if (value.raw_json().get(raw) != simdjson::SUCCESS) {
        return {};
    }
    return QByteArray(raw.data(), static_cast<qsizetype>(raw.size())).trimmed();
}

} // namespace assay::providers
