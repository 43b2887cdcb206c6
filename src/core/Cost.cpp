// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Cost.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

bool isAmong(const QString &word, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(words, [&word](QLatin1StringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

void scale(std::optional<Money> &amount, const Multiplier &by)
{
    // One way or the other half a pico-dollar: no published price is that odd.
    if (amount && by.numerator != by.denominator) {
        amount = Money::fromPico((*amount * by.numerator).pico() / by.denominator);
    }
}

/// Nothing used costs nothing, whatever the rate; something used at an unknown rate costs an unknown amount.
std::optional<Money> part(const std::optional<Money> &rate, std::int64_t tokens)
{
    if (tokens == 0) {
        return Money();
    }
    return rate ? std::optional(*rate * tokens) : std::nullopt;
}

std::optional<Money> sum(std::initializer_list<std::optional<Money>> parts)
{
    Money total;
    for (const auto &each : parts) {
        if (!each) {
            return std::nullopt;
        }
        total += *each;
    }
    return total;
}

void addFees(Cost &cost, const Usage &usage, const Rates &rates)
{
    const std::int64_t searches = std::max<std::int64_t>(0, usage.webSearches.value_or(0));
    cost.inexact = cost.inexact || (searches > 0 && !rates.webSearch);
    if (cost.computed) {
        *cost.computed += rates.webSearch.value_or(Money()) * searches + rates.request.value_or(Money());
    }
}

} // namespace

CostSource Cost::source() const
{
    if (reported) {
        return CostSource::Reported;
    }
    return computed ? CostSource::Computed : CostSource::Unknown;
}

void CostSum::add(const Cost &cost)
{
    const auto figure = cost.best();
    if (!figure) {
        ++unknown;
        return;
    }
    known += *figure;
    // A computed zero is exact: nothing was used, or it is free.
    estimated = estimated || (!cost.reported && !figure->isZero());
    inexact = inexact || (!cost.reported && cost.inexact);
}

Multiplier multiplierOf(const Usage &usage)
{
    Multiplier out;
    if (isAmong(usage.serviceTier, {"flex"_L1, "batch"_L1})) {
        out.denominator *= 2;
    } else if (!isAmong(usage.serviceTier,
                        {""_L1, "standard"_L1, "default"_L1, "auto"_L1, "on_demand"_L1, "standard_only"_L1})) {
        out.known = false;
    }
    if (isAmong(usage.region, {"us"_L1})) {
        out.numerator *= 11;
        out.denominator *= 10;
    } else if (!isAmong(usage.region, {""_L1, "global"_L1, "not_available"_L1})) {
        out.known = false;
    }
    out.known = out.known && isAmong(usage.speed, {""_L1, "standard"_L1, "normal"_L1});
    return out;
}

Cost costOf(const Usage &usage, const Price *price)
{
    Cost cost;
    if (price == nullptr || !usage.input || !usage.output) {
        return cost;
    }
    const Rates &rates = price->ratesFor(*usage.input);
    // What is read from a cache never costs more than input, what is written there mostly does.
    const auto priced = [&](const std::optional<Money> &rate, const std::optional<std::int64_t> &tokens, bool &doubt) {
        const std::int64_t count = std::max<std::int64_t>(0, tokens.value_or(0));
        doubt = doubt || (!rate && count > 0);
        return part(rate ? rate : rates.input, count);
    };
    // A provider that counts its cache beside the input instead of within it must not yield a negative rest.
    const std::int64_t fresh =
        std::max<std::int64_t>(0, *usage.input - usage.cacheRead.value_or(0) - usage.cacheWrite().value_or(0));
    const std::int64_t audio = std::clamp<std::int64_t>(usage.inputAudio.value_or(0), 0, fresh);
    cost.inexact = audio > 0 && !rates.inputAudio && rates.input;
    cost.input = sum({part(rates.input, fresh - audio), part(rates.inputAudio ? rates.inputAudio : rates.input, audio)});
    cost.output = part(rates.output, std::max<std::int64_t>(0, *usage.output));
    cost.cacheRead = priced(rates.cacheRead, usage.cacheRead, cost.upperBound);
    cost.cacheWrite = sum({priced(rates.cacheWrite5m, usage.cacheWrite5m, cost.inexact),
                           priced(rates.cacheWrite1h, usage.cacheWrite1h, cost.inexact),
                           priced(rates.cacheWrite30m, usage.cacheWrite30m, cost.inexact)});
    const Multiplier multiplier = multiplierOf(usage);
    cost.inexact = cost.inexact || !multiplier.known;
    for (std::optional<Money> *amount : {&cost.input, &cost.output, &cost.cacheRead, &cost.cacheWrite}) {
        scale(*amount, multiplier);
    }
    cost.computed = sum({cost.input, cost.output, cost.cacheRead, cost.cacheWrite});
    addFees(cost, usage, price->base); // whatever the length
    return cost;
}

} // namespace assay::core
