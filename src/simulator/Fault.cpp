// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Fault.h"

#include <QStringList>

#include <array>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

struct NamedFault {
    QLatin1StringView name;
    Fault (*make)();
};

constexpr int someTokens = 24;

// Written out one by one: this table is what docs/simulator.md lists.
constexpr std::array namedFaults{
    NamedFault{"cut"_L1, [] { return Fault{.cutAfter = someTokens}; }},
    NamedFault{"drop"_L1, [] { return Fault{.cutAfter = 0}; }},
    NamedFault{"end"_L1, [] { return Fault{.endAfter = someTokens}; }},
    NamedFault{"stall"_L1, [] { return Fault{.stallAfter = someTokens}; }},
    NamedFault{"silent"_L1, [] { return Fault{.stallAfter = 0}; }},
    NamedFault{"slow"_L1, [] { return Fault{.delay = std::chrono::milliseconds(4000)}; }},
    NamedFault{"error"_L1, [] { return Fault{.errorAfter = someTokens}; }},
    NamedFault{"error-first"_L1, [] { return Fault{.errorAfter = 0}; }},
    NamedFault{"malformed"_L1, [] { return Fault{.malformedAfter = someTokens}; }},
    NamedFault{"pause"_L1, [] { return Fault{.pauseAfter = someTokens}; }},
    NamedFault{"utf8"_L1, [] { return Fault{.invalidUtf8 = true}; }},
    NamedFault{"empty"_L1, [] { return Fault{.empty = true}; }},
    NamedFault{"refuse"_L1, [] { return Fault{.refuseConnection = true}; }},
    NamedFault{"refusal"_L1, [] { return Fault{.refusal = true}; }},
    NamedFault{"filter"_L1, [] { return Fault{.filtered = true}; }},
    NamedFault{"html"_L1, [] { return Fault{.html = true}; }},
    NamedFault{"10mb"_L1, [] { return Fault{.lengthMb = 10}; }},
};

std::optional<Fault> statusFault(QStringView name)
{
    bool number = false;
    const int status = name.toInt(&number);
    if (!number || status < 400 || status > 599) {
        return std::nullopt;
    }
    Fault fault{.status = status};
    if (status == 429) {
        fault.headers.emplace_back("retry-after", "1");
    }
    return fault;
}

} // namespace

std::optional<AskedFault> askedFaultIn(const QString &modelId)
{
    const qsizetype at = modelId.lastIndexOf("fault-"_L1);
    if (at < 0 || (at > 0 && modelId[at - 1].isLetterOrNumber())) {
        return std::nullopt;
    }
    const QString model = at > 0 && modelId[at - 1] == u':' ? modelId.first(at - 1) : QString();
    return AskedFault{.model = model, .name = modelId.sliced(at + 6)};
}

std::optional<Fault> faultNamed(const QString &name, int request)
{
    if (name.endsWith("-once"_L1)) {
        return request > 1 ? std::optional(Fault{}) : faultNamed(name.chopped(5), request);
    }
    for (const NamedFault &fault : namedFaults) {
        if (name == fault.name) {
            return fault.make();
        }
    }
    return statusFault(name);
}

QStringList faultNames()
{
    QStringList names;
    for (const NamedFault &fault : namedFaults) {
        names.append(fault.name);
    }
    return names;
}

} // namespace assay::simulator
