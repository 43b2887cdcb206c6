// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ErrorText.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace assay::ui {

/// What went wrong with an answer, inside its pane: what happened, what to do, one button for it, and details that open.
class NoticePanel final : public QWidget {
    Q_OBJECT
public:
    explicit NoticePanel(QWidget *parent = nullptr);

    void showError(const ErrorText &text);
    /// A remark that is no error: why an answer was refused, filtered or capped.
    void showRemark(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString details() const;
    [[nodiscard]] QList<QWidget *> stops() const;

Q_SIGNALS:
    void settingsRequested();
    void retryRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();
    void act();

    bool m_error = true;
    ErrorText::Remedy m_remedy = ErrorText::Remedy::None;
    QLabel *m_icon;
    QLabel *m_what;
    QLabel *m_advice;
    QPushButton *m_action;
    QPushButton *m_more;
    QLabel *m_details;
};

} // namespace assay::ui
