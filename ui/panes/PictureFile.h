// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QByteArray;
class QWidget;

namespace assay::ui {

/// Asks where to save a picture of an answer, and saves its bytes as they came.
void savePicture(const QByteArray &bytes, QWidget *parent);

} // namespace assay::ui
