// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bench {

/// A history as a user has it after some years of daily comparisons: three answers of about 2 KB each to a prompt, with attempts, ledger and
/// recordings. The words follow Zipf's law over forty thousand of them, as those of a language do.
struct GeneratedHistory {
    QString folder; ///< a data folder
    int answers = 0;
    qint64 textBytes = 0; ///< of all prompts, titles and answers

    /// Makes it, or takes the one that was made before: ASSAY_BENCH_ANSWERS of them, else a million. That takes some minutes once.
    static GeneratedHistory ready();
};

} // namespace bench
