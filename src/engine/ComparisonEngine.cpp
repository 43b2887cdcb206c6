// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ComparisonEngine.h"

#include "engine/AccessSearch.h"
#include "engine/CatalogueKeeper.h"
#include "engine/Conversation.h"
#include "engine/LimitsBoard.h"
#include "engine/WorstCase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

bool canStart(const core::Comparison &plan)
{
    const qsizetype count = plan.contestants.size();
    return count >= 1 && count <= core::maximumContestants && !plan.turns.isEmpty();
}

core::CompletionRequest firstRequest(const core::Comparison &plan, const core::Contestant &contestant)
{
    const core::Turn turn = plan.turns.isEmpty() ? core::Turn() : plan.turns.constFirst();
    return buildRequest(plan, contestant, Conversation(contestant.route), turn);
}

QString modalityOf(const core::Attachment &attachment)
{
    if (attachment.mediaType == "application/pdf"_L1) {
        return u"pdf"_s;
    }
    const QString type = attachment.mediaType.section(u'/', 0, 0);
    return type == "application"_L1 ? u"text"_s : type;
}

} // namespace

class ComparisonEngine::Private final {
public:
    explicit Private(const Services &all) : services(all)
    {
        if (services.limits == nullptr) {
            services.limits = &board;
        }
    }

    [[nodiscard]] bool isSimulated(const core::Contestant &contestant) const;
    void complete(core::Comparison &plan) const;
    [[nodiscard]] QList<Objection> checkWhole(const core::Comparison &plan) const;
    [[nodiscard]] QList<Objection> checkOne(const core::Comparison &plan, int position) const;
    void addChain(QList<Objection> &out, const core::Comparison &plan, int position) const;
    [[nodiscard]] QList<core::Sentence> reasonsAgainst(const core::Comparison &plan, const core::Contestant &contestant,
                                                       const core::FallbackHop &hop) const;
    void addAttachments(QList<Objection> &out, const core::Comparison &plan, int position, const core::ModelInfo &model) const;

    LimitsBoard board;
    Services services;
};

bool ComparisonEngine::Private::isSimulated(const core::Contestant &contestant) const
{
    const core::Provider *provider = services.providers.provider(contestant.route.provider);
    return provider != nullptr && provider->profile().simulated;
}

void ComparisonEngine::Private::complete(core::Comparison &plan) const
{
    if (plan.id.isEmpty()) {
        plan.id = core::ComparisonId(core::makeUniqueId());
    }
    if (!plan.created.isValid()) {
        plan.created = services.clock.utcNow();
    }
    plan.turns.resize(1);
    core::Turn &turn = plan.turns.first();
    turn.number = 0;
    if (!turn.created.isValid()) {
        turn.created = plan.created;
    }
    if (plan.title.isEmpty()) {
        plan.title = core::titleFromPrompt(turn.prompt);
    }
    plan.repeats = std::max(1, plan.repeats);
    plan.answers.clear();
    plan.simulated = std::ranges::all_of(plan.contestants, [this](const auto &each) { return isSimulated(each); });
}

QList<Objection> ComparisonEngine::Private::checkWhole(const core::Comparison &plan) const
{
    QList<Objection> out;
    if (plan.contestants.isEmpty()) {
        out.append({-1, {QT_TRANSLATE_NOOP("assay::Sentence", "No model is chosen."), {}}, true});
    }
    if (plan.contestants.size() > core::maximumContestants) {
        out.append({-1,
                    {QT_TRANSLATE_NOOP("assay::Sentence", "At most %1 models can be compared at once."),
                     {QString::number(core::maximumContestants)}},
                    true});
    }
    const bool says =
        !plan.turns.isEmpty()
        && (!plan.turns.constFirst().prompt.trimmed().isEmpty() || !plan.turns.constFirst().attachments.isEmpty());
    if (!says) {
        out.append({-1, {QT_TRANSLATE_NOOP("assay::Sentence", "The prompt is empty."), {}}, true});
    }
    return out;
}

