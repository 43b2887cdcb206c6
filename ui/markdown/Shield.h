// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace assay::ui {

/// A formula or a bare address.
struct Shielding {
    QString source; ///< as it was written, a formula with its delimiters
    QString tex;    ///< of a formula, without them
    QString link;   ///< of an address: what it leads to
    bool display = false;
    friend bool operator==(const Shielding &, const Shielding &) = default;
};

/// Markdown of answers, made ready for a parser of CommonMark and tables: formulas and bare addresses stand behind a mark so that no `_`, `*`
/// or line end in them is taken for Markdown, footnotes are items of a list that begin with their label, a table that follows a
/// paragraph's line begins a block of its own, and one whose second line does not fit its head is none. The marks are noncharacters, which
/// TextCleaner lets no input contain.
struct Shielded {
    QString markdown;
    QList<Shielding> things;
    QSet<QString> notes; ///< labels of the footnotes that stand in it

    static constexpr char16_t start = 0xfdd0; ///< then the number of the thing, then
    static constexpr char16_t end = 0xfdd1;
    static constexpr char16_t noteStart = 0xfdd2; ///< then the label of the footnote, then
    static constexpr char16_t noteEnd = 0xfdd3;

    /// The number of the thing whose mark begins at `at`, and the mark's length; -1: none does.
    [[nodiscard]] static std::pair<qsizetype, qsizetype> thingAt(QStringView text, qsizetype at);
    /// The text as it was written: where a formula turns out to stand in code or in an address.
    [[nodiscard]] QString restored(const QString &text) const;
};

[[nodiscard]] Shielded shield(QStringView markdown);

} // namespace assay::ui
