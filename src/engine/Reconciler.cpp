// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Reconciler.h"

#include "engine/AccessSearch.h"

#include <QSet>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace assay::engine {

namespace {

constexpr int mostTries = 3;
constexpr auto pause = 2s; // until a record that is not there yet is asked for again

} // namespace

class Reconciler::Private final {
public:
    Private(Reconciler *reconciler, const Services &all, core::HistoryStore &history)
        : q(reconciler), services(all), store(history)
    {
    }

    void next();
    void search();
    void ask(const core::Access &access);
    void take(const std::expected<core::Bill, core::ProviderError> &bill);
    void fail(const QString &error);
    void end();

    Reconciler *q;
    Services services;
    core::HistoryStore &store;
    QList<core::OpenBill> open;
    QSet<core::AttemptId> inVain; ///< of which there was no record, as long as this lives
    int tried = 0;
    bool running = false;
    Summary summary;
    core::Access access; ///< lives as long as the question
    std::unique_ptr<core::BillReply> reply;
};

Reconciler::Reconciler(Services services, core::HistoryStore &store, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, services, store))
{
}

Reconciler::~Reconciler() = default;

bool Reconciler::isRunning() const
{
    return d->running;
}

void Reconciler::start(QDate from, QDate to, core::Bills scope)
{
    if (d->running) {
        return;
    }
    d->running = true;
    d->summary = {};
    d->store.openBills(from, to, scope)
        .then(this, [this, scope](const std::expected<QList<core::OpenBill>, core::StoreError> &open) {
            if (!open) {
                d->fail(open.error().message);
                d->end();
                return;
            }
            d->open = *open;
            if (scope == core::Bills::Unreported) {
                d->open.removeIf([this](const core::OpenBill &entry) { return d->inVain.contains(entry.attempt); });
            }
            d->tried = 0;
            d->next();
        });
}

void Reconciler::Private::next()
{
    if (reply) {
        reply.release()->deleteLater(); // its signal may be on the stack
    }
    if (open.isEmpty()) {
        end();
    } else {
        search();
    }
}

void Reconciler::Private::search()
{
    const core::OpenBill &entry = open.constFirst();
    const core::Provider *provider = services.providers.provider(entry.route.provider);
    if (provider == nullptr) {
        ++summary.missing;
        open.removeFirst();
        next();
        return;
    }
    searchAccess(q, services.keys, provider->profile(), entry.key, services.providers.settingsOf(entry.route.provider),
                 [this](const FoundAccess &found) {
                     // Queued: the vault may answer from within the question.
                     QMetaObject::invokeMethod(
                         q,
                         [this, found] {
                             if (found) {
                                 ask(*found);
                             } else {
                                 fail(found.error().message);
                                 open.removeFirst();
                                 next();
                             }
                         },
                         Qt::QueuedConnection);
                 });
}

void Reconciler::Private::ask(const core::Access &found)
{
    access = found;
    core::Provider *provider = services.providers.provider(open.constFirst().route.provider);
    reply = provider != nullptr ? provider->fetchBill(open.constFirst().generationId, access) : nullptr;
    if (!reply) {
        ++summary.missing;
        open.removeFirst();
        next();
        return;
    }
    QObject::connect(reply.get(), &core::BillReply::finished, q,
                     [this](const std::expected<core::Bill, core::ProviderError> &bill) { take(bill); });
}

void Reconciler::Private::take(const std::expected<core::Bill, core::ProviderError> &bill)
{
    const bool isLate = !bill && bill.error().kind == core::ErrorKind::NotFound && ++tried < mostTries;
    if (isLate) {
        reply.release()->deleteLater();
        QTimer::singleShot(pause, q, [this] { next(); });
        return;
    }
    const core::OpenBill entry = open.takeFirst();
    tried = 0;
    if (bill) {
        const core::DriftCause cause = core::driftOf(entry, *bill);
        ++summary.checked;
        summary.drifted += cause == core::DriftCause::None ? 0 : 1;
        summary.found += cause == core::DriftCause::LostCall ? 1 : 0;
        store.reconcile(entry.attempt, *bill, cause);
        Q_EMIT q->compared(entry.attempt, *bill);
    } else if (bill.error().kind == core::ErrorKind::NotFound) {
        ++summary.missing;
        inVain.insert(entry.attempt);
    } else {
        fail(bill.error().message);
    }
    next();
}

void Reconciler::Private::fail(const QString &error)
{
    ++summary.failed;
    if (summary.error.isEmpty()) {
        summary.error = error;
    }
}

void Reconciler::Private::end()
{
    running = false;
    access = {};
    Q_EMIT q->finished(summary);
}

} // namespace assay::engine
