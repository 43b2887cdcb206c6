// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace assay::ui {

/// A small sheet above the window's content, beside the widget that opened it. Closes on Escape and on a click outside.
///
/// A child of the window, not a Qt::Popup: those are missing from the accessible tree.
class Popover final : public QFrame {
    Q_OBJECT
public:
    explicit Popover(QWidget *window);

    void setContent(QWidget *content);
    /// Above or below the anchor, wherever there is room.
    void openAt(QWidget *anchor);

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_layout;
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;
};

} // namespace assay::ui
