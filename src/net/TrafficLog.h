// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpRequest.h"

#include <QFile>

#include <memory>
#include <optional>

namespace assay::net {

/// The request as the fixtures have it: `{"method","path","headers","body"}`; the credential's header is there with `[key]` as its value.
/// The address without host, so that the same request compares equal wherever it is sent.
[[nodiscard]] QByteArray describeRequest(const HttpRequest &request);

/// Writes exchanges down in the format of tests/fixtures/providers, for bug reports: DIR/<label>/<time>-<number>.request.json,
/// .response.sse (the body as it came) and .response.meta.json (status and headers). Keys, cookies and whatever
/// repeats the key are replaced. Only when asked for; files are readable by their owner alone. Answers and prompts are in
/// it: the directory is the user's to guard.
class TrafficLog final {
public:
    /// The log that ASSAY_TRAFFIC_DIR asks for; nullptr without it.
    [[nodiscard]] static std::unique_ptr<TrafficLog> fromEnvironment();
    explicit TrafficLog(QString directory);

    /// One exchange in the log.
    class Entry final {
    public:
        void append(QByteArrayView bytes);
        void finish(int status, const QHttpHeaders &headers, const QString &fault);

    private:
        friend class TrafficLog;
        QString m_base;
        core::SecretString m_secret;
        QByteArray m_held; ///< the end of what came, which may be the beginning of the key
        QFile m_body;
        qint64 m_written = 0;
    };
    /// nullptr if it cannot be written; says so once.
    [[nodiscard]] std::unique_ptr<Entry> open(const HttpRequest &request);

private:
    QString m_directory;
    int m_number = 0;
};

} // namespace assay::net
