// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay::ui {

/// Makes every DiffView tell assistive tools its rows, one child each: the text, and which of the two answers has it. May be called again.
void installDiffViewAccessible();

} // namespace assay::ui
