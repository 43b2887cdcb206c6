// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ThinkSplitter.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

struct Tags {
    QLatin1StringView opening;
    QLatin1StringView closing;
};

constexpr std::array pairs{
    Tags{"<think>"_L1, "</think>"_L1},
    Tags{"[THINK]"_L1, "[/THINK]"_L1},
    Tags{"<|channel|>analysis<|message|>"_L1, "<|end|><|start|>assistant<|channel|>final<|message|>"_L1},
};

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
        const auto opens = [text](const Tags &tags) { return text.startsWith(tags.opening); };
        const auto mayOpen = [text](const Tags &tags) { return tags.opening.startsWith(text); };
        const auto met = std::ranges::find_if(pairs, opens);
        if (met == pairs.end() && std::ranges::any_of(pairs, mayOpen)) {
            return {};
        }
        if (met == pairs.end()) {
            m_state = State::Text;
            return {{}, std::exchange(m_held, {})};
        }
        m_pair = std::distance(pairs.begin(), met);
        m_held = text.sliced(met->opening.size()).toString();
        m_state = State::Inside;
    }
    return inside();
}

ThinkSplitter::Parts ThinkSplitter::inside()
{
    Parts parts;
    if (m_state == State::Inside) {
        const QLatin1StringView closing = pairs.at(static_cast<size_t>(m_pair)).closing;
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