QList<Objection> ComparisonEngine::Private::checkOne(const core::Comparison &plan, int position) const
{
    QList<Objection> out;
    const core::Contestant &contestant = plan.contestants.at(position);
    const core::ProviderId id = contestant.route.provider;
    const core::Provider *provider = services.providers.provider(id);
    if (provider == nullptr) {
        out.append(
            {position, {QT_TRANSLATE_NOOP("assay::Sentence", "There is no provider named \"%1\"."), {id.toString()}}, true});
        return out;
    }
    const QString name = provider->profile().name;
    if (!services.providers.settingsOf(id).enabled) {
        out.append({position, {QT_TRANSLATE_NOOP("assay::Sentence", "%1 is switched off in the settings."), {name}}, true});
    }
    const core::ModelInfo *model = services.catalogue.catalogue().find(contestant.route);
    const QList<core::Sentence> refusals = provider->check(firstRequest(plan, contestant), model);
    for (const core::Sentence &sentence : refusals) {
        out.append({position, sentence, true});
    }
    addChain(out, plan, position);
    if (model == nullptr) {
        return out;
    }
    addAttachments(out, plan, position, *model);
    if (model->deprecated.isValid() && model->deprecated < services.clock.utcNow().date()) {
        const QString day = model->deprecated.toString(Qt::ISODate);
        out.append({position,
                    {QT_TRANSLATE_NOOP("assay::Sentence", "%1 was announced to end on %2."), {model->displayName(), day}},
                    false});
    }
    return out;
}

// A hop that cannot be asked is passed over, so it is only a warning; a chain that comes back to a route that failed is a mistake.
void ComparisonEngine::Private::addChain(QList<Objection> &out, const core::Comparison &plan, int position) const
{
    const core::Contestant &contestant = plan.contestants.at(position);
    const core::FallbackChain &chain = contestant.fallback;
    if (const auto loop = chain.loopFrom(contestant.route, contestant.key)) {
        out.append({position,
                    {QT_TRANSLATE_NOOP("assay::Sentence", "The fallback chain comes back to %1."), {loop->toString()}},
                    true});
    }
    if (chain.hops.size() > core::FallbackChain::mostHops) {
        out.append({position,
                    {QT_TRANSLATE_NOOP("assay::Sentence", "A fallback chain takes at most %1 routes."),
                     {QString::number(core::FallbackChain::mostHops)}},
                    true});
    }
    for (const core::FallbackHop &hop : chain.hops) {
        for (const auto all = reasonsAgainst(plan, contestant, hop); const core::Sentence &reason : all) {
            out.append({position,
                        {QT_TRANSLATE_NOOP("assay::Sentence", "The fallback %1 will be passed over: %2"),
                         {hop.route.toString(), reason.english()}},
                        false});
        }
    }
}

QList<core::Sentence> ComparisonEngine::Private::reasonsAgainst(const core::Comparison &plan,
                                                                const core::Contestant &contestant,
                                                                const core::FallbackHop &hop) const
{
    const core::ProviderId id = hop.route.provider;
    const core::Provider *provider = services.providers.provider(id);
    if (provider == nullptr) {
        return {{QT_TRANSLATE_NOOP("assay::Sentence", "There is no provider named \"%1\"."), {id.toString()}}};
    }
    const core::ProviderSettings settings = services.providers.settingsOf(id);
    const QString name = provider->profile().name;
    core::CompletionRequest request = firstRequest(plan, contestant);
    request.model = hop.route.model;
    QList<core::Sentence> out = provider->check(request, services.catalogue.catalogue().find(hop.route));
    if (!settings.enabled) {
        out.append({QT_TRANSLATE_NOOP("assay::Sentence", "%1 is switched off in the settings."), {name}});
    }
    if (lacksKey(services.keys, provider->profile(), hop.key, settings)) {
        out.append({QT_TRANSLATE_NOOP("assay::Sentence", "There is no key for %1."), {name}});
    }
    return out;
}

void ComparisonEngine::Private::addAttachments(QList<Objection> &out, const core::Comparison &plan, int position,
                                               const core::ModelInfo &model) const
{
    // A provider that has said something of this contestant knows better, and once is enough.
    const bool said = std::ranges::any_of(out, [](const Objection &each) { return each.refusal; });
    if (said || model.inputModalities.isEmpty() || plan.turns.isEmpty()) {
        return;
    }
    for (const core::Attachment &attachment : plan.turns.constFirst().attachments) {
        const QString modality = modalityOf(attachment);
        if (modality != "text"_L1 && !model.inputModalities.contains(modality)) {
            out.append({position,
                        {QT_TRANSLATE_NOOP("assay::Sentence", "%1 cannot take %2 (%3)."),
                         {model.displayName(), attachment.name, attachment.mediaType}},
                        true});
        }
    }
}

