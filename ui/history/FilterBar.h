// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"

#include <QWidget>

class QMenu;

namespace assay::ui {

struct Context;
class FlowLayout;
class IconButton;

/// What the history is filtered and ordered by: a button with all that there is to choose, and a chip for each choice, which takes it away
/// again.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(const Context &context, QWidget *parent = nullptr);

    /// The button, to stand beside the search field.
    [[nodiscard]] IconButton *button() const { return m_button; }
    [[nodiscard]] const core::HistoryFilter &filter() const { return m_filter; }
    [[nodiscard]] core::HistoryOrder order() const { return m_order; }
    void setFilter(const core::HistoryFilter &filter);
    void clear() { setFilter({}); }

Q_SIGNALS:
    void changed();

private:
    void fillMenu(QMenu *menu, const core::HistoryChoices &choices);
    void addOrders(QMenu *menu);
    void addDays(QMenu *menu);
    void addRoutes(QMenu *menu, const core::HistoryChoices &choices);
    void addOutcomes(QMenu *menu);
    void addFigures(QMenu *menu);
    void addTimes(QMenu *menu, std::optional<std::chrono::microseconds> core::HistoryFilter::*bound,
                  std::initializer_list<std::chrono::microseconds> choices);
    void showChips();
    void addChip(const QString &text, const core::HistoryFilter &without);
    void addPlaceChips();
    void addFigureChips();
    void change(const core::HistoryFilter &filter);
    void setOrder(core::HistoryOrder order);

    const Context &m_context;
    IconButton *m_button;
    QMenu *m_menu;
    FlowLayout *m_chips;
    core::HistoryFilter m_filter;
    core::HistoryOrder m_order = core::HistoryOrder::Newest;
};

} // namespace assay::ui
