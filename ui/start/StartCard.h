// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace assay::ui {

/// One way to begin: an icon, what it is, what it means, and room for what does it.
class StartCard final : public QWidget {
    Q_OBJECT
public:
    StartCard(const QString &icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QHBoxLayout *line() const { return m_line; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QHBoxLayout *m_line;
    QVBoxLayout *m_body;
};

} // namespace assay::ui
