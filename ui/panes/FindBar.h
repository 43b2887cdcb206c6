// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace assay::ui {

/// The line in which one types what to look for in the answers.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();
    /// How often the text occurs, in how many answers.
    void setFound(int occurrences, int answers);
    [[nodiscard]] QString foundText() const;

Q_SIGNALS:
    void textChanged(const QString &text);
    void nextRequested(bool backwards);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void close();

    QLineEdit *m_edit;
    QLabel *m_found;
};

} // namespace assay::ui
