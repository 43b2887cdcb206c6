// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Terminal.h"

#include <QFile>

#include <cerrno>
#include <cstdio>

#include <poll.h>
#include <unistd.h>

namespace assay::app {

Terminal::Terminal(Stream stream) : m_file(stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO) {}

bool Terminal::write(const QByteArray &bytes)
{
    QByteArrayView rest(bytes);
    while (!m_closed && !rest.isEmpty()) {
        const ssize_t written = ::write(m_file, rest.data(), static_cast<size_t>(rest.size()));
        if (written >= 0) {
            rest = rest.sliced(written);
        } else if (errno == EAGAIN) {
            pollfd wait{.fd = m_file, .events = POLLOUT, .revents = 0};
            ::poll(&wait, 1, -1);
        } else if (errno != EINTR) {
            m_closed = true;
        }
    }
    return !m_closed;
}

bool Terminal::isInteractive() const
{
    return ::isatty(m_file) == 1;
}

QByteArray readStandardInput(qsizetype limit, bool *tooLong)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return {};
    }
    QByteArray text;
    while (text.size() <= limit) {
        const QByteArray more = input.read(1 << 16);
        if (more.isEmpty()) {
            break;
        }
        text += more;
    }
    *tooLong = text.size() > limit;
    return text;
}

bool inputIsInteractive()
{
    return ::isatty(STDIN_FILENO) == 1;
}

} // namespace assay::app
