// SPDX-License-Identifier: GPL-3.0-or-later
//
// What providers answer as a whole: lists of models, accounts, counts of tokens.
#include "Check.h"
#include "Providers.h"

using namespace assay;

namespace {

void checkRates(const core::Rates &rates)
{
    for (const auto &rate : {rates.input, rates.output, rates.cacheRead, rates.cacheWrite5m, rates.cacheWrite1h,
                             rates.inputAudio, rates.webSearch, rates.request}) {
        fuzz::check(!rate || *rate >= core::Money(), "no price is negative");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const providers::HttpProvider *provider : fuzz::everyProvider()) {
        const auto page = provider->decodeModels(body);
        fuzz::check(page || !page.error().isEmpty(), "a refusal has a reason");
        for (const core::ModelInfo &model : page ? page->models : QList<core::ModelInfo>()) {
            fuzz::check(!model.route.model.isEmpty(), "a model has a name");
            fuzz::check(model.contextWindow.value_or(1) > 0, "a window has a size");
            if (model.price) {
                checkRates(model.price->base);
            }
        }
        core::Account account;
        provider->decodeAccount(body, account);
        const auto count = provider->decodeTokenCount(body);
        fuzz::check(!count || *count >= 0, "no count is negative");
    }
    return 0;
}
