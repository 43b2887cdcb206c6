// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay::app {

/// Installs the texts in the user's language, Qt's own included, as far as there are any. After the application was made.
void installTranslations();

} // namespace assay::app
