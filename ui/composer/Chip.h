// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace assay::ui {

/// A rounded button with a badge or icon, a name, something quieter after it, and a cross that removes it.
///
/// The whole is one control for the keyboard: Enter opens, Delete removes.
class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    void setMonogram(const QString &monogram, const QColor &colour);
    void setIconName(const QString &icon);
    void setTexts(const QString &name, const QString &detail);
    /// What is wrong with it, shown as a mark and in the tool tip; empty: nothing.
    void setTrouble(const QString &message, bool refusal);
    [[nodiscard]] QString trouble() const { return m_trouble; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    [[nodiscard]] int textStart() const;
    void describe();
    void paintGround(QPainter &painter) const;
    void paintMark(QPainter &painter) const;
    void paintTexts(QPainter &painter) const;

    QString m_monogram;
    QString m_icon;
    QColor m_colour;
    QString m_name;
    QString m_detail;
    QString m_trouble;
    bool m_refusal = false;
    bool m_overCross = false;
    bool m_pressedCross = false;
};

} // namespace assay::ui
