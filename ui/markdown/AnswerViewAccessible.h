// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace assay::ui {

class AnswerView;

/// Makes assistive tools see the text of every AnswerView: QAccessibleTextInterface with list markers and table cells. May be called often.
void installAnswerViewAccessible();
/// Tells assistive tools that the view has other items behind the first `known` ones now.
void announceItems(AnswerView &view, qsizetype known);
/// Tells them that what can be opened in that place was opened or closed.
void announceToggled(AnswerView &view, qsizetype item, int spot);

} // namespace assay::ui
