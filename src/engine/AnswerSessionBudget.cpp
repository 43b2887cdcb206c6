// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AnswerSessionPrivate.h"

#include "engine/CatalogueKeeper.h"
#include "engine/WorstCase.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

constexpr qint64 charactersPerToken = 3; // what is left is rather too little than too much

QString nameOf(const core::Budget &budget)
{
    switch (budget.scope) {
    case core::Budget::Scope::Comparison:
        return u"a comparison"_s;
    case core::Budget::Scope::Day:
        return u"a day"_s;
    case core::Budget::Scope::Month:
        return u"a month"_s;
    case core::Budget::Scope::Provider:
        return u"%1 in a month"_s.arg(budget.provider.toString());
    }
    return {};
}

QString amount(core::Money money)
{
    return u'$' + money.toDecimal(2);
}

} // namespace

bool AnswerSession::Private::isSimulated(const core::Provider &provider) const
{
    const core::ModelInfo *model = services.catalogue.catalogue().find(route());
    return provider.profile().simulated || (model != nullptr && model->simulated);
}

void AnswerSession::Private::reserveAndSend(core::Provider &provider, const core::Access &access)
{
    const core::CompletionRequest wanted = requestForRoute();
    WorstCase worst;
    addWorstCase(worst, wanted, services.catalogue.catalogue().find(route()),
                 services.catalogue.prices().priceOf(route(), services.clock.utcNow().date()), 1);
    const core::BudgetWish wish{.attempt = m_next,
                                .comparison = answer.comparison,
                                .provider = route().provider,
                                .worst = worst.unknown > 0 ? std::nullopt : std::optional(worst.known)};
    const core::ProviderId id = provider.profile().id;
    services.budgets->reserve(wish).then(q, [this, launch = m_launch, attempt = m_next, id,
                                             access](const std::expected<core::BudgetVerdict, core::StoreError> &verdict) {
        core::Provider *still = services.providers.provider(id);
        if (launch != m_launch || state != State::Waiting || still == nullptr) {
            services.budgets->release(attempt);
            return;
        }
        if (!verdict) {
            // Without a database there are no budgets either; that it fails is told elsewhere.
            warn(u"The budgets could not be read: %1"_s.arg(verdict.error().message));
            send(*still, access);
            return;
        }
        if (verdict->refusedBy) {
            refuse(*verdict);
            return;
        }
        if (verdict->warnedBy) {
            warn(u"The budget of %1 for %2 is nearly used up: %3 is spent or reserved."_s.arg(
                amount(verdict->warnedBy->cap), nameOf(*verdict->warnedBy), amount(verdict->used)));
        }
        m_charactersLeft = charactersFor(verdict->limit);
        send(*still, access);
    });
}

void AnswerSession::Private::refuse(const core::BudgetVerdict &verdict)
{
    core::ProviderError error;
    error.kind = core::ErrorKind::Budget;
    error.message = u"The budget of %1 for %2 would be passed: %3 is spent or reserved."_s.arg(
        amount(verdict.refusedBy->cap), nameOf(*verdict.refusedBy), amount(verdict.used));
    cannotStart(error);
}

std::optional<qint64> AnswerSession::Private::charactersFor(const std::optional<core::Money> &limit) const
{
    const core::Price *price = services.catalogue.prices().priceOf(route(), services.clock.utcNow().date());
    if (!limit || price == nullptr) {
        return std::nullopt;
    }
    const std::int64_t input = estimatedInput(requestForRoute());
    const core::Rates rates = price->ratesFor(input);
    if (!rates.input || !rates.output || rates.output->isZero()) {
        return std::nullopt;
    }
    const core::Money rest = *limit - *rates.input * input;
    const std::int64_t tokens = std::max<std::int64_t>(0, rest.pico()) / rates.output->pico();
    return std::min<std::int64_t>(tokens, std::numeric_limits<std::int64_t>::max() / charactersPerToken) * charactersPerToken;
}

void AnswerSession::Private::leaveOverBudget()
{
    if (!m_exchange) {
        return;
    }
    core::CompletionEnd end;
    end.error = core::ProviderError{.kind = core::ErrorKind::Budget,
                                    .message = u"What the budgets leave is used up, as far as the answer's length tells."_s,
                                    .cut = true};
    end.status = 200;
    if (closeAttempt(end, {}, AttemptMeter::Reached::Unknown)) {
        fail(*end.error);
    }
}

} // namespace assay::engine
