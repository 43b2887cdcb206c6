// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"
#include "providers/protocols/JsonReader.h"

#include <QList>

namespace assay::providers {

/// What some speakers of Chat Completions add to an answer beside its text: `images`, `annotations`, parts of `content` that are
/// pictures.
struct ChatAdditions {
    QList<core::Citation> citations;
    QList<core::Picture> pictures;
    /// OpenRouter's parsed files, each one JSON object: sent back in a follow-up they save a second parse, and its fee.
    QList<QByteArray> files;
    bool hasSound = false;

    [[nodiscard]] bool isEmpty() const { return citations.isEmpty() && pictures.isEmpty() && files.isEmpty() && !hasSound; }
    /// Each takes the field of that name; what has another form is passed over.
    void takeImages(ondemand::value &value);
    void takeAnnotations(ondemand::value &value);
    void takeCitations(ondemand::value &value); ///< a bare list of addresses, as Perplexity sends it
    void takePart(const QJsonObject &part);     ///< of `content`
};

} // namespace assay::providers
