// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace assay::app {

/// Standard output or error. Writes at once and whole, also to a pipe that is slow or was opened non-blocking.
class Terminal final {
public:
    enum class Stream { Output, Error };
    explicit Terminal(Stream stream);

    /// False: nobody reads any more. From then on nothing is written.
    bool write(const QByteArray &bytes);
    bool write(const QString &text) { return write(text.toUtf8()); }
    [[nodiscard]] bool isClosed() const { return m_closed; }
    [[nodiscard]] bool isInteractive() const;

private:
    int m_file;
    bool m_closed = false;
};

/// Everything on standard input up to its end; stops behind `limit` bytes and says so.
[[nodiscard]] QByteArray readStandardInput(qsizetype limit, bool *tooLong);
[[nodiscard]] bool inputIsInteractive();

} // namespace assay::app
