// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/TokenCounter.h"

#include "engine/AccessSearch.h"
#include "engine/Conversation.h"

#include <vector>

namespace assay::engine {

class TokenCounter::Private final {
public:
    Private(TokenCounter *counter, const Services &all) : q(counter), services(all) {}

    void start(const core::Comparison &plan);
    void search(int position, const core::Contestant &contestant, const core::CompletionRequest &request);
    void ask(int position, const core::Contestant &contestant, const core::CompletionRequest &request,
             const core::Access &access);
    void note(int position, const core::TokenCount &count);
    void forget();

    /// A question under way, with the access that it may look at.
    struct Question {
        core::Access access;
        std::unique_ptr<core::TokenCountReply> reply;
    };

    TokenCounter *q;
    Services services;
    std::vector<std::unique_ptr<Question>> questions;
    quint64 number = 0; ///< tells the present count from those given up
    qsizetype open = 0;
};

void TokenCounter::Private::forget()
{
    ++number;
    open = 0;
    for (std::unique_ptr<Question> &question : questions) {
        question->reply->disconnect(q);
        question->reply.release()->deleteLater(); // its signal may be on the stack
    }
    questions.clear();
}

void TokenCounter::Private::start(const core::Comparison &plan)
{
    forget();
    if (plan.turns.isEmpty()) {
        return;
    }
    open = plan.contestants.size();
    for (int position = 0; position < plan.contestants.size(); ++position) {
        const core::Contestant &contestant = plan.contestants.at(position);
        search(position, contestant, buildRequest(plan, contestant, Conversation(contestant.route), plan.turns.constFirst()));
    }
}

void TokenCounter::Private::search(int position, const core::Contestant &contestant, const core::CompletionRequest &request)
{
    const core::ProviderId id = contestant.route.provider;
    const core::Provider *provider = services.providers.provider(id);
    core::ProviderProfile profile = provider != nullptr ? provider->profile() : core::ProviderProfile();
    profile.id = id;
    searchAccess(q, services.keys, profile, contestant.key, services.providers.settingsOf(id),
                 [this, position, contestant, request, mine = number](const FoundAccess &access) {
                     // Queued: nothing is told from within start().
                     QMetaObject::invokeMethod(
                         q,
                         [this, position, contestant, request, access, mine] {
                             if (mine != number) {
                                 return;
                             }
                             if (access && services.providers.provider(contestant.route.provider) != nullptr) {
                                 ask(position, contestant, request, *access);
                             } else {
                                 note(position, {core::estimatedTokens(request), true});
                             }
                         },
                         Qt::QueuedConnection);
                 });
}

void TokenCounter::Private::ask(int position, const core::Contestant &contestant, const core::CompletionRequest &request,
                                const core::Access &access)
{
    core::Provider *provider = services.providers.provider(contestant.route.provider);
    questions.push_back(std::make_unique<Question>(Question{access, nullptr}));
    Question &question = *questions.back();
    question.reply = provider->countTokens(request, question.access);
    QObject::connect(question.reply.get(), &core::TokenCountReply::finished, q, [this, position, request](const auto &count) {
        note(position, count.value_or(core::TokenCount{core::estimatedTokens(request), true}));
    });
}

void TokenCounter::Private::note(int position, const core::TokenCount &count)
{
    const quint64 mine = number;
    --open;
    Q_EMIT q->counted(position, count);
    if (mine == number && open == 0) {
        forget();
        Q_EMIT q->finished();
    }
}

TokenCounter::TokenCounter(Services services, QObject *parent) : QObject(parent), d(std::make_unique<Private>(this, services))
{
}

TokenCounter::~TokenCounter() = default;

void TokenCounter::start(const core::Comparison &plan)
{
    d->start(plan);
}

void TokenCounter::cancel()
{
    d->forget();
}

bool TokenCounter::isRunning() const
{
    return d->open > 0;
}

} // namespace assay::engine
