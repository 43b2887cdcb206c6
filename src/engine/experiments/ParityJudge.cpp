// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/ParityProbe.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

ParityVerdict verdict(ParityState state, const QString &evidence)
{
    constexpr qsizetype longest = 400;
    return {state, evidence.size() > longest ? evidence.first(longest) + u'…' : evidence};
}

QString quoted(const core::Answer &answer)
{
    return answer.text.isEmpty() ? u"The answer is empty."_s : u"It answered: %1"_s.arg(answer.text.simplified());
}

/// Nullopt: there is an answer to be judged.
std::optional<ParityVerdict> withoutAnswer(const core::Answer &answer)
{
    const bool answered = answer.outcome && *answer.outcome != core::Outcome::Failed && *answer.outcome != core::Outcome::Cut
                          && *answer.outcome != core::Outcome::Stopped;
    if (answered) {
        return std::nullopt;
    }
    const QString said = answer.error ? answer.error->message : u"It did not answer."_s;
    const bool refuses = answer.error && answer.error->kind == core::ErrorKind::InvalidRequest;
    return verdict(refuses ? ParityState::Refused : ParityState::Failed, said);
}

ParityVerdict says(const core::Answer &answer, QLatin1StringView word)
{
    return verdict(answer.text.contains(word, Qt::CaseInsensitive) ? ParityState::Passed : ParityState::Ignored,
                   quoted(answer));
}

/// Calls of the tool that was offered, with a city.
int goodCalls(const core::Answer &answer)
{
    return static_cast<int>(std::ranges::count_if(answer.toolCalls, [](const core::ToolCall &call) {
        const QJsonObject arguments = QJsonDocument::fromJson(call.arguments.toUtf8()).object();
        return call.name == "get_weather"_L1 && arguments.value("city"_L1).isString();
    }));
}

ParityVerdict tools(const core::Answer &answer, int wanted)
{
    if (answer.toolCalls.isEmpty()) {
        return verdict(ParityState::Ignored, quoted(answer));
    }
    QStringList calls;
    for (const core::ToolCall &call : answer.toolCalls) {
        calls.append(u"%1(%2)"_s.arg(call.name, call.arguments));
    }
    return verdict(goodCalls(answer) >= wanted ? ParityState::Passed : ParityState::Differs, calls.join(u"; "_s));
}

ParityVerdict schema(const core::Answer &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.text.trimmed().toUtf8());
    if (!document.isObject()) {
        return verdict(ParityState::Ignored, quoted(answer));
    }
    const QJsonObject object = document.object();
    const bool fits = object.size() == 2 && object.value("city"_L1).isString() && object.value("country"_L1).isString();
    return verdict(fits ? ParityState::Passed : ParityState::Differs, quoted(answer));
}

ParityVerdict thinking(const core::Answer &answer)
{
    const core::Attempt *last = answer.lastAttempt();
    const auto counted = last != nullptr ? last->usage.reasoning : std::nullopt;
    const qsizetype shown = answer.reasoningText().size();
    if (shown > 0 || counted.value_or(0) > 0) {
        const QString tokens = counted ? QString::number(*counted) : u"not counted"_s;
        return verdict(ParityState::Passed, u"Reasoning tokens: %1; shown: %2 characters."_s.arg(tokens).arg(shown));
    }
    return verdict(ParityState::Ignored, u"No reasoning was shown or counted."_s);
}

ParityVerdict caching(const QList<core::Answer> &answers)
{
    const core::Attempt *second = answers.constLast().lastAttempt();
    if (second == nullptr || !second->usage.cacheRead) {
        return verdict(ParityState::Ignored, u"The second request does not tell what was read from a cache."_s);
    }
    const std::int64_t read = *second->usage.cacheRead;
    return verdict(read > 0 ? ParityState::Passed : ParityState::Ignored,
                   u"Of the second request %1 tokens were read from the cache."_s.arg(read));
}

ParityVerdict seed(const QList<core::Answer> &answers)
{
    const bool same = answers.constFirst().text == answers.constLast().text;
    return verdict(
        same ? ParityState::Passed : ParityState::Differs,
        u"First: %1 Second: %2"_s.arg(answers.constFirst().text.simplified(), answers.constLast().text.simplified()));
}

ParityVerdict maxOutput(const core::Answer &answer)
{
    const core::Attempt *last = answer.lastAttempt();
    const auto used = last != nullptr ? last->usage.output : std::nullopt;
    const QString evidence = u"Ended with \"%1\" after %2 tokens."_s.arg(answer.finish.raw, used ? QString::number(*used)
                                                                                                 : u"an unknown number of"_s);
    if (answer.outcome != core::Outcome::Capped) {
        return verdict(ParityState::Ignored, evidence);
    }
    return verdict(!used || *used <= 24 ? ParityState::Passed : ParityState::Differs, evidence);
}

ParityVerdict usage(const core::Answer &answer)
{
    const core::Attempt *last = answer.lastAttempt();
    const core::Usage told = last != nullptr ? last->usage : core::Usage();
    if (told.isEmpty()) {
        return verdict(ParityState::Ignored, u"No usage was told."_s);
    }
    return verdict(told.input && told.output ? ParityState::Passed : ParityState::Differs, QString::fromUtf8(told.raw));
}

ParityVerdict logprobs(const core::Answer &answer)
{
    const core::Attempt *last = answer.lastAttempt();
    const std::int64_t told = last != nullptr ? last->usage.logprobs.value_or(0) : 0;
    return told > 0 ? verdict(ParityState::Passed, u"Log probabilities of %1 tokens came with the answer."_s.arg(told))
                    : verdict(ParityState::Ignored, u"No log probabilities came. "_s + quoted(answer));
}

} // namespace

ParityVerdict judge(ParityProbe probe, const QList<core::Answer> &answers)
{
    if (answers.isEmpty()) {
        return {};
    }
    for (const core::Answer &answer : answers) {
        if (auto none = withoutAnswer(answer)) {
            return *std::move(none);
        }
    }
    const core::Answer &first = answers.constFirst();
    switch (probe) {
    case ParityProbe::System:
        return says(first, "krypton"_L1);
    case ParityProbe::Image:
        return says(first, "red"_L1);
    case ParityProbe::Pdf:
        return says(first, "obsidian"_L1);
    case ParityProbe::Tools:
        return tools(first, 1);
    case ParityProbe::ParallelTools:
        return tools(first, 2);
    case ParityProbe::Schema:
        return schema(first);
    case ParityProbe::Thinking:
        return thinking(first);
    case ParityProbe::Caching:
        return caching(answers);
    case ParityProbe::Seed:
        return seed(answers);
    case ParityProbe::Stop:
        return verdict(first.text.contains("seven"_L1, Qt::CaseInsensitive) ? ParityState::Ignored : ParityState::Passed,
                       quoted(first));
    case ParityProbe::MaxOutput:
        return maxOutput(first);
    case ParityProbe::Usage:
        return usage(first);
    case ParityProbe::Logprobs:
        return logprobs(first);
    }
    return {};
}

} // namespace assay::engine
