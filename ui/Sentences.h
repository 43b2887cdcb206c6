// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Sentence.h"

#include <QCoreApplication>

namespace assay::ui {

/// A sentence of the engine or a provider in the language of the window.
[[nodiscard]] inline QString inWords(const core::Sentence &sentence)
{
    return sentence.filled(QCoreApplication::translate("assay::Sentence", sentence.text));
}

} // namespace assay::ui
