// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace assay::ui {

/// "Deleted 1 comparison. Undo": stands until it is used, closed, or something else is deleted.
class UndoBar final : public QWidget {
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);

    void offer(const QString &done);

Q_SIGNALS:
    void undone();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_undo;
};

} // namespace assay::ui
