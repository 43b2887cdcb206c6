// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::ui {

/// Makes untrusted text safe to show and to paste, piece by piece: the result does not depend on where the pieces are cut.
///
/// Terminal escape sequences, control characters and invisible tag characters go; bidirectional overrides and isolates, with
/// which code can be made to read otherwise than it runs, become U+FFFD so that one sees them. Line ends become line feeds.
class TextCleaner final {
public:
    [[nodiscard]] QString clean(QStringView piece);

private:
    enum class State { Text, Escape, Sequence, String, StringEscape };
    void takeText(QString &out, char16_t unit);
    void takeEscape(QString &out, char16_t unit);
    void append(QString &out, char16_t unit);

    State m_state = State::Text;
    int m_length = 0; ///< of the escape sequence so far
    bool m_afterReturn = false;
    char16_t m_high = 0; ///< a high surrogate whose partner is yet to come
};

} // namespace assay::ui
