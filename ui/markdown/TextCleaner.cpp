// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/TextCleaner.h"

namespace assay::ui {

namespace {

constexpr char16_t escape = 0x1b;
constexpr char16_t bell = 0x07;
// A sequence that never ends must not swallow the answer.
constexpr int longestSequence = 256;

bool isPlain(char16_t unit)
{
    return (unit >= 0x20 && unit < 0x7f) || (unit >= 0xa0 && unit < 0x2028) || (unit > 0x2069 && unit < 0xd800)
           || (unit >= 0xe000 && unit < 0xfdd0) || (unit > 0xfdef && unit < 0xfeff) || unit == u'\n' || unit == u'\t';
}

bool isBidiControl(char16_t unit)
{
    return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
}

/// Never text; the parser uses some of them as marks of its own.
bool isNoncharacter(char16_t unit)
{
    return (unit >= 0xfdd0 && unit <= 0xfdef) || unit >= 0xfffe;
}

bool isControl(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7f && unit < 0xa0);
}

} // namespace

QString TextCleaner::clean(QStringView piece)
{
    QString out;
    out.reserve(piece.size());
    for (qsizetype at = 0; at < piece.size(); ++at) {
        if (m_state == State::Text && !m_afterReturn && m_high == 0) {
            const qsizetype from = at;
            while (at < piece.size() && isPlain(piece[at].unicode())) {
                ++at;
            }
            out.append(piece.sliced(from, at - from));
            if (at == piece.size()) {
                break;
            }
        }
        const char16_t unit = piece[at].unicode();
        if (m_state == State::Text) {
            takeText(out, unit);
        } else {
            takeEscape(out, unit);
        }
    }
    return out;
}

void TextCleaner::takeText(QString &out, char16_t unit)
{
    const bool afterReturn = std::exchange(m_afterReturn, false);
    if (m_high != 0) {
        const char16_t high = std::exchange(m_high, 0);
        if (QChar::isLowSurrogate(unit)) {
            const char32_t point = QChar::surrogateToUcs4(high, unit);
            if (point < 0xe0000 || point > 0xe007f) {
                out.append(QChar(high)).append(QChar(unit));
            }
            return;
        }
        out.append(QChar::ReplacementCharacter);
    }
    if (unit == escape || unit == 0x9b || unit == 0x9d || unit == 0x90) {
        m_length = 0;
        m_state = unit == escape ? State::Escape : unit == 0x9b ? State::Sequence : State::String;
    } else if (unit == u'\r') {
        m_afterReturn = true;
        out.append(u'\n');
    } else if (unit == u'\n') {
        if (!afterReturn) {
            out.append(u'\n');
        }
    } else {
        append(out, unit);
    }
}

void TextCleaner::append(QString &out, char16_t unit)
{
    if (isPlain(unit)) {
        out.append(QChar(unit));
    } else if (QChar::isHighSurrogate(unit)) {
        m_high = unit;
    } else if (QChar::isLowSurrogate(unit) || isBidiControl(unit) || isNoncharacter(unit)) {
        out.append(QChar::ReplacementCharacter);
    } else if (unit == 0x2028 || unit == 0x2029) {
        out.append(u'\n');
    } else if (!isControl(unit) && unit != 0xfeff) {
        out.append(QChar(unit));
    }
}

void TextCleaner::takeEscape(QString &out, char16_t unit)
{
    const bool endless = ++m_length > longestSequence;
    switch (m_state) {
    case State::Escape:
        if (unit == u'[') {
            m_state = State::Sequence;
        } else if (unit == u']' || unit == u'P' || unit == u'X' || unit == u'^' || unit == u'_') {
            m_state = State::String;
        } else if (unit < 0x20 || unit > 0x2f) {
            m_state = State::Text;
            if (unit < 0x30 || unit > 0x7e) {
                takeText(out, unit);
            }
        }
        break;
    case State::Sequence:
        if (unit < 0x20 || unit > 0x3f || endless) {
            m_state = State::Text;
            if (unit < 0x40 || unit > 0x7e) {
                takeText(out, unit);
            }
        }
        break;
    case State::String:
        if (unit == bell || unit == 0x9c) {
            m_state = State::Text;
        } else if (unit == escape) {
            m_state = State::StringEscape;
        } else if (unit == u'\n' || endless) {
            m_state = State::Text;
            takeText(out, unit);
        }
        break;
    case State::StringEscape:
        m_state = State::Text;
        if (unit != u'\\') {
            m_state = State::Escape;
            takeEscape(out, unit);
        }
        break;
    case State::Text:
        break;
    }
}

} // namespace assay::ui
