// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QWidget>

class QListWidget;

namespace assay::ui {

struct Context;
class IconButton;
class ModelPicker;

/// Routes in an order, picked from the catalogue.
class RouteList final : public QWidget {
    Q_OBJECT
public:
    /// `name` says to people and to screen readers what the list is of.
    RouteList(const Context &context, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QList<core::Route> routes() const;
    void setRoutes(const QList<core::Route> &routes);

Q_SIGNALS:
    void changed();

private:
    void pick();
    void append(const core::Route &route);
    void move(int by);
    void removeCurrent();
    void showButtons();

    const Context &m_context;
    QListWidget *m_list;
    IconButton *m_up;
    IconButton *m_down;
    IconButton *m_remove;
    ModelPicker *m_picker = nullptr;
};

} // namespace assay::ui
