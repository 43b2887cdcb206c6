// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/CellAccessible.h"

namespace assay::ui {

/// One block of an answer: a heading, a paragraph, code, a table or a picture, with the links and buttons in it as its children, or its cells. It tells
/// what stands at its place when it is asked, so it never tells what was there before.
class AnswerItemAccessible final : public QAccessibleInterface,
                                   public QAccessibleTextInterface,
                                   public QAccessibleAttributesInterface {
public:
    AnswerItemAccessible(AnswerView *view, qsizetype index);

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override;
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QList<QAccessible::Attribute> attributeKeys() const override;
    [[nodiscard]] QVariant attributeValue(QAccessible::Attribute key) const override;

    void selection(int index, int *start, int *end) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { m_view->select({}); }
    void setSelection(int index, int start, int end) override;
    [[nodiscard]] int cursorPosition() const override { return 0; }
    void setCursorPosition(int position) override { setSelection(0, position, position); }
    [[nodiscard]] QString text(int start, int end) const override;
    [[nodiscard]] int characterCount() const override { return int(words().size()); }
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    [[nodiscard]] QString attributes(int offset, int *start, int *end) const override;

private:
    [[nodiscard]] Item &item() const { return m_view->scene().item(m_index); }
    [[nodiscard]] bool isTable() const;
    [[nodiscard]] QString words() const;

    QPointer<AnswerView> m_view;
    qsizetype m_index;
    AccessibleChildren m_children;
    TableAccessible m_table;
};

} // namespace assay::ui
