// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Segments.h"

#include <algorithm>
#include <array>
#include <utility>

namespace assay::store {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Ascending. Punctuation and currency signs within the blocks are left out: they part words.
constexpr std::array ranges{
    Range{0x0E01, 0x0E3A},   Range{0x0E40, 0x0E4E}, Range{0x0E50, 0x0E59}, // Thai
    Range{0x0E81, 0x0EBD},   Range{0x0EC0, 0x0EDF},                        // Lao
    Range{0x1000, 0x1049},   Range{0x1050, 0x109D},                        // Myanmar
    Range{0x1780, 0x17D3},   Range{0x17DC, 0x17E9},                        // Khmer
    Range{0x3005, 0x3007},                                                 // 々〆〇
    Range{0x3041, 0x309F},   Range{0x30A1, 0x30FA}, Range{0x30FC, 0x30FF}, // kana
    Range{0x31F0, 0x31FF},   Range{0x3400, 0x4DBF}, Range{0x4E00, 0x9FFF}, // small kana, Han
    Range{0xF900, 0xFAFF},   Range{0xFF66, 0xFF9F},                        // compatibility Han, halfwidth kana
    Range{0x20000, 0x3FFFF},
};

/// Between the pairs of a run. It is no letter to the tokenizer, and nothing to the eye.
constexpr QByteArrayView joint("\xE2\x80\x8B"); // U+200B
constexpr QChar jointCharacter(0x200B);
constexpr QChar hitBegins(2);
constexpr QChar hitEnds(3);

/// How many bytes the code point at the front has; what is no UTF-8 counts as one.
qsizetype lengthOf(QByteArrayView bytes)
{
    const auto lead = static_cast<quint8>(bytes.front());
    const qsizetype length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(length, bytes.size());
}

char32_t codePointOf(QByteArrayView bytes)
{
    if (bytes.size() < 2) {
        return static_cast<quint8>(bytes.front());
    }
    char32_t c = static_cast<quint8>(bytes.front()) & (0xFFU >> static_cast<unsigned>(bytes.size() + 1));
    for (const char byte : bytes.sliced(1)) {
        c = (c << 6U) | (static_cast<quint8>(byte) & 0x3FU);
    }
    return c;
}

/// Where the next letter of such a script begins; the text's size without one.
qsizetype nextUnspaced(QByteArrayView text, qsizetype from)
{
    while (from < text.size()) {
        // All of them have three bytes or four, and so have few others.
        const auto *next = std::find_if(text.begin() + from, text.end(), [](char c) { return static_cast<quint8>(c) >= 0xE0; });
        from = next - text.begin();
        if (from >= text.size()) {
            break;
        }
        const qsizetype length = lengthOf(text.sliced(from));
        if (isUnspaced(codePointOf(text.sliced(from, length)))) {
            return from;
        }
        from += length;
    }
    return text.size();
}

/// Appends a run that begins at `from` in pairs; gives where it ends.
qsizetype appendRun(QByteArray &out, QByteArrayView text, qsizetype from)
{
    QByteArrayView previous;
    while (from < text.size()) {
        const QByteArrayView letter = text.sliced(from, lengthOf(text.sliced(from)));
        if (!isUnspaced(codePointOf(letter))) {
            break;
        }
        if (!previous.isEmpty()) {
            out.append(previous).append(letter).append(joint);
        }
        previous = letter;
        from += letter.size();
    }
    out.append(previous);
    return from;
}

} // namespace

bool isUnspaced(char32_t c)
{
    if (c < ranges.front().first) {
        return false;
    }
    const auto *range = std::ranges::lower_bound(ranges, c, {}, &Range::last);
    return range != ranges.end() && c >= range->first;
}

QByteArray segmented(QByteArrayView utf8, bool *changed)
{
    const bool cut = utf8.size() > longestIndexed;
    if (cut) {
        qsizetype size = longestIndexed;
        while (size > 0 && (static_cast<quint8>(utf8.at(size)) & 0xC0U) == 0x80) {
            --size;
        }
        utf8 = utf8.first(size);
    }
    qsizetype from = nextUnspaced(utf8, 0);
    if (changed != nullptr) {
        *changed = cut || from < utf8.size();
    }
    if (from >= utf8.size()) {
        return changed != nullptr && !*changed ? QByteArray() : utf8.toByteArray();
    }
    QByteArray out;
    out.reserve(utf8.size() * 3);
    qsizetype copied = 0;
    while (from < utf8.size()) {
        out.append(utf8.sliced(copied, from - copied)).append(joint);
        copied = appendRun(out, utf8, from);
        out.append(joint);
        from = nextUnspaced(utf8, copied);
    }
    return out.append(utf8.sliced(copied));
}

QString unsegmented(const QString &snippet)
{
    if (!snippet.contains(jointCharacter)) {
        return snippet;
    }
    QString out;
    QString pending;     // the second letter of a pair, which the next pair repeats
    bool ending = false; // a hit ends behind the letter that is pending
    bool inside = false; // of a pair
    const auto put = [&](const QString &letter) {
        out += letter;
        if (std::exchange(ending, false)) {
            out += hitEnds;
        }
        pending.clear();
    };
    const QList<uint> points = snippet.toUcs4();
    for (const char32_t c : points) {
        const QString letter = QString::fromUcs4(&c, 1);
        if (isUnspaced(c)) {
            if (inside) {
                pending = letter;
            } else {
                put(letter);
            }
            inside = true;
            continue;
        }
        inside = false;
        if (letter == hitBegins) {
            // Hits that share a letter are one.
            out += std::exchange(ending, false) ? QString() : letter;
        } else if (letter == hitEnds) {
            ending = !pending.isEmpty();
            out += ending ? QString() : letter;
        } else if (letter != jointCharacter) {
            if (!pending.isEmpty()) {
                put(pending);
            }
            out += letter;
        }
    }
    if (!pending.isEmpty()) {
        put(pending);
    }
    return out;
}

} // namespace assay::store
