// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace assay::ui {

/// Length of the address that begins at `at` without any brackets, `www.…`, `http://…` or `https://…`, by the rules of GitHub's extended
/// autolinks; 0: none does. Punctuation at its end belongs to the sentence.
[[nodiscard]] qsizetype bareAddressAt(QStringView text, qsizetype at);

} // namespace assay::ui
