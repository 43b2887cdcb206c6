// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/AccessibleChildren.h"
#include "ui/markdown/AnswerView.h"

#include <QAccessible>
#include <QPointer>

namespace assay::ui {

/// A table of an answer, as rows and columns of cells. Tells what stands at its place when it is asked.
class TableAccessible final : public QAccessibleTableInterface {
public:
    TableAccessible(AnswerView *view, qsizetype item);

    /// Columns and rows; empty: what stands there is no table.
    [[nodiscard]] QSize size() const;
    /// Counted row by row; nullptr: there is none.
    [[nodiscard]] QAccessibleInterface *cell(int index) const;
    [[nodiscard]] int indexOf(const QAccessibleInterface *cell) const { return int(m_cells.indexOf(cell)); }

    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override;
    [[nodiscard]] QString columnDescription(int column) const override;
    [[nodiscard]] QString rowDescription(int /*row*/) const override { return {}; }
    [[nodiscard]] int columnCount() const override { return size().width(); }
    [[nodiscard]] int rowCount() const override { return size().height(); }
    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    void modelChange(QAccessibleTableModelChangeEvent * /*event*/) override {}

    // Text is selected, not cells.
    [[nodiscard]] int selectedCellCount() const override { return 0; }
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int /*column*/) const override { return false; }
    [[nodiscard]] bool isRowSelected(int /*row*/) const override { return false; }
    [[nodiscard]] bool selectRow(int /*row*/) override { return false; }
    [[nodiscard]] bool selectColumn(int /*column*/) override { return false; }
    [[nodiscard]] bool unselectRow(int /*row*/) override { return false; }
    [[nodiscard]] bool unselectColumn(int /*column*/) override { return false; }

private:
    QPointer<AnswerView> m_view;
    qsizetype m_item;
    AccessibleChildren m_cells;
};

/// One cell of a table, with its links as its children. Those of the first row name the columns.
class CellAccessible final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    CellAccessible(AnswerView *view, qsizetype item, int index);

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override;
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] int childCount() const override { return int(spots().size()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] bool isSelected() const override { return false; }
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override;
    [[nodiscard]] QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return columns() > 0 ? m_index % columns() : 0; }
    [[nodiscard]] int rowIndex() const override { return columns() > 0 ? m_index / columns() : 0; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface *table() const override { return parent(); }

private:
    [[nodiscard]] const Item *item() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] QList<int> spots() const;

    QPointer<AnswerView> m_view;
    qsizetype m_item;
    int m_index;
    AccessibleChildren m_children;
};

} // namespace assay::ui
