// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace assay::core {

/// A sentence that is made where nothing is translated and read where everything is: an English template and what stands in its places %1 to
/// %9. Its template is a literal marked with QT_TRANSLATE_NOOP("assay::Sentence", …), so that translators find it; who shows it
/// looks the template up (ui::inWords) or takes the English (the command line, a log).
struct Sentence {
    const char *text = "";
    QStringList arguments;

    [[nodiscard]] QString english() const { return filled(QString::fromUtf8(text)); }
    /// The arguments in the places of another language's template. What an argument holds is never taken for a place.
    [[nodiscard]] QString filled(QString pattern) const;

    friend bool operator==(const Sentence &one, const Sentence &other)
    {
        return QLatin1StringView(one.text) == QLatin1StringView(other.text) && one.arguments == other.arguments;
    }
};

} // namespace assay::core
