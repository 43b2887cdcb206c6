// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace assay::ui {

/// Asks for JSON: typed, pasted, or out of a file. What is wrong with it stands below while it is typed, and nothing wrong can be applied.
class JsonDialog final : public QDialog {
    Q_OBJECT
public:
    /// Says what is wrong with a JSON text that is not empty; empty: nothing.
    using Check = std::function<QString(const QString &)>;

    JsonDialog(const QString &title, const QString &hint, Check check, QWidget *parent);

    void setText(const QString &json, const QString &example);
    /// Empty: none is wanted.
    [[nodiscard]] QString text() const;

private:
    void openFile();
    void judge();

    Check m_check;
    QPlainTextEdit *m_edit;
    QLabel *m_trouble;
    QDialogButtonBox *m_buttons;
};

} // namespace assay::ui
