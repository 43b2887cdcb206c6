// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Shield.h"

namespace assay::ui {

/// Goes through Markdown once from front to back and writes it anew with its formulas, footnotes and tables marked, see Shielded.
class ShieldScanner final {
public:
    explicit ShieldScanner(QStringView source) : m_source(source) {}

    [[nodiscard]] Shielded scan();

private:
    void takeLine();
    bool takeFence(QStringView rest);
    void takeNote(QStringView line, QStringView rest);
    void takeTable(QStringView line);
    void takeInline();
    bool takeCode();
    bool takeFormula();
    bool takeFormula(QStringView open, QStringView close, bool display);
    bool takeAddress();
    void hide(qsizetype end, Shielding thing);
    void copyTo(qsizetype end);
    [[nodiscard]] qsizetype lineEnd(qsizetype from) const;
    [[nodiscard]] qsizetype paragraphEnd();

    QStringView m_source;
    qsizetype m_at = 0;
    qsizetype m_paragraphEnd = -1; ///< the next blank line, once it was looked for
    char16_t m_fence = 0;          ///< of the code that it stands in
    qsizetype m_fenceLength = 0;
    qsizetype m_lineOut = 0;       ///< where the line before begins in what was written
    QStringView m_line;            ///< the line before; empty after a blank one
    qsizetype m_paragraphLine = 0; ///< how many lines of the paragraph stand before that one
    bool m_inTable = false;
    Shielded m_out;
};

} // namespace assay::ui
