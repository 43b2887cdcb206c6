// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/ParityProbe.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

constexpr std::array probes{
    std::pair{ParityProbe::System, "system"_L1},
    std::pair{ParityProbe::Image, "image"_L1},
    std::pair{ParityProbe::Pdf, "pdf"_L1},
    std::pair{ParityProbe::Tools, "tools"_L1},
    std::pair{ParityProbe::ParallelTools, "parallel_tools"_L1},
    std::pair{ParityProbe::Schema, "schema"_L1},
    std::pair{ParityProbe::Thinking, "thinking"_L1},
    std::pair{ParityProbe::Caching, "caching"_L1},
    std::pair{ParityProbe::Seed, "seed"_L1},
    std::pair{ParityProbe::Stop, "stop"_L1},
    std::pair{ParityProbe::MaxOutput, "max_output"_L1},
    std::pair{ParityProbe::Usage, "usage"_L1},
    std::pair{ParityProbe::Logprobs, "logprobs"_L1},
};

constexpr std::array states{
    std::pair{ParityState::Passed, "passed"_L1},   std::pair{ParityState::Refused, "refused"_L1},
    std::pair{ParityState::Ignored, "ignored"_L1}, std::pair{ParityState::Differs, "differs"_L1},
    std::pair{ParityState::Failed, "failed"_L1},
};

/// A square of 32 × 32 pixels, all of them red.
constexpr auto redSquare =
    "iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAKklEQVR42mN4ICBAU8QwasGoBaMWjFowasGoBaMWjFowasGoBaMW"
    "DBULALgcAD3G45K4AAAAAElFTkSuQmCC";
/// One page that says "The code word is OBSIDIAN."
constexpr auto codeWordPage =
    "JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+ZW5kb2JqCjIgMCBvYmo8PC9UeXBlL1BhZ2VzL0tpZHNbMyAwIFJdL0NvdW50"
    "IDE+PmVuZG9iagozIDAgb2JqPDwvVHlwZS9QYWdlL1BhcmVudCAyIDAgUi9NZWRpYUJveFswIDAgNDAwIDIwMF0vQ29udGVudHMgNCAwIFIvUmVzb3VyY2Vz"
    "PDwvRm9udDw8L0YxIDUgMCBSPj4+Pj4+ZW5kb2JqCjQgMCBvYmo8PC9MZW5ndGggNTc+PnN0cmVhbQpCVCAvRjEgMjQgVGYgNDAgMTAwIFRkIChUaGUgY29k"
    "ZSB3b3JkIGlzIE9CU0lESUFOLikgVGogRVQKZW5kc3RyZWFtZW5kb2JqCjUgMCBvYmo8PC9UeXBlL0ZvbnQvU3VidHlwZS9UeXBlMS9CYXNlRm9udC9IZWx2"
    "ZXRpY2E+PmVuZG9iagp4cmVmCjAgNgowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMDkgMDAwMDAgbiAKMDAwMDAwMDA1MiAwMDAwMCBuIAowMDAwMDAw"
    "MTAxIDAwMDAwIG4gCjAwMDAwMDAyMTEgMDAwMDAgbiAKMDAwMDAwMDMxMyAwMDAwMCBuIAp0cmFpbGVyPDwvU2l6ZSA2L1Jvb3QgMSAwIFI+PgpzdGFydHhy"
    "ZWYKMzc0CiUlRU9GCg==";

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

core::Attachment attachment(const QString &name, const QString &type, const char *base64)
{
    return {name, type, QByteArray::fromBase64(base64)};
}

QJsonArray weatherTool()
{
    return {object(R"({"name":"get_weather","description":"The weather of a city","parameters":{"type":"object",
        "properties":{"city":{"type":"string"}},"required":["city"]}})")};
}

QJsonObject citySchema()
{
    return object(R"({"type":"object","properties":{"city":{"type":"string"},"country":{"type":"string"}},
        "required":["city","country"],"additionalProperties":false})");
}

