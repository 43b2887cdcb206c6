// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Tokens.h"

namespace assay::simulator {

namespace {

constexpr qsizetype longestPiece = 6;

bool standsAlone(QChar c)
{
    return c.isSurrogate() || c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana
           || c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Hangul;
}

qsizetype endOfWord(QStringView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size() && text[at].isLetterOrNumber() && !standsAlone(text[at])) {
        ++at;
    }
    return at;
}

qsizetype endOfPiece(QStringView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    if (at == text.size()) {
        return at;
    }
    if (text[at].isHighSurrogate() && at + 1 < text.size()) {
        return at + 2;
    }
    if (standsAlone(text[at]) || !text[at].isLetterOrNumber()) {
        return at + 1;
    }
    const qsizetype end = endOfWord(text, at);
    return end - at <= longestPiece + 2 ? end : at + longestPiece - 1;
}

} // namespace

QStringList tokensOf(QStringView text)
{
    QStringList pieces;
    pieces.reserve(text.size() / 4 + 1);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = endOfPiece(text, at);
        pieces.append(text.sliced(at, end - at).toString());
        at = end;
    }
    return pieces;
}

qsizetype tokenCountOf(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size(); ++count) {
        at = endOfPiece(text, at);
    }
    return count;
}

} // namespace assay::simulator
