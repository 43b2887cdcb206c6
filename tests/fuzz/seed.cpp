// SPDX-License-Identifier: GPL-3.0-or-later
#include "Check.h"
#include "core/Catalogue.h"
#include "core/Cost.h"
#include "core/VersionLag.h"

using namespace assay;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto seed = core::decodeSeed(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!seed) {
        fuzz::check(!seed.error().isEmpty(), "a refusal has a reason");
        return 0;
    }
    core::Usage usage;
    usage.input = 1'000'000;
    usage.output = 1'000;
    usage.cacheRead = 10;
    for (const core::ModelInfo &model : seed->catalogue.models()) {
        fuzz::check(!model.route.model.isEmpty(), "a model has a name");
        for (const core::Price &price : seed->prices.pricesOf(model.route)) {
            const core::Cost cost = core::costOf(usage, &price);
            fuzz::check(!cost.computed || *cost.computed >= core::Money(), "no cost is negative");
        }
        (void)core::missingAt(seed->catalogue, model.route.provider);
    }
    return 0;
}
