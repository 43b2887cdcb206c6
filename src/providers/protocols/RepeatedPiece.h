// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <string>
#include <string_view>

namespace assay::providers {

/// Pieces of a stream mostly differ from the one before in nothing but their text. Keeps what stood around the text of the last one: where the
/// same bytes stand around a text without escapes, the whole is the same JSON with another string in it, and needs no parser to tell.
///
/// Only a piece may be kept that said its text and nothing else, and would say nothing else when it came once more.
class RepeatedPiece final {
public:
    /// `text` must lie within `piece`, as a string without escapes between its quotes; anything else is not kept.
    void keep(QByteArrayView piece, std::string_view text)
    {
        const std::string_view all(piece.data(), static_cast<size_t>(piece.size()));
        const auto from = static_cast<size_t>(text.data() - all.data());
        if (text.data() == nullptr || from == 0 || from >= all.size() || text.size() >= all.size() - from
            || all[from - 1] != '"' || all[from + text.size()] != '"') {
            m_before.clear();
            return;
        }
        m_before.assign(all.substr(0, from));
        m_behind.assign(all.substr(from + text.size()));
    }

    /// The text, if the piece is like the one that was kept; it is ASCII. Empty: read the piece.
    [[nodiscard]] std::string_view textOf(QByteArrayView piece) const
    {
        const std::string_view all(piece.data(), static_cast<size_t>(piece.size()));
        if (m_before.empty() || all.size() <= m_before.size() + m_behind.size() || !all.starts_with(m_before)
            || !all.ends_with(m_behind)) {
            return {};
        }
        const std::string_view text = all.substr(m_before.size(), all.size() - m_before.size() - m_behind.size());
        return isPlain(text) ? text : std::string_view();
    }

private:
    /// ASCII that stands for itself in a JSON string. Other letters are left to the parser, which looks whether they are UTF-8.
    [[nodiscard]] static bool isPlain(std::string_view text)
    {
        bool plain = true;
        for (const char c : text) {
            plain = plain && c >= ' ' && c != '"' && c != '\\';
        }
        return plain;
    }

    std::string m_before; ///< with the quote; empty: nothing is kept
    std::string m_behind; ///< from the quote on
};

} // namespace assay::providers
