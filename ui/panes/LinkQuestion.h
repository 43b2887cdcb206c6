// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;
class QWidget;

namespace assay::ui {

/// Shows an address from an answer in full and opens it in the browser if the user says so.
void askToOpen(const QUrl &address, QWidget *parent);

} // namespace assay::ui
