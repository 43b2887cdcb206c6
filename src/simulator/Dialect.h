// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "simulator/Asked.h"
#include "simulator/Composed.h"
#include "simulator/SimulatedModel.h"

#include <QByteArray>

#include <memory>

namespace assay::simulator {

/// What the provider counts.
struct Bill {
    qint64 input = 0;
    qint64 output = 0;
    qint64 reasoning = 0;
    core::Money inputCost = {};
    core::Money outputCost = {};
    bool priced = false;
};

/// What every frame of an answer repeats.
struct AnswerHead {
    Face face = Face::Plain;
    QString id = {};
    QString model = {}; ///< as the answer names it
    QString upstream = {};
    qint64 created = 0; ///< seconds since the epoch
    bool includeUsage = false;
    bool logprobs = false;
    bool hideReasoning = false;
    qint64 inputTokens = 0;
};

/// How a protocol writes an answer. One object writes one answer; the calls come in the order of the wire.
class Dialect {
public:
    Dialect() = default;
    Dialect(const Dialect &) = delete;
    Dialect &operator=(const Dialect &) = delete;
    virtual ~Dialect() = default;

    [[nodiscard]] virtual QByteArray contentType() const { return "text/event-stream; charset=utf-8"; }
    [[nodiscard]] virtual QByteArray opening() = 0;
    [[nodiscard]] virtual QByteArray reasoning(const QString &token) = 0;
    [[nodiscard]] virtual QByteArray text(const QString &token) = 0;
    [[nodiscard]] virtual QByteArray toolStart(const ComposedTool &tool) = 0;
    [[nodiscard]] virtual QByteArray toolArguments(const QString &token) = 0;
    /// Everything behind the last token, the terminator included.
    [[nodiscard]] virtual QByteArray closing(const Composed &answer, const Bill &bill) = 0;
    /// What is sent while the client waits; may be empty.
    [[nodiscard]] virtual QByteArray keepAlive() const = 0;
    /// An error inside the stream.
    [[nodiscard]] virtual QByteArray error() const = 0;
    /// A piece of the stream that is not JSON.
    [[nodiscard]] virtual QByteArray malformed() const { return "data: {\"choices\":[{\"delta\":{\"cont\n\n"; }
    /// A text frame whose text holds bytes that are no UTF-8.
    [[nodiscard]] virtual QByteArray invalidText() = 0;
    /// The body of an answer that is not streamed.
    [[nodiscard]] virtual QByteArray whole(const Composed &answer, const Bill &bill) = 0;
};

[[nodiscard]] std::unique_ptr<Dialect> makeDialect(Endpoint endpoint, const AnswerHead &head);

} // namespace assay::simulator
