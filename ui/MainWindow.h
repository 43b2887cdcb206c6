// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Context.h"

#include <QMainWindow>

#include <memory>

namespace assay::ui {

/// The window: composer above, answers below, history beside, and what it all costs on the last line.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Context context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// For the command line: fills the composer in. Shown in place of the first-start page.
    void setPrompt(const QString &prompt);
    void setSystemPrompt(const QString &system);
    void setContestants(const QList<core::Contestant> &contestants);
    /// As the Send button does. Nothing happens while something is missing; the composer says what.
    void send();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    /// The comparison that was sent has ended, every answer of it.
    void comparisonFinished();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::ui
