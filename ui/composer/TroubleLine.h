// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Contestant.h"
#include "engine/ComparisonEngine.h"

#include <QLabel>
#include <QSet>

namespace assay::ui {

/// What stands against sending, a line each; hidden while nothing does. A link in it names the provider whose settings help.
class TroubleLine final : public QLabel {
    Q_OBJECT
public:
    explicit TroubleLine(QWidget *parent = nullptr);

    /// `keyless`: providers that want a key and have none. `more`: one more sentence; may be empty.
    void tell(const QList<engine::Objection> &objections, const QList<core::Contestant> &lineUp,
              const QSet<core::ProviderId> &keyless, const QString &more);
};

} // namespace assay::ui
