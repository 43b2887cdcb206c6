// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Check.h"
#include "Pieces.h"
#include "net/StreamItem.h"

#include <QByteArray>

#include <vector>

namespace assay::fuzz {

struct Framed {
    net::StreamItem::Kind kind{};
    QByteArray event;
    QByteArray data;
    bool unterminated = false;
    friend bool operator==(const Framed &, const Framed &) = default;
};

template <class Parser>
void drain(Parser &parser, std::vector<Framed> &out)
{
    while (const auto item = parser.next()) {
        check(item->readable >= item->data.size(), "an item's bytes may be read");
        out.push_back({item->kind, item->event.toByteArray(), item->data.toByteArray(), item->unterminated});
    }
}

template <class Parser>
void finish(Parser &parser, std::vector<Framed> &out)
{
    if (const auto item = parser.finish()) {
        out.push_back({item->kind, item->event.toByteArray(), item->data.toByteArray(), item->unterminated});
    }
    check(!parser.next() && !parser.finish(), "nothing comes behind the end");
}

/// What a framing makes of bytes does not depend on how they were cut.
template <class Parser>
void checkFraming(QByteArrayView bytes)
{
    std::vector<Framed> whole;
    Parser once;
    once.feed(bytes);
    drain(once, whole);
    finish(once, whole);

    std::vector<Framed> pieces;
    Parser often;
    inPieces(bytes, [&](QByteArrayView piece) {
        often.feed(piece);
        drain(often, pieces);
    });
    finish(often, pieces);
    check(whole == pieces, "cuts make no difference");
}

} // namespace assay::fuzz
