// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/Figures.h"

#include <QWidget>

class QTableWidget;

namespace assay::ui {

/// The figures of all answers under one another, the best of each column marked; to be sorted and copied.
class FiguresPage final : public QWidget {
    Q_OBJECT
public:
    explicit FiguresPage(QWidget *parent = nullptr);

    void setFigures(const Figures &figures);
    [[nodiscard]] const Figures &figures() const { return m_figures; }
    [[nodiscard]] QTableWidget *table() const { return m_table; }
    void copyMarkdown() const;
    void copyCsv() const;

Q_SIGNALS:
    void closed();
    /// The answer of that line is wanted.
    void chosen(int position);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();

    Figures m_figures;
    QTableWidget *m_table;
};

} // namespace assay::ui
