// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/StreamItem.h"
#include "providers/protocols/GeminiUsage.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace assay::providers {

class JsonReader;

/// What most chunks hold and nothing else: pieces of plain text, usage, a reason.
struct GeminiChunk {
    struct Piece {
        QString text;
        bool thought = false;
    };
    std::vector<Piece> pieces;
    QString reason;
    QString model;
    QString id;
    GeminiCounts counts;
    QByteArray usage; ///< the usage object's own bytes
};

/// Reads a chunk of that kind without building a tree. False: it holds more, or is no JSON; `chunk` is then half filled and good for nothing.
[[nodiscard]] bool readPlainChunk(JsonReader &reader, const net::StreamItem &item, GeminiChunk &chunk);

[[nodiscard]] GeminiCounts countsOf(const QJsonObject &usage);

} // namespace assay::providers
