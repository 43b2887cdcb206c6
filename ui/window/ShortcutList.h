// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QHash>
#include <QKeySequence>

class QAction;
class QGridLayout;
class QLabel;

namespace assay::core {
class SettingsStore;
}

namespace assay::ui {

/// The keys of every action, to be read and to be changed; changed ones are kept in the settings (`shortcuts`).
class ShortcutList final : public QDialog {
    Q_OBJECT
public:
    ShortcutList(const QList<QAction *> &actions, core::SettingsStore &settings, QWidget *parent);

    /// Puts the kept keys in place. Once, before anything shows them.
    static void restore(const QList<QAction *> &actions, const core::SettingsStore &settings);

private:
    void addRow(QGridLayout *grid, QAction *action);
    void change(QAction *action, const QKeySequence &keys);
    void showConflict(const QAction *action, const QKeySequence &keys);

    QList<QAction *> m_actions;
    core::SettingsStore &m_settings;
    QLabel *m_conflict;
};

} // namespace assay::ui