/// Longer than the shortest prompt that any provider keeps in its cache, and the same each time.
QString longSystem()
{
    QString out;
    for (int i = 1; i <= 260; ++i) {
        out += u"Rule %1: the parcel with the number %1 belongs to shelf %2 of hall %3. "_s.arg(i).arg(i % 17).arg(i % 5);
    }
    return out;
}

} // namespace

QList<ParityProbe> allParityProbes()
{
    QList<ParityProbe> out;
    for (const auto &pair : probes) {
        out.append(pair.first);
    }
    return out;
}

QString wordOf(ParityProbe probe)
{
    return std::ranges::find(probes, probe, [](const auto &pair) { return pair.first; })->second;
}

std::optional<ParityProbe> parityProbeFromWord(QStringView word)
{
    const auto *found = std::ranges::find_if(probes, [word](const auto &pair) { return word == pair.second; });
    return found == probes.end() ? std::nullopt : std::optional(found->first);
}

QString wordOf(ParityState state)
{
    return std::ranges::find(states, state, [](const auto &pair) { return pair.first; })->second;
}

std::optional<ParityState> parityStateFromWord(QStringView word)
{
    const auto *found = std::ranges::find_if(states, [word](const auto &pair) { return word == pair.second; });
    return found == states.end() ? std::nullopt : std::optional(found->first);
}

core::Comparison comparisonOf(ParityProbe probe, const QList<core::Contestant> &routes)
{
    core::Comparison out;
    core::Turn turn;
    core::Parameters &set = out.parameters;
    set.maxTokens = 512;
    switch (probe) {
    case ParityProbe::System:
        out.system = u"Answer every question with the single word KRYPTON and nothing else."_s;
        turn.prompt = u"What is the capital of France?"_s;
        break;
    case ParityProbe::Image:
        turn.prompt = u"Which colour fills this picture? Answer with one word."_s;
        turn.attachments = {attachment(u"square.png"_s, u"image/png"_s, redSquare)};
        break;
    case ParityProbe::Pdf:
        turn.prompt = u"Which code word does the document give? Answer with one word."_s;
        turn.attachments = {attachment(u"page.pdf"_s, u"application/pdf"_s, codeWordPage)};
        break;
    case ParityProbe::Tools:
        turn.prompt = u"What is the weather in Oslo? Use the tool."_s;
        set.tools = weatherTool();
        break;
    case ParityProbe::ParallelTools:
        turn.prompt = u"What is the weather in Oslo and in Lisbon? Call the tool for both cities at once."_s;
        set.tools = weatherTool();
        break;
    case ParityProbe::Schema:
        turn.prompt = u"Name the capital of Norway and its country."_s;
        set.schema = citySchema();
        break;
    case ParityProbe::Thinking:
        turn.prompt = u"What is 17 times 23, less 4?"_s;
        set.effort = u"low"_s;
        set.maxTokens = 4'096;
        break;
    case ParityProbe::Caching:
        out.system = longSystem();
        turn.prompt = u"To which shelf does parcel 42 belong? Answer with the number."_s;
        out.repeats = 2;
        break;
    case ParityProbe::Seed:
        turn.prompt = u"Invent a name for a ship. Answer with the name alone."_s;
        set.seed = 20'260'101;
        out.repeats = 2;
        break;
    case ParityProbe::Stop:
        turn.prompt = u"Write the numbers one to nine as words, separated by spaces, and nothing else."_s;
        set.stop = {u"seven"_s};
        break;
    case ParityProbe::MaxOutput:
        turn.prompt = u"Tell the history of glass in detail."_s;
        set.maxTokens = 24;
        break;
    case ParityProbe::Usage:
        turn.prompt = u"Say hello."_s;
        break;
    case ParityProbe::Logprobs:
        turn.prompt = u"Name the colour of ripe tomatoes. Answer with one word."_s;
        set.logprobs = 2;
        break;
    }
    out.title = u"Parity: "_s + wordOf(probe);
    out.turns = {turn};
    out.contestants = routes;
    return out;
}

} // namespace assay::engine
