// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <expected>
#include <span>

namespace assay::app {

/// One option of a command: `--name` or `--name VALUE`.
struct Option {
    QLatin1StringView name;
    QLatin1StringView value; ///< what its value is called in the help; empty: it takes none
    bool repeats = false;
};

/// What stands on the command line, taken apart.
class Arguments final {
public:
    /// Reads `--name value`, `--name=value`, `--name`, bare words and, behind `--`, bare words only. The error is a sentence for people.
    [[nodiscard]] static std::expected<Arguments, QString> parse(const QStringList &words, std::span<const Option> options);

    [[nodiscard]] bool has(QLatin1StringView name) const { return m_values.contains(name); }
    /// The last value; empty: it was not given.
    [[nodiscard]] QString value(QLatin1StringView name) const { return m_values.value(name).value(0); }
    [[nodiscard]] QStringList values(QLatin1StringView name) const { return m_values.value(name); }
    [[nodiscard]] const QStringList &words() const { return m_words; }

private:
    QHash<QString, QStringList> m_values;
    QStringList m_words;
};

/// The known word that was most likely meant; empty: none is near.
[[nodiscard]] QString nearestOf(const QString &word, const QStringList &known);
/// ` Did you mean "…"?`, or nothing.
[[nodiscard]] QString suggestion(const QString &word, const QStringList &known);

} // namespace assay::app
