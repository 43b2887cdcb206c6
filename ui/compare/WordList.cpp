// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/WordList.h"

#include <algorithm>

namespace assay::ui {

namespace {

enum class Class { Blank, Letter, Single };

Class classOf(QChar c)
{
    if (c.isSpace() || c == QChar::LineSeparator) {
        return Class::Blank;
    }
    // Scripts without spaces between words are compared by character.
    const bool ideograph = c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana
                           || c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Thai;
    const bool word = c.isLetterOrNumber() || c.isMark() || c == u'_' || c.isSurrogate();
    return word && !ideograph ? Class::Letter : Class::Single;
}

} // namespace

WordList WordList::of(QStringView text, Numbering &numbering)
{
    WordList list;
    for (qsizetype at = 0; at < text.size();) {
        const Class kind = classOf(text[at]);
        qsizetype end = at + 1;
        while (kind != Class::Single && end < text.size() && classOf(text[end]) == kind) {
            ++end;
        }
        list.words.append({at, end - at, kind == Class::Blank});
        // All white space is alike: where a line breaks is no difference.
        list.numbers.push_back(numbering.of(kind == Class::Blank ? QStringView(u" ") : text.sliced(at, end - at)));
        at = end;
    }
    return list;
}

qsizetype WordList::countOfWords() const
{
    return std::ranges::count_if(words, [](const Word &word) { return !word.blank; });
}

} // namespace assay::ui
