// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/ExportWriter.h"

#include "transfer/CsvWriter.h"
#include "transfer/HtmlWriter.h"
#include "transfer/JsonWriter.h"
#include "transfer/MarkdownWriter.h"

namespace assay::transfer {

namespace {
constexpr qsizetype longestName = 60;
}

std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown:
        return std::make_unique<MarkdownWriter>();
    case ExportFormat::Html:
        return std::make_unique<HtmlWriter>();
    case ExportFormat::Json:
        return std::make_unique<JsonWriter>();
    case ExportFormat::Csv:
        break;
    }
    return std::make_unique<CsvWriter>();
}

QByteArray exported(const QList<core::Comparison> &comparisons, ExportFormat format)
{
    const auto writer = makeExportWriter(format);
    QByteArray out = writer->head();
    for (const core::Comparison &comparison : comparisons) {
        out += writer->add(comparison);
    }
    return out + writer->tail();
}

QString fileNameFor(const QString &title, ExportFormat format)
{
    QString name;
    for (const QChar c : title) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            name += c;
        } else if (!name.isEmpty() && !name.endsWith(u'-')) {
            name += u'-';
        }
    }
    if (name.size() > longestName) {
        name.truncate(name.at(longestName - 1).isHighSurrogate() ? longestName - 1 : longestName);
    }
    while (name.endsWith(u'-')) {
        name.chop(1);
    }
    return (name.isEmpty() ? QStringLiteral("comparison") : name) + u'.' + suffixOf(format);
}

} // namespace assay::transfer
