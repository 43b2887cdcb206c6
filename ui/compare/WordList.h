// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace assay::ui {

/// Gives equal texts equal numbers.
class Numbering final {
public:
    [[nodiscard]] int of(QStringView text)
    {
        const auto found = m_numbers.constFind(text.toString());
        return found != m_numbers.cend() ? *found : *m_numbers.insert(text.toString(), int(m_numbers.size()));
    }

private:
    QHash<QString, int> m_numbers;
};

/// A text cut into words, marks and white space, each with its number and its place.
struct WordList {
    struct Word {
        qsizetype start = 0;
        qsizetype length = 0;
        bool blank = false;
    };
    QList<Word> words;
    std::vector<int> numbers;

    [[nodiscard]] static WordList of(QStringView text, Numbering &numbering);
    [[nodiscard]] qsizetype countOfWords() const;
};

} // namespace assay::ui
