// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace assay::ui {

class PromptEdit;

/// The system prompt: folded to one line, unfolded to an editor.
class SystemPromptLine final : public QWidget {
    Q_OBJECT
public:
    explicit SystemPromptLine(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] bool isUnfolded() const;
    void setUnfolded(bool unfolded);
    void setGreatestHeight(int pixels);

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showSummary();

    QToolButton *m_fold;
    QLabel *m_summary;
    PromptEdit *m_edit;
};

} // namespace assay::ui
