// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace assay::simulator {

/// What a prompt is about, as far as counting words can tell: its first words that carry meaning, at most three in a row.
struct Subject {
    QString words;      ///< "token bucket"
    QString heading;    ///< "Token bucket"
    QString pascalCase; ///< TokenBucket, for code
    QString snakeCase;  ///< token_bucket
    QStringList all;    ///< every word of the prompt that carries meaning, in lower case
};

[[nodiscard]] Subject subjectOf(const QString &prompt);

} // namespace assay::simulator
