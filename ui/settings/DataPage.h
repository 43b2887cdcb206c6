// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "core/SettingsStore.h"

#include <QFutureWatcher>
#include <QWidget>

#include <expected>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace assay::ui {

struct Context;

/// Where everything is kept and how much it takes; what is deleted when; backup, restore, import, and what to do about a damaged database.
class DataPage final : public QWidget {
    Q_OBJECT
public:
    explicit DataPage(const Context &context, QWidget *parent = nullptr);

    /// What the settings say is to be deleted when.
    [[nodiscard]] static core::Retention retentionIn(const core::SettingsStore &settings);

    void backUp(const QString &file);
    /// Asks first.
    void confirmRestore(const QString &file);
    void restore(const QString &file);
    /// While another import goes on: nothing.
    void import(const QStringList &files);

private:
    void showImport();
    void addPlace(QVBoxLayout *layout);
    void addState(QVBoxLayout *layout);
    void addRetention(QVBoxLayout *layout);
    void addCopies(QVBoxLayout *layout);
    void showState();
    void showUse();
    void changeRetention();
    void showRetention();
    void salvage();
    void say(const QString &sentence, bool good);
    QLabel *addText(QVBoxLayout *layout, const QString &text = {});
    void addHead(QVBoxLayout *layout, const QString &text);

    const Context &m_context;
    QLabel *m_state = nullptr;
    QPushButton *m_salvage = nullptr;
    QLabel *m_use = nullptr;
    QComboBox *m_days = nullptr;
    QCheckBox *m_keepPinned = nullptr;
    QCheckBox *m_keepTagged = nullptr;
    QCheckBox *m_keepNoted = nullptr;
    QLabel *m_preview = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_stop = nullptr; ///< while something is imported
    QFutureWatcher<std::expected<QString, QString>> m_importing;
};

} // namespace assay::ui
