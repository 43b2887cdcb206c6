// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace assay::providers {

/// Pieces of a stream mostly differ from the one before in nothing but their text, and some in figures beside it. Keeps what stood around the
/// text of the last one: where the same bytes stand around a text without escapes, the whole is the same JSON with another string in it, and
/// needs no parser to tell.
///
/// Only a piece may be kept that said its text (and figures) and nothing else, and would say nothing else when it came once more.
class RepeatedPiece final {
public:
    /// What differs; views into the piece.
    struct Difference {
        std::string_view text;    ///< ASCII; empty: the piece is another one, read it
        std::string_view figures; ///< the value that holds them; empty where none was kept
    };

    /// `text` must lie within `piece`, as a string without escapes between its quotes, and so must `figures`, if there are any: a value in
    /// front of the text or behind it, in which whole numbers may differ. Anything else is not kept.
    void keep(QByteArrayView piece, std::string_view text, std::string_view figures = {})
    {
        const std::string_view all = viewOf(piece);
        const size_t from = placeOf(text, all);
        const size_t to = from + text.size();
        m_first.clear();
        if (from == 0 || from == all.size() || all[from - 1] != '"' || to == all.size() || all[to] != '"') {
            return;
        }
        const size_t at = figures.empty() ? all.size() : placeOf(figures, all);
        m_inFront = at < from;
        if ((!figures.empty() && at == all.size()) || (m_inFront && at + figures.size() >= from) || (!m_inFront && at < to)) {
            return;
        }
        m_figures.assign(figures);
        const size_t behind = at + figures.size();
        m_first.assign(all.substr(0, m_inFront ? at : from));
        m_second.assign(m_inFront ? all.substr(behind, from - behind) : all.substr(to, at - to));
        m_third.assign(all.substr(m_inFront ? to : behind));
    }

    void forget() { m_first.clear(); }

    [[nodiscard]] Difference differenceOf(QByteArrayView piece) const
    {
        Difference out;
        std::string_view rest = viewOf(piece);
        if (m_first.empty() || !pass(rest, m_first)) {
            return {};
        }
        const bool good = m_inFront ? passFigures(rest, out.figures) && pass(rest, m_second) && passText(rest, out.text)
                                    : passText(rest, out.text) && pass(rest, m_second) && passFigures(rest, out.figures);
        return good && rest == m_third ? out : Difference();
    }

    /// The text alone. Empty: read the piece.
    [[nodiscard]] std::string_view textOf(QByteArrayView piece) const { return differenceOf(piece).text; }

private:
    [[nodiscard]] static std::string_view viewOf(QByteArrayView bytes)
    {
        return {bytes.data(), static_cast<size_t>(bytes.size())};
    }

    /// Where `part` stands within `all`; its size where it does not.
    [[nodiscard]] static size_t placeOf(std::string_view part, std::string_view all)
    {
        const auto start = reinterpret_cast<std::uintptr_t>(all.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
        const auto at = reinterpret_cast<std::uintptr_t>(part.data());   // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
        const bool within = at >= start && at - start < all.size() && part.size() <= all.size() - (at - start);
        return within ? at - start : all.size();
    }

    [[nodiscard]] static bool pass(std::string_view &rest, std::string_view known)
    {
        if (!rest.starts_with(known)) {
            return false;
        }
        rest.remove_prefix(known.size());
        return true;
    }

    /// Up to the quote: ASCII that stands for itself in a JSON string. Other letters are left to the parser, which looks whether they are UTF-8.
    [[nodiscard]] static bool passText(std::string_view &rest, std::string_view &text)
    {
        size_t size = 0;
        while (size < rest.size() && rest[size] >= ' ' && rest[size] != '"' && rest[size] != '\\') {
            ++size;
        }
        text = rest.substr(0, size);
        rest.remove_prefix(size);
        return !text.empty();
    }

    [[nodiscard]] static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    [[nodiscard]] static size_t commonPrefix(std::string_view a, std::string_view b)
    {
        const size_t most = std::min(a.size(), b.size());
        size_t size = 0;
        for (std::uint64_t left = 0, right = 0; size + sizeof left <= most; size += sizeof left) {
            std::memcpy(&left, a.data() + size, sizeof left);
            std::memcpy(&right, b.data() + size, sizeof right);
            if (left != right) {
                break;
            }
        }
        while (size < most && a[size] == b[size]) {
            ++size;
        }
        return size;
    }

    /// Passes what is like the figures that are known, but for the digits of whole numbers: if the one is JSON, so is the other.
    [[nodiscard]] bool passFigures(std::string_view &rest, std::string_view &figures) const
    {
        const std::string_view known = m_figures;
        size_t i = 0;
        size_t j = 0;
        while (i < known.size()) {
            const size_t same = commonPrefix(known.substr(i), rest.substr(j));
            i += same;
            j += same;
            if (i == known.size() && (!isDigit(known.back()) || j == rest.size() || !isDigit(rest[j]))) {
                break;
            }
            // They part within a number, or right in front of one, or not alike.
            for (; i > 0 && j > 0 && isDigit(known[i - 1]); --i) {
                --j;
            }
            const size_t from = j;
            if (i > 0 && known[i - 1] != ':') {
                return false;
            }
            const size_t number = i;
            for (; i < known.size() && isDigit(known[i]); ++i) {
            }
            for (; j < rest.size() && isDigit(rest[j]); ++j) {
            }
            const bool leadingNought = j - from > 1 && rest[from] == '0';
            if (i == number || j == from || leadingNought || (i < known.size() && (j == rest.size() || known[i] != rest[j]))) {
                return false;
            }
        }
        figures = rest.substr(0, j);
        rest.remove_prefix(j);
        return true;
    }

    // In this order around text and figures.
    std::string m_first; ///< empty: nothing is kept
    std::string m_second;
    std::string m_third;
    std::string m_figures;
    bool m_inFront = false; ///< the figures stand in front of the text
};

} // namespace assay::providers
