// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/Keychain.h"

#include "keys/SessionBus.h"

#include <QLoggingCategory>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

namespace assay::keys {

namespace {

Q_LOGGING_CATEGORY(log, "assay.keys", QtWarningMsg)

using Kind = core::KeyError::Kind;

Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::AccessDenied:
        return Kind::Locked;
    case QKeychain::AccessDeniedByUser:
        return Kind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Kind::Unavailable;
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // Everything that goes wrong on the bus: nobody there, nobody who knows the service.
    case QKeychain::OtherError:
        return Kind::Unavailable;
#endif
    default:
        return Kind::Other;
    }
}

QString sentenceOf(Kind kind)
{
    switch (kind) {
    case Kind::Unavailable:
        return QStringLiteral("The system's keychain cannot be reached.");
    case Kind::Locked:
        return QStringLiteral("The system's keychain is locked.");
    case Kind::Denied:
        return QStringLiteral("The system's keychain was not allowed to answer.");
    case Kind::Other:
        break;
    }
    return QStringLiteral("The system's keychain reports an error.");
}

core::KeyError errorOf(const QKeychain::Job &job)
{
    const Kind kind = kindOf(job.error());
    QString message = sentenceOf(kind);
    if (!job.errorString().isEmpty()) {
        message += QStringLiteral(" (%1)").arg(job.errorString());
    }
    return {kind, message};
}

core::KeyError overdueError()
{
    return {Kind::Unavailable, QStringLiteral("The system's keychain does not answer.")};
}

/// Takes the bytes out of the job and overwrites them there.
core::SecretString takeSecret(const QKeychain::ReadPasswordJob &job)
{
    const QByteArray bytes = job.binaryData();
    core::SecretString secret(bytes);
    // The array is shared with the job's own: overwriting it in place reaches both, where data() would make a copy first.
    auto *shared = const_cast<volatile char *>(bytes.constData());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        shared[i] = 0;
    }
    return secret;
}

Keychain::Read readFrom(const QKeychain::Job *job)
{
    if (job->error() == QKeychain::EntryNotFound) {
        return core::SecretString();
    }
    if (job->error() != QKeychain::NoError) {
        return std::unexpected(errorOf(*job));
    }
    return takeSecret(*qobject_cast<const QKeychain::ReadPasswordJob *>(job));
}

Keychain::Done doneFrom(const QKeychain::Job *job)
{
    if (job->error() != QKeychain::NoError) {
        return std::unexpected(errorOf(*job));
    }
    return {};
}

} // namespace

Keychain::Keychain(QString service, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent), m_service(std::move(service)), m_limit(limit), m_available(canReachKeychain())
{
}

void Keychain::read(const QString &name, const std::function<void(Read)> &answer, std::function<void(Read)> late)
{
    auto open = std::make_shared<bool>(true);
    run(
        new QKeychain::ReadPasswordJob(m_service), name,
        [open, answer, late = std::move(late)](QKeychain::Job *job) {
            (std::exchange(*open, false) ? answer : late)(readFrom(job));
        },
        [open, answer] {
            *open = false;
            answer(std::unexpected(overdueError()));
        });
}

void Keychain::write(const QString &name, const core::SecretString &secret, const std::function<void(Done)> &answer,
                     std::function<void(Done)> late)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    // As text, so that the system's own tools show and take the key as it is.
    QString text = QString::fromUtf8(secret.reveal());
    job->setTextData(text);
    core::SecretString::wipe(text);
    auto open = std::make_shared<bool>(true);
    run(
        job, name,
        [open, answer, late = std::move(late)](QKeychain::Job *done) {
            (std::exchange(*open, false) ? answer : late)(doneFrom(done));
        },
        [open, answer] {
            *open = false;
            answer(std::unexpected(overdueError()));
        });
}

void Keychain::remove(const QString &name, const std::function<void(Done)> &answer)
{
    auto open = std::make_shared<bool>(true);
    run(
        new QKeychain::DeletePasswordJob(m_service), name,
        [open, answer](QKeychain::Job *job) {
            if (!std::exchange(*open, false)) {
                return;
            }
            const bool gone = job->error() == QKeychain::EntryNotFound || job->error() == QKeychain::CouldNotDeleteEntry;
            answer(gone ? Done() : doneFrom(job));
        },
        [open, answer] {
            *open = false;
            answer(std::unexpected(overdueError()));
        });
}

void Keychain::run(QKeychain::Job *job, const QString &name, std::function<void(QKeychain::Job *)> finished,
                   std::function<void()> overdue)
{
    if (m_overdue > 0 || !canReachKeychain()) {
        m_available = false;
        delete job;
        QMetaObject::invokeMethod(this, std::move(overdue), Qt::QueuedConnection);
        return;
    }
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    job->setKey(name);
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, timer, overdue = std::move(overdue)] {
        qCWarning(log) << "the keychain does not answer";
        ++m_overdue;
        m_available = false;
        timer->setObjectName(QStringLiteral("overdue"));
        overdue();
    });
    connect(job, &QKeychain::Job::finished, this, [this, timer, finished = std::move(finished)](QKeychain::Job *done) {
        if (!timer->objectName().isEmpty()) {
            --m_overdue;
        }
        timer->deleteLater();
        timer->stop();
        learn(done);
        finished(done);
    });
    timer->start(m_limit);
    job->start();
}

void Keychain::learn(const QKeychain::Job *job)
{
    const QKeychain::Error error = job->error();
    m_available = error == QKeychain::NoError || kindOf(error) != Kind::Unavailable;
    if (error != QKeychain::NoError && error != QKeychain::EntryNotFound) {
        qCInfo(log) << "the keychain answers with error" << static_cast<int>(error);
    }
}

} // namespace assay::keys
