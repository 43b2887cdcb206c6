// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerViewAccessible.h"

#include "ui/markdown/AnswerItemAccessible.h"
#include "ui/markdown/AnswerView.h"

#include <QAccessibleWidget>

namespace assay::ui {

namespace {

class AnswerViewAccessible final : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AnswerViewAccessible(AnswerView *view)
        : QAccessibleWidget(view, QAccessible::Document),
          m_children([view](qsizetype index) -> QAccessibleInterface * { return new AnswerItemAccessible(view, index); })
    {
    }

    // Its children are what is read, not the widgets that it is made of.
    [[nodiscard]] int childCount() const override { return int(scene().count()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        return index < 0 || index >= childCount() ? nullptr : m_children.at(index);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override { return int(m_children.indexOf(child)); }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = view()->viewport()->mapFromGlobal(QPoint(x, y));
        return view()->viewport()->rect().contains(point) ? child(int(scene().indexOf(view()->placeAt(point)))) : nullptr;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    void selection(int index, int *start, int *end) const override
    {
        const Stretch selected = view()->selection().ordered();
        const bool any = index == 0 && !selected.isEmpty();
        *start = any ? int(scene().offsetOf(selected.from)) : 0;
        *end = any ? int(scene().offsetOf(selected.to)) : 0;
    }
    [[nodiscard]] int selectionCount() const override { return view()->hasSelection() ? 1 : 0; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { view()->select({}); }
    void setSelection(int, int start, int end) override
    {
        view()->select({scene().placeOfOffset(start), scene().placeOfOffset(end)});
    }
    [[nodiscard]] int cursorPosition() const override { return int(scene().offsetOf(view()->selection().to)); }
    void setCursorPosition(int position) override
    {
        const Place place = scene().placeOfOffset(position);
        view()->select({place, place});
        view()->reveal(place);
    }
    [[nodiscard]] QString text(int start, int end) const override
    {
        return scene().text(start, end < 0 ? scene().textLength() : end);
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override { return QAccessibleWidget::text(kind); }
    [[nodiscard]] int characterCount() const override { return int(scene().textLength()); }
    [[nodiscard]] QRect characterRect(int offset) const override
    {
        const QRect rect = view()->rectOf(scene().placeOfOffset(offset)).toAlignedRect();
        return {view()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override
    {
        return int(scene().offsetOf(view()->placeAt(view()->viewport()->mapFromGlobal(point))));
    }
    void scrollToSubstring(int start, int) override { view()->reveal(scene().placeOfOffset(start)); }
    [[nodiscard]] QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    [[nodiscard]] AnswerView *view() const { return static_cast<AnswerView *>(widget()); }
    [[nodiscard]] const AnswerScene &scene() const { return view()->scene(); }

    AccessibleChildren m_children;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<AnswerView *>(object);
    return view == nullptr ? nullptr : new AnswerViewAccessible(view);
}

} // namespace

void installAnswerViewAccessible()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceToggled(AnswerView &view, qsizetype item, int spot)
{
    const QAccessibleInterface *self = QAccessible::queryAccessibleInterface(&view);
    const QAccessibleInterface *line = self == nullptr ? nullptr : self->child(int(item));
    if (QAccessibleInterface *toggle = line == nullptr ? nullptr : line->child(spot)) {
        QAccessible::State changed;
        changed.expanded = changed.collapsed = true;
        QAccessibleStateChangeEvent event(toggle, changed);
        QAccessible::updateAccessibility(&event);
    }
}

void announceItems(AnswerView &view, qsizetype known)
{
    QAccessibleInterface *self = QAccessible::queryAccessibleInterface(&view);
    for (qsizetype index = known; self != nullptr && index < view.scene().count(); ++index) {
        if (QAccessibleInterface *child = self->child(int(index))) {
            QAccessibleEvent event(child, QAccessible::ObjectCreated);
            QAccessible::updateAccessibility(&event);
        }
    }
}

} // namespace assay::ui