ComparisonEngine::ComparisonEngine(Services services, QObject *parent) : QObject(parent), d(std::make_unique<Private>(services))
{
}

ComparisonEngine::~ComparisonEngine() = default;

std::unique_ptr<ComparisonRun> ComparisonEngine::start(core::Comparison plan)
{
    if (!canStart(plan)) {
        return nullptr;
    }
    d->complete(plan);
    if (d->services.store != nullptr) {
        d->services.store->addComparison(plan);
    }
    const core::Turn turn = plan.turns.takeFirst();
    std::unique_ptr<ComparisonRun> run(new ComparisonRun(d->services, std::move(plan), nullptr));
    run->startTurn(turn, {});
    return run;
}

std::unique_ptr<ComparisonRun> ComparisonEngine::startFrom(core::Comparison past, core::Turn turn)
{
    if (past.turns.isEmpty()) {
        past.turns = {std::move(turn)};
        return start(std::move(past));
    }
    if (!canStart(past)) {
        return nullptr;
    }
    past.title = core::titleFromPrompt(turn.prompt);
    const QList<core::Turn> turns = past.turns;
    const QList<core::Answer> answers = past.answers;
    d->complete(past);
    past.turns = turns;
    past.answers = answers;
    for (core::Answer &answer : past.answers) {
        answer.id = core::AnswerId(core::makeUniqueId());
        answer.comparison = past.id;
        answer.created = past.created;
    }
    if (d->services.store != nullptr) {
        d->services.store->addComparison(past);
        for (const core::Answer &answer : std::as_const(past.answers)) {
            d->services.store->startAnswer(answer);
            d->services.store->finishAnswer(answer);
        }
    }
    turn.number = past.turns.constLast().number + 1;
    turn.created = past.created;
    std::unique_ptr<ComparisonRun> run(new ComparisonRun(d->services, std::move(past), nullptr));
    run->startTurn(turn, {});
    return run;
}

WorstCase ComparisonEngine::worstCaseOf(const core::CompletionRequest &request, const core::Route &route, int times) const
{
    WorstCase sum;
    const core::Catalogue &catalogue = d->services.catalogue.catalogue();
    const QDate today = d->services.clock.utcNow().date();
    addWorstCase(sum, request, catalogue.find(route), d->services.catalogue.prices().priceOf(route, today), times);
    return sum;
}

std::unique_ptr<ComparisonRun> ComparisonEngine::prepare(core::Comparison plan)
{
    if (!canStart(plan)) {
        return nullptr;
    }
    d->complete(plan);
    if (d->services.store != nullptr) {
        d->services.store->addComparison(plan);
    }
    const core::Turn turn = plan.turns.takeFirst();
    std::unique_ptr<ComparisonRun> run(new ComparisonRun(d->services, std::move(plan), nullptr));
    run->prepareTurn(turn);
    return run;
}

std::unique_ptr<ComparisonRun> ComparisonEngine::open(core::Comparison stored)
{
    return std::unique_ptr<ComparisonRun>(new ComparisonRun(d->services, std::move(stored), nullptr));
}

const Services &ComparisonEngine::services() const
{
    return d->services;
}

QList<Objection> ComparisonEngine::check(const core::Comparison &plan) const
{
    QList<Objection> out = d->checkWhole(plan);
    for (int position = 0; position < plan.contestants.size(); ++position) {
        out += d->checkOne(plan, position);
    }
    return out;
}

LimitsBoard &ComparisonEngine::limits() const
{
    return *d->services.limits;
}

WorstCase ComparisonEngine::worstCase(const core::Comparison &plan) const
{
    WorstCase sum;
    const core::Catalogue &catalogue = d->services.catalogue.catalogue();
    const QDate today = d->services.clock.utcNow().date();
    for (const core::Contestant &contestant : plan.contestants) {
        addWorstCase(sum, firstRequest(plan, contestant), catalogue.find(contestant.route),
                     d->services.catalogue.prices().priceOf(contestant.route, today), std::max(1, plan.repeats));
    }
    return sum;
}

} // namespace assay::engine
