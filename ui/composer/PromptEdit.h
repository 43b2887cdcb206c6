// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QStringList>

namespace assay::ui {

/// A text editor as tall as its text, between a least number of lines and a greatest height. Files and pictures that are pasted or
/// dropped are handed out, not inserted. At rest, after what it says was sent, it is no taller than the least.
class PromptEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit PromptEdit(QWidget *parent = nullptr);

    void setLeastLines(int lines);
    void setGreatestHeight(int pixels);
    /// Until somebody writes or looks into it.
    void rest();
    [[nodiscard]] bool isAtRest() const { return m_atRest; }

Q_SIGNALS:
    void filesGiven(const QStringList &paths);
    void imageGiven(const QImage &image);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
    void wake();

    int m_leastLines = 2;
    int m_greatestHeight = 320;
    bool m_atRest = false;
};

} // namespace assay::ui
