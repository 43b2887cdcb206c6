// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/ExportFormat.h"

#include <array>
#include <utility>

namespace assay::transfer {

namespace {

constexpr std::array<std::pair<ExportFormat, QLatin1StringView>, 4> words{{
    {ExportFormat::Markdown, QLatin1StringView("md")},
    {ExportFormat::Html, QLatin1StringView("html")},
    {ExportFormat::Json, QLatin1StringView("json")},
    {ExportFormat::Csv, QLatin1StringView("csv")},
}};

} // namespace

QString suffixOf(ExportFormat format)
{
    for (const auto &[each, word] : words) {
        if (each == format) {
            return word;
        }
    }
    return {};
}

std::optional<ExportFormat> exportFormatFromWord(QStringView word)
{
    for (const auto &[format, each] : words) {
        if (word.compare(each, Qt::CaseInsensitive) == 0) {
            return format;
        }
    }
    return std::nullopt;
}

} // namespace assay::transfer
