// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeProvider.h"

namespace assay::test {

namespace {

core::ProviderProfile profileNamed(const QString &id)
{
    core::ProviderProfile profile;
    profile.id = core::ProviderId(id);
    profile.name = id.first(1).toUpper() + id.sliced(1);
    profile.baseUrl = QUrl(QStringLiteral("https://%1.invalid/v1").arg(id));
    return profile;
}

} // namespace

FakeProvider::FakeProvider(const QString &id) : FakeProvider(profileNamed(id)) {}

FakeProvider::FakeProvider(core::ProviderProfile profile) : m_profile(std::move(profile)) {}

std::unique_ptr<core::CompletionReply> FakeProvider::complete(const core::CompletionRequest &request,
                                                              const core::Access &access)
{
    auto reply = std::make_unique<FakeReply>();
    m_exchanges.append({request, access.settings, access.key.reveal().toByteArray(),
                        access.proxyPassword.reveal().toByteArray(), reply.get()});
    if (m_script) {
        FakeReply *target = reply.get();
        QMetaObject::invokeMethod(
            target, [script = m_script, target, request] { script(*target, request); }, Qt::QueuedConnection);
    }
    return reply;
}

std::unique_ptr<core::ModelListReply> FakeProvider::listModels(const core::Access &access)
{
    ++listings;
    lastKey = access.key.reveal().toByteArray();
    auto reply = std::make_unique<core::ModelListReply>();
    core::ModelListReply *target = reply.get();
    QMetaObject::invokeMethod(target, [this, target] { Q_EMIT target->finished(models); }, Qt::QueuedConnection);
    return reply;
}

std::unique_ptr<core::ProbeReply> FakeProvider::probe(const core::Access &access)
{
    lastKey = access.key.reveal().toByteArray();
    auto reply = std::make_unique<core::ProbeReply>();
    core::ProbeReply *target = reply.get();
    QMetaObject::invokeMethod(target, [this, target] { Q_EMIT target->finished(probeResult); }, Qt::QueuedConnection);
    return reply;
}

std::unique_ptr<core::BillReply> FakeProvider::fetchBill(const QString &generationId, const core::Access &)
{
    if (!bill) {
        return nullptr;
    }
    billsAsked.append(generationId);
    auto reply = std::make_unique<core::BillReply>();
    core::BillReply *target = reply.get();
    QMetaObject::invokeMethod(target, [this, target] { Q_EMIT target->finished(*bill); }, Qt::QueuedConnection);
    return reply;
}

std::unique_ptr<core::TokenCountReply> FakeProvider::countTokens(const core::CompletionRequest &request,
                                                                 const core::Access &access)
{
    lastKey = access.key.reveal().toByteArray();
    auto reply = std::make_unique<core::TokenCountReply>();
    core::TokenCountReply *target = reply.get();
    QMetaObject::invokeMethod(
        target,
        [this, target, estimate = core::TokenCount{core::estimatedTokens(request), true}] {
            Q_EMIT target->finished(tokenCount.value_or(estimate));
        },
        Qt::QueuedConnection);
    return reply;
}

QList<core::Sentence> FakeProvider::check(const core::CompletionRequest &request, const core::ModelInfo *model) const
{
    QList<core::Sentence> out;
    const QJsonObject set = request.parameters.toJson();
    for (const QString &name : model != nullptr ? model->refusedParameters : QStringList()) {
        if (set.contains(name)) {
            out.append({"%1 does not take %2.", {model->displayName(), name}});
        }
    }
    return out;
}

void FakeProvider::answerWith(const QString &text)
{
    answerBy([text](FakeReply &reply, const core::CompletionRequest &) {
        reply.text(text);
        reply.usage(10, 20);
        reply.finish();
    });
}

} // namespace assay::test
