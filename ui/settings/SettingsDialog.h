// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QStackedWidget;

namespace assay::ui {

struct Context;

/// The settings: pages on the left, what they say on the right. There is nothing to confirm.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(const Context &context, QWidget *parent = nullptr);

    /// Goes to that provider's page, key field first.
    void showProvider(const core::ProviderId &id);
    /// The page about the database.
    void showData();

private:
    void build();
    void addHead(const QString &text);
    void addPage(const QString &text, QWidget *page, const QString &id);
    void addProviders();
    void showStates();
    void removeEndpoint(const core::ProviderId &id);

    const Context &m_context;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    bool m_building = false;
};

} // namespace assay::ui
