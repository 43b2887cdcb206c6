// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace assay::ui {

/// Above everything, while nothing can be stored: what is the matter with the database, and the ways on.
class StoreBanner final : public QWidget {
    Q_OBJECT
public:
    /// `history` may be nullptr.
    StoreBanner(core::RunStore &store, core::HistoryStore *history, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The page with backups and salvage is asked for.
    void dataRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const std::optional<core::StoreError> &problem);

    core::RunStore &m_store;
    core::HistoryStore *m_history;
    QLabel *m_icon;
    QLabel *m_what;
    QLabel *m_advice;
    QPushButton *m_again;
    QPushButton *m_data;
};

} // namespace assay::ui
