// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay::ui {

/// Makes assistive tools see the text of every AnswerView: QAccessibleTextInterface with list markers and table cells. May be called often.
void installAnswerViewAccessible();

} // namespace assay::ui
