// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ThinkSplitter.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

constexpr QLatin1StringView opening("<think>");
constexpr QLatin1StringView closing("</think>");

QStringView withoutLeadingSpace(QStringView text)
{
    qsizetype from = 0;
    while (from < text.size() && text[from].isSpace()) {
        ++from;
    }
    return text.sliced(from);
}

/// How many characters at the end of the text may be the beginning of the tag.
qsizetype partialTag(QStringView text, QLatin1StringView tag)
{
    for (qsizetype length = std::min(text.size(), tag.size() - 1); length > 0; --length) {
        if (text.last(length) == tag.first(length)) {
            return length;
        }
    }
    return 0;
}

} // namespace

ThinkSplitter::Parts ThinkSplitter::feed(QString piece)
{
    if (m_state == State::Text) {
        return {{}, std::move(piece)};
    }
    m_held += piece;
    if (m_state == State::Start) {
        const QStringView text = withoutLeadingSpace(m_held);
        if (text.size() < opening.size() && opening.startsWith(text)) {
            return {};
        }
        if (!text.startsWith(opening)) {
            m_state = State::Text;
            return {{}, std::exchange(m_held, {})};
        }
        m_held = text.sliced(opening.size()).toString();
        m_state = State::Inside;
    }
    return inside();
}

ThinkSplitter::Parts ThinkSplitter::inside()
{
    Parts parts;
    if (m_state == State::Inside) {
        const qsizetype end = m_held.indexOf(closing);
        if (end < 0) {
            const qsizetype keep = partialTag(m_held, closing);
            parts.reasoning = m_held.first(m_held.size() - keep);
            m_held = m_held.last(keep);
            return parts;
        }
        parts.reasoning = m_held.first(end);
        m_held = m_held.sliced(end + closing.size());
        m_state = State::Behind;
    }
    // The blank lines between the closing tag and the answer belong to neither.
    const QStringView text = withoutLeadingSpace(m_held);
    if (!text.isEmpty()) {
        parts.text = text.toString();
        m_state = State::Text;
    }
    m_held.clear();
    return parts;
}

ThinkSplitter::Parts ThinkSplitter::finish()
{
    QString rest = std::exchange(m_held, {});
    if (m_state == State::Inside) {
        return {std::move(rest), {}};
    }
    return {{}, std::move(rest)};
}

} // namespace assay::providers
