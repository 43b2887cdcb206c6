// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ClaudeModel.h"

#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ClaudeModel::Line lineOf(const QString &name)
{
    using Line = ClaudeModel::Line;
    static constexpr std::array lines{std::pair{"-haiku"_L1, Line::Haiku}, std::pair{"-sonnet"_L1, Line::Sonnet},
                                      std::pair{"-opus"_L1, Line::Opus}, std::pair{"-fable"_L1, Line::Fable}};
    for (const auto &[word, line] : lines) {
        if (name.contains(word)) {
            return line;
        }
    }
    return Line::Unknown;
}

} // namespace

bool ClaudeModel::takesDisabled() const
{
    const bool alwaysOn = line == Line::Fable || (line != Line::Haiku && !isBefore(5, 5));
    return !isClaude() || !alwaysOn;
}

bool ClaudeModel::takesForcedTool() const
{
    const bool refuses = line == Line::Fable ? !isBefore(5, 1) : line != Line::Haiku && !isBefore(5, 5);
    return !isClaude() || !refuses;
}

QStringList ClaudeModel::efforts() const
{
    if (!isClaude() || isBefore(4, 5) || (isBefore(4, 6) && line != Line::Opus)) {
        return {};
    }
    QStringList out;
    if (takesDisabled() || takesBetweenTools()) {
        out.append(u"none"_s);
    }
    out += {u"low"_s, u"medium"_s, u"high"_s};
    if (!isBefore(4, 7)) {
        out.append(u"xhigh"_s);
    }
    if (!isBefore(4, 6)) {
        out.append(u"max"_s);
    }
    return out;
}

ClaudeModel claudeModelOf(const QString &id)
{
    // claude-opus-4-5-20251101, claude-sonnet-5, claude-3-7-sonnet-20250219: a date is no minor version.
    static const QRegularExpression version(u"-(\\d{1,2})(?:-(\\d{1,2}))?(?=-|$|@)"_s);
    ClaudeModel out;
    const QString name = id.section(u'/', -1);
    if (!name.startsWith("claude-"_L1)) {
        return out;
    }
    out.line = lineOf(name);
    const QRegularExpressionMatch match = version.match(name);
    if (match.hasMatch()) {
        out.major = match.captured(1).toInt();
        out.minor = match.captured(2).toInt();
    }
    return out;
}

} // namespace assay::providers
