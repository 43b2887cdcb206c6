// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SignalWatch.h"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace assay::app {

namespace {

// A signal handler sees nothing but globals.
volatile std::sig_atomic_t writeEnd = -1;

extern "C" void onSignal(int signal)
{
    const int saved = errno;
    const char byte = static_cast<char>(signal);
    // Nothing can be done here about a full pipe: a byte in it is enough.
    [[maybe_unused]] const ssize_t written = ::write(writeEnd, &byte, 1);
    errno = saved;
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

SignalWatch::SignalWatch(QObject *parent) : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0) {
        return;
    }
    writeEnd = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalWatch::read);
    handle(SIGINT, onSignal);
    handle(SIGTERM, onSignal);
    handle(SIGPIPE, SIG_IGN);
}

SignalWatch::~SignalWatch()
{
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    m_notifier.reset();
    writeEnd = -1;
    for (const int end : m_pipe) {
        if (end >= 0) {
            ::close(end);
        }
    }
}

void SignalWatch::read()
{
    char bytes[16];
    while (::read(m_pipe[0], bytes, sizeof bytes) > 0) {
    }
    Q_EMIT interrupted();
}

} // namespace assay::app
