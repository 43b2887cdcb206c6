// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace assay::core {
class ProviderDirectory;
}

namespace assay::ui {

/// A provider's monogram in a rounded square.
struct Badge final {
    /// Filled with `colour`, the letters in whatever stands off from it.
    static void paint(QPainter *painter, const QRectF &rect, const QString &monogram, const QColor &colour, const QFont &font);
    /// The quiet form for lists: letters and edge only.
    static void paintOutlined(QPainter *painter, const QRectF &rect, const QString &monogram, const QColor &colour,
                              const QFont &font);
};

/// "OpenRouter" for `openrouter`; the id itself for a provider that is not there.
[[nodiscard]] QString providerNameOf(const core::ProviderDirectory &providers, const core::ProviderId &id);
/// "OR"; the id's first two letters for a provider that has none.
[[nodiscard]] QString monogramOf(const core::ProviderDirectory &providers, const core::ProviderId &id);

} // namespace assay::ui
